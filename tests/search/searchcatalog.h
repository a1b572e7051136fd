// A store in a folder of its own with entries for searching, and random ones.
#pragma once

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include "officedata.h"
#include "store.h"

namespace sharedesk {

class SearchCatalog
{
public:
    explicit SearchCatalog() : m_office(loadOfficeData().value()) { open(); }

    void open() { m_store = std::move(Store::open(file(), m_office).value()); }
    void close() { m_store.reset(); }

    static Actor clerk()
    {
        Actor actor;
        actor.userId = QStringLiteral("clerk");
        actor.name = QStringLiteral("王芳");
        actor.departmentId = QStringLiteral("land");
        actor.departmentName = QStringLiteral("市自然资源和规划局");
        return actor;
    }

    static CatalogEntry entry(const QString &name, const QString &provider = QStringLiteral("市自然资源和规划局"),
                              const QString &code = {}, const QString &summary = {}, const QStringList &items = {})
    {
        CatalogEntry made;
        made.id = newId();
        made.departmentId = clerk().departmentId;
        made.provider = provider;
        made.name = name;
        made.code = code;
        made.summary = summary;
        made.sharingType = QStringLiteral("unconditional");
        made.formatClass = QStringLiteral("database");
        made.updateFrequency = QStringLiteral("daily");
        made.classification = QStringLiteral("3070220400053");
        for (const QString &item : items) {
            DataItem one;
            one.id = newId();
            one.name = item;
            made.items << one;
        }
        return made;
    }

    // Gives it as it is stored.
    CatalogEntry add(const CatalogEntry &made)
    {
        const auto saved = m_store->saveEntry(CatalogEntry(), made, clerk());
        return saved ? saved.value().entry : CatalogEntry();
    }

    // Few different characters, so that words are found by chance.
    static CatalogEntry random(QRandomGenerator &dice)
    {
        const QString places[] = {QStringLiteral("重庆市"), QStringLiteral("长沙市"), QStringLiteral("厦门市"), QStringLiteral("西安市"), QStringLiteral("市")};
        const QString offices[] = {QStringLiteral("公安局"), QStringLiteral("民政局"), QStringLiteral("税务局")};
        const QString letters[] = {QString(), QString(), QStringLiteral("aB"), QStringLiteral("AB"), QStringLiteral("ab")};
        CatalogEntry made = entry(text(dice, 2 + dice.bounded(8)), places[dice.bounded(5)] + offices[dice.bounded(3)],
                                  QStringLiteral("30%1/%2%3").arg(dice.bounded(100), 2, 10, QLatin1Char('0')).arg(letters[dice.bounded(5)]).arg(dice.bounded(1000), 6, 10, QLatin1Char('0')),
                                  text(dice, dice.bounded(20)));
        for (int i = dice.bounded(4); i > 0; --i) {
            DataItem item;
            item.id = newId();
            item.name = text(dice, 1 + dice.bounded(5));
            made.items << item;
        }
        const QString sharing[] = {QStringLiteral("unconditional"), QStringLiteral("conditional"), QStringLiteral("notShared")};
        made.sharingType = sharing[dice.bounded(3)];
        made.updateFrequency = dice.bounded(2) == 0 ? QStringLiteral("daily") : QStringLiteral("yearly");
        made.classification = dice.bounded(2) == 0 ? QStringLiteral("3070220400053") : QStringLiteral("1010001");
        return made;
    }

    static QString text(QRandomGenerator &dice, int length)
    {
        static const QString characters = QStringLiteral("登记信息不动产婚姻户口长重厦西安县Gis2Ab（） -\"\n");
        QString made;
        for (int i = 0; i < length; ++i)
            made += characters.at(dice.bounded(int(characters.size())));
        return made;
    }

    QString file() const { return m_folder.filePath(QStringLiteral("sharedesk.db")); }
    QString indexFile() const { return m_folder.filePath(QStringLiteral("search.db")); }
    Store &store() { return *m_store; }
    const OfficeData &office() const { return m_office; }

private:
    QTemporaryDir m_folder;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;
};

} // namespace sharedesk
