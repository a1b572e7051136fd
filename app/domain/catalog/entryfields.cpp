#include "catalog/entryfields.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

// Fields that the two tables do not hold because they are no plain texts.
constexpr struct { const char *key; const char *label; } otherLabels[] = {
    {"items", QT_TRANSLATE_NOOP("EntryField", "Data items")},
    {"relatedCodes", QT_TRANSLATE_NOOP("EntryField", "Related codes")},
    {"publishedOn", QT_TRANSLATE_NOOP("EntryField", "Published on")},
    {"impactAssessment", QT_TRANSLATE_NOOP("EntryField", "Personal-information impact assessment")},
    {"secrecyReview", QT_TRANSLATE_NOOP("EntryField", "Secrecy review")},
    {"status", QT_TRANSLATE_NOOP("EntryField", "Status")},
    {"departmentId", QT_TRANSLATE_NOOP("EntryField", "Department")},
    {"version", QT_TRANSLATE_NOOP("EntryField", "Version")},
    {"life", QT_TRANSLATE_NOOP("EntryField", "History")},
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
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("EntryField", "Name"), basics, K::Line, {}, 200, &E::name},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("EntryField", "Code"), basics, K::Line, {}, 60, &E::code},
        {QStringLiteral("classification"), QT_TRANSLATE_NOOP("EntryField", "Classification"), basics, K::Line, {}, 60, &E::classification},
        {QStringLiteral("provider"), QT_TRANSLATE_NOOP("EntryField", "Provider"), basics, K::Line, {}, 200, &E::provider},
        {QStringLiteral("providerCode"), QT_TRANSLATE_NOOP("EntryField", "Provider code"), basics, K::Line, {}, 18, &E::providerCode},
        {QStringLiteral("office"), QT_TRANSLATE_NOOP("EntryField", "Office"), basics, K::Line, {}, 200, &E::office},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("EntryField", "Summary"), basics, K::LongText, {}, 4000, &E::summary},
        {QStringLiteral("formatClass"), QT_TRANSLATE_NOOP("EntryField", "Format class"), format, K::Choice, QStringLiteral("formatClass"), 60, &E::formatClass},
        {QStringLiteral("formatType"), QT_TRANSLATE_NOOP("EntryField", "Format type"), format, K::Choice, QStringLiteral("formatType"), 60, &E::formatType},
        {QStringLiteral("formatOther"), QT_TRANSLATE_NOOP("EntryField", "Other format"), format, K::Line, {}, 200, &E::formatOther},
        {QStringLiteral("updateFrequency"), QT_TRANSLATE_NOOP("EntryField", "Update frequency"), format, K::Choice, QStringLiteral("updateFrequency"), 60, &E::updateFrequency},
        {QStringLiteral("updateFrequencyOther"), QT_TRANSLATE_NOOP("EntryField", "Other update frequency"), format, K::Line, {}, 200, &E::updateFrequencyOther},
        {QStringLiteral("sharingType"), QT_TRANSLATE_NOOP("EntryField", "Sharing type"), sharing, K::Choice, QStringLiteral("sharingType"), 60, &E::sharingType},
        {QStringLiteral("sharingConditions"), QT_TRANSLATE_NOOP("EntryField", "Conditions of sharing"), sharing, K::LongText, {}, 4000, &E::sharingConditions},
        {QStringLiteral("notSharedReason"), QT_TRANSLATE_NOOP("EntryField", "Reason for not sharing"), sharing, K::LongText, {}, 4000, &E::notSharedReason},
        {QStringLiteral("legalBasis"), QT_TRANSLATE_NOOP("EntryField", "Legal basis"), sharing, K::LongText, {}, 4000, &E::legalBasis},
        {QStringLiteral("sharingModeClass"), QT_TRANSLATE_NOOP("EntryField", "Sharing mode"), sharing, K::Choice, QStringLiteral("sharingModeClass"), 60, &E::sharingModeClass},
        {QStringLiteral("sharingModeType"), QT_TRANSLATE_NOOP("EntryField", "Sharing mode type"), sharing, K::Choice, QStringLiteral("sharingModeType"), 60, &E::sharingModeType},
        {QStringLiteral("sharingModeOther"), QT_TRANSLATE_NOOP("EntryField", "Other sharing mode"), sharing, K::Line, {}, 200, &E::sharingModeOther},
        {QStringLiteral("openToPublic"), QT_TRANSLATE_NOOP("EntryField", "Open to the public"), open, K::YesNo, QStringLiteral("yesno"), 10, &E::openToPublic},
        {QStringLiteral("openConditions"), QT_TRANSLATE_NOOP("EntryField", "Conditions of opening"), open, K::LongText, {}, 4000, &E::openConditions},
        {QStringLiteral("dataClass"), QT_TRANSLATE_NOOP("EntryField", "Data class"), safety, K::Line, {}, 200, &E::dataClass},
        {QStringLiteral("dataLevel"), QT_TRANSLATE_NOOP("EntryField", "Data level"), safety, K::Choice, QStringLiteral("dataLevel"), 60, &E::dataLevel},
        {QStringLiteral("personalInformation"), QT_TRANSLATE_NOOP("EntryField", "Personal information"), safety, K::Choice, QStringLiteral("personalInformation"), 60, &E::personalInformation},
        {QStringLiteral("informationSystem"), QT_TRANSLATE_NOOP("EntryField", "Information system"), context, K::Line, {}, 200, &E::informationSystem},
        {QStringLiteral("businessMatter"), QT_TRANSLATE_NOOP("EntryField", "Business matter"), context, K::Line, {}, 200, &E::businessMatter},
        {QStringLiteral("managementMode"), QT_TRANSLATE_NOOP("EntryField", "Management mode"), context, K::Choice, QStringLiteral("managementMode"), 60, &E::managementMode},
        {QStringLiteral("coverage"), QT_TRANSLATE_NOOP("EntryField", "Coverage"), context, K::Line, {}, 400, &E::coverage},
        {QStringLiteral("sourceDepartment"), QT_TRANSLATE_NOOP("EntryField", "Source department"), context, K::Line, {}, 200, &E::sourceDepartment},
        {QStringLiteral("remarks"), QT_TRANSLATE_NOOP("EntryField", "Remarks"), context, K::LongText, {}, 4000, &E::remarks},
    };
    return fields;
}

