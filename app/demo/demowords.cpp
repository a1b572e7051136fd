#include "demowords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DemoWords)
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QVector<DemoItem> itemsOf(const QJsonValue &value)
{
    QVector<DemoItem> items;
    for (const QJsonValue &item : value.toArray())
        items.append({item["name"].toString(), item["type"].toString(), item["length"].toString(),
                      item["pi"].toString()});
    return items;
}

DemoOffice officeOf(const QJsonValue &value)
{
    DemoOffice office{
        value["classification"].toString(), textsOf(value["offices"]), textsOf(value["systems"]), {}};
    for (const QJsonValue &subject : value["subjects"].toArray())
        office.subjects.append({subject["name"].toString(), itemsOf(subject["items"])});
    return office;
}

void readRequests(const QJsonObject &json, DemoWords &words)
{
    for (auto list = json.begin(); list != json.end(); ++list) {
        if (list.key() == "notices") {
            for (const QJsonValue &notice : list.value().toArray())
                words.notices.append(textsOf(notice));
        } else if (list.key() == "addresses") {
            const QJsonObject addresses = list.value().toObject();
            for (auto address = addresses.begin(); address != addresses.end(); ++address)
                words.addresses.insert(address.key(), address.value().toString());
        } else {
            words.requestTexts.insert(list.key(), textsOf(list.value()));
        }
    }
}

// The first list without which nothing can be made; empty: all are there.
QString missingList(const DemoWords &words)
{
    const QVector<std::pair<QString, bool>> lists{{"areas", words.areas.isEmpty()},
                                                  {"aspects", words.aspects.isEmpty()},
                                                  {"formats", words.formats.isEmpty()},
                                                  {"frequencies", words.frequencies.isEmpty()},
                                                  {"conditions", words.conditions.isEmpty()},
                                                  {"notShared", words.notShared.isEmpty()},
                                                  {"assessments", words.assessments.isEmpty()},
                                                  {"secrecy", words.secrecy.isEmpty()},
                                                  {"returnReasons", words.returnReasons.isEmpty()},
                                                  {"withdrawReasons", words.withdrawReasons.isEmpty()},
                                                  {"departments", words.departments.isEmpty()},
                                                  {"requests.notices", words.notices.isEmpty()},
                                                  {"requests.addresses", words.addresses.isEmpty()}};
    for (const auto &[name, empty] : lists) {
        if (empty)
            return name;
    }
    for (const char *name : {"legalBases", "scenarios", "scopes", "supplements", "rejections", "extensions",
                             "approvals", "withdrawals"}) {
        if (words.requestTexts.value(name).isEmpty())
            return QString("requests.") + name;
    }
    for (auto office = words.departments.begin(); office != words.departments.end(); ++office) {
        if (office->subjects.isEmpty() || office->offices.isEmpty() || office->systems.isEmpty())
            return "departments." + office.key();
    }
    return {};
}

} // namespace

Result<DemoWords> DemoWords::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    DemoWords words;
    words.areas = textsOf(object["areas"]);
    for (const QJsonValue &aspect : object["aspects"].toArray())
        words.aspects.append({aspect["name"].toString(), aspect["duty"].toString()});
    for (const QJsonValue &format : object["formats"].toArray())
        words.formats.append(
            {format["class"].toString(), textsOf(format["types"]), format["mode"].toString()});
    words.frequencies = textsOf(object["frequencies"]);
    words.commonItems = itemsOf(object["commonItems"]);
    words.conditions = textsOf(object["conditions"]);
    for (const QJsonValue &reason : object["notShared"].toArray())
        words.notShared.append({reason["reason"].toString(), reason["basis"].toString()});
    words.assessments = textsOf(object["assessments"]);
    words.secrecy = textsOf(object["secrecy"]);
    words.returnReasons = textsOf(object["returnReasons"]);
    words.withdrawReasons = textsOf(object["withdrawReasons"]);
    const QJsonObject departments = object["departments"].toObject();
    for (auto department = departments.begin(); department != departments.end(); ++department)
        words.departments.insert(department.key(), officeOf(department.value()));
    readRequests(object["requests"].toObject(), words);
    if (const QString missing = missingList(words); !missing.isEmpty())
        return Error{"demo.words", Text::tr("The word lists for demo data are not complete."), missing};
    return words;
}

} // namespace sharedesk
