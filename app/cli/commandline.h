// The command line sharedeskctl: every capability without a window.
//
// Exit 0 done, 1 refused or failed with a reason on standard error, 2 wrong usage. run() is the whole program
// apart from the process's own streams, so that tests call it like a shell does.
#pragma once

#include <QHash>
#include <QIODevice>
#include <QStringList>

#include "officedata.h"
#include "output.h"

namespace sharedesk::cli {

// What stands before and after the command's name, taken apart. An option without a value holds an empty string.
struct Arguments {
    QStringList positional;              // after the command's name
    QHash<QString, QString> options;     // without the leading dashes

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option, const QString &fallback = {}) const
    {
        return options.value(option, fallback);
    }
};

int run(const QStringList &arguments, QIODevice &out, QIODevice &err);

} // namespace sharedesk::cli
