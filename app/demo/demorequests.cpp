// The requests of the demo: every phase, every urgency, made step by step through decide().
#include <functional>

#include "calendar/chinatime.h"
#include "demogenerator.h"

namespace sharedesk {

// One request on its way: gives commands and keeps what they made.
class DemoGenerator::Course
{
public:
    Course(const DemoGenerator &generator, int index, const Office &requester, const Office &provider,
           const CatalogEntry &entry)
        : m_generator(generator), m_index(index), m_requester(requester), m_provider(provider), m_entry(entry)
    {
        m_state.id = generator.idFor("request", index);
    }

    const RequestState &state() const { return m_state; }
    int variant() const { return m_index / scenarioCount(); }

    // Working days counted from today; negative: before it.
    QDate day(int offset) const { return m_generator.workingDay(offset); }
    QDate before(QDate day, int workingDays) const { return m_generator.workingDaysBefore(day, workingDays); }

    void submit(QDate on)
    {
        RequestCommand command;
        command.type = RequestCommandType::Submit;
        command.application = application(on);
        give(command, m_requester.clerk, on);
    }

    void receive(QDate on)
    {
        RequestCommand command;
        command.type = RequestCommandType::Receive;
        give(command, m_provider.clerk, on);
    }

    void notice(QDate on)
    {
        RequestCommand command;
        command.type = RequestCommandType::GiveNotice;
        command.missing = m_generator.pick(m_generator.m_words.notices, 101, m_index);
        give(command, m_provider.clerk, on);
    }

    void supplement(QDate on) { say(RequestCommandType::Supplement, "supplements", m_requester.clerk, on); }
    void withdraw(QDate on) { say(RequestCommandType::Withdraw, "withdrawals", m_requester.clerk, on); }
    void approve(QDate on) { say(RequestCommandType::Approve, "approvals", m_provider.clerk, on, Review{{true, {}}, {true, {}}, {true, {}}}); }
    void reject(QDate on) { say(RequestCommandType::Reject, "rejections", m_provider.clerk, on); }

    void extend(QDate on, int workingDays)
    {
        RequestCommand command;
        command.type = RequestCommandType::Extend;
        command.workingDays = workingDays;
        command.text = text("extensions");
        command.agreedBy = m_provider.head.name;
        give(command, m_provider.clerk, on);
    }

    void deliver(QDate on)
    {
        RequestCommand command;
        command.type = RequestCommandType::Deliver;
        command.deliveryMode = m_state.application.mode;
        command.deliveryAddress =
            m_generator.m_words.addresses.value(command.deliveryMode) + QString::number(202600000 + m_index);
        give(command, m_provider.clerk, on);
    }

private:
    QString text(const char *list) const
    {
        return m_generator.pick(*m_generator.m_words.requestTexts.constFind(list), 102, m_index);
    }

    void say(RequestCommandType type, const char *list, const Actor &actor, QDate on, const std::optional<Review> &review = {})
    {
        RequestCommand command;
        command.type = type;
        command.review = review;
        command.text = text(list);
        command.agreedBy = m_provider.head.name;
        give(command, actor, on);
    }

    void give(const RequestCommand &command, const Actor &actor, QDate on)
    {
        const QDateTime at = m_generator.moment(on, m_index, int(m_state.events.size()));
        Result<RequestEvent> event = decide(m_state, command, actor, at, m_generator.m_rules);
        Q_ASSERT_X(event.ok(), "DemoGenerator", "the demo gives only commands that are allowed");
        if (!event)
            return;
        event.value().id = m_generator.idFor("event", m_index, int(m_state.events.size()));
        m_state = evolve(std::move(m_state), event.value());
    }

    Application application(QDate on) const
    {
        const QStringList modes{"interface", "batch", "file"};
        Application application;
        application.entryId = m_entry.id;
        application.entryName = m_entry.name;
        application.entryCode = m_entry.code;
        application.sharingType = m_entry.sharingType;
        application.providerId = m_provider.department.id;
        application.providerName = m_provider.department.name;
        application.requesterId = m_requester.department.id;
        application.requesterName = m_requester.department.name;
        application.legalBasis = text("legalBases");
        application.scenario = text("scenarios");
        application.scope = text("scopes");
        application.mode = m_generator.pick(modes, 103, m_index);
        application.useUntil = on.addYears(1 + m_index % 3);
        for (const DataItem &item : m_entry.items.mid(0, 2 + m_index % 4)) {
            application.itemIds.append(item.id);
            application.itemNames.append(item.name);
        }
        application.contact = m_requester.clerk.name;
        application.phone = QString("0990-%1").arg(6200000 + m_index * 37 % 90000);
        application.agreedBy = m_requester.head.name;
        return application;
    }

