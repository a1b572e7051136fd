#include "letters/pageview.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sharedesk {

namespace {

constexpr int shownDotsPerInch = 76; // a sheet is a little less wide than half of a usual window
constexpr double sheetInches = 210 / 25.4; // width of A4

}

PageView::PageView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("letterPages"));
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Mid);
    auto *sheets = new QWidget(this);
    sheets->setBackgroundRole(QPalette::Mid);
    m_column = new QVBoxLayout(sheets);
    m_column->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_column->setSpacing(fontMetrics().height());
    setWidget(sheets);
    // A whole sheet beside the scroll bar.
    const QMargins margins = m_column->contentsMargins();
    setMinimumWidth(qRound(sheetInches * shownDotsPerInch) + 2 * frameWidth() + margins.left() + margins.right() + verticalScrollBar()->sizeHint().width() + 8);
}

int PageView::dotsPerInch() const
{
    return qRound(shownDotsPerInch * devicePixelRatioF());
}

void PageView::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_pages = 0;
    setAccessibleDescription({});
}

void PageView::show(const QVector<QImage> &pages, const QString &text)
{
    clear();
    for (const QImage &page : pages) {
        auto *sheet = new QLabel(widget());
        QPixmap picture = QPixmap::fromImage(page);
        picture.setDevicePixelRatio(devicePixelRatioF());
        sheet->setPixmap(picture);
        sheet->setFrameShape(QFrame::Box);
        sheet->setFixedSize(sheet->sizeHint());
        m_column->addWidget(sheet);
    }
    m_pages = int(pages.size());
    setAccessibleDescription(text);
    verticalScrollBar()->setValue(0);
}

} // namespace sharedesk
