#include "catalog/bulkdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSignalBlocker>

#include "catalog/bulkmodel.h"
#include "catalog/bulkvalue.h"
#include "catalog/changepreview.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int typingPauseMs = 250;
constexpr int manyEntries = 200;  // from here on reading them takes long enough to show how far it is

enum Label { Field, Kind, Find, Value };

} // namespace

BulkDialog::BulkDialog(Desk &desk, const QVector<qint64> &keys, const BulkEdit &edit, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_keys(keys)
{
    setObjectName(QStringLiteral("bulkDialog"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BulkDialog::look);
    build();
    retranslate();
    resize(QSize(widthOf(this, 130), fontMetrics().height() * 34).boundedTo(screen()->availableSize() * 0.9));
    begin(edit);
    m_field->setFocus();
}

BulkDialog::~BulkDialog()
{
    m_preview->progress().cancel();
}

void BulkDialog::build()
{
    auto *column = new QVBoxLayout(this);
    m_what = new QLabel(this);
    makeTitle(m_what, 1.15);
    column->addWidget(m_what);
    auto *grid = new QGridLayout;
    for (QLabel *&label : m_labels)
        label = new QLabel(this);
    m_field = new QComboBox(this);
    m_field->setObjectName(QStringLiteral("bulkField"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("bulkKind"));
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("bulkFind"));
    m_value = new BulkValue(this);
    m_onlyEmpty = new QCheckBox(this);
    m_onlyEmpty->setObjectName(QStringLiteral("bulkOnlyEmpty"));
    QWidget *inputs[] = {m_field, m_kind, m_find, m_value};
    for (int at = 0; at < 4; ++at) {
        m_labels[at]->setBuddy(inputs[at]);
        m_labels[at]->setMinimumHeight(m_field->sizeHint().height()); // in one line with the text beside it
        grid->addWidget(m_labels[at], at / 2, at % 2 * 2, Qt::AlignTop);
        grid->addWidget(inputs[at], at / 2, at % 2 * 2 + 1);
    }
    grid->addWidget(m_onlyEmpty, 2, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 2);
    column->addLayout(grid);
    m_preview = new ChangePreview(m_desk, this);
    column->addWidget(m_preview, 1);

    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkDialog::editChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BulkDialog::editChanged);
    connect(m_find, &QLineEdit::textChanged, this, &BulkDialog::editChanged);
    connect(m_value, &BulkValue::edited, this, &BulkDialog::editChanged);
    connect(m_onlyEmpty, &QCheckBox::toggled, this, &BulkDialog::editChanged);
    connect(m_preview, &ChangePreview::accepted, this, &QDialog::accept);
    connect(m_preview, &ChangePreview::rejected, this, &QDialog::reject);
    connect(m_preview, &ChangePreview::tickedChanged, this, &BulkDialog::showState);
}

void BulkDialog::begin(const BulkEdit &edit)
{
    const QVector<BulkField> &fields = bulkFields();
    for (int at = 0; at < fields.size(); ++at) {
        if (fields.at(at).key == edit.field && fields.at(at).ofItems == edit.ofItems)
            m_field->setCurrentIndex(at);
    }
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(int(edit.kind))));
    m_find->setText(edit.find);
    m_onlyEmpty->setChecked(edit.onlyEmpty);
    showInputs();
    m_value->setValue(edit.value);
    editChanged();
}

void BulkDialog::fillFields()
{
    const QSignalBlocker blocker(m_field);
    const int chosen = qMax(0, m_field->currentIndex());
    m_field->clear();
    for (const BulkField &field : bulkFields())
        m_field->addItem(field.ofItems ? tr("Data items: %1").arg(bulkFieldLabel(field)) : bulkFieldLabel(field));
    m_field->setCurrentIndex(chosen);
}

// Only what is possible for the field stands there.
void BulkDialog::fillKinds()
{
    const BulkField field = bulkFields().at(m_field->currentIndex());
    QVector<std::pair<BulkEdit::Kind, QString>> kinds;
    if (maySetForMany({BulkEdit::Kind::Set, field.ofItems, field.key, {}, {}, false}))
        kinds << std::pair{BulkEdit::Kind::Set, tr("Set to a value")} << std::pair{BulkEdit::Kind::Clear, tr("Empty it")};
    if (!field.isDate && field.dictionary.isEmpty())
        kinds << std::pair{BulkEdit::Kind::Replace, tr("Replace text in it")};
    const QSignalBlocker blocker(m_kind);
    const QVariant chosen = m_kind->currentData();
    m_kind->clear();
    for (const auto &[kind, text] : kinds)
        m_kind->addItem(text, int(kind));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(chosen)));
}

