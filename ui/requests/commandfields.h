// CommandFields: the fields of what a command on a request brings with it, one for each member that the table of moves
// records. It knows no rule: whether what stands there is enough says decide().
#pragma once

#include <QWidget>

#include <functional>

#include "request/requestcommand.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTableWidget;

namespace sharedesk {

class CommandFields : public QWidget
{
    Q_OBJECT
public:
    CommandFields(Desk &desk, const RequestState &state, RequestCommandType type, QWidget *parent = nullptr);

    RequestCommand command() const;
    // What was typed earlier; what no longer fits the request is left as it is.
    void setCommand(const RequestCommand &command);
    // Whether there is a field for each member that the command needs.
    static bool canSay(RequestCommandType type, const RuleBook &rules);

Q_SIGNALS:
    void edited();  // by the user
    void changed(); // by whomever

private:
    bool records(const char *member) const;
    bool needs(const char *member) const;
    QPlainTextEdit *addText(const QString &label, const char *name, int lines);
    QLineEdit *addLine(const QString &label, const char *name);
    QComboBox *addChoice(const QString &label, const char *name);
    void addItems();
    void addDelivery();
    void addQuestion();
    void addReview();
    void addRegions();
    void addWords();
    QVector<ItemDecision> items() const;
    void setItems(const QVector<ItemDecision> &items);

    Desk &m_desk;
    RequestState m_state;
    RequestCommandType m_type;
    const RequestMove *m_move = nullptr; // of the desk's rules; null in an empty table
    QFormLayout *m_form = nullptr;
    QPlainTextEdit *m_missing = nullptr;
    QTableWidget *m_items = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_conditions = nullptr;
    QPlainTextEdit *m_consultation = nullptr;
    QPlainTextEdit *m_report = nullptr;
    QSpinBox *m_days = nullptr;
    QComboBox *m_mode = nullptr;
    QComboBox *m_question = nullptr; // which correction or misuse is answered
    QComboBox *m_outcome = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_agreedBy = nullptr;
    QLineEdit *m_requesterRegion = nullptr;
    QLineEdit *m_providerRegion = nullptr;
    QCheckBox *m_lawful = nullptr; // the checklist of the review, where an approval needs it
    QCheckBox *m_withinConditions = nullptr;
    QCheckBox *m_safety = nullptr;
};

} // namespace sharedesk
