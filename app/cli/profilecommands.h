// Commands on a profile's catalog and requests. Each opens the profile alone: a running desktop on the same
// profile refuses them politely.
#pragma once

#include <memory>

#include "commandline.h"
#include "profile.h"
#include "store.h"

namespace sharedesk::cli {

// An opened profile with its store and the person who works in it.
struct OpenProfile {
    std::unique_ptr<Profile> profile;
    OfficeData office;
    std::unique_ptr<Store> store;
    Actor actor;
};

Result<OpenProfile> openProfile(const Arguments &arguments, Profile::Mode mode = Profile::Mode::OpenExisting);

// Makes the changes unless --dry-run was said; in one transaction.
Result<void> changeUnlessDry(OpenProfile &desk, const Arguments &arguments, const QVector<EntryChange> &changes);

QString language(); // "zh" or "en": of labels and messages in the output
QJsonObject entryJson(const EntryRow &row);
QJsonObject findingJson(const Finding &finding, const LintRules &rules);

int initProfile(const Arguments &arguments, Output &output);
int list(const Arguments &arguments, Output &output);
int show(const Arguments &arguments, Output &output);
int exportFile(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