    const DemoGenerator &m_generator;
    const int m_index;
    const Office &m_requester;
    const Office &m_provider;
    const CatalogEntry m_entry;
    RequestState m_state;
};

struct DemoGenerator::Scenario
{
    const char *sharingType;
    std::function<void(Course &)> run;
};

namespace {

// Limits as the demo lays them out. If an office's rules differ, the records stay lawful; only the urgencies
// move.
constexpr int conditionalReply = 10;
constexpr int deliveryLimit = 20;

// Submitted on that day and its receipt recorded on it as well.
template <typename Course> void arrive(Course &course, QDate on)
{
    course.submit(on);
    course.receive(on);
}

// Received so that the reply is due `left` working days from today.
template <typename Course> void arriveDueIn(Course &course, int left, int limit = conditionalReply)
{
    arrive(course, course.before(course.day(left), limit));
}

// Approved so that the delivery is due `left` working days from today.
template <typename Course> void approveDeliveryDueIn(Course &course, int left)
{
    const QDate approved = course.before(course.day(left), deliveryLimit);
    arrive(course, course.before(approved, 4));
    course.approve(approved);
}

} // namespace

const QVector<DemoGenerator::Scenario> &DemoGenerator::scenarios()
{
    static const QVector<Scenario> all{
        // Waiting for the reply: later, soon, today, overdue.
        {"conditional", [](Course &course) { course.submit(course.day(-1 - course.variant() % 3)); }},
        {"conditional", [](Course &course) { arriveDueIn(course, 1 + course.variant() % 3); }},
        {"conditional", [](Course &course) { arriveDueIn(course, 0); }},
        {"conditional", [](Course &course) { arriveDueIn(course, -1 - course.variant() % 5); }},
        {"conditional", [](Course &course) { arriveDueIn(course, 5 + course.variant() % 4); }},
        {"conditional", [](Course &course) { course.submit(course.day(-12 - course.variant() % 3)); }},
        {"unconditional", [](Course &course) { arriveDueIn(course, 0, 1); }},
        {"unconditional", [](Course &course) { arriveDueIn(course, -1 - course.variant() % 4, 1); }},
        // One-time notice, supplement, extension.
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-6));
             course.notice(course.day(-4 + course.variant() % 2));
         }},
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-9));
             course.notice(course.day(-7));
             course.supplement(course.day(-8 + conditionalReply / 2));
         }},
        {"conditional",
         [](Course &course) {
             arriveDueIn(course, -4);
             course.extend(course.day(-5), 5 + course.variant() % 6);
         }},
        {"conditional",
         [](Course &course) {
             arriveDueIn(course, -3);
             course.extend(course.day(-4), 3 + course.variant() % 2);
         }},
        // Approved, delivery running: later, soon, today, overdue.
        {"conditional", [](Course &course) { approveDeliveryDueIn(course, 6 + course.variant() * 3 % 12); }},
        {"unconditional", [](Course &course) { approveDeliveryDueIn(course, 1 + course.variant() % 3); }},
        {"conditional", [](Course &course) { approveDeliveryDueIn(course, 0); }},
        {"conditional", [](Course &course) { approveDeliveryDueIn(course, -2 - course.variant() % 6); }},
        // Done: in time, late, with notice and extension, rejected, withdrawn.
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-30));
             course.approve(course.day(-24));
             course.deliver(course.day(-10 - course.variant() % 8));
         }},
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-60));
             course.approve(course.day(-45));
             course.deliver(course.day(-15 - course.variant() % 5));
         }},
        {"unconditional",
         [](Course &course) {
             arrive(course, course.day(-20));
             course.approve(course.day(-19));
             course.deliver(course.day(-12 - course.variant() % 5));
         }},
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-50));
             course.notice(course.day(-48));
             course.supplement(course.day(-44));
             course.extend(course.day(-36), 8);
             course.approve(course.day(-30));
             course.deliver(course.day(-14));
         }},
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-14));
             course.reject(course.day(-6));
         }},
        {"unconditional",
         [](Course &course) {
             arrive(course, course.day(-10));
             course.reject(course.day(-4 + course.variant() % 2));
         }},
        {"conditional",
         [](Course &course) {
             arrive(course, course.day(-8));
             course.withdraw(course.day(-3));
         }},
    };
    return all;
}

int DemoGenerator::scenarioCount()
{
    return int(scenarios().size());
}

std::optional<RequestState> DemoGenerator::request(int index) const
{
    const Scenario &scenario = scenarios().at(index % scenarioCount());
    const int count = int(m_offices.size());
    // Every second request goes to the first department, so that its inbox shows every case.
    const int first = index % 2 == 0 ? 0 : 1 + index / 2 % (count - 1);
    for (int attempt = 0; attempt < count; ++attempt) {
        const Office &provider = m_offices.at((first + attempt) % count);
        const Office &requester = m_offices.at((first + attempt + 1 + index % (count - 1)) % count);
        const std::optional<CatalogEntry> entry = entryToAskFor(provider, scenario.sharingType, index);
        if (!entry)
            continue;
        Course course(*this, index, requester, provider, *entry);
        scenario.run(course);
        return course.state();
    }
    return std::nullopt;
}

} // namespace sharedesk
