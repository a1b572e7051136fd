#include "requests/applicationdialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "shell/formdraft.h"
#include "widgets/marks.h"

namespace sharedesk {

ApplicationDialog::ApplicationDialog(Desk &desk, const CatalogEntry &entry, QWidget *parent) : QDialog(parent), m_desk(desk), m_entry(entry)
{
    build();
    m_draft = new FormDraft(desk, draftKey(entry.id), [this] { return toJson(command()); }, this);
    m_draft->restore([this](const QJsonObject &draft) { restore(draft); });
    check();
    resize(widthOf(this, 84), fontMetrics().height() * 36);
}

void ApplicationDialog::addRow(const QString &label, const QString &name, QWidget *editor)
{
    auto *text = new QLabel(label, this);
    text->setBuddy(editor);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    m_labels.insert(name, text);
    m_form->addRow(text, editor);
}

void ApplicationDialog::build()
{
    setWindowTitle(tr("Ask for data"));
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(tr("%1 – %2").arg(m_entry.name, m_entry.provider), this);
    makeTitle(title, 1.15);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *terms = new QLabel(this);
    terms->setWordWrap(true);
    terms->setTextFormat(Qt::PlainText);
    const QString sharing = m_desk.office().dictionaries.label(QStringLiteral("sharingType"), m_entry.sharingType, m_desk.language());
    terms->setText(m_entry.sharingConditions.isEmpty() ? sharing : tr("%1: %2").arg(sharing, m_entry.sharingConditions));
    makeQuiet(terms);
    column->addWidget(terms);

    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_form, 1);
    const auto text = [this] {
        auto *edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(fontMetrics().lineSpacing() * 2 + fontMetrics().height());
        connect(edit, &QPlainTextEdit::textChanged, this, &ApplicationDialog::touched);
        return edit;
    };
    const auto line = [this] {
        auto *edit = new QLineEdit(this);
        connect(edit, &QLineEdit::textChanged, this, &ApplicationDialog::touched);
        return edit;
    };
    buildItems();
    addRow(tr("Legal basis of the use"), QStringLiteral("legalBasis"), m_legalBasis = text());
    addRow(tr("Scenario of the use"), QStringLiteral("scenario"), m_scenario = text());
    addRow(tr("Scope of the use"), QStringLiteral("scope"), m_scope = text());
    m_mode = new QComboBox(this);
    m_mode->addItem(tr("Choose…"), QString());
    for (const DictionaryValue &value : m_desk.office().dictionaries.values(QStringLiteral("deliveryMode")))
        m_mode->addItem(m_desk.office().dictionaries.label(QStringLiteral("deliveryMode"), value.code, m_desk.language()), value.code);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ApplicationDialog::touched);
    addRow(tr("Way of sharing"), QStringLiteral("mode"), m_mode);
    m_useUntil = new QDateEdit(m_desk.now().date().addYears(1), this);
    m_useUntil->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_useUntil->setCalendarPopup(true);
    connect(m_useUntil, &QDateEdit::dateChanged, this, &ApplicationDialog::touched);
    addRow(tr("Used until"), QStringLiteral("useUntil"), m_useUntil);
    addRow(tr("Contact"), QStringLiteral("contact"), m_contact = line());
    addRow(tr("Phone"), QStringLiteral("phone"), m_phone = line());
    m_contact->setText(m_desk.actor().name);
    addRow(tr("Office head who agreed"), QStringLiteral("agreedBy"), m_agreedBy = line());
    if (m_desk.actor().role == Role::OfficeHead)
        m_agreedBy->setText(m_desk.actor().name);

    m_refusal = new QLabel(this);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    makeQuiet(m_refusal);
    column->addWidget(m_refusal);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Submit the application"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("confirm"));
    m_accept->setAccessibleName(tr("Submit the application for data"));
    auto *close = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close without submitting; the text is kept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void ApplicationDialog::buildItems()
{
    m_items = new QListWidget(this);
    for (const DataItem &item : m_entry.items) {
        auto *row = new QListWidgetItem(item.name, m_items);
        row->setData(Qt::UserRole, item.id);
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
    }
    connect(m_items, &QListWidget::itemChanged, this, &ApplicationDialog::touched);
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_items, 1);
    auto *row = new QHBoxLayout;
    auto *all = new QPushButton(tr("Tick all"), place);
    all->setAccessibleName(tr("Tick all data items"));
    auto *none = new QPushButton(tr("Tick none"), place);
    none->setAccessibleName(tr("Tick no data item"));
    all->setAutoDefault(false);
    none->setAutoDefault(false);
    row->addWidget(all);
    row->addWidget(none);
    row->addStretch(1);
    column->addLayout(row);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    auto *label = new QLabel(tr("Data items needed"), this);
    label->setBuddy(m_items);
    m_items->setObjectName(QStringLiteral("itemIds"));
    m_items->setAccessibleName(label->text());
    m_items->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_labels.insert(QStringLiteral("itemIds"), label);
    m_form->addRow(label, place);
}

