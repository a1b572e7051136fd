// KillModel: what must be in a profile after its program was killed, learned from the lines of killclerk.
//
// A change that was said to be saved must be there; one that was only begun may be there or not, as a whole.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include "store.h"

namespace sharedesk {

class KillModel
{
public:
    // Takes the output of one run. Gives what is wrong with the output itself, empty: nothing.
    QString take(const QByteArray &output);
    // Compares with the profile: the records touched since the last settle(), or all. A change begun last and
    // not answered is settled by what is found. Empty: all is there.
    QString settle(Store &store, bool everything);

    int acknowledged() const { return m_acknowledged; }
    int refused() const { return m_refused; }
    int unanswered() const { return m_unanswered; }
    int unansweredButSaved() const { return m_unansweredButSaved; }

private:
    struct Expected
    {
        bool gone = false;
        QMap<QString, QString> fields; // of an entry; "" the text of a draft
        QMap<QString, QString> items;  // id -> name; empty: must not be there
        QStringList acts;              // our own on a request, by their texts, in order
    };

    static void apply(Expected &expected, const QJsonObject &change);
    static QString difference(const QString &id, const Expected &expected, Store &store);

    QHash<QString, Expected> m_expected;
    QSet<QString> m_touched;
    QJsonObject m_open; // the change that was begun and not answered
    int m_acknowledged = 0;
    int m_refused = 0;
    int m_unanswered = 0;
    int m_unansweredButSaved = 0;
};

} // namespace sharedesk
