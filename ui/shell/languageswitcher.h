// LanguageSwitcher: the language of the interface, Chinese or English, changed while the program runs.
//
// Chinese for a Chinese locale, else English, unless the user chose. Owns the translators; one per application.
#pragma once

#include <QObject>
#include <QTranslator>

namespace sharedesk {

class LanguageSwitcher : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitcher(QObject *parent = nullptr);
    ~LanguageSwitcher() override;

    static QString ofSystem();               // "zh_CN" or "en"
    QString language() const { return m_language; }
    void setLanguage(const QString &language); // "zh_CN" or "en"; anything else means ofSystem()

Q_SIGNALS:
    void languageChanged(const QString &language);

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};

} // namespace sharedesk
