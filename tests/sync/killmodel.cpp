#include "killmodel.h"

#include <QJsonDocument>

namespace sharedesk {

namespace {

// Every act of the killed clerk carries a text of its own.
const QString actMark = QStringLiteral("理由 ");

} // namespace

QString KillModel::take(const QByteArray &output)
{
    QStringList lines = QString::fromUtf8(output).split(QLatin1Char('\n'));
    lines.removeLast(); // what follows the last line's end was cut by the kill
    m_open = {};
    for (const QString &line : std::as_const(lines)) {
        const QJsonObject said = QJsonDocument::fromJson(line.toUtf8()).object();
        if (said.isEmpty() || said.contains(QLatin1String("failed")))
            return QStringLiteral("the clerk says: ") + line;
        if (said.contains(QLatin1String("try"))) {
            m_open = said.value(QLatin1String("try")).toObject();
        } else if (said.contains(QLatin1String("ok"))) {
            const QString id = m_open.value(QLatin1String("id")).toString();
            apply(m_expected[id], m_open);
            m_touched << id;
            m_open = {};
            ++m_acknowledged;
        } else if (said.contains(QLatin1String("no"))) {
            if (said.value(QLatin1String("code")).toString().startsWith(QLatin1String("store.")))
                return QStringLiteral("the store refused: ") + line;
            m_open = {};
            ++m_refused;
        }
    }
    return {};
}

void KillModel::apply(Expected &expected, const QJsonObject &change)
{
    const QString what = change.value(QLatin1String("do")).toString();
    const QString value = change.value(QLatin1String("value")).toString();
    if (what == QLatin1String("delete"))
        expected.gone = true;
    else if (what == QLatin1String("add"))
        expected.items.insert(change.value(QLatin1String("item")).toString(), value);
    else if (what == QLatin1String("remove"))
        expected.items.insert(change.value(QLatin1String("item")).toString(), {});
    else if (what == QLatin1String("command"))
        expected.acts << value;
    else
        expected.fields.insert(change.value(QLatin1String("field")).toString(), value);
}

QString KillModel::difference(const QString &id, const Expected &expected, Store &store)
{
    if (id.startsWith(QLatin1String("draft "))) {
        const auto draft = store.draft(id);
        const QString text = draft && draft.value() ? QString::fromUtf8(*draft.value()) : QString();
        return text == expected.fields.value({}) ? QString() : id + QStringLiteral(" has ") + text;
    }
    if (!expected.acts.isEmpty()) {
        const auto request = store.request(id);
        if (!request)
            return QStringLiteral("request %1: %2").arg(id, request.error().code);
        QStringList acts;
        for (const RequestEvent &event : request.value().state.events) {
            if (event.text.startsWith(actMark))
                acts << event.text;
        }
        return acts == expected.acts
                   ? QString()
                   : QStringLiteral("request %1 shows %2, not %3")
                         .arg(id, acts.join(QLatin1Char('|')), expected.acts.join(QLatin1Char('|')));
    }
    const auto stored = store.entry(id);
    if (expected.gone)
        return stored ? QStringLiteral("entry %1 is still there").arg(id) : QString();
    if (!stored)
        return QStringLiteral("entry %1: %2").arg(id, stored.error().code);
    const QJsonObject body = toJson(stored.value().entry);
    for (auto field = expected.fields.cbegin(); field != expected.fields.cend(); ++field) {
        if (body.value(field.key()).toString() != field.value())
            return QStringLiteral("entry %1: %2 is %3, not %4")
                .arg(id, field.key(), body.value(field.key()).toString(), field.value());
    }
    for (auto item = expected.items.cbegin(); item != expected.items.cend(); ++item) {
        QStringList names;
        for (const DataItem &there : stored.value().entry.items) {
            if (there.id == item.key())
                names << there.name;
        }
        if (names != (item.value().isEmpty() ? QStringList() : QStringList{item.value()}))
            return QStringLiteral("entry %1: item %2 is there as \"%3\", not as \"%4\"")
                .arg(id, item.key(), names.join(QLatin1Char('|')), item.value());
    }
    return {};
}

QString KillModel::settle(Store &store, bool everything)
{
    if (!m_open.isEmpty()) {
        ++m_unanswered;
        const QString id = m_open.value(QLatin1String("id")).toString();
        Expected with = m_expected.value(id);
        apply(with, m_open);
        m_open = {};
        // A first change of a record leaves nothing to compare with: it may have happened or not.
        const bool saved = difference(id, with, store).isEmpty();
        if (saved) {
            m_expected.insert(id, with);
            ++m_unansweredButSaved;
        }
        if (m_expected.contains(id))
            m_touched << id;
    }
    const QStringList ids =
        everything ? QStringList(m_expected.keys()) : QStringList(m_touched.cbegin(), m_touched.cend());
    m_touched.clear();
    QStringList wrong;
    for (const QString &id : ids) {
        if (const QString found = difference(id, m_expected.value(id), store); !found.isEmpty())
            wrong << found;
    }
    return wrong.join(QLatin1Char('\n'));
}

} // namespace sharedesk
