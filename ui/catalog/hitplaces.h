// HitPlaces: for the rows on screen, where the words of a search stand when no column of the list shows them.
//
// Reads only what is painted, a screenful at a time, and never waits. Interface thread only.
#pragma once

#include <QCache>
#include <QObject>
#include <QTimer>

#include "catalog/hitspans.h"
#include "rows.h"
#include "shell/desk.h"

namespace sharedesk {

class HitPlaces : public QObject
{
    Q_OBJECT
public:
    explicit HitPlaces(Desk &desk, QObject *parent = nullptr);

    // The same words again: what is known is read anew when it is painted, and shown until then.
    void setWords(const QStringList &words);
    const QStringList &words() const { return m_words; }
    // Nowhere, too, while it is being read: found() tells.
    HitElsewhere of(const EntryRow &row);

Q_SIGNALS:
    void found(const QVector<qint64> &rows);

private:
    struct Known
    {
        HitElsewhere place;
        int round = 0;
    };

    void read();

    Desk &m_desk;
    QStringList m_words;
    QCache<qint64, Known> m_known;
    QVector<std::pair<qint64, QString>> m_wanted; // row and id, newest last
    QTimer m_soon;
    int m_round = 0;
    bool m_reading = false;
};

} // namespace sharedesk
