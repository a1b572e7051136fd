#include "catalog/entryfields.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

#define FIELD_LABEL(text) QT_TRANSLATE_NOOP("EntryField", text)

// Fields that the two tables do not hold because they are no plain texts.
constexpr struct { const char *key; const char *label; } otherLabels[] = {
    {"items", FIELD_LABEL("Data items")},
    {"relatedCodes", FIELD_LABEL("Related codes")},
    {"publishedOn", FIELD_LABEL("Published on")},
    {"impactAssessment", FIELD_LABEL("Personal-information impact assessment")},
    {"secrecyReview", FIELD_LABEL("Secrecy review")},
    {"status", FIELD_LABEL("Status")},
    {"departmentId", FIELD_LABEL("Department")},
    {"version", FIELD_LABEL("Version")},
    {"life", FIELD_LABEL("History")},
};

template<typename Field>
const Field *findField(const QVector<Field> &fields, const QString &key)
{
    for (const Field &field : fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

} // namespace

const QVector<EntryField> &entryFields()
{
    using E = CatalogEntry;
    using K = FieldKind;
    static const QString basics = QStringLiteral("basics");
    static const QString format = QStringLiteral("format");
    static const QString sharing = QStringLiteral("sharing");
    static const QString open = QStringLiteral("open");
    static const QString safety = QStringLiteral("safety");
    static const QString context = QStringLiteral("context");
    static const QVector<EntryField> fields{
        {QStringLiteral("name"), FIELD_LABEL("Name"), basics, K::Line, {}, 200, &E::name},
        {QStringLiteral("code"), FIELD_LABEL("Code"), basics, K::Line, {}, 60, &E::code},
        {QStringLiteral("classification"), FIELD_LABEL("Classification"), basics, K::Line, {}, 60, &E::classification},
        {QStringLiteral("provider"), FIELD_LABEL("Provider"), basics, K::Line, {}, 200, &E::provider},
        {QStringLiteral("providerCode"), FIELD_LABEL("Provider code"), basics, K::Line, {}, 18, &E::providerCode},
        {QStringLiteral("office"), FIELD_LABEL("Office"), basics, K::Line, {}, 200, &E::office},
        {QStringLiteral("summary"), FIELD_LABEL("Summary"), basics, K::LongText, {}, 4000, &E::summary},
        {QStringLiteral("formatClass"), FIELD_LABEL("Format class"), format, K::Choice, QStringLiteral("formatClass"), 60, &E::formatClass},
        {QStringLiteral("formatType"), FIELD_LABEL("Format type"), format, K::Choice, QStringLiteral("formatType"), 60, &E::formatType},
        {QStringLiteral("formatOther"), FIELD_LABEL("Other format"), format, K::Line, {}, 200, &E::formatOther},
        {QStringLiteral("updateFrequency"), FIELD_LABEL("Update frequency"), format, K::Choice, QStringLiteral("updateFrequency"), 60, &E::updateFrequency},
        {QStringLiteral("updateFrequencyOther"), FIELD_LABEL("Other update frequency"), format, K::Line, {}, 200, &E::updateFrequencyOther},
        {QStringLiteral("sharingType"), FIELD_LABEL("Sharing type"), sharing, K::Choice, QStringLiteral("sharingType"), 60, &E::sharingType},
        {QStringLiteral("sharingConditions"), FIELD_LABEL("Conditions of sharing"), sharing, K::LongText, {}, 4000, &E::sharingConditions},
        {QStringLiteral("notSharedReason"), FIELD_LABEL("Reason for not sharing"), sharing, K::LongText, {}, 4000, &E::notSharedReason},
        {QStringLiteral("legalBasis"), FIELD_LABEL("Legal basis"), sharing, K::LongText, {}, 4000, &E::legalBasis},
        {QStringLiteral("sharingModeClass"), FIELD_LABEL("Sharing mode"), sharing, K::Choice, QStringLiteral("sharingModeClass"), 60, &E::sharingModeClass},
        {QStringLiteral("sharingModeType"), FIELD_LABEL("Sharing mode type"), sharing, K::Choice, QStringLiteral("sharingModeType"), 60, &E::sharingModeType},
        {QStringLiteral("sharingModeOther"), FIELD_LABEL("Other sharing mode"), sharing, K::Line, {}, 200, &E::sharingModeOther},
        {QStringLiteral("openToPublic"), FIELD_LABEL("Open to the public"), open, K::YesNo, QStringLiteral("yesno"), 10, &E::openToPublic},
        {QStringLiteral("openConditions"), FIELD_LABEL("Conditions of opening"), open, K::LongText, {}, 4000, &E::openConditions},
        {QStringLiteral("dataClass"), FIELD_LABEL("Data class"), safety, K::Line, {}, 200, &E::dataClass},
        {QStringLiteral("dataLevel"), FIELD_LABEL("Data level"), safety, K::Choice, QStringLiteral("dataLevel"), 60, &E::dataLevel},
        {QStringLiteral("personalInformation"), FIELD_LABEL("Personal information"), safety, K::Choice, QStringLiteral("personalInformation"), 60, &E::personalInformation},
        {QStringLiteral("informationSystem"), FIELD_LABEL("Information system"), context, K::Line, {}, 200, &E::informationSystem},
        {QStringLiteral("businessMatter"), FIELD_LABEL("Business matter"), context, K::Line, {}, 200, &E::businessMatter},
        {QStringLiteral("managementMode"), FIELD_LABEL("Management mode"), context, K::Choice, QStringLiteral("managementMode"), 60, &E::managementMode},
        {QStringLiteral("coverage"), FIELD_LABEL("Coverage"), context, K::Line, {}, 400, &E::coverage},
        {QStringLiteral("sourceDepartment"), FIELD_LABEL("Source department"), context, K::Line, {}, 200, &E::sourceDepartment},
        {QStringLiteral("remarks"), FIELD_LABEL("Remarks"), context, K::LongText, {}, 4000, &E::remarks},
    };
    return fields;
}

const QVector<ItemField> &itemFields()
{
    using I = DataItem;
    using K = FieldKind;
    static const QVector<ItemField> fields{
        {QStringLiteral("name"), FIELD_LABEL("Item name"), K::Line, {}, 200, &I::name},
        {QStringLiteral("dataType"), FIELD_LABEL("Data type"), K::Choice, QStringLiteral("dataType"), 60, &I::dataType},
        {QStringLiteral("length"), FIELD_LABEL("Length"), K::Line, {}, 40, &I::length},
        {QStringLiteral("element"), FIELD_LABEL("Data element"), K::Line, {}, 60, &I::element},
        {QStringLiteral("description"), FIELD_LABEL("Description"), K::Line, {}, 1000, &I::description},
        {QStringLiteral("sharingType"), FIELD_LABEL("Sharing type of the item"), K::Choice, QStringLiteral("sharingType"), 60, &I::sharingType},
        {QStringLiteral("sharingConditions"), FIELD_LABEL("Conditions of the item"), K::Line, {}, 1000, &I::sharingConditions},
        {QStringLiteral("openToPublic"), FIELD_LABEL("Item open to the public"), K::YesNo, QStringLiteral("yesno"), 10, &I::openToPublic},
        {QStringLiteral("personalInformation"), FIELD_LABEL("Personal information in the item"), K::Choice, QStringLiteral("personalInformation"), 60, &I::personalInformation},
    };
    return fields;
}

const EntryField *entryField(const QString &key)
{
    return findField(entryFields(), key);
}

const ItemField *itemField(const QString &key)
{
    return findField(itemFields(), key);
}

QString entryFieldLabel(const QString &key)
{
    if (const EntryField *field = entryField(key))
        return QCoreApplication::translate("EntryField", field->label);
    for (const auto &other : otherLabels) {
        if (key == QLatin1String(other.key))
            return QCoreApplication::translate("EntryField", other.label);
    }
    return key;
}

QString itemFieldLabel(const QString &key)
{
    const ItemField *field = itemField(key);
    return field ? QCoreApplication::translate("EntryField", field->label) : key;
}

} // namespace sharedesk
