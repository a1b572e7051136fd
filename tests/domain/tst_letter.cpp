// Letters: dates in words, templates with their errors at line and field, what stands in the letter of each event.
#include <QTest>

#include "calendar/chinatime.h"
#include "letter/chinesedate.h"
#include "letter/letterrules.h"
#include "letter/lettervalues.h"
#include "officedata.h"
#include "request/requestdecision.h"

using namespace sharedesk;

class TestLetter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void datesInWords_data();
    void datesInWords();
    void everyDayIsWrittenOnce();
    void valuesStayText();
    void blocks_data();
    void blocks();
    void faultsNameLineAndField_data();
    void faultsNameLineAndField();
    void numberHasYearAndSerial_data();
    void numberHasYearAndSerial();
    void eachEventHasItsLetter();
    void letterSaysWhatWasKnownThen();
    void noticeNamesEverythingMissing();
    void extensionSaysTheNewDay();
    void whoDidItWrites();
    void partialReplySaysItOfEachItem();
    void correctionAnswersItsQuestion();
    void disputeIsRecordedStepByStep();
    void kindsHaveKeys();

private:
    RequestState after(const QVector<RequestCommand> &commands);
    Result<LetterValues> valuesOf(const RequestState &state, LetterKind kind)
    {
        const auto occasion = letterOccasion(state, kind);
        return letterValues(state, occasion ? occasion->key : LetterKey{state.id, {}, kind}, {{}, QStringLiteral("数享函〔2026〕7号")}, m_office.rules,
                            m_office.dictionaries);
    }

    OfficeData m_office;
    Actor m_asking{QStringLiteral("w.clerk"), QStringLiteral("王芳"), QStringLiteral("weijian"), QStringLiteral("云川市卫生健康委员会"), Role::Clerk};
    Actor m_answering{QStringLiteral("m.clerk"), QStringLiteral("陈雅琴"), QStringLiteral("minzheng"), QStringLiteral("云川市民政局"), Role::Clerk};
};

namespace {

RequestCommand command(RequestCommandType type, const QString &text = {})
{
    RequestCommand made;
    made.type = type;
    made.text = text;
    made.agreedBy = QStringLiteral("周志远");
    made.review = Review{{true, {}}, {true, {}}, {true, {}}};
    return made;
}

LetterValues someValues()
{
    return {{{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("none"), QStringLiteral(" ")}},
            {{QStringLiteral("rows"), {{QStringLiteral("n"), QStringLiteral("name")}, {{QStringLiteral("1"), QStringLiteral("乙")}, {QStringLiteral("2"), QStringLiteral("丙")}}}},
             {QStringLiteral("nothing"), {{QStringLiteral("n")}, {}}}}};
}

} // namespace

void TestLetter::initTestCase()
{
    const auto office = loadOfficeData();
    QVERIFY(office);
    m_office = office.value();
}

// Submitted on Monday, 2 November 2026, at nine; each further command an hour later.
RequestState TestLetter::after(const QVector<RequestCommand> &commands)
{
    RequestCommand submit = command(RequestCommandType::Submit);
    Application application;
    application.entryId = QStringLiteral("e1");
    application.entryName = QStringLiteral("婚姻登记信息");
    application.entryCode = QStringLiteral("3071010013/000073");
    application.sharingType = QStringLiteral("conditional");
    application.providerId = m_answering.departmentId;
    application.providerName = m_answering.departmentName;
    application.requesterId = m_asking.departmentId;
    application.requesterName = m_asking.departmentName;
    application.legalBasis = QStringLiteral("条例第十条");
    application.scenario = QStringLiteral("核验");
    application.scope = QStringLiteral("本委");
    application.mode = QStringLiteral("interface");
    application.useUntil = QDate(2027, 12, 31);
    application.itemIds = QStringList{QStringLiteral("i1"), QStringLiteral("i2")};
    application.itemNames = QStringList{QStringLiteral("姓名"), QStringLiteral("登记日期")};
    application.contact = QStringLiteral("王芳");
    application.phone = QStringLiteral("0990-6200777");
    application.agreedBy = QStringLiteral("郑海燕");
    submit.application = application;
    RequestState state;
    state.id = QStringLiteral("r1");
    QDateTime now = chinaMoment(QDate(2026, 11, 2), QTime(9, 0));
    QVector<RequestCommand> all{submit, command(RequestCommandType::Receive)};
    all += commands;
    for (const RequestCommand &next : all) {
        const bool asks = next.type == RequestCommandType::Submit || next.type == RequestCommandType::Supplement;
        const auto event = decide(state, next, asks ? m_asking : m_answering, now, m_office.rules);
        if (!event) {
            qWarning("%s", qPrintable(event.error().message));
            return {};
        }
        state = evolve(state, event.value());
        now = now.addSecs(60 * 60);
    }
    return state;
}

