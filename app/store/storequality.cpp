// The part of the store that keeps the quality of the catalog, and changes many entries at once.
#include <QCoreApplication>

#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

Result<int> Store::changeEntries(const QVector<EntryChange> &changes, const Actor &actor,
                                 const std::function<bool(int, int)> &progress)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto done = write([&](QStringList &changed) -> Result<void> {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (progress && i % 100 == 0 && !progress(int(i), int(changes.size())))
                return Error{QStringLiteral("change.cancelled"),
                             Text::tr("The change was cancelled; nothing was changed."),
                             {}};
            const auto saved = m_parts->editor.save(changes.at(i).before, changes.at(i).after, actor, now);
            if (!saved) {
                Error error = saved.error();
                error.detail = changes.at(i).before.name;
                return error;
            }
            changed << saved.value();
        }
        return {};
    });
    if (!done)
        return done.error();
    return int(changes.size());
}

Result<QualityFigures> Store::qualityFigures(const QString &departmentId)
{
    return m_parts->quality.figures(departmentId);
}

Result<QHash<QString, QualityFigures>> Store::qualityFiguresOfEach()
{
    return m_parts->quality.figuresOfEach();
}

Result<QVector<QualitySnapshot>> Store::qualityHistory(const QString &departmentId, QDate from)
{
    return m_parts->quality.history(departmentId, from);
}

Result<void> Store::noteQuality(const QString &departmentId, const QualitySnapshot &snapshot)
{
    return m_parts->quality.note(departmentId, snapshot);
}

// Not by write(): nothing that lists show has changed.
Result<void> Store::noteQuality(const QHash<QString, QualitySnapshot> &snapshots)
{
    Transaction transaction(*m_parts->database);
    if (!transaction.begun())
        return transaction.begun();
    for (auto it = snapshots.cbegin(); it != snapshots.cend(); ++it) {
        if (const auto noted = m_parts->quality.note(it.key(), it.value()); !noted)
            return noted;
    }
    return transaction.commit();
}

Result<int> Store::recheckAged(QDate today)
{
    const auto due = m_parts->quality.due(today);
    if (!due)
        return due.error();
    if (due.value().isEmpty())
        return 0;
    const auto done = write([&](QStringList &changed) -> Result<void> {
        for (const QString &id : due.value()) {
            if (const auto refreshed = m_parts->rows.refresh(id); !refreshed)
                return refreshed;
        }
        changed << due.value();
        return {};
    });
    if (!done)
        return done.error();
    return int(due.value().size());
}

} // namespace sharedesk
