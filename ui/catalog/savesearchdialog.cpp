#include "catalog/savesearchdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int nameCharacters = 40;

} // namespace

SaveSearchDialog::SaveSearchDialog(Desk &desk, const EntryFilter &filter, QWidget *parent) : QDialog(parent), m_desk(desk), m_filter(filter)
{
    setWindowTitle(tr("Save the search"));
    setObjectName(QStringLiteral("saveSearchDialog"));
    auto *column = new QVBoxLayout(this);
    auto *caption = new QLabel(tr("&Name of the search"), this);
    m_name = new QLineEdit(filter.text, this);
    m_name->setObjectName(QStringLiteral("searchName"));
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setMinimumWidth(widthOf(this, nameCharacters));
    m_name->selectAll();
    caption->setBuddy(m_name);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("searchNameProblem"));
    m_problem->setWordWrap(true);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, severityColour(Severity::Error, palette));
    m_problem->setPalette(palette);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("saveSearchNow"));
    m_save->setText(tr("&Save"));
    m_save->setAccessibleName(tr("Save the search under this name"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Do not save the search"));
    column->addWidget(caption);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    const auto mayBeSaved = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, mayBeSaved);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveSearchDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    mayBeSaved();
}

void SaveSearchDialog::save()
{
    m_save->setEnabled(false);
    const SavedSearch search{{}, m_name->text(), m_filter};
    whenReady(m_desk.store().run([search](Store &store) { return store.saveSearch(search); }), this,
              [this](const Result<SavedSearch> &kept) {
                  if (kept) {
                      Q_EMIT saved(kept.value().name);
                      accept();
                      return;
                  }
                  m_problem->setText(kept.error().message);
                  m_problem->show();
                  m_save->setEnabled(true);
                  m_name->setFocus();
                  m_name->selectAll();
              });
}

} // namespace sharedesk
