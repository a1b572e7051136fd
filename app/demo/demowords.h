// DemoWords: the lists that demo records are put together from (resources/demo/words.json).
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

struct DemoItem
{
    QString name;
    QString dataType;
    QString length;
    QString personalInformation;
};

struct DemoSubject
{
    QString name;
    QVector<DemoItem> items;
};

struct DemoOffice
{
    QString classification;
    QStringList offices;
    QStringList systems;
    QVector<DemoSubject> subjects;
};

struct DemoWords
{
    struct Named
    {
        QString name;
        QString duty;
    };
    struct Format
    {
        QString formatClass;
        QStringList types;
        QString mode;
    };
    struct Reason
    {
        QString reason;
        QString basis;
    };

    QStringList areas;
    QVector<Named> aspects;
    QVector<Format> formats;
    QStringList frequencies;
    QVector<DemoItem> commonItems;
    QStringList conditions;
    QVector<Reason> notShared;
    QStringList assessments;
    QStringList secrecy;
    QStringList returnReasons;
    QStringList withdrawReasons;
    QHash<QString, DemoOffice> departments;   // by the department's id
    QHash<QString, QStringList> requestTexts; // "legalBases", "scenarios", "scopes", "supplements", …
    QVector<QStringList> notices;
    QHash<QString, QString> addresses; // by delivery mode

    // Error "demo.words"; detail names the list that is missing or empty.
    static Result<DemoWords> fromJson(const QByteArray &json);
};

} // namespace sharedesk
