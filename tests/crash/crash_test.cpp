// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/verify.h"
#include "tests/crash/campaign.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"
#include "tests/support/tables.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QSet>
#include <QThread>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int killsOfOneFile = 22; ///< then a new one, as a large file is slow

/// The writer's output before it was killed.
struct Said
{
    qint64 acknowledged = 0; ///< the journal's last entry, 0 for none
    QString state;           ///< of the tables at that point, if written
    QStringList deletions;   ///< marks in the notes of sessions whose deletion had begun
};

/// Runs a writer, kills it at a random moment, and returns its output.
Said killWriter(const QString &path, Dice &dice)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::SeparateChannels);
    writer.start(QCoreApplication::applicationDirPath() + u"/crash_writer"_s,
                 {path, QString::number(dice.below(1'000'000)), dice.oneIn(2) ? u"3"_s : u"40"_s});
    REQUIRE(writer.waitForStarted());
    // At its start, or soon after some action. Counted in actions, as by time a slow machine or a
    // sanitizer would never get far.
    const int actions = dice.oneIn(6) ? 0 : 1 + dice.below(12);
    QByteArray output;
    while (output.count("done ") < actions) {
        INFO(output.toStdString());
        REQUIRE(writer.waitForReadyRead(30'000));
        output += writer.readAllStandardOutput();
    }
    QThread::usleep(static_cast<unsigned long>(dice.below(actions > 0 ? 6'000 : 60'000)));
    writer.kill();
    REQUIRE(writer.waitForFinished());
    output += writer.readAllStandardOutput();
    INFO(output.toStdString());
    REQUIRE(writer.exitStatus() == QProcess::CrashExit);

    Said said;
    // An incomplete line does not count.
    const QStringList lines = QString::fromUtf8(output.left(output.lastIndexOf('\n') + 1))
                                  .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words[0] == u"done"_s) {
            said.acknowledged = words[1].toLongLong();
            said.state = words.value(2);
        } else {
            REQUIRE(words[0] == u"delete"_s);
            said.deletions << words[1];
        }
    }
    return said;
}

QString stateOf(const RawReader &raw)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(dumpOf(raw).toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

TEST_CASE("whenever the program is killed, what it acknowledged is there and nothing is half",
          "[crash]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    Dice dice(seed);
    INFO("seed " << seed);
    const int kills = campaignSize("SESSIONBOOK_KILLS", 110);
    qint64 actions = 0;
    int unsaid = 0;
    int erasuresCutShort = 0;
    std::unique_ptr<PracticeFixture> fixture;
    QSet<QString> erased;
    for (int kill = 0; kill < kills; ++kill) {
        if (kill % killsOfOneFile == 0) {
            fixture = std::make_unique<PracticeFixture>();
            fixture->close();
            erased.clear();
        }
        const RawReader &raw = fixture->raw();
        INFO("kill " << kill);
        const qint64 before = raw.number(u"SELECT max(id) FROM journal"_s);
        const Said said = killWriter(fixture->path(), dice);
        if (isSealedRun())
            REQUIRE(filesWith("mark-", fixture->folder()) == QString());
        erasuresCutShort += raw.number(u"SELECT erasures_pending FROM practice"_s) > 0 ? 1 : 0;

        fixture->reopen(); // takes over the stale lock, and finishes a pending erasure
        fixture->practice().waitForErasure();

        const qint64 acknowledged = said.acknowledged > 0 ? said.acknowledged : before;
        const qint64 last = raw.number(u"SELECT max(id) FROM journal"_s);
        REQUIRE(last >= acknowledged);
        // At most one action is missing in the output; its entries, one for each session, have one
        // kind.
        REQUIRE(raw.number(u"SELECT count(DISTINCT at || action) FROM journal WHERE id > ?"_s,
                           {acknowledged}) <= 1);
        if (last == said.acknowledged && !said.state.isEmpty())
            REQUIRE(stateOf(raw) == said.state);
        actions += last - before;
        unsaid += last > acknowledged ? 1 : 0;

        REQUIRE(brokenInvariants(raw) == QStringList());
        const auto findings = verifyFile(fixture->file());
        REQUIRE(QStringList(findings.begin(), findings.end()) == QStringList());

        // A deletion that happened left no trace; one that did not has changed nothing.
        for (const QString &mark : said.deletions) {
            const auto rows =
                raw.number(u"SELECT count(*) FROM session WHERE instr(note, ?)"_s, {mark});
            if (rows == 0)
                erased.insert(mark);
        }
        fixture->close();
        for (const QString &mark : std::as_const(erased)) {
            INFO(mark);
            REQUIRE(filesWith(mark.toUtf8(), fixture->folder()) == QString());
        }
        if (isSealedRun())
            REQUIRE(filesWith("mark-", fixture->folder()) == QString());
    }
    WARN(kills << " kills, " << actions << " actions, of which " << unsaid
               << " were committed but not yet said; " << erasuresCutShort
               << " erasures were cut short and finished");
    // Otherwise the kills came too early to mean anything.
    CHECK(actions > kills);
    CHECK(erasuresCutShort > 0);
}
