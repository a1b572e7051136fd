// SaveSearchDialog: asks under which name a search is kept. Closes once it is on disk; a name that is taken is said
// beside the field, and what was typed stays.
#pragma once

#include <QDialog>

#include "rows.h"
#include "shell/desk.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace sharedesk {

class SaveSearchDialog : public QDialog
{
    Q_OBJECT
public:
    SaveSearchDialog(Desk &desk, const EntryFilter &filter, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &name);

private:
    void save();

    Desk &m_desk;
    EntryFilter m_filter;
    QLineEdit *m_name = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace sharedesk