void ApplicationDialog::tickAll(bool tick)
{
    for (int row = 0; row < m_items->count(); ++row)
        m_items->item(row)->setCheckState(tick ? Qt::Checked : Qt::Unchecked);
}

RequestCommand ApplicationDialog::command() const
{
    Application application = applicationFor(m_entry, m_desk.actor());
    application.legalBasis = m_legalBasis->toPlainText().trimmed();
    application.scenario = m_scenario->toPlainText().trimmed();
    application.scope = m_scope->toPlainText().trimmed();
    application.mode = m_mode->currentData().toString();
    application.useUntil = m_useUntil->date();
    for (int row = 0; row < m_items->count(); ++row) {
        const QListWidgetItem *item = m_items->item(row);
        if (item->checkState() == Qt::Checked) {
            application.itemIds << item->data(Qt::UserRole).toString();
            application.itemNames << item->text();
        }
    }
    application.contact = m_contact->text().trimmed();
    application.phone = m_phone->text().trimmed();
    application.agreedBy = m_agreedBy->text().trimmed();
    RequestCommand command;
    command.type = RequestCommandType::Submit;
    command.application = application;
    return command;
}

void ApplicationDialog::restore(const QJsonObject &draft)
{
    const auto earlier = requestCommandFromJson(draft);
    if (!earlier || !earlier.value().application)
        return;
    const Application &application = *earlier.value().application;
    m_legalBasis->setPlainText(application.legalBasis);
    m_scenario->setPlainText(application.scenario);
    m_scope->setPlainText(application.scope);
    m_mode->setCurrentIndex(qMax(0, m_mode->findData(application.mode)));
    if (application.useUntil.isValid())
        m_useUntil->setDate(application.useUntil);
    for (int row = 0; row < m_items->count(); ++row) {
        QListWidgetItem *item = m_items->item(row);
        item->setCheckState(application.itemIds.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    m_contact->setText(application.contact);
    m_phone->setText(application.phone);
    m_agreedBy->setText(application.agreedBy);
}

void ApplicationDialog::touched()
{
    if (!m_draft)
        return;
    m_draft->touch();
    check();
}

void ApplicationDialog::check()
{
    const auto event = decide(RequestState(), command(), m_desk.actor(), m_desk.now(), m_desk.office().rules);
    m_accept->setEnabled(event.ok());
    m_refusal->setText(event.ok() ? QString() : event.error().message);
    const QString member = event.ok() ? QString() : event.error().code.section(QLatin1Char('.'), -1);
    for (auto label = m_labels.constBegin(); label != m_labels.constEnd(); ++label) {
        QFont font = label.value()->font();
        font.setBold(label.key() == member);
        label.value()->setFont(font);
    }
}

QString ApplicationDialog::draftKey(const QString &entryId)
{
    return QStringLiteral("application:%1").arg(entryId);
}

void ApplicationDialog::done(int result)
{
    m_draft->flush();
    QDialog::done(result);
}

} // namespace sharedesk
