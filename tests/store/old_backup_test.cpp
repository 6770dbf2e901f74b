// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/restoring.h"
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a backup of any earlier version is looked at and restored", "[migration][restore]")
{
    for (const int version : {1, 2, 3, 4, 5, 6}) {
        INFO("version " << version);
        const OldPracticeFile old(version);
        const PracticeFile backup(old.path());
        const auto summary = summarise(backup);
        INFO((summary ? QString() : summary.error().sentence));
        REQUIRE(summary.ok());
        CHECK_FALSE(summary->name.isEmpty());
        CHECK(summary->sessions == old.count(u"session"_s));

        const QTemporaryDir folder;
        const PracticeFile restored(folder.filePath(u"restored.sessionbook"_s));
        const auto done = restore(backup, restored, old.now());
        INFO((done ? QString() : done.error().sentence));
        REQUIRE(done.ok());
        const auto findings = verifyFile(restored);
        CHECK(QStringList(findings.begin(), findings.end()) == none);
        CHECK(RawReader(restored.path).number(u"PRAGMA user_version"_s) ==
              static_cast<qint64>(migrations().size()));
    }
}
