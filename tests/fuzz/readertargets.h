// The readers of files from outside, each as a function of any bytes: for libFuzzer and for the seeded test.
#pragma once

#include <QByteArray>
#include <QVector>

#include <vector>

namespace sharedesk::fuzz {

struct Target {
    const char *name;
    void (*run)(const QByteArray &bytes); // may refuse them; must not crash, hang or fill the memory
    QVector<QByteArray> (*seeds)();       // whole files to start from
    bool isText;                          // of tags or cells, so that whole pieces can be moved
};

const std::vector<Target> &targets();
const Target *target(const QByteArray &name);

} // namespace sharedesk::fuzz