void TestLetter::datesInWords_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("plain");
    QTest::newRow("task") << QDate(2026, 11, 25) << "二〇二六年十一月二十五日" << "2026年11月25日";
    QTest::newRow("tens") << QDate(2030, 10, 10) << "二〇三〇年十月十日" << "2030年10月10日";
    QTest::newRow("twenty") << QDate(2034, 12, 20) << "二〇三四年十二月二十日" << "2034年12月20日";
    QTest::newRow("thirty") << QDate(2057, 9, 30) << "二〇五七年九月三十日" << "2057年9月30日";
    QTest::newRow("last") << QDate(1989, 1, 31) << "一九八九年一月三十一日" << "1989年1月31日";
    QTest::newRow("ones") << QDate(2001, 2, 1) << "二〇〇一年二月一日" << "2001年2月1日";
    QTest::newRow("teens") << QDate(2018, 3, 19) << "二〇一八年三月十九日" << "2018年3月19日";
    QTest::newRow("none") << QDate() << QString() << QString();
}

void TestLetter::datesInWords()
{
    QFETCH(QDate, day);
    QFETCH(QString, words);
    QFETCH(QString, plain);
    QCOMPARE(chineseDate(day), words);
    QCOMPARE(plainDate(day), plain);
}

void TestLetter::everyDayIsWrittenOnce()
{
    QSet<QString> seen;
    for (QDate day(2020, 1, 1); day < QDate(2021, 1, 1); day = day.addDays(1)) {
        const QString words = chineseDate(day);
        QVERIFY2(words.startsWith(QStringLiteral("二〇二〇年")), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("十〇")) && !words.contains(QStringLiteral("一十")));
        seen.insert(words);
    }
    QCOMPARE(seen.size(), 366);
}

void TestLetter::valuesStayText()
{
    LetterValues values;
    values.fields.insert(QStringLiteral("reason"), QStringLiteral("<b>a & \"b\" {{x}}\nc\u0001\uFDD0\uFFFF 甲\u3000乙"));
    const auto filled = fillTemplate(QStringLiteral("t"), QStringLiteral("<p>{{ reason }}</p>"), values);
    QVERIFY(filled);
    QCOMPARE(filled.value(), QStringLiteral("<p>&lt;b&gt;a &amp; &quot;b&quot; {{x}}<br/>c 甲\u00A0\u00A0乙</p>"));
    values.fields.insert(QStringLiteral("reason"), QString(QChar(0xD800)) + QStringLiteral("𠀀"));
    QCOMPARE(fillTemplate(QStringLiteral("t"), QStringLiteral("{{reason}}"), values).value(), QStringLiteral("𠀀"));
}

void TestLetter::blocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("plain") << "a}}b" << "a}}b";
    QTest::newRow("remark") << "a{{! not this }}b" << "ab";
    QTest::newRow("filled") << "{{?name}}[{{name}}]{{/name}}" << "[甲]";
    QTest::newRow("blank is empty") << "{{?none}}x{{/none}}{{^none}}y{{/none}}" << "y";
    QTest::newRow("filled is not empty") << "{{^name}}x{{/name}}" << "";
    QTest::newRow("rows") << "{{#rows}}{{n}}{{name}};{{/rows}}{{name}}" << "1乙;2丙;甲";
    QTest::newRow("rows within") << "{{#rows}}{{#rows}}{{n}}{{/rows}}-{{n}};{{/rows}}" << "12-1;12-2;";
    QTest::newRow("no rows") << "a{{#nothing}}{{n}}{{/nothing}}b" << "ab";
    QTest::newRow("list is asked") << "{{?rows}}x{{/rows}}{{^nothing}}y{{/nothing}}" << "xy";
    QTest::newRow("within what is left out") << "{{?none}}{{#rows}}{{n}}{{/rows}}{{name}}{{/none}}z" << "z";
}

