#include "catalog/inputhelp.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace sharedesk {

void InputFilter::install(QWidget *input)
{
    input->installEventFilter(new InputFilter(input));
}

bool InputFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched) &&
               !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void fillChoices(QComboBox *combo, const QString &notStated, const QVector<DictionaryValue> &values,
                 const QString &language, const QString &current)
{
    const QSignalBlocker blocker(combo);
    combo->clear();
    combo->addItem(notStated, QString());
    for (const DictionaryValue &value : values)
        combo->addItem(language == QLatin1String("zh") ? value.labelZh : value.labelEn, value.code);
    int index = combo->findData(current);
    if (index < 0) {
        combo->addItem(current, current);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

QString chosenCode(const QComboBox *combo)
{
    return combo->currentData().toString();
}

} // namespace sharedesk
