#include "shell/entryrowtexts.h"

#include <QCoreApplication>

#include "calendar/deadline.h"
#include "shell/desk.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EntryRowTexts)
};

} // namespace

QString entryNameText(const QString &name)
{
    return name.isEmpty() ? Text::tr("(without a name)") : name;
}

QString findingsText(int errors, int warnings)
{
    const QString wrong = Text::tr("%n error(s)", nullptr, errors);
    const QString doubtful = Text::tr("%n warning(s)", nullptr, warnings);
    if (errors > 0 && warnings > 0)
        return Text::tr("%1, %2").arg(wrong, doubtful);
    return errors > 0 ? wrong : warnings > 0 ? doubtful : QString();
}

QVariant findingsIcon(int errors, int warnings)
{
    return errors + warnings == 0 ? QVariant() : severityIcon(errors > 0 ? Severity::Error : Severity::Warning);
}

QString dueText(QDate lastDay, const Desk &desk)
{
    return lastDay.isValid() ? urgencyText(lastDay, desk.now().date(), desk.office().rules.calendar) : QString();
}

QVariant dueIcon(QDate lastDay, const Desk &desk)
{
    const QDate today = desk.now().date();
    if (!lastDay.isValid() || urgencyOf(lastDay, today, desk.office().rules.calendar) == Urgency::Later)
        return {};
    return severityIcon(lastDay < today ? Severity::Error : Severity::Warning);
}

} // namespace sharedesk