void BulkDialog::showInputs()
{
    fillKinds();
    const auto kind = BulkEdit::Kind(m_kind->currentData().toInt());
    const bool replaces = kind == BulkEdit::Kind::Replace;
    m_value->setField(bulkFields().at(m_field->currentIndex()), m_desk.office().dictionaries, m_desk.language(), replaces);
    m_labels[Find]->setVisible(replaces);
    m_find->setVisible(replaces);
    m_labels[Value]->setVisible(kind != BulkEdit::Kind::Clear);
    m_labels[Value]->setText(replaces ? tr("&With:") : tr("&Value:"));
    m_value->setNames(replaces ? tr("Text that comes instead") : tr("New value"));
    m_value->setVisible(kind != BulkEdit::Kind::Clear);
    m_onlyEmpty->setVisible(kind == BulkEdit::Kind::Set);
}

BulkEdit BulkDialog::edit() const
{
    BulkEdit edit;
    const BulkField &field = bulkFields().at(m_field->currentIndex());
    edit.kind = BulkEdit::Kind(m_kind->currentData().toInt());
    edit.field = field.key;
    edit.ofItems = field.ofItems;
    edit.find = edit.kind == BulkEdit::Kind::Replace ? m_find->text() : QString();
    edit.value = edit.kind == BulkEdit::Kind::Clear ? QString() : m_value->value();
    edit.onlyEmpty = edit.kind == BulkEdit::Kind::Set && m_onlyEmpty->isChecked();
    return edit;
}

QVector<EntryChange> BulkDialog::wanted() const
{
    return isUpToDate() ? model().wanted() : QVector<EntryChange>();
}

void BulkDialog::editChanged()
{
    showInputs();
    ++m_generation;
    m_failed.clear();
    m_preview->progress().cancel();
    m_preview->progress().end();
    m_pause.start();
    showState();
}

void BulkDialog::look()
{
    const BulkEdit wanted = edit();
    const int generation = ++m_generation;
    m_preview->progress().cancel();
    if (!isWhole(wanted)) {
        m_reading = false;
        take({});
        return;
    }
    m_reading = true;
    showState();
    const auto job = m_keys.size() > manyEntries ? m_preview->progress().begin(tr("Looking at the entries")) : std::make_shared<JobProgress>();
    const auto work = [keys = m_ids.isEmpty() ? m_keys : QVector<qint64>(), ids = m_ids, wanted, actor = m_desk.actor(),
                       job](Store &store) -> Result<std::pair<QStringList, QVector<BulkPreview>>> {
        QStringList all = ids;
        if (all.isEmpty()) {
            const auto known = store.entryIds(keys);
            if (!known)
                return known.error();
            all = known.value();
        }
        auto previews = store.previewEdit(all, wanted, actor, [job](int done, int total) { return job->report(done, total); });
        if (!previews)
            return previews.error();
        return std::pair{all, std::move(previews).value()};
    };
    whenReady(m_desk.store().read(work), this, [this, generation](const Result<std::pair<QStringList, QVector<BulkPreview>>> &seen) {
        if (seen)
            m_ids = seen.value().first;
        if (generation != m_generation)
            return;
        m_reading = false;
        m_preview->progress().end();
        m_failed = seen ? QString() : seen.error().message;
        take(seen ? seen.value().second : QVector<BulkPreview>());
    });
}

void BulkDialog::take(QVector<BulkPreview> previews)
{
    m_preview->setPreviews(std::move(previews));
    showState();
}

const BulkModel &BulkDialog::model() const
{
    return m_preview->model();
}

void BulkDialog::showState()
{
    if (const auto whole = isWhole(edit()); !whole)
        m_preview->tell(whole.error().message, false);
    else if (!m_failed.isEmpty())
        m_preview->tell(tr("What the change would do could not be worked out: %1").arg(m_failed), false);
    else if (!isUpToDate())
        m_preview->tell(tr("Looking at what the change would do…"), false);
    else
        m_preview->tell(m_preview->summary(), true);
}

void BulkDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkDialog::retranslate()
{
    setWindowTitle(tr("Change many entries"));
    m_what->setText(tr("Change a field of %n entry(ies)", nullptr, int(m_keys.size())));
    m_labels[Field]->setText(tr("&Field:"));
    m_labels[Kind]->setText(tr("C&hange:"));
    m_labels[Find]->setText(tr("&Text to look for:"));
    m_field->setAccessibleName(tr("Field to change"));
    m_kind->setAccessibleName(tr("What happens to the field"));
    m_find->setAccessibleName(tr("Text to look for"));
    m_onlyEmpty->setText(tr("&Only where it is empty"));
    m_onlyEmpty->setAccessibleName(tr("Set it only where it is empty"));
    fillFields();
    showInputs();
    showState();
}

} // namespace sharedesk
