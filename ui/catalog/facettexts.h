// FacetTexts: how facets and their values are called in the user's language. Interface thread only.
#pragma once

#include <QCoreApplication>

#include "rows.h"
#include "shell/desk.h"

namespace sharedesk {

class FacetTexts
{
    Q_DECLARE_TR_FUNCTIONS(FacetTexts)
public:
    explicit FacetTexts(const Desk &desk) : m_desk(desk) {}

    // False: the same as before.
    bool setDepartments(const QVector<Department> &departments);

    QString nameOf(Facet facet) const;
    QString valueOf(Facet facet, const QString &value) const;
    // What can be chosen while nothing has been counted; of themes nothing, of which there are hundreds.
    QStringList valuesOf(Facet facet) const;

private:
    const Desk &m_desk;
    QVector<Department> m_departments;
};

} // namespace sharedesk