void TestLetter::blocks()
{
    QFETCH(QString, text);
    QFETCH(QString, result);
    const auto filled = fillTemplate(QStringLiteral("t"), text, someValues());
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message));
    QCOMPARE(filled.value(), result);
}

void TestLetter::faultsNameLineAndField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("field") << "a\nb {{nmae}}" << "2:nmae";
    QTest::newRow("field of a list that is empty") << "\n\n{{#nothing}}{{m}}{{/nothing}}" << "3:m";
    QTest::newRow("field within what is left out") << "{{?none}}\n{{nmae}}{{/none}}" << "2:nmae";
    QTest::newRow("column outside of its list") << "{{#rows}}{{n}}{{/rows}}\n{{n}}" << "2:n";
    QTest::newRow("list as a field") << "{{rows}}" << "1:rows";
    QTest::newRow("field as a list") << "{{#name}}{{/name}}" << "1:name";
    QTest::newRow("not closed") << "a\n{{?name}}\nb" << "2:name";
    QTest::newRow("closed crosswise") << "{{?name}}{{#rows}}\n{{/name}}{{/rows}}" << "2:name";
    QTest::newRow("nothing to close") << "\n{{/name}}" << "2:name";
    QTest::newRow("half a mark") << "a\n{{name\n}}" << "2:";
    QTest::newRow("mark at the end") << "{{" << "1:";
    QTest::newRow("too deep") << QStringLiteral("{{?name}}").repeated(40) + QStringLiteral("{{/name}}").repeated(40) << "1:name";
}

void TestLetter::faultsNameLineAndField()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto filled = fillTemplate(QStringLiteral("our.html"), text, someValues());
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, QStringLiteral("letter.template"));
    QCOMPARE(filled.error().detail, place);
    QVERIFY2(filled.error().message.contains(QStringLiteral("our.html")), qPrintable(filled.error().message));
}

void TestLetter::numberHasYearAndSerial_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("number"); // of serial 12 in 2026; empty: refused
    const auto with = [](const char *pattern) {
        return QStringLiteral("{\"office\":\"\",\"short\":\"民函\",\"number\":\"%1\"}").arg(QString::fromUtf8(pattern)).toUtf8();
    };
    QTest::newRow("usual") << with("{{short}}〔{{year}}〕{{serial}}号") << "民函〔2026〕12号";
    QTest::newRow("without the sign") << with("{{year}}-{{serial}}") << "2026-12";
    QTest::newRow("no serial") << with("{{short}}{{year}}") << QString();
    QTest::newRow("no year") << with("{{short}}{{serial}}") << QString();
    QTest::newRow("serial only where there is none") << with("{{year}}{{^serial}}{{serial}}{{/serial}}") << QString();
    QTest::newRow("unknown") << with("{{year}}{{serial}}{{day}}") << QString();
    QTest::newRow("no text") << QByteArray("{\"office\":\"\",\"short\":\"\",\"number\":3}") << QString();
    QTest::newRow("begins at nothing") << QByteArray("{\"office\":\"\",\"short\":\"\",\"number\":\"{{year}} {{serial}}\",\"firstSerial\":0}") << QString();
    QTest::newRow("no JSON") << QByteArray("{") << QString();
}

void TestLetter::numberHasYearAndSerial()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, number);
    const auto rules = LetterRules::fromJson(json);
    QCOMPARE(rules.ok(), !number.isEmpty());
    if (rules)
        QCOMPARE(rules.value().numberText(2026, 12), number);
    else
        QCOMPARE(rules.error().code, QStringLiteral("letters.json"));
}

