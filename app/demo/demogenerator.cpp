#include "demogenerator.h"

#include <QCoreApplication>
#include <QUuid>

#include "calendar/chinatime.h"
#include "catalog/entrylife.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DemoGenerator)
};

// What chance() is asked for; one number each, so that choices do not move together.
enum Salt : quint64 {
    Fate = 1,
    Format,
    Mode,
    Frequency,
    Sharing,
    Condition,
    Reason,
    OfficeUnit,
    System,
    ItemCount,
    Level,
    Impact,
    Days,
    Minutes,
    Return,
    Provider,
    Start,
    Gap,
    Echo
};

constexpr quint64 echoEvery = 16; // one entry in so many is what another office collects as well

quint64 mixed(quint64 value) // splitmix64
{
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

const Actor *findPerson(const QVector<Actor> &people, const QString &departmentId, Role role)
{
    for (const Actor &person : people) {
        if (person.role == role && (departmentId.isEmpty() || person.departmentId == departmentId))
            return &person;
    }
    return nullptr;
}

} // namespace

Result<DemoGenerator> DemoGenerator::make(DemoWords words, RuleBook rules,
                                          const QVector<Department> &departments,
                                          const QVector<Actor> &people, quint32 seed, QDate today,
                                          int entryCount)
{
    DemoGenerator generator;
    QStringList known = words.departments.keys();
    known.sort();
    for (const Department &department : departments) {
        const Actor *clerk = findPerson(people, department.id, Role::Clerk);
        const Actor *head = findPerson(people, department.id, Role::OfficeHead);
        if (!clerk || !head)
            return Error{"demo.people",
                         Text::tr("Demo data need a clerk and an office head in each department."),
                         department.name};
        const QString key = known.contains(department.id)
                                ? department.id
                                : known.at(generator.m_offices.size() % known.size());
        generator.m_offices.append({department, *clerk, *head, key});
    }
    const Actor *authority = findPerson(people, {}, Role::Authority);
    if (!authority || generator.m_offices.size() < 2)
        return Error{
            "demo.people", Text::tr("Demo data need two departments and a reviewer of the authority."), {}};
    generator.m_authority = *authority;
    generator.m_words = std::move(words);
    generator.m_rules = std::move(rules);
    generator.m_seed = seed;
    generator.m_today = today;
    generator.m_entryCount = entryCount;
    return generator;
}

quint64 DemoGenerator::chance(quint64 salt, int index) const
{
    return mixed(mixed(quint64(m_seed) << 32 | quint64(quint32(index))) ^ salt * 0xD1B54A32D192ED03u);
}

