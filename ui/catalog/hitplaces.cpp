#include "catalog/hitplaces.h"

#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int kept = 2000;
// More than two screens are old news.
constexpr qsizetype mostWanted = 100;

using Places = QVector<std::pair<qint64, HitElsewhere>>;

} // namespace

HitPlaces::HitPlaces(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_known(kept)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &HitPlaces::read);
}

void HitPlaces::setWords(const QStringList &words)
{
    if (words != m_words)
        m_known.clear();
    m_words = words;
    m_wanted.clear();
    ++m_round;
}

HitElsewhere HitPlaces::of(const EntryRow &row)
{
    if (m_words.isEmpty() || row.id.isEmpty())
        return {};
    const Known *known = m_known.object(row.row);
    if (known && known->round == m_round)
        return known->place;
    const std::pair<qint64, QString> wanted{row.row, row.id};
    if (!m_wanted.contains(wanted)) {
        m_wanted.append(wanted);
        if (m_wanted.size() > mostWanted)
            m_wanted.removeFirst();
        if (!m_reading)
            m_soon.start();
    }
    return known ? known->place : HitElsewhere();
}

void HitPlaces::read()
{
    if (m_wanted.isEmpty() || m_reading)
        return;
    m_reading = true;
    const auto wanted = std::exchange(m_wanted, {});
    whenReady(m_desk.store().read([wanted, words = m_words, pinyin = m_desk.office().pinyin](Store &store) {
        Places places;
        for (const auto &[row, id] : wanted) {
            const auto entry = store.entry(id);
            places.append({row, entry ? hitElsewhere(entry.value().entry, words, pinyin) : HitElsewhere()});
        }
        return places;
    }),
              this, [this, round = m_round](const Places &places) {
                  m_reading = false;
                  if (round == m_round) {
                      QVector<qint64> rows;
                      for (const auto &[row, place] : places) {
                          m_known.insert(row, new Known{place, round});
                          rows << row;
                      }
                      Q_EMIT found(rows);
                  }
                  if (!m_wanted.isEmpty())
                      m_soon.start();
              });
}

} // namespace sharedesk
