// The entry that tests of rules begin with.
#pragma once

#include "catalog/catalogentry.h"

namespace sharedesk {

// An entry with which no rule finds fault.
inline CatalogEntry cleanEntry()
{
    CatalogEntry entry;
    entry.id = QStringLiteral("e1");
    entry.departmentId = QStringLiteral("minzheng");
    entry.name = QStringLiteral("婚姻登记信息");
    entry.code = QStringLiteral("3070220400053/000002");
    entry.classification = QStringLiteral("3070220400053");
    entry.provider = QStringLiteral("云川市民政局");
    entry.providerCode = QStringLiteral("91350100M000100Y43"); // the example of GB 32100-2015
    entry.office = QStringLiteral("社会事务科");
    entry.summary = QStringLiteral("依据《婚姻登记条例》形成的全市婚姻登记记录");
    entry.formatClass = QStringLiteral("database");
    entry.formatType = QStringLiteral("mysql");
    entry.sharingType = QStringLiteral("conditional");
    entry.sharingConditions = QStringLiteral("仅用于核验办事人婚姻状况");
    entry.sharingModeClass = QStringLiteral("platform");
    entry.sharingModeType = QStringLiteral("interface");
    entry.openToPublic = QStringLiteral("no");
    entry.updateFrequency = QStringLiteral("daily");
    entry.dataLevel = QStringLiteral("general2");
    entry.personalInformation = QStringLiteral("personal");
    entry.impactAssessment = {QStringLiteral("赵六"), QDate(2026, 9, 1), QStringLiteral("低风险")};
    entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密")};
    entry.informationSystem = QStringLiteral("婚姻登记管理系统");
    entry.items.resize(2);
    entry.items[0].id = QStringLiteral("i1");
    entry.items[0].name = QStringLiteral("姓名");
    entry.items[0].dataType = QStringLiteral("C");
    entry.items[0].length = QStringLiteral("50");
    entry.items[1].id = QStringLiteral("i2");
    entry.items[1].name = QStringLiteral("登记日期");
    entry.items[1].dataType = QStringLiteral("D");
    return entry;
}

} // namespace sharedesk
