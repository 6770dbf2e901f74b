// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "core/store/verify.h"
#include "tests/crash/campaign.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"

#include <QFile>
#include <QSet>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"practice.sbk"_s;
const QString walName = u"practice.sbk-wal"_s;

/// Every row of every table, as text.
QString contentOf(const RawReader &raw)
{
    QString content;
    for (const auto &table : raw.rows(u"SELECT name FROM sqlite_schema WHERE type = 'table'"
                                      " ORDER BY name"_s)) {
        const QString name = table.front().toString();
        content += name + u'\n';
        for (const auto &row : raw.rows(u"SELECT * FROM \"%1\" ORDER BY 1"_s.arg(name))) {
            for (const QVariant &cell : row)
                content += (cell.isNull() ? u"NULL"_s : cell.toString()) + u'|';
            content += u'\n';
        }
    }
    return content;
}

/// Reads all that the program can show; the sentences of what it can't.
QStringList failuresOf(const Practice &practice)
{
    QStringList failures;
    const auto take = [&](const auto &result) {
        if (!result)
            failures << result.error().sentence;
        return result.ok();
    };
    constexpr int all = 1'000'000;
    const Instant from{-1'000'000'000'000};
    const Instant to{1'000'000'000'000};
    const auto sessions = practice.sessions().between(from, to);
    if (take(sessions)) {
        for (const SessionItem &item : *sessions)
            take(practice.sessions().details(item.id));
    }
    take(practice.sessions().toFinish(all));
    take(practice.sessions().toFinishCount());
    const auto clients = practice.clients().all();
    if (take(clients)) {
        for (const Client &client : *clients) {
            take(practice.clients().figures(client.id));
            take(practice.clients().counts(client.id));
            for (const SessionGroup group :
                 {SessionGroup::Coming, SessionGroup::Past, SessionGroup::Cancelled})
                take(practice.clients().sessions(client.id, group, all, {}));
            take(practice.clients().payments(client.id, all, {}));
            take(practice.clients().usualFields(client.id));
            take(practice.sponsors().balances(client.id));
        }
    }
    for (const ChargeState state : {ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void}) {
        take(practice.billing().charges(state, all));
        take(practice.billing().total(state));
    }
    take(practice.sponsors().all());
    take(practice.outbox().waiting());
    take(practice.activity().journal(all));
    for (const auto &[status, token] : Tokens<SessionStatus>::list)
        take(practice.activity().stage(status, {}, all));
    take(practice.timeOff().between(from, to));
    take(practice.settings().sessionTypes());
    return failures;
}

/// A practice that was worked at for a while, and the bytes of its files.
struct Worked : PracticeFixture
{
    std::map<QString, QByteArray> files;
    QSet<QString> states; ///< its content after each of the last actions
    QString content;      ///< after the last one

    /// With `wal` the last actions are in the WAL alone, as after a crash.
    Worked(Dice &dice, bool wal)
    {
        practice().skipDiskWaits();
        work(dice, 250);
        if (wal) {
            reopen();
            states << contentOf(raw());
            work(dice, 25);
            files = bytesOf(folder());
            files.erase(u"practice.sbk-shm"_s);
        }
        content = contentOf(raw());
        states << content;
        close();
        if (!wal)
            files = bytesOf(folder());
        std::erase_if(files, [](const auto &file) { return file.first.endsWith(u".lock"_s); });
    }

private:
    void work(Dice &dice, int steps)
    {
        // Erasing rewrites the file, after which no earlier state is left.
        RandomWork random(practice(), [this](qint64 minutes) { advanceMinutes(minutes); },
                          {.erasing = steps > 100, .sending = true});
        for (int step = 0; step < steps; ++step) {
            random.step(dice);
            practice().waitForErasure();
            if (steps <= 100)
                states << contentOf(raw());
        }
    }
};

struct Outcome
{
    QString refused;      ///< why the file was not opened
    QStringList failures; ///< of what could not be read
    QStringList findings; ///< of --verify
    QString content;      ///< what is shown, if all could be read
};

