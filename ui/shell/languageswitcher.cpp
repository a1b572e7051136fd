#include "shell/languageswitcher.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace sharedesk {

LanguageSwitcher::LanguageSwitcher(QObject *parent) : QObject(parent) {}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString LanguageSwitcher::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void LanguageSwitcher::setLanguage(const QString &wanted)
{
    const QString language = wanted == QLatin1String("zh_CN") || wanted == QLatin1String("en") ? wanted : ofSystem();
    if (language == m_language)
        return;
    m_language = language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(language));
    // Qt's own texts (buttons of standard dialogs) first, so that ours win.
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/sharedesk_") + language + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT languageChanged(language);
}

} // namespace sharedesk
