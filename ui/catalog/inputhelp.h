// What every input of the form needs: the form's undo instead of its own, and no accidental wheel changes.
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>
#include <QVector>

#include "catalog/dictionary.h"

class QComboBox;
class QWidget;

namespace sharedesk {

// Lets undo and redo through to the form, and the wheel through to the scroll area unless the input has the
// focus.
class InputFilter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    static void install(QWidget *input);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

// What cannot be edited looks so, and can still be read and copied.
template <typename Input> void makeReadOnly(Input *input, bool readOnly)
{
    input->setReadOnly(readOnly);
    QPalette colours;
    if (readOnly)
        colours.setColor(QPalette::Base, colours.color(QPalette::Window));
    input->setPalette(colours);
}

// Fills with "not stated" and the values; a code that the dictionary does not know is kept and shown as it
// is.
void fillChoices(QComboBox *combo, const QString &notStated, const QVector<DictionaryValue> &values,
                 const QString &language, const QString &current);
QString chosenCode(const QComboBox *combo);

} // namespace sharedesk
