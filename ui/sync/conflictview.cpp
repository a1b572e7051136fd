#include "sync/conflictview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "catalog/entryfields.h"
#include "widgets/marks.h"

namespace sharedesk {

ConflictView::ConflictView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.15);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields = new QTableWidget(0, 4, this);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->verticalHeader()->hide();
    m_fields->setWordWrap(true);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_mine = new QPushButton(this);
    m_mine->setObjectName(QStringLiteral("keepMine"));
    m_theirs = new QPushButton(this);
    m_theirs->setObjectName(QStringLiteral("takeTheirs"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_mine);
    buttons->addWidget(m_theirs);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_fields, 1);
    column->addLayout(buttons);
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT keepMineWanted(m_conflict); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT takeTheirsWanted(m_conflict); });
    retranslate();
}

void ConflictView::show(const Conflict &conflict)
{
    m_conflict = conflict;
    retranslate();
}

void ConflictView::retranslate()
{
    const bool isRequest = m_conflict.kind != QLatin1String("entry"); // an act, which has nothing to compare
    m_title->setText(tr("Conflict: %1").arg(m_conflict.title));
    m_text->setText(!m_conflict.text.isEmpty() ? m_conflict.text
                                               : tr("You and %1 changed the same. Decide which values the entry keeps; the others stay in this computer's history.")
                                                     .arg(m_conflict.theirsBy.isEmpty() ? tr("another person") : m_conflict.theirsBy));
    m_fields->setAccessibleName(tr("Values of the conflict"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Before both changes"), tr("Mine (this computer)"),
                                         m_conflict.theirsBy.isEmpty() ? tr("Theirs (platform)") : tr("%1 (platform)").arg(m_conflict.theirsBy)});
    m_fields->setVisible(!m_conflict.fields.isEmpty());
    m_fields->setRowCount(int(m_conflict.fields.size()));
    for (int row = 0; row < m_conflict.fields.size(); ++row) {
        const ConflictField &field = m_conflict.fields.at(row);
        const bool isItem = field.field.startsWith(QLatin1String("items:"));
        const QString texts[] = {isItem ? entryFieldLabel(QStringLiteral("items")) : entryFieldLabel(field.field), field.base, field.mine, field.theirs};
        for (int column = 0; column < 4; ++column)
            m_fields->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    m_fields->resizeRowsToContents();
    m_mine->setText(tr("Keep mine"));
    m_mine->setAccessibleName(tr("Keep my values"));
    m_mine->setVisible(!isRequest);
    m_theirs->setText(isRequest ? tr("Understood") : tr("Take theirs"));
    m_theirs->setAccessibleName(isRequest ? tr("Give up my act on the request") : tr("Take the platform's values"));
}

} // namespace sharedesk
