// Asks for a text without which an act cannot be confirmed, such as the reason of a return.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace sharedesk {

// nullopt: the user thought better of it. The accept button stays disabled while the text is empty.
std::optional<QString> promptForText(QWidget *parent, const QString &title, const QString &question,
                                     const QString &label, const QString &acceptText);

} // namespace sharedesk