void TestLetter::eachEventHasItsLetter()
{
    QCOMPARE(letterOccasions(after({})).size(), 0);
    const RequestState refused = after({command(RequestCommandType::Reject, QStringLiteral("超出使用范围\n\n另有渠道"))});
    QCOMPARE(letterOccasions(refused).size(), 1);
    QCOMPARE(letterOccasions(refused).first().date, QDate(2026, 11, 2));
    const auto values = valuesOf(refused, LetterKind::Refusal);
    QVERIFY(values);
    QCOMPARE(values.value().fields.value(QStringLiteral("decision")), QStringLiteral("不予共享"));
    QCOMPARE(values.value().fields.value(QStringLiteral("number")), QStringLiteral("数享函〔2026〕7号"));
    QCOMPARE(values.value().fields.value(QStringLiteral("office")), QStringLiteral("云川市民政局"));
    QCOMPARE(values.value().fields.value(QStringLiteral("addressee")), QStringLiteral("云川市卫生健康委员会"));
    QCOMPARE(values.value().fields.value(QStringLiteral("date")), QStringLiteral("二〇二六年十一月二日"));
    QCOMPARE(values.value().lists.value(QStringLiteral("reasons")).rows, (QVector<QStringList>{{QStringLiteral("超出使用范围")}, {QStringLiteral("另有渠道")}}));
    for (const LetterKind kind : {LetterKind::Reply, LetterKind::Notice, LetterKind::Extension}) {
        QVERIFY(!letterOccasion(refused, kind));
        QCOMPARE(valuesOf(refused, kind).error().code, QStringLiteral("letter.event"));
        // The key of another letter does not help.
        const LetterKey wrong{refused.id, refused.events.last().id, kind};
        QVERIFY(!letterValues(refused, wrong, {}, m_office.rules, m_office.dictionaries));
    }
}

void TestLetter::letterSaysWhatWasKnownThen()
{
    RequestCommand deliver = command(RequestCommandType::Deliver);
    deliver.deliveryMode = QStringLiteral("interface");
    deliver.deliveryAddress = QStringLiteral("https://exchange.example/1");
    const auto before = valuesOf(after({command(RequestCommandType::Approve)}), LetterKind::Reply);
    const auto later = valuesOf(after({command(RequestCommandType::Approve), deliver}), LetterKind::Reply);
    QVERIFY(before && later);
    QCOMPARE(later.value().fields, before.value().fields);
    // 20 working days from Monday, 2 November 2026.
    QCOMPARE(later.value().fields.value(QStringLiteral("limitOn")), QStringLiteral("2026年11月30日"));
    QCOMPARE(later.value().fields.value(QStringLiteral("limitDays")), QStringLiteral("20"));
    QCOMPARE(later.value().lists.value(QStringLiteral("items")).rows,
             (QVector<QStringList>{{QStringLiteral("1"), QStringLiteral("姓名"), QStringLiteral("同意共享"), {}},
                                   {QStringLiteral("2"), QStringLiteral("登记日期"), QStringLiteral("同意共享"), {}}}));
}

void TestLetter::noticeNamesEverythingMissing()
{
    RequestCommand notice = command(RequestCommandType::GiveNotice);
    notice.missing = QStringList{QStringLiteral("使用依据的文件"), QStringLiteral("联系人电话")};
    const auto values = valuesOf(after({notice}), LetterKind::Notice);
    QVERIFY(values);
    QCOMPARE(values.value().lists.value(QStringLiteral("missing")).rows.size(), 2);
    QCOMPARE(values.value().lists.value(QStringLiteral("missing")).rows.last(), (QStringList{QStringLiteral("2"), QStringLiteral("联系人电话")}));
    QVERIFY(!values.value().fields.value(QStringLiteral("limitRestarts")).isEmpty());
    QCOMPARE(values.value().fields.value(QStringLiteral("limitDays")), QStringLiteral("10"));
}