QString DemoGenerator::idFor(const char *kind, int index, int part) const
{
    static const QUuid space("{6a1f6c5e-50ab-4f0f-9a53-3a8f3c6f2d11}");
    const QString name = QString("%1/%2/%3/%4").arg(m_seed).arg(kind).arg(index).arg(part);
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

// Office hours, each step of a record later than the one before on the same day.
QDateTime DemoGenerator::moment(QDate day, int index, int step) const
{
    const int minute = int(chance(Minutes + quint64(step) * 64, index) % 40);
    return chinaMoment(day, QTime(8, 40).addSecs((step * 45 + minute) * 60));
}

QDate DemoGenerator::workingDaysBefore(QDate day, int count) const
{
    while (count > 0) {
        day = day.addDays(-1);
        if (m_rules.calendar.isWorkingDay(day))
            --count;
    }
    return day;
}

// The working day `offset` working days from today; 0: today, or the last working day before it.
QDate DemoGenerator::workingDay(int offset) const
{
    if (offset > 0)
        return m_rules.calendar.addWorkingDays(m_today, offset);
    const QDate base = m_rules.calendar.isWorkingDay(m_today) ? m_today : workingDaysBefore(m_today, 1);
    return workingDaysBefore(base, -offset);
}

QString DemoGenerator::nameOf(const DemoOffice &words, const DemoSubject &subject, int ordinal) const
{
    // ordinal counts the entries of one subject: first its aspects for the city, then for each area, then per
    // year.
    const int aspects = int(m_words.aspects.size());
    const int areas = int(m_words.areas.size());
    const int year = ordinal / (aspects * areas);
    const QString area = m_words.areas.at(ordinal / aspects % areas);
    const QString aspect =
        m_words.aspects.at((ordinal + int(&subject - words.subjects.constData())) % aspects).name;
    QString name = area + subject.name + aspect;
    if (year > 0)
        name += QString("（%1年）").arg(m_today.year() - year);
    return name;
}

void DemoGenerator::fillSharing(CatalogEntry &entry, int index) const
{
    const quint64 sharing = chance(Sharing, index) % 100;
    entry.sharingType = sharing < 45 ? "conditional" : sharing < 95 ? "unconditional" : "notShared";
    if (entry.sharingType == "conditional")
        entry.sharingConditions = pick(m_words.conditions, Condition, index);
    if (entry.sharingType == "notShared") {
        const DemoWords::Reason &reason = pick(m_words.notShared, Reason, index);
        entry.notSharedReason = reason.reason;
        entry.legalBasis = reason.basis;
    }
    entry.openToPublic = sharing >= 80 && sharing < 95 ? "yes" : "no";
}

void DemoGenerator::fillFormat(CatalogEntry &entry, int index) const
{
    const DemoWords::Format &format = pick(m_words.formats, Format, index);
    entry.formatClass = format.formatClass;
    entry.formatType = pick(format.types, Mode, index);
    entry.sharingModeClass = "platform";
    entry.sharingModeType = format.mode;
    entry.updateFrequency = pick(m_words.frequencies, Frequency, index);
}

void DemoGenerator::fillItems(CatalogEntry &entry, const DemoSubject &subject, int index) const
{
    QVector<DemoItem> items = subject.items;
    items += m_words.commonItems.mid(0, 2 + qsizetype(chance(ItemCount, index) % 5));
    entry.personalInformation = "none";
    for (int place = 0; place < items.size(); ++place) {
        const DemoItem &word = items.at(place);
        DataItem item;
        item.id = idFor("item", index, place);
        item.name = word.name;
        item.dataType = word.dataType;
        item.length = word.length;
        item.sharingType = entry.sharingType;
        item.openToPublic = word.personalInformation == "none" ? entry.openToPublic : QString("no");
        item.personalInformation = word.personalInformation;
        if (word.personalInformation == "sensitive" ||
            (word.personalInformation == "personal" && entry.personalInformation == "none"))
            entry.personalInformation = word.personalInformation;
        entry.items.append(item);
    }
    if (entry.personalInformation != "none")
        entry.openToPublic = "no";
    for (DataItem &item : entry.items) {
        if (entry.openToPublic == "no")
            item.openToPublic = "no";
    }
}

DemoGenerator::Content DemoGenerator::content(int index) const
{
    const Office &office = m_offices.at(index % m_offices.size());
    const DemoOffice &words = *m_words.departments.constFind(office.words);
    const int ordinal = index / int(m_offices.size());
    const bool isEcho = chance(Echo, index) % echoEvery == 0;
    const Office &holder = isEcho ? m_offices.at((index + 1) % m_offices.size()) : office;
    const DemoOffice &held = *m_words.departments.constFind(holder.words);
    const DemoSubject &subject = held.subjects.at(ordinal % held.subjects.size());

    CatalogEntry entry;
    entry.id = idFor("entry", index);
    entry.departmentId = office.department.id;
    entry.name = nameOf(held, subject, ordinal / int(held.subjects.size()));
    if (isEcho) {
        // Called a little otherwise, as it is where nobody asked who holds it already.
        const qsizetype end = entry.name.indexOf(QChar(0xFF08)); // the bracket before a year
        entry.name.insert(end < 0 ? entry.name.size() : end, QStringLiteral("情况表"));
    }
    entry.classification =
        words.classification + QString("%1").arg(ordinal % words.subjects.size() + 1, 4, 10, QChar('0'));
    entry.provider = office.department.name;
    entry.providerCode = office.department.code;
    entry.office = pick(words.offices, OfficeUnit, index);
    entry.informationSystem = pick(words.systems, System, index);
    fillSharing(entry, index);
    fillFormat(entry, index);
    fillItems(entry, subject, index);
    entry.summary =
        QString("本资源为%1在履行%2管理职责过程中形成的%3，由%4维护，范围为本市行政区域，包含%5等信息项。")
            .arg(entry.provider, subject.name, entry.name.section("（", 0, 0), entry.office,
                 subject.items.value(0).name + "、" + subject.items.value(1).name);
    entry.businessMatter = subject.name + "管理";
    entry.managementMode = "computer";
    entry.coverage = "云川市行政区域";
    entry.dataClass = subject.name;
    entry.dataLevel = entry.personalInformation == "sensitive"  ? "general4"
                      : entry.personalInformation == "personal" ? "general3"
                                                                : "general1";
    return {entry, &office, int(chance(Fate, index) % 100)};
}

CatalogEntry DemoGenerator::commanded(CatalogEntry entry, EntryCommand command, const Actor &actor,
                                      const QDateTime &at, const QString &text) const
{
    const Result<EntryEvent> event = decideLife(entry, command, actor, at, text, {});
    Q_ASSERT_X(event.ok(), "DemoGenerator", "the demo gives only commands that are allowed");
    return event ? evolveLife(std::move(entry), event.value()) : entry;
}

// Reviewed and published on that working day, agreed and submitted in the two before.
CatalogEntry DemoGenerator::published(CatalogEntry entry, const Office &office, QDate on, int index) const
{
    entry = commanded(entry, EntryCommand::Agree, office.head, moment(workingDaysBefore(on, 2), index, 0));
    if (entry.code.isEmpty())
        entry.code = entry.classification + "/" + QString("%1").arg(index + 1, 6, 10, QChar('0'));
    entry = commanded(entry, EntryCommand::Submit, office.clerk, moment(workingDaysBefore(on, 1), index, 1));
    return commanded(entry, EntryCommand::Publish, m_authority, moment(on, index, 2));
}

std::optional<CatalogEntry> DemoGenerator::publishedBehind(int index) const
{
    const Content made = content(index);
    if (made.fate < 96)
        return std::nullopt;
    CatalogEntry entry = made.entry;
    entry.secrecyReview = {made.office->head.name, workingDay(-260), m_words.secrecy.first()};
    if (entry.personalInformation != "none")
        entry.impactAssessment = {made.office->head.name, workingDay(-260),
                                  pick(m_words.assessments, Impact, index)};
    return published(entry, *made.office, workingDay(-60 - int(chance(Days, index) % 120)), index);
}

CatalogEntry DemoGenerator::entry(int index) const
{
    if (std::optional<CatalogEntry> before = publishedBehind(index)) {
        const Content made = content(index);
        CatalogEntry revised = editable(*before, made.office->clerk, moment(workingDay(-3), index, 0));
        revised.summary += "本次更新补充了数据范围说明。";
        return revised;
    }
    const auto [bare, office, fate] = content(index);
    CatalogEntry entry = bare;
    if (fate >= 70 && fate < 76) { // drafts as clerks leave them: something is still missing
        entry.summary = fate % 2 == 0 ? QString() : entry.summary;
        entry.updateFrequency = fate % 3 == 0 ? QString() : entry.updateFrequency;
        return entry;
    }
    entry.secrecyReview = {office->head.name, workingDay(-260), m_words.secrecy.first()};
    if (entry.personalInformation != "none")
        entry.impactAssessment = {office->head.name, workingDay(-260),
                                  pick(m_words.assessments, Impact, index)};
    if (fate < 70)
        return published(entry, *office, workingDay(-10 - int(chance(Days, index) % 240)), index);
    if (fate < 80)
        return entry;
    const int ago = 1 + int(chance(Days, index) % 4);
    if (fate < 94) {
        entry = commanded(entry, EntryCommand::Agree, office->head, moment(workingDay(-ago - 1), index, 0));
        if (fate < 84)
            return entry;
        entry.code = entry.classification + "/" + QString("%1").arg(index + 1, 6, 10, QChar('0'));
        entry = commanded(entry, EntryCommand::Submit, office->clerk, moment(workingDay(-ago), index, 1));
        if (fate < 90)
            return entry;
        return commanded(entry, EntryCommand::Return, m_authority, moment(workingDay(-ago), index, 5),
                         pick(m_words.returnReasons, Return, index));
    }
    entry = published(entry, *office, workingDay(-40 - int(chance(Days, index) % 200)), index);
    return commanded(entry, EntryCommand::Withdraw, office->clerk, moment(workingDay(-5 - ago), index, 0),
                     pick(m_words.withdrawReasons, Return, index));
}

const DemoGenerator::Office *DemoGenerator::officeOf(const QString &departmentId) const
{
    for (const Office &office : m_offices) {
        if (office.department.id == departmentId)
            return &office;
    }
    return nullptr;
}

std::optional<CatalogEntry> DemoGenerator::entryToAskFor(const Office &provider, const QString &sharingType,
                                                         int index) const
{
    if (m_entryCount < 1)
        return std::nullopt;
    const int start = int(chance(Start, index) % quint64(m_entryCount));
    for (int step = 0; step < qMin(m_entryCount, 600); ++step) {
        const int candidate = (start + step) % m_entryCount;
        const Content made = content(candidate);
        // Fates below 70 end published; see entry().
        if (made.fate < 70 && made.office == &provider && made.entry.sharingType == sharingType)
            return entry(candidate);
    }
    return std::nullopt;
}

} // namespace sharedesk
