#include "widgets/infobar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "widgets/marks.h"

namespace sharedesk {

namespace {

Severity severityOf(InfoBar::Kind kind)
{
    switch (kind) {
    case InfoBar::Kind::Note:
        return Severity::Hint;
    case InfoBar::Kind::Warning:
        return Severity::Warning;
    case InfoBar::Kind::Error:
        return Severity::Error;
    }
    return Severity::Hint;
}

} // namespace

InfoBar::InfoBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("infoBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_buttons = new QHBoxLayout;
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    connect(m_close, &QToolButton::clicked, this, &InfoBar::clear);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close, 0, Qt::AlignTop);
    retranslate();
    clear();
}

void InfoBar::setPlace(const QString &place)
{
    m_place = place;
    retranslate();
}

void InfoBar::tell(Kind kind, const QString &text, const QVector<Button> &buttons, bool closable)
{
    clear();
    m_kind = kind;
    m_text->setText(text);
    for (const Button &button : buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setAccessibleName(QString(button.text).remove(QLatin1Char('&')));
        connect(widget, &QPushButton::clicked, this, [act = button.act] { act(); });
        m_buttons->addWidget(widget);
    }
    m_close->setVisible(closable);
    m_showing = true;
    colour();
    show();
}

QString InfoBar::textOf(const Error &error)
{
    return error.detail.isEmpty() ? error.message : tr("%1 (%2)", "what failed (where or why)").arg(error.message, error.detail);
}

void InfoBar::clear()
{
    // Later, because a button of the bar may be what called this.
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_showing = false;
    m_text->clear();
    hide();
}

QString InfoBar::text() const
{
    return m_text->text();
}

void InfoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        colour();
}

void InfoBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close the message: %1").arg(m_place));
}

void InfoBar::colour()
{
    const Severity severity = severityOf(m_kind);
    const int size = fontMetrics().height() + 2;
    m_icon->setPixmap(severityIcon(severity).pixmap(QSize(size, size), devicePixelRatioF()));
    QPalette colours = palette();
    const QColor tint = severityColour(severity, colours);
    const QColor base = colours.color(QPalette::Base);
    const auto mix = [](int from, int to) { return (from * 7 + to) / 8; };
    colours.setColor(QPalette::Window, QColor(mix(base.red(), tint.red()), mix(base.green(), tint.green()),
                                              mix(base.blue(), tint.blue())));
    if (colours.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(colours);
}

} // namespace sharedesk
