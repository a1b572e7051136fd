#include "widgets/steplist.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/marks.h"

namespace sharedesk {

StepList::StepList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void StepList::show(const QVector<Step> &steps)
{
    m_marked = nullptr;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Step &step : steps) {
        auto *what = new QLabel(QStringLiteral("● ") + step.what, this);
        QFont bold = what->font();
        bold.setBold(true);
        what->setFont(bold);
        what->setWordWrap(true);
        m_column->addWidget(what);
        if (step.at.isValid()) {
            auto *who = new QLabel(tr("%1  %2, %3", "when, who, department")
                                       .arg(step.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), step.who,
                                            step.department),
                                   this);
            who->setTextFormat(Qt::PlainText);
            who->setIndent(widthOf(this, 2));
            who->setWordWrap(true);
            makeQuiet(who);
            m_column->addWidget(who);
        }
        QLabel *words = nullptr;
        if (!step.details.isEmpty()) {
            words = new QLabel(step.details, this);
            words->setTextFormat(Qt::PlainText);
            words->setIndent(widthOf(this, 2));
            words->setWordWrap(true);
            words->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_column->addWidget(words);
        }
        if (step.isMarked) {
            m_marked = words ? words : what;
            QPalette palette = m_marked->palette();
            palette.setColor(QPalette::WindowText, severityColour(Severity::Warning, palette));
            m_marked->setPalette(palette);
            what->setPalette(palette);
        }
    }
    m_column->addStretch(1);
}

} // namespace sharedesk