void TestLetter::extensionSaysTheNewDay()
{
    RequestCommand extend = command(RequestCommandType::Extend, QStringLiteral("需核对历史数据"));
    extend.workingDays = 5;
    const auto values = valuesOf(after({extend}), LetterKind::Extension);
    QVERIFY(values);
    QCOMPARE(values.value().fields.value(QStringLiteral("extensionDays")), QStringLiteral("5"));
    // 10 and 5 working days from Monday, 2 November 2026.
    QCOMPARE(values.value().fields.value(QStringLiteral("limitOn")), QStringLiteral("2026年11月23日"));
}

void TestLetter::whoDidItWrites()
{
    const RequestState state = after({command(RequestCommandType::Approve)});
    const LetterOccasion reply = *letterOccasion(state, LetterKind::Reply);
    QVERIFY(mayIssue(reply, m_answering));
    QVERIFY(!mayIssue(reply, m_asking));
    QCOMPARE(lettersFor(state, m_answering).size(), 1);
    QCOMPARE(lettersFor(state, m_asking).size(), 0);
    QCOMPARE(letterFor(state, LetterKind::Reply, m_asking).error().code, QStringLiteral("letter.refused"));
    QCOMPARE(letterFor(state, LetterKind::Refusal, m_answering).error().code, QStringLiteral("letter.event"));
    Actor supervisor = m_answering;
    supervisor.role = Role::Supervisor;
    QCOMPARE(mayIssue(reply, supervisor).error().code, QStringLiteral("letter.refused"));
}

void TestLetter::partialReplySaysItOfEachItem()
{
    RequestCommand partly = command(RequestCommandType::ApprovePartly);
    partly.items = {{QStringLiteral("i1"), true, {}}, {QStringLiteral("i2"), false, QStringLiteral("与用途无关")}};
    const auto values = valuesOf(after({partly}), LetterKind::Reply);
    QVERIFY(values);
    QCOMPARE(values.value().fields.value(QStringLiteral("decision")), QStringLiteral("部分同意共享"));
    QVERIFY(!values.value().fields.value(QStringLiteral("partly")).isEmpty());
    QCOMPARE(values.value().lists.value(QStringLiteral("items")).rows.last(),
             (QStringList{QStringLiteral("2"), QStringLiteral("登记日期"), QStringLiteral("不予共享"), QStringLiteral("与用途无关")}));
    QVERIFY(valuesOf(after({command(RequestCommandType::Approve)}), LetterKind::Reply).value().fields.value(QStringLiteral("partly")).isEmpty());
}

// Either department may ask the other: the one that answers writes.
void TestLetter::correctionAnswersItsQuestion()
{
    RequestState state = after({command(RequestCommandType::Approve)});
    const auto happens = [&](RequestEvent event, const char *id, RequestEventType type, const Actor &actor) {
        event.id = QLatin1String(id);
        event.type = type;
        event.actor = actor;
        event.at = state.events.last().at.addDays(1);
        state = evolve(state, event);
    };
    RequestEvent asked;
    asked.text = QStringLiteral("姓名缺字\n日期颠倒");
    happens(asked, "q1", RequestEventType::CorrectionAsked, m_asking);
    asked.text = QStringLiteral("另一个问题");
    happens(asked, "q2", RequestEventType::CorrectionAsked, m_asking);
    RequestEvent answered;
    answered.refersTo = QStringLiteral("q1");
    answered.outcome = QStringLiteral("corrected");
    answered.text = QStringLiteral("已补全");
    happens(answered, "a1", RequestEventType::CorrectionAnswered, m_answering);
    const auto values = valuesOf(state, LetterKind::Correction);
    QVERIFY(values);
    QCOMPARE(values.value().lists.value(QStringLiteral("questions")).rows, (QVector<QStringList>{{QStringLiteral("姓名缺字")}, {QStringLiteral("日期颠倒")}}));
    QCOMPARE(values.value().fields.value(QStringLiteral("askedOn")), QStringLiteral("2026年11月3日"));
    QVERIFY(values.value().fields.value(QStringLiteral("outcome")).contains(QStringLiteral("更正")));
    QCOMPARE(values.value().fields.value(QStringLiteral("addressee")), m_asking.departmentName);
    QVERIFY(letterFor(state, LetterKind::Correction, m_answering));
    // The other way round.
    happens(asked, "q3", RequestEventType::CorrectionAsked, m_answering);
    answered.refersTo = QStringLiteral("q3");
    answered.outcome = QStringLiteral("noError");
    happens(answered, "a3", RequestEventType::CorrectionAnswered, m_asking);
    const auto other = valuesOf(state, LetterKind::Correction);
    QCOMPARE(other.value().fields.value(QStringLiteral("addressee")), m_answering.departmentName);
    QCOMPARE(other.value().fields.value(QStringLiteral("office")), m_asking.departmentName);
    QCOMPARE(letterFor(state, LetterKind::Correction, m_answering).value().key.eventId, QStringLiteral("a1"));
    QCOMPARE(letterFor(state, LetterKind::Correction, m_asking).value().key.eventId, QStringLiteral("a3"));
}

