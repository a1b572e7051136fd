#include "httpserver.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <httplib.h>

#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>

#include "connectionwatch.h"
#include "requestlanguage.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HttpServer)
};

constexpr int connectionBacklog = 128;
constexpr int drainLimit =
    16 << 20; // a body over the limit is read to its end up to here, so that the answer arrives

// cpp-httplib's own pool, told when a thread is done with a connection.
class WatchedPool : public httplib::TaskQueue
{
public:
    WatchedPool(size_t threads, ConnectionWatch &watch) : m_pool(threads), m_watch(watch) {}

    void enqueue(std::function<void()> task) override
    {
        m_pool.enqueue([this, task = std::move(task)] {
            task();
            m_watch.endOfTask();
        });
    }
    void shutdown() override { m_pool.shutdown(); }

private:
    httplib::ThreadPool m_pool;
    ConnectionWatch &m_watch;
};

class TlsServer : public httplib::SSLServer
{
public:
    using SSLServer::SSLServer;
    // cpp-httplib listens with room for five; a second listen() only widens the queue.
    void widenBacklog() { ::listen(svr_sock_, connectionBacklog); }
};

ApiRequest toApiRequest(const httplib::Request &request)
{
    ApiRequest result;
    result.method = QString::fromStdString(request.method);
    result.path = QString::fromStdString(request.path);
    for (const auto &[name, value] : request.params)
        result.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    for (const auto &[name, value] : request.headers)
        result.headers.insert(QString::fromStdString(name).toLower(), QString::fromStdString(value));
    return result;
}

void give(const ApiAnswer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.constData(), value.toStdString());
    if (!answer.contentType.isEmpty())
        response.set_content(answer.body.toStdString(), answer.contentType.constData());
}

void setLanguage(const httplib::Request &request)
{
    setRequestLanguage(QString::fromStdString(request.get_header_value("Accept-Language")));
}

} // namespace

struct HttpServer::Parts
{
    Parts(Api &servedApi, const HttpOptions &given)
        : api(servedApi), options(given), watch(std::chrono::seconds(given.requestSeconds)),
          server(given.certificateFile.toUtf8().constData(), given.keyFile.toUtf8().constData())
    {
    }

    Api &api;
    const HttpOptions options;
    ConnectionWatch watch;
    TlsServer server;
    int port = 0;
    std::thread listener;

    void prepare();
    void limit();
    void route();
    void answerWithBody(const httplib::Request &request, httplib::Response &response,
                        const httplib::ContentReader &reader);
    Problem tooLarge() const;
};

namespace {

// SSL_CTX callbacks are plain functions; the context carries the watch.
int watchIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

void onTlsProgress(const SSL *ssl, int where, int)
{
    if (!(where & SSL_CB_HANDSHAKE_START))
        return;
    auto *watch = static_cast<ConnectionWatch *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), watchIndex()));
    watch->begin(SSL_get_fd(ssl));
}

// The library would answer in Brotli at its slowest level: a first sync of 7,752 records took 49 s, with gzip 4 s.
void onlyGzip(const httplib::Request &request)
{
    auto &headers = const_cast<httplib::Request &>(request).headers; // the server's own, not const by itself
    const bool readsGzip = request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;
    headers.erase("Accept-Encoding");
    if (readsGzip)
        headers.emplace("Accept-Encoding", "gzip");
}

} // namespace

void HttpServer::Parts::prepare()
{
    SSL_CTX *context = server.ssl_context();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_ex_data(context, watchIndex(), &watch);
    SSL_CTX_set_info_callback(context, onTlsProgress);
    limit();
    route();
}

void HttpServer::Parts::limit()
{
    server.new_task_queue = [this] { return new WatchedPool(size_t(options.threads), watch); };
    server.set_payload_max_length(drainLimit);
    server.set_read_timeout(options.idleSeconds);
    server.set_write_timeout(options.idleSeconds * 4);
    server.set_keep_alive_timeout(options.idleSeconds);
    server.set_keep_alive_max_count(1000);
    server.set_tcp_nodelay(true);
}

