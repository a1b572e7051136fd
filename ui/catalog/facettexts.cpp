#include "catalog/facettexts.h"

namespace sharedesk {

namespace {

constexpr EntryStatus allStatuses[] = {EntryStatus::Draft,    EntryStatus::Agreed,    EntryStatus::Submitted,
                                       EntryStatus::Returned, EntryStatus::Published, EntryStatus::Withdrawn};

// Of the facets that have a dictionary.
QString dictionaryOf(Facet facet)
{
    return facet == Facet::Sharing     ? QStringLiteral("sharingType")
           : facet == Facet::Format    ? QStringLiteral("formatClass")
           : facet == Facet::Frequency ? QStringLiteral("updateFrequency")
           : facet == Facet::Theme     ? QStringLiteral("classification")
                                       : QString();
}

} // namespace

bool FacetTexts::setDepartments(const QVector<Department> &departments)
{
    const bool differ = departments != m_departments;
    m_departments = departments;
    return differ;
}

QString FacetTexts::nameOf(Facet facet) const
{
    switch (facet) {
    case Facet::Department:
        return tr("Department");
    case Facet::Sharing:
        return tr("Sharing type");
    case Facet::Format:
        return tr("Format");
    case Facet::Frequency:
        return tr("Update frequency");
    case Facet::Theme:
        return tr("Theme");
    case Facet::Status:
        return tr("Status");
    }
    return {};
}

QString FacetTexts::valueOf(Facet facet, const QString &value) const
{
    if (value.isEmpty())
        return tr("(not stated)");
    if (facet == Facet::Status) {
        const auto status = statusFromKey(value);
        return status ? statusLabel(status.value()) : value;
    }
    if (facet == Facet::Department) {
        for (const Department &department : m_departments) {
            if (department.id == value)
                return department.name;
        }
        return value == m_desk.actor().departmentId ? m_desk.actor().departmentName : value;
    }
    return m_desk.office().dictionaries.label(dictionaryOf(facet), value, m_desk.language());
}

QStringList FacetTexts::valuesOf(Facet facet) const
{
    QStringList values;
    if (facet == Facet::Status) {
        for (const EntryStatus status : allStatuses)
            values << statusKey(status);
    } else if (facet == Facet::Department) {
        for (const Department &department : m_departments)
            values << department.id;
    } else if (facet != Facet::Theme) {
        for (const DictionaryValue &value : m_desk.office().dictionaries.values(dictionaryOf(facet)))
            values << value.code;
    }
    return values;
}

} // namespace sharedesk
