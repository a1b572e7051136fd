// PinyinTable: how Chinese text is read, for finding it by its pinyin or by the first letters of it.
//
// Data: each character's commonest reading (resources/pinyin/readings.txt: "zhong 中种…" per line, no tones, "v" for "ü")
// and words in which a character is read otherwise (phrases.txt: "重庆 chong qing"), the longest word first. An office
// may add words, above all names of its places.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include "result.h"

namespace sharedesk {

inline constexpr QChar breakOfReading(0x1f); // never typed

class PinyinTable {
public:
    // Errors "pinyin.readings", "pinyin.phrase" with the line in the detail.
    static Result<PinyinTable> fromReadings(const QByteArray &text);
    Result<PinyinTable> extendedBy(const QByteArray &phrases) const;

    // One piece per character that can be read; letters and digits stay together as one piece; the rest is left out.
    QStringList syllables(const QString &text) const;
    // Of the Chinese characters; breakOfReading stands for letters and digits between them.
    QStringList readSyllables(const QString &text) const;
    QString full(const QString &text) const;     // "chongqingshi"
    QString initials(const QString &text) const; // "cqs"; of letters and digits all

    // All that any text can be read as, in the order of the alphabet.
    const QStringList &knownSyllables() const { return m_syllables; }

private:
    void noteSyllables();
    struct Piece {
        QString text;
        bool isRead = false; // from a Chinese character
    };
    QVector<Piece> pieces(const QString &text) const;

    QHash<char16_t, QString> m_readings;
    QHash<QString, QStringList> m_phrases;
    QStringList m_syllables;
    qsizetype m_longest = 0; // characters of the longest phrase
};

} // namespace sharedesk