/// Opens damaged copies of a practice's files and looks at all they have.
class Patient
{
public:
    explicit Patient(const std::map<QString, QByteArray> &files, Instant now) : m_now(now)
    {
        for (const auto &[name, bytes] : files) {
            QFile file(m_folder.filePath(name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(bytes) == bytes.size());
        }
    }
    Outcome examine()
    {
        const QString path = m_folder.filePath(fileName);
        const auto before = bytesOf(m_folder.path());
        Outcome outcome;
        const auto file = fileAt(path);
        if (!file) {
            outcome.refused = file.error().sentence;
            outcome.findings = {outcome.refused}; // --verify gets no further, and says so
            REQUIRE_FALSE(outcome.refused.isEmpty());
            return outcome;
        }
        const auto findings = verifyFile(*file);
        outcome.findings = QStringList(findings.begin(), findings.end());
        REQUIRE(bytesOf(m_folder.path()) == before); // to verify writes nothing, anywhere
        auto opened = Practice::open(*file, [this] { return m_now; });
        if (!opened) {
            outcome.refused = opened.error().sentence;
            REQUIRE_FALSE(outcome.refused.isEmpty());
            if (!before.contains(walName))
                REQUIRE(bytesOf(m_folder.path())[fileName] == before.at(fileName));
            return outcome;
        }
        auto practice = std::move(opened).value();
        outcome.failures = failuresOf(*practice);
        practice->waitForErasure();
        practice.reset();
        if (outcome.failures.isEmpty()) {
            try {
                outcome.content = contentOf(RawReader(*file));
            } catch (const std::exception &error) {
                outcome.failures << QString::fromUtf8(error.what());
            }
        }
        return outcome;
    }

private:
    /// By the passphrase if it is sealed, so that what stands before the pages is looked at as
    /// well.
    [[nodiscard]] static Result<PracticeFile> fileAt(const QString &path)
    {
        if (!isSealedRun())
            return PracticeFile(path);
        return unlock(path, somePassphrase);
    }

    QTemporaryDir m_folder;
    Instant m_now;
};

struct Tally
{
    int refused = 0;
    int detected = 0;
    int harmless = 0;

    /// What must hold of each outcome; `isHarmless`: what is shown is as it was.
    void count(const Outcome &outcome, bool isHarmless)
    {
        INFO("refused: " << outcome.refused << "\nfailures: " << outcome.failures.join(u'\n'));
        const bool isRefused = !outcome.refused.isEmpty() || !outcome.failures.isEmpty();
        // Never content with what the program refuses, nor with what has changed.
        if (isRefused || !isHarmless)
            CHECK_FALSE(outcome.findings.isEmpty());
        int &kind = isRefused ? refused : !outcome.findings.isEmpty() ? detected : harmless;
        ++kind;
    }
    void say(const char *what) const
    {
        WARN(what << ": " << refused << " refused, " << detected << " found by --verify, "
                  << harmless << " harmless");
    }
};

} // namespace

TEST_CASE("a flipped bit is refused, found or harmless", "[damage]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    Dice dice(seed);
    INFO("seed " << seed);
    const bool wal = GENERATE(false, true);
    const Worked worked(dice, wal);
    const QString &name = wal ? walName : fileName;
    REQUIRE(Patient(worked.files, worked.now()).examine().content == worked.content);
    Tally tally;
    for (int flip = campaignSize("SESSIONBOOK_FLIPS", 60); flip > 0; --flip) {
        auto files = worked.files;
        QByteArray &bytes = files.at(name);
        const int at = dice.below(static_cast<int>(bytes.size()));
        const int bit = dice.below(8);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        INFO(name << ", byte " << at << ", bit " << bit);
        const Outcome outcome = Patient(files, worked.now()).examine();
        // The end of a WAL from a torn page on was never committed: what is shown is an earlier
        // state, and that a whole one.
        tally.count(outcome, wal ? worked.states.contains(outcome.content)
                                 : outcome.content == worked.content);
    }
    tally.say(wal ? "flips in the WAL" : "flips in the file");
}

TEST_CASE("a file that was cut off is refused, found or harmless", "[damage]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    Dice dice(seed);
    INFO("seed " << seed);
    const bool wal = GENERATE(false, true);
    const Worked worked(dice, wal);
    const QString &name = wal ? walName : fileName;
    Tally tally;
    for (int cut = campaignSize("SESSIONBOOK_CUTS", 40); cut > 0; --cut) {
        auto files = worked.files;
        QByteArray &bytes = files.at(name);
        const int at = dice.below(static_cast<int>(bytes.size()));
        bytes.truncate(dice.oneIn(2) ? at : at / 4096 * 4096);
        INFO(name << ", cut at " << bytes.size());
        const Outcome outcome = Patient(files, worked.now()).examine();
        tally.count(outcome, wal ? worked.states.contains(outcome.content)
                                 : outcome.content == worked.content);
    }
    tally.say(wal ? "cuts of the WAL" : "cuts of the file");
}
