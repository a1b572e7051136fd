// What the benchmarks share: timing, the median, and profiles of any size.
#pragma once

#include <QString>

#include <functional>

namespace sharedesk::bench {

double milliseconds(const std::function<void()> &work);
// Of an odd number of runs.
double median(int runs, const std::function<double()> &run);
void print(const QString &what, double value, const QString &unit);
// A figure beside what it is measured against, with the goal for their ratio.
void printRatio(const QString &what, double value, const QString &against, double reference, double goal);
// A profile with demo records at the place, made by the command line; false: it said why.
bool makeProfile(const QString &folder, int entries, int requests);

int startup();
int startupChild(const QStringList &arguments);
int lists(int entries, int requests);
int syncing(int entries);
int importing(int rows);
// `profile`: made before with that many entries, and changed here; empty: one is made.
int searching(int entries, const QString &profile);
// `profile`: searched through the store and left as it is; empty: a smaller one is made.
int duplicates(int entries, const QString &profile);

} // namespace sharedesk::bench
