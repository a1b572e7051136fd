// bench [startup|lists|sync|import|search|duplicates] [--entries N] [--requests N] [--rows N] [--profile DIR]: prints how
// fast ShareDesk is on this computer. All without a name; duplicates by its name among a million entries unless N says
// otherwise.
#include <QApplication>
#include <QCommandLineParser>

#include "figures.h"
#include "shell/appearance.h"

using namespace sharedesk;

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    setAppearance(application);
    if (argc > 1 && qstrcmp(argv[1], "child") == 0)
        return bench::startupChild(application.arguments().mid(2));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("startup, lists, sync, import, search or duplicates"));
    parser.addOption({QStringLiteral("entries"), QStringLiteral("Entries of the lists and of the search."), QStringLiteral("N"),
                      QStringLiteral("100000")});
    parser.addOption({QStringLiteral("requests"), QStringLiteral("Requests of the lists."),
                      QStringLiteral("N"), QStringLiteral("100000")});
    parser.addOption({QStringLiteral("rows"), QStringLiteral("Rows of the imported spreadsheet."), QStringLiteral("N"),
                      QStringLiteral("100000")});
    parser.addOption({QStringLiteral("profile"), QStringLiteral("What the search uses instead of a profile made for it; it is changed."),
                      QStringLiteral("DIR")});
    parser.process(application);
    const QString what = parser.positionalArguments().value(0);
    int failed = 0;
    if (what.isEmpty() || what == QLatin1String("startup"))
        failed += bench::startup();
    if (what.isEmpty() || what == QLatin1String("lists"))
        failed += bench::lists(parser.value(QStringLiteral("entries")).toInt(),
                               parser.value(QStringLiteral("requests")).toInt());
    if (what.isEmpty() || what == QLatin1String("sync"))
        failed += bench::syncing(10000);
    if (what.isEmpty() || what == QLatin1String("import"))
        failed += bench::importing(parser.value(QStringLiteral("rows")).toInt());
    if (what.isEmpty() || what == QLatin1String("search"))
        failed += bench::searching(parser.value(QStringLiteral("entries")).toInt(), parser.value(QStringLiteral("profile")));
    if (what.isEmpty() || what == QLatin1String("duplicates")) {
        const bool isStated = what.isEmpty() || parser.isSet(QStringLiteral("entries"));
        failed += bench::duplicates(isStated ? parser.value(QStringLiteral("entries")).toInt() : 1'000'000,
                                    parser.value(QStringLiteral("profile")));
    }
    return failed == 0 ? 0 : 1;
}