void HttpServer::Parts::route()
{
    // Before any body is read: what is not served is not waited for.
    server.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        setLanguage(request);
        onlyGzip(request);
        const ApiRequest apiRequest = toApiRequest(request);
        std::optional<ApiAnswer> refused = api.refusalOf(apiRequest);
        const bool hasBody = request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
        if (!refused && (request.method == "POST" || request.method == "PUT" || request.method == "PATCH")) {
            const long long length = std::atoll(request.get_header_value("Content-Length").c_str());
            if (!hasBody)
                refused = api.problemAnswer(
                    problemOf(411, "length-required", Text::tr("The request has no length.")), apiRequest);
            else if (length > drainLimit || length < 0)
                refused = api.problemAnswer(tooLarge(), apiRequest);
        }
        if (!refused)
            return httplib::Server::HandlerResponse::Unhandled;
        give(*refused, response);
        if (hasBody)
            response.set_header("Connection", "close");
        return httplib::Server::HandlerResponse::Handled;
    });
    server.Get(".*", [this](const httplib::Request &request, httplib::Response &response) {
        watch.requestRead();
        give(api.answer(toApiRequest(request)), response);
    });
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &reader) {
        answerWithBody(request, response, reader);
    };
    server.Post(".*", withBody);
    server.Put(".*", withBody);
    server.Patch(".*", withBody);
    server.set_error_handler(
        httplib::Server::Handler([this](const httplib::Request &request, httplib::Response &response) {
            if (response.body.empty() && !response.has_header("Sync-Server"))
                give(api.problemAnswer(
                         problemOf(response.status, "malformed", Text::tr("The request cannot be read.")),
                         toApiRequest(request)),
                     response);
        }));
    server.set_exception_handler(
        [this](const httplib::Request &request, httplib::Response &response, std::exception_ptr) {
            give(api.problemAnswer(problemOf(500, "internal", Text::tr("The platform made a mistake.")),
                                   toApiRequest(request)),
                 response);
        });
    server.set_logger([this](const httplib::Request &, const httplib::Response &response) {
        watch.answered(response.get_header_value("Connection") == "close");
    });
}

Problem HttpServer::Parts::tooLarge() const
{
    Problem problem =
        problemOf(413, "too-large", Text::tr("The request is larger than the platform accepts."));
    problem.more["limit"] = api.options().bodyLimit;
    return problem;
}

void HttpServer::Parts::answerWithBody(const httplib::Request &request, httplib::Response &response,
                                       const httplib::ContentReader &reader)
{
    ApiRequest apiRequest = toApiRequest(request);
    qsizetype received = 0;
    // Counts what comes out of gzip and chunks, which Content-Length does not tell.
    const bool complete = reader([&](const char *data, size_t length) {
        received += qsizetype(length);
        if (received <= api.options().bodyLimit)
            apiRequest.body.append(data, qsizetype(length));
        return received <= drainLimit;
    });
    watch.requestRead();
    if (received > api.options().bodyLimit) {
        give(api.problemAnswer(tooLarge(), apiRequest), response);
    } else if (!complete) {
        give(
            api.problemAnswer(
                problemOf(400, "incomplete", Text::tr("The request did not arrive completely.")), apiRequest),
            response);
    } else {
        give(api.answer(apiRequest), response);
    }
    if (!complete)
        response.set_header("Connection", "close");
}

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(Api &api, const HttpOptions &options)
{
    for (const QString &file : {options.certificateFile, options.keyFile}) {
        if (!QFileInfo(file).isReadable())
            return Error{"platform.certificate", Text::tr("The certificate or its key cannot be read."),
                         file};
    }
    auto parts = std::make_unique<Parts>(api, options);
    if (!parts->server.is_valid())
        return Error{"platform.certificate", Text::tr("The certificate and its key do not fit together."),
                     options.certificateFile + ", " + options.keyFile};
    parts->prepare();
    const std::string host = options.host.toStdString();
    if (options.port == 0)
        parts->port = parts->server.bind_to_any_port(host);
    else if (parts->server.bind_to_port(host, options.port))
        parts->port = options.port;
    if (parts->port <= 0)
        return Error{"platform.listen", Text::tr("The platform cannot listen at this address."),
                     options.host + ":" + QString::number(options.port)};
    parts->server.widenBacklog();
    parts->listener = std::thread([server = &parts->server] { server->listen_after_bind(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

int HttpServer::port() const
{
    return m_parts->port;
}

void HttpServer::stop()
{
    if (!m_parts->listener.joinable())
        return;
    // stop() before the listener runs would be lost.
    while (!m_parts->server.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    m_parts->server.stop();
    m_parts->watch.stop();
    m_parts->listener.join();
}

} // namespace sharedesk::platform
