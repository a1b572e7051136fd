// EntryLifeView: the life of an entry: what has to be done until when and why, and who did what when with which words.
#pragma once

#include <QScrollArea>

#include "shell/desk.h"
#include "widgets/steplist.h"

class QVBoxLayout;

namespace sharedesk {

class EntryLifeView : public QScrollArea
{
    Q_OBJECT
public:
    explicit EntryLifeView(Desk &desk, QWidget *parent = nullptr);

    void show(const CatalogEntry &entry);
    void goToReturn(); // the words of the last return come into sight

private:
    void showDuties(const CatalogEntry &entry);

    Desk &m_desk;
    QWidget *m_duties = nullptr;
    QVBoxLayout *m_dutyColumn = nullptr;
    StepList *m_steps = nullptr;
    CatalogEntry m_shown;
    QString m_language;
    QDate m_day;
};

// As StepList shows them; the last return is marked while it waits to be answered.
QVector<StepList::Step> lifeSteps(const CatalogEntry &entry, const OfficeData &office, const QString &language);
// The words of the return that waits to be answered; empty: none does.
QString openReturn(const CatalogEntry &entry);
// Keys of the fields that the text speaks of, by their label or by a phrase of the dictionary "returnPhrase" (whose code
// begins with the field's key): where a returned entry begins to be corrected. In the order of the form.
QStringList fieldsNamedIn(const QString &text, const Dictionaries &dictionaries);

} // namespace sharedesk
