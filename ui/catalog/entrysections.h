// EntrySections: every field of the edited entry, section by section, in one scroll area.
#pragma once

#include <QHash>
#include <QScrollArea>

#include "catalog/entrydraft.h"
#include "shell/desk.h"

class QTimer;

namespace sharedesk {

class AssessmentEditor;
class EntrySection;
class FieldEditor;
class ItemTable;

class EntrySections : public QScrollArea
{
    Q_OBJECT
public:
    EntrySections(EntryDraft &draft, const Desk &desk, QWidget *parent = nullptr);

    void setEditable(bool editable);
    void retranslate();
    void goTo(const Finding &finding);
    void goToSection(int index);
    QStringList sectionTitles() const;
    // Puts what is still in an open editor into the draft; false when a text cannot be stored (shown in
    // place).
    bool commit();
    void focusFirst();

Q_SIGNALS:
    void sectionReached(int index);

private:
    void build();
    void showDraft();
    void showFindings();
    void explainCodes();
    bool isShown(const QString &key) const;
    void reveal(QWidget *input);

    EntryDraft &m_draft;
    const Desk &m_desk;
    QVector<EntrySection *> m_sections;
    QVector<FieldEditor *> m_fields;
    QVector<AssessmentEditor *> m_assessments;
    ItemTable *m_items = nullptr;
    QHash<QString, EntrySection *> m_sectionOf; // field -> its section
};

} // namespace sharedesk