const QVector<ItemField> &itemFields()
{
    using I = DataItem;
    using K = FieldKind;
    static const QVector<ItemField> fields{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("EntryField", "Item name"), K::Line, {}, 200, &I::name},
        {QStringLiteral("dataType"), QT_TRANSLATE_NOOP("EntryField", "Data type"), K::Choice, QStringLiteral("dataType"), 60, &I::dataType},
        {QStringLiteral("length"), QT_TRANSLATE_NOOP("EntryField", "Length"), K::Line, {}, 40, &I::length},
        {QStringLiteral("element"), QT_TRANSLATE_NOOP("EntryField", "Data element"), K::Line, {}, 60, &I::element},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("EntryField", "Description"), K::Line, {}, 1000, &I::description},
        {QStringLiteral("sharingType"), QT_TRANSLATE_NOOP("EntryField", "Sharing type of the item"), K::Choice, QStringLiteral("sharingType"), 60, &I::sharingType},
        {QStringLiteral("sharingConditions"), QT_TRANSLATE_NOOP("EntryField", "Conditions of the item"), K::Line, {}, 1000, &I::sharingConditions},
        {QStringLiteral("openToPublic"), QT_TRANSLATE_NOOP("EntryField", "Item open to the public"), K::YesNo, QStringLiteral("yesno"), 10, &I::openToPublic},
        {QStringLiteral("personalInformation"), QT_TRANSLATE_NOOP("EntryField", "Personal information in the item"), K::Choice, QStringLiteral("personalInformation"), 60, &I::personalInformation},
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
