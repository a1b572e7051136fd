#include "catalog/entrycomparison.h"

#include <algorithm>

#include "catalog/entryfields.h"
#include "catalog/linkedchoices.h"

namespace sharedesk {

namespace {

using Kind = ComparedRow::Kind;

const QString stateSection = QStringLiteral("state");
const QString itemsSection = QStringLiteral("items");

class Rows
{
public:
    void add(ComparedRow row)
    {
        if (row.left.isEmpty() && row.right.isEmpty())
            return;
        if (m_rows.isEmpty() || m_rows.last().section != row.section) {
            ComparedRow title;
            title.kind = Kind::Section;
            title.section = row.section;
            m_title = m_rows.size();
            m_rows << title;
        }
        m_rows[m_title].differs = m_rows[m_title].differs || row.differs;
        m_rows << std::move(row);
    }

    void addField(const QString &section, const QString &field, const QString &left, const QString &right)
    {
        ComparedRow row;
        row.section = section;
        row.field = field;
        row.left = left;
        row.right = right;
        row.differs = left != right;
        add(std::move(row));
    }

    void addPair(const ItemPair &pair)
    {
        ComparedRow row;
        row.kind = Kind::Item;
        row.section = itemsSection;
        row.leftItem = pair.before ? pair.before->id : QString();
        row.rightItem = pair.after ? pair.after->id : QString();
        row.left = pair.before ? pair.before->name : QString();
        row.right = pair.after ? pair.after->name : QString();
        row.itemName = pair.after ? row.right : row.left;
        row.leftPlace = pair.beforePlace;
        row.rightPlace = pair.afterPlace;
        row.isMoved = pair.isMoved;
        row.differs = !pair.before || !pair.after || pair.isMoved || row.left != row.right;
        const ComparedRow head = row;
        // An item without a name stands there all the same.
        if (row.left.isEmpty() && row.right.isEmpty())
            (pair.after ? row.right : row.left) = QStringLiteral("—");
        add(std::move(row));
        for (const ItemField &field : itemFields()) {
            if (field.key == QLatin1String("name"))
                continue;
            ComparedRow value = head;
            value.kind = Kind::ItemField;
            value.field = field.key;
            value.left = pair.before ? pair.before->*field.text : QString();
            value.right = pair.after ? pair.after->*field.text : QString();
            value.leftPlace = value.rightPlace = 0;
            value.isMoved = false;
            value.differs = value.left != value.right;
            add(std::move(value));
        }
    }