void TestLetter::disputeIsRecordedStepByStep()
{
    RequestState state = after({command(RequestCommandType::Reject, QStringLiteral("超出使用范围"))});
    const auto happens = [&](RequestEvent event, const char *id, RequestEventType type, const Actor &actor) {
        event.id = QLatin1String(id);
        event.type = type;
        event.actor = actor;
        event.at = state.events.last().at.addDays(1);
        state = evolve(state, event);
        return letterValues(state, {state.id, event.id, LetterKind::Dispute}, {}, m_office.rules, m_office.dictionaries);
    };
    RequestEvent consulted;
    consulted.consultation = QStringLiteral("双方各持己见");
    const auto first = happens(consulted, "c1", RequestEventType::Consulted, m_asking);
    QVERIFY(first);
    QCOMPARE(first.value().fields.value(QStringLiteral("title")), QStringLiteral("政务数据共享争议协商记录"));
    QCOMPARE(first.value().fields.value(QStringLiteral("addressee")), m_answering.departmentName);
    consulted.consultation = QStringLiteral("仍未一致");
    const auto second = happens(consulted, "c2", RequestEventType::Consulted, m_answering);
    QCOMPARE(second.value().lists.value(QStringLiteral("consultations")).rows.size(), 2);
    RequestEvent escalated;
    escalated.text = QStringLiteral("请求协调");
    escalated.authorityRegion = QStringLiteral("659900");
    const auto third = happens(escalated, "e", RequestEventType::Escalated, m_asking);
    QCOMPARE(third.value().fields.value(QStringLiteral("addressee")), QStringLiteral("政务数据共享主管部门"));
    QCOMPARE(third.value().fields.value(QStringLiteral("authorityRegion")), QStringLiteral("659900"));
    QVERIFY(!third.value().fields.value(QStringLiteral("escalated")).isEmpty());
    Actor authority{QStringLiteral("a"), QStringLiteral("孙毅"), QStringLiteral("shuju"), QStringLiteral("云川市数据局"), Role::Authority};
    RequestEvent settled;
    settled.text = QStringLiteral("应当共享");
    const auto last = happens(settled, "s", RequestEventType::Settled, authority);
    QCOMPARE(last.value().fields.value(QStringLiteral("addressee")), m_asking.departmentName + QStringLiteral("、") + m_answering.departmentName);
    QCOMPARE(last.value().fields.value(QStringLiteral("office")), authority.departmentName);
    QCOMPARE(lettersFor(state, authority).size(), 1);
    QCOMPARE(lettersFor(state, m_asking).size(), 2);
    // What was written before stays as it was.
    QCOMPARE(letterValues(state, {state.id, QStringLiteral("c1"), LetterKind::Dispute}, {}, m_office.rules, m_office.dictionaries).value().fields, first.value().fields);
}

void TestLetter::kindsHaveKeys()
{
    QSet<QString> titles;
    for (const LetterKind kind : letterKinds()) {
        QCOMPARE(letterFromKey(letterKey(kind)).value(), kind);
        QVERIFY(!letterLabel(kind).isEmpty());
        titles.insert(letterTitle(kind));
    }
    QCOMPARE(titles.size(), letterKinds().size());
    QVERIFY(!letterFromKey(QStringLiteral("Reply")));
}

QTEST_GUILESS_MAIN(TestLetter)
#include "tst_letter.moc"
