#include "scorecommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString points(double score)
{
    return QString::number(score, 'f', 1);
}

QJsonObject dimensionsJson(const std::array<double, qualityDimensions> &dimensions)
{
    QJsonObject json;
    for (int i = 0; i < qualityDimensions; ++i)
        json.insert(dimensionKey(static_cast<QualityDimension>(i)), dimensions[size_t(i)]);
    return json;
}

void showHistory(const QVector<QualitySnapshot> &history, Output &output, QJsonObject &json)
{
    QJsonArray days;
    for (const QualitySnapshot &day : history) {
        const QString on = day.day.toString(Qt::ISODate);
        output.line(on + QStringLiteral("  ") + points(day.score) + QStringLiteral("  ") +
                    Text::tr("%n entry(ies)", nullptr, day.entries));
        days.append(QJsonObject{{QStringLiteral("day"), on},
                                {QStringLiteral("score"), day.score},
                                {QStringLiteral("entries"), day.entries},
                                {QStringLiteral("dimensions"), dimensionsJson(day.dimensions)}});
    }
    json.insert(QStringLiteral("days"), days);
}

} // namespace

int quality(const Arguments &arguments, Output &output)
{
    const QDate since = QDate::fromString(arguments.value(QStringLiteral("since")), Qt::ISODate);
    if (arguments.has(QStringLiteral("since")) && !since.isValid())
        return output.refused(Error{QStringLiteral("cli.argument"),
                                    Text::tr("\"%1\" is no date: write it as 2026-01-31.")
                                        .arg(arguments.value(QStringLiteral("since"))),
                                    {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const QString department =
        arguments.has(QStringLiteral("all"))
            ? QString()
            : arguments.value(QStringLiteral("department"), desk.actor.departmentId);
    const QDate today = chinaDate(QDateTime::currentDateTimeUtc());
    if (const auto rechecked = desk.store->recheckAged(today); !rechecked)
        return output.refused(rechecked.error());
    const auto read = desk.store->qualityFigures(department);
    if (!read)
        return output.refused(read.error());
    const QualityFigures &figures = read.value();
    if (figures.entries == 0)
        return output.refused(Error{QStringLiteral("quality.none"),
                                    Text::tr("There are no entries to score. Import a catalog or sync first."),
                                    {}});
    if (arguments.has(QStringLiteral("note"))) {
        if (const auto noted = desk.store->noteQuality(department, snapshotOf(figures, today)); !noted)
            return output.refused(noted.error());
    }

    QJsonObject json{{QStringLiteral("department"), department},
                     {QStringLiteral("entries"), figures.entries},
                     {QStringLiteral("score"), figures.score},
                     {QStringLiteral("dimensions"), dimensionsJson(figures.dimensions)}};
    output.line(Text::tr("Quality score %1 of 100").arg(points(figures.score)) +
                QStringLiteral("  (") + Text::tr("%n entry(ies)", nullptr, figures.entries) +
                QLatin1Char(')'));
    for (int i = 0; i < qualityDimensions; ++i)
        output.line(QStringLiteral("  ") + dimensionLabel(static_cast<QualityDimension>(i)) +
                    QStringLiteral("  ") + points(figures.dimensions[size_t(i)]));
    QJsonArray rules;
    for (const RuleLoss &loss : lossesOf(figures, desk.office.lintRules)) {
        output.line(points(loss.points) + QStringLiteral("  ") + QString::number(loss.entries) +
                    QStringLiteral("  ") + loss.rule->id + QStringLiteral("  ") +
                    desk.office.lintRules.summary(*loss.rule, language()));
        rules.append(QJsonObject{{QStringLiteral("rule"), loss.rule->id},
                                 {QStringLiteral("severity"), severityKey(loss.rule->severity)},
                                 {QStringLiteral("entries"), loss.entries},
                                 {QStringLiteral("points"), loss.points}});
    }
    json.insert(QStringLiteral("rules"), rules);
    if (since.isValid()) {
        const auto history = desk.store->qualityHistory(department, since);
        if (!history)
            return output.refused(history.error());
        showHistory(history.value(), output, json);
    }
    output.value(json);
    return Done;
}

} // namespace sharedesk::cli
