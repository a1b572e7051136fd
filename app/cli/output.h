// Output: what a command prints, for people as lines or for machines as one JSON value (--json).
//
// Standard output carries results only; everything that explains a failure goes to standard error.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QTextStream>

#include "result.h"

namespace sharedesk::cli {

// Exit codes, stable for scripts.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2 };

class Output {
public:
    Output(QIODevice &out, QIODevice &err, bool json);

    bool isJson() const { return m_json; }
    void line(const QString &text);           // nothing with --json
    void value(const QJsonValue &value);      // nothing without --json
    void warning(const QString &text);
    int refused(const Error &error);          // prints the reason, gives Refused
    int wrongUsage(const QString &why, const QString &usage);

private:
    QTextStream m_out;
    QTextStream m_err;
    bool m_json;
};

} // namespace sharedesk::cli
