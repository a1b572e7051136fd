#include "walkthrough.h"

#include <QPixmap>

#include <cstdio>

namespace sharedesk {

Walkthrough::Walkthrough(const QString &folder, const QString &language) : m_folder(folder), m_language(language)
{
    PlatformProcess::Options options;
    options.demoEntries = 300;
    options.demoRequests = 60;
    m_platform = std::make_unique<PlatformProcess>(options);
}

Walkthrough::~Walkthrough() = default;

bool Walkthrough::play()
{
    const struct
    {
        const char *name;
        Step step;
    } steps[] = {
        {"sign-in", &Walkthrough::signInAsClerk},
        {"spreadsheet", &Walkthrough::seeWhatIsWrongInTheSheet},
        {"imported", &Walkthrough::importTheSheet},
        {"corrected", &Walkthrough::correctAnEntry},
        {"edited-offline", &Walkthrough::editWithoutThePlatform},
        {"sync-offline", &Walkthrough::syncWithoutThePlatform},
        {"synced", &Walkthrough::syncWhenItIsBack},
        {"approved", &Walkthrough::approveARequest},
        {"rejected", &Walkthrough::rejectAnother},
        {"dashboard", &Walkthrough::seeTheDashboardChange},
        {"click-through", &Walkthrough::clickThroughTheChart},
        {"replies-sent", &Walkthrough::sendTheReplies},
        {"reply-received", &Walkthrough::seeTheReplyAsTheOtherDepartment},
        {"office-head", &Walkthrough::seeTheEditAsTheOfficeHead},
        {"supervisor", &Walkthrough::superviseTheDeadlines},
    };
    if (!m_platform->start()) {
        std::fprintf(stderr, "The platform did not start: %s\n", qPrintable(m_platform->output()));
        return false;
    }
    int number = 0;
    for (const auto &[name, step] : steps) {
        const Outcome outcome = (this->*step)();
        const QString picture = QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++number, 2, 10, QLatin1Char('0')).arg(QLatin1String(name));
        const bool kept = m_desktop && m_desktop->picture().save(picture);
        std::printf("%s %2d %s: %s\n", outcome.good ? "ok    " : "FAILED", number, name, qPrintable(outcome.what));
        std::fflush(stdout);
        if (!outcome.good || !kept) {
            if (!kept)
                std::fprintf(stderr, "The picture %s could not be written.\n", qPrintable(picture));
            return false;
        }
    }
    return true;
}

} // namespace sharedesk
