// What an honest platform answers, as text that a test can break to the byte: one scope "own" of one page
// with one entry, and every op is applied.
#pragma once

#include "faultserver.h"
#include "journal/syncjournal.h"

namespace sharedesk {

QByteArray helloBody();
QByteArray tokenBody();
QByteArray item(const QByteArray &id = "33333333-3333-4333-8333-333333333333");
// The page from cursor "c0" to "c1"; `count` is what it says, whatever `items` holds.
QByteArray page(const QByteArray &items, int count, const QByteArray &tail = ",\"end\":true}");
QByteArray opId(int number); // 1 … 9: those that honest() applies
QByteArray result(int number);
QByteArray results(const QByteArray &list, int count);
SealedOp sealedOp(int number);
FaultAnswer honest(const FaultRequest &request);

} // namespace sharedesk
