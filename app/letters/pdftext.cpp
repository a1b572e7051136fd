#include "pdftext.h"

#include <QString>

#include <algorithm>

namespace sharedesk {

namespace {

constexpr char16_t firstRadical = 0x2e80;
constexpr char16_t firstKangxi = 0x2f00; // from here on Unicode itself says which character is meant
constexpr char16_t lastRadical = 0x2fd5;

struct Pair
{
    char16_t radical;
    char16_t character;
};

// Of the supplement those that are characters of their own (Unicode: EquivalentUnifiedIdeograph).
constexpr Pair supplement[] = {
    {0x2e81, u'厂'}, {0x2e87, u'几'}, {0x2e8c, u'小'}, {0x2e8e, u'兀'}, {0x2e92, u'巳'}, {0x2e97, u'心'}, {0x2e9d, u'月'}, {0x2e9f, u'母'},
    {0x2ea0, u'民'}, {0x2ea2, u'水'}, {0x2ec1, u'虎'}, {0x2ec4, u'西'}, {0x2ec5, u'见'}, {0x2ec6, u'角'}, {0x2ec9, u'贝'}, {0x2ecb, u'车'},
    {0x2ed3, u'长'}, {0x2ed4, u'门'}, {0x2ed6, u'阝'}, {0x2ed8, u'青'}, {0x2ed9, u'韦'}, {0x2eda, u'页'}, {0x2edb, u'风'}, {0x2edc, u'飞'},
    {0x2edd, u'食'}, {0x2ee2, u'马'}, {0x2ee3, u'骨'}, {0x2ee4, u'鬼'}, {0x2ee5, u'鱼'}, {0x2ee6, u'鸟'}, {0x2ee7, u'卤'}, {0x2ee8, u'麦'},
    {0x2ee9, u'黄'}, {0x2eea, u'黾'}, {0x2eec, u'齐'}, {0x2eee, u'齿'}, {0x2ef0, u'龙'}, {0x2ef3, u'龟'},
};

char16_t characterOf(char16_t code)
{
    if (code < firstRadical || code > lastRadical)
        return code;
    if (code >= firstKangxi)
        return QString(QChar(code)).normalized(QString::NormalizationForm_KC).at(0).unicode();
    const auto found = std::find_if(std::begin(supplement), std::end(supplement), [code](const Pair &pair) { return pair.radical == code; });
    return found == std::end(supplement) ? code : found->character;
}

} // namespace

QByteArray withoutRadicals(QByteArray pdf)
{
    constexpr qsizetype digits = 4; // of a code: <2F47>
    for (qsizetype table = pdf.indexOf("begincmap"); table >= 0; table = pdf.indexOf("begincmap", table + 1)) {
        const qsizetype end = pdf.indexOf("endcmap", table);
        for (qsizetype at = pdf.indexOf('<', table); at >= 0 && at < end; at = pdf.indexOf('<', at + 1)) {
            bool isCode = false;
            const uint code = pdf.mid(at + 1, digits).toUInt(&isCode, 16);
            if (isCode && code <= 0xffff && pdf.at(at + 1 + digits) == '>')
                pdf.replace(at + 1, digits, QByteArray::number(characterOf(char16_t(code)), 16).toUpper().rightJustified(digits, '0'));
        }
    }
    return pdf;
}

} // namespace sharedesk
