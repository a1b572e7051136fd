// The language of what the platform answers: that of the request being served by this thread.
//
// Domain and platform both speak through translate(); the translator installed here answers in Chinese unless
// the request asked for English. Install once, in main().
#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace sharedesk::platform {

std::unique_ptr<QTranslator> installRequestTranslator();
// Accept-Language of the request that this thread serves now; empty: Chinese.
void setRequestLanguage(const QString &acceptLanguage);

} // namespace sharedesk::platform