    QVector<ComparedRow> take() { return std::move(m_rows); }

private:
    QVector<ComparedRow> m_rows;
    qsizetype m_title = 0;
};

qsizetype placeOf(const QVector<DataItem> &items, const QString &id)
{
    for (qsizetype i = 0; !id.isEmpty() && i < items.size(); ++i) {
        if (items.at(i).id == id)
            return i;
    }
    return -1;
}

// The item of the edited content that the row is about: the one on the other side, or the same one, or its namesake.
qsizetype targetOf(const QVector<DataItem> &items, const ComparedRow &row, bool fromLeft)
{
    qsizetype place = placeOf(items, fromLeft ? row.rightItem : row.leftItem);
    if (place < 0)
        place = placeOf(items, fromLeft ? row.leftItem : row.rightItem);
    const QString name = normalised(row.itemName);
    for (qsizetype i = 0; place < 0 && !name.isEmpty() && i < items.size(); ++i) {
        if (normalised(items.at(i).name) == name)
            place = i;
    }
    return place;
}

void restoreField(CatalogEntry &content, const CatalogEntry &from, const QString &key)
{
    if (key == QLatin1String("relatedCodes")) {
        content.relatedCodes = from.relatedCodes;
    } else if (key == QLatin1String("impactAssessment")) {
        content.impactAssessment = from.impactAssessment;
    } else if (key == QLatin1String("secrecyReview")) {
        content.secrecyReview = from.secrecyReview;
    } else if (const EntryField *field = entryField(key)) {
        content.*field->text = from.*field->text;
    }
}

void restoreItem(QVector<DataItem> &items, const QVector<DataItem> &from, qsizetype target, qsizetype source)
{
    if (source < 0) {
        if (target >= 0)
            items.removeAt(target);
        return;
    }
    DataItem item = from.at(source);
    if (target >= 0) {
        item.id = items.at(target).id; // it stays the same item for whoever refers to it
        items.removeAt(target);
    }
    items.insert(std::min(source, items.size()), item);
}

} // namespace

QVector<ComparedRow> comparison(const CatalogEntry &left, const CatalogEntry &right)
{
    Rows rows;
    rows.addField(stateSection, QStringLiteral("status"), statusKey(left.status), statusKey(right.status));
    rows.addField(stateSection, QStringLiteral("version"), QString::number(left.version), QString::number(right.version));
    rows.addField(stateSection, QStringLiteral("publishedOn"), left.publishedOn.toString(Qt::ISODate),
                  right.publishedOn.toString(Qt::ISODate));
    // What belongs to a section without being a plain text comes at its end; the items after what the entry is.
    const auto endSection = [&](const QString &section) {
        if (section == QLatin1String("basics")) {
            for (const ItemPair &pair : itemPairs(left.items, right.items))
                rows.addPair(pair);
        } else if (section == QLatin1String("safety")) {
            for (const auto &[key, member] : {std::pair(QStringLiteral("impactAssessment"), &CatalogEntry::impactAssessment),
                                              std::pair(QStringLiteral("secrecyReview"), &CatalogEntry::secrecyReview)})
                rows.addField(section, key, assessmentText(left.*member), assessmentText(right.*member));
        } else if (section == QLatin1String("context")) {
            rows.addField(section, QStringLiteral("relatedCodes"), left.relatedCodes.join(QLatin1Char('\n')),
                          right.relatedCodes.join(QLatin1Char('\n')));
        }
    };
    QString section = entryFields().first().section;
    for (const EntryField &field : entryFields()) {
        if (field.section != section)
            endSection(std::exchange(section, field.section));
        rows.addField(field.section, field.key, left.*field.text, right.*field.text);
    }
    endSection(section);
    return rows.take();
}

QString readableValue(const ComparedRow &row, const QString &value, const Dictionaries &dictionaries, const QString &language)
{
    FieldChange change;
    change.itemId = row.leftItem.isEmpty() ? row.rightItem : row.leftItem;
    change.field = row.field;
    return readableValue(change, value, dictionaries, language);
}

bool mayRestore(const ComparedRow &row)
{
    return row.kind != Kind::Section && row.section != stateSection && row.differs;
}

CatalogEntry restored(const CatalogEntry &content, const CatalogEntry &from, const ComparedRow &row, bool fromLeft)
{
    CatalogEntry result = content;
    if (!mayRestore(row))
        return result;
    const QString &sourceId = fromLeft ? row.leftItem : row.rightItem;
    switch (row.kind) {
    case Kind::Section:
        break;
    case Kind::Field: {
        const QString parent = parentFieldOf(row.field);
        if (!parent.isEmpty())
            restoreField(result, from, parent);
        restoreField(result, from, row.field);
        for (const EntryField &field : entryFields()) {
            if (parentFieldOf(field.key) == row.field)
                restoreField(result, from, field.key);
        }
        break;
    }
    case Kind::Item:
        restoreItem(result.items, from.items, targetOf(content.items, row, fromLeft), placeOf(from.items, sourceId));
        break;
    case Kind::ItemField: {
        const qsizetype target = targetOf(content.items, row, fromLeft);
        const qsizetype source = placeOf(from.items, sourceId);
        const ItemField *field = itemField(row.field);
        if (target >= 0 && field)
            result.items[target].*field->text = source < 0 ? QString() : from.items.at(source).*field->text;
        break;
    }
    }
    return result;
}

} // namespace sharedesk
