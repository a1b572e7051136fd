#include "requestlanguage.h"

#include <QCoreApplication>
#include <QTranslator>

namespace sharedesk::platform {

namespace {

thread_local bool speaksEnglish = false;

class RequestTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override
    {
        return speaksEnglish ? QString() : QTranslator::translate(context, sourceText, disambiguation, n);
    }
};

} // namespace

std::unique_ptr<QTranslator> installRequestTranslator()
{
    auto translator = std::make_unique<RequestTranslator>();
    if (translator->load(":/i18n/sharedesk_zh_CN.qm"))
        QCoreApplication::installTranslator(translator.get());
    else
        qWarning("no Chinese translation is built in; answers are in English");
    return translator;
}

void setRequestLanguage(const QString &acceptLanguage)
{
    // The first language named wins; clients of ShareDesk name one.
    speaksEnglish = acceptLanguage.trimmed().startsWith("en", Qt::CaseInsensitive);
}

} // namespace sharedesk::platform
