// HttpServer: the Api behind HTTPS (TLS 1.2 or newer), with limits on size, time and number of everything.
//
// start() returns when the port is bound; requests are served by threads of its own until stop().
#pragma once

#include <QString>

#include <memory>

#include "api.h"
#include "result.h"

namespace sharedesk::platform {

struct HttpOptions
{
    QString host = "127.0.0.1";
    int port = 0;            // 0: any free one
    QString certificateFile; // PEM, with the chain
    QString keyFile;         // PEM
    int threads = 32;
    int requestSeconds = 30; // for handshake, headers and body together
    int idleSeconds = 5;     // between two bytes, and between two requests of a connection
};

class HttpServer
{
public:
    // Errors: "platform.certificate", "platform.listen"; detail names file or address.
    static Result<std::unique_ptr<HttpServer>> start(Api &api, const HttpOptions &options);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    int port() const;
    // Answers what is being worked on, ends all connections, returns when no thread serves any more.
    void stop();

private:
    struct Parts;
    explicit HttpServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sharedesk::platform
