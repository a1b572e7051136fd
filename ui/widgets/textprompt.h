// Asks for a text that goes with an act, such as the reason of a return.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace sharedesk {

// nullopt: the user thought better of it. The accept button stays disabled while the text is empty, unless it may be.
std::optional<QString> promptForText(QWidget *parent, const QString &title, const QString &question,
                                     const QString &label, const QString &acceptText, bool mayBeEmpty = false);

} // namespace sharedesk
