// What every window must keep: unique names for whoever hears it, everything in reach of the keyboard, one language.
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QWidget>

namespace sharedesk {

// Every widget that can be acted on is named, and no name stands twice in one window.
inline QStringList namingProblems(const QWidget &window)
{
    QStringList problems;
    QStringList seen;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool acts = widget->focusPolicy() != Qt::NoFocus &&
                          (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                           widget->inherits("QPlainTextEdit") || widget->inherits("QComboBox") ||
                           widget->inherits("QAbstractItemView"));
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                           widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
                           widget->inherits("QComboBoxListView") ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QLineEdit")) ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QTabBar")) ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QTableView"));
        if (!acts || inner || !widget->isVisibleTo(&window))
            continue;
        const QString name = widget->accessibleName();
        if (name.isEmpty())
            problems.append(
                QStringLiteral("no name: %1 %2")
                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
        else if (seen.contains(name))
            problems.append(QStringLiteral("twice: %1").arg(name));
        seen.append(name);
    }
    return problems;
}

template <typename Widget> Widget *named(const QWidget &window, const QString &accessibleName)
{
    for (Widget *widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

// Texts in Latin letters that stand in a Chinese window, but for names and formats that are Latin in Chinese too.
inline QStringList englishTexts(const QWidget &window)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression allowed(QStringLiteral("https?|XLSX|PEM|JSON|English|\\.[a-z]{3,4}"));
    QStringList found;
    const auto look = [&](QString text) {
        text.remove(allowed);
        if (word.match(text).hasMatch())
            found << text;
    };
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisibleTo(&window))
            look(label->text());
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisibleTo(&window))
            look(button->text());
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisibleTo(&window))
            look(widget->accessibleName());
    return found;
}

// The widgets that Tab reaches from the first one on.
inline QWidgetList tabChain(QWidget &window)
{
    QWidgetList chain;
    for (QWidget *at = window.nextInFocusChain(); at && at != &window && chain.size() < 10000; at = at->nextInFocusChain()) {
        if ((at->focusPolicy() & Qt::TabFocus) && at->isVisibleTo(&window) && at->isEnabled())
            chain << at;
    }
    return chain;
}

} // namespace sharedesk
