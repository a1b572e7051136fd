// DemoGenerator: realistic Chinese records of a fictional city, for demonstrations, tests and benchmarks.
//
// Pure and lazy: record i is the same for the same seed, day and people, whatever was asked before, up to
// millions. Lives and requests are made through decideLife() and decide() only, so every record is one that
// the program itself could have made. Dates are relative to `today` (China date), counted in working days;
// nothing lies after today.
#pragma once

#include <QDate>
#include <QVector>

#include <optional>

#include "calendar/rulebook.h"
#include "catalog/entrylife.h"
#include "demowords.h"
#include "people/people.h"
#include "request/requestdecision.h"

namespace sharedesk {

class DemoGenerator
{
public:
    // `people` must have a clerk and an office head for each department, and one authority reviewer;
    // departments without words of their own borrow those of another. Error "demo.people"; detail names the
    // department.
    static Result<DemoGenerator> make(DemoWords words, RuleBook rules, const QVector<Department> &departments,
                                      const QVector<Actor> &people, quint32 seed, QDate today,
                                      int entryCount);

    CatalogEntry entry(int index) const;
    // The published version behind an entry that is being revised; nullopt: there is none beside the entry
    // itself.
    std::optional<CatalogEntry> publishedBehind(int index) const;
    // nullopt when no published entry fits (fewer than about 50 entries). Its life: a scenario that every
    // `scenarioCount` indices comes again with other days, people and entries.
    std::optional<RequestState> request(int index) const;

    static int scenarioCount();

private:
    struct Office
    {
        Department department;
        Actor clerk;
        Actor head;
        QString words; // key of DemoWords::departments
    };
    struct Content
    {
        CatalogEntry entry;
        const Office *office = nullptr;
        int fate = 0; // 0…99: which life it gets
    };
    struct Scenario;
    class Course;

    quint64 chance(quint64 salt, int index) const;
    template <typename List> const auto &pick(const List &list, quint64 salt, int index) const
    {
        return list.at(qsizetype(chance(salt, index) % quint64(list.size())));
    }
    QString idFor(const char *kind, int index, int part = 0) const;
    QDateTime moment(QDate day, int index, int step) const;
    QDate workingDaysBefore(QDate day, int count) const;
    QDate workingDay(int offset) const;

    Content content(int index) const;
    QString nameOf(const DemoOffice &words, const DemoSubject &subject, int ordinal) const;
    void fillSharing(CatalogEntry &entry, int index) const;
    void fillFormat(CatalogEntry &entry, int index) const;
    void fillItems(CatalogEntry &entry, const DemoSubject &subject, int index) const;
    CatalogEntry commanded(CatalogEntry entry, EntryCommand command, const Actor &actor, const QDateTime &at,
                           const QString &text = {}) const;
    CatalogEntry published(CatalogEntry entry, const Office &office, QDate on, int index) const;
    const Office *officeOf(const QString &departmentId) const;
    std::optional<CatalogEntry> entryToAskFor(const Office &provider, const QString &sharingType,
                                              int index) const;

    static const QVector<Scenario> &scenarios();

    DemoWords m_words;
    RuleBook m_rules;
    QVector<Office> m_offices;
    Actor m_authority;
    quint32 m_seed = 0;
    QDate m_today;
    int m_entryCount = 0;
};

} // namespace sharedesk
