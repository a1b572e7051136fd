#include "shell/appearance.h"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>

namespace sharedesk {

void setAppearance(QApplication &application)
{
    // Fusion follows the palette and the font on every platform; native styles clip Chinese text in some controls.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = application.font();
    // The simplified forms first: without this, a system in English shows Japanese forms of Chinese characters.
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"), font.family()});
    QApplication::setFont(font);
}

} // namespace sharedesk
