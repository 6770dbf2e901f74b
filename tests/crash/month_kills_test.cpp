// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"
#include "tests/support/tables.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <random>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int invoices = 200;
const QDate october(2026, 10, 1);

/// 200 clients, with one to three sessions in October that are not paid.
struct FullMonth : PracticeFixture
{
    FullMonth()
    {
        practice().skipDiskWaits();
        setNow(QDate(2026, 10, 7), QTime(10, 0));
        for (int i = 0; i < invoices; ++i) {
            const auto client = practice().clients().add(Client{{}, u"Client %1"_s.arg(i + 1), {}});
            REQUIRE(client.ok());
            for (int count = 0; count <= i % 3; ++count) {
                const SessionId session = book(*client, now());
                REQUIRE(practice().sessions().perform({session, 1}, ask::Complete{}).ok());
            }
        }
        setNow(QDate(2026, 11, 2), QTime(9, 0));
        close();
    }
    [[nodiscard]] QStringList arguments() const
    {
        return {path(), QString::number(now().seconds), october.toString(Qt::ISODate)};
    }
    [[nodiscard]] qint64 issued() const { return raw().number(u"SELECT count(*) FROM document"_s); }
    /// What no kill may do: leave out a number, give one twice, leave half an invoice.
    void checkIsWhole() const
    {
        const auto numbers =
            raw().rows(u"SELECT number, position, pdf FROM document ORDER BY id"_s);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const int expected = static_cast<int>(i) + 1;
            REQUIRE(numbers[i][0].toString() == u"2026-%1"_s.arg(expected, 4, 10, QChar(u'0')));
            REQUIRE(numbers[i][1].toInt() == expected);
            REQUIRE(numbers[i][2].toByteArray().startsWith("%PDF"));
            REQUIRE(numbers[i][2].toByteArray().trimmed().endsWith("%%EOF"));
        }
        // One for a client at most, about all of the client's sessions; each says so of its charge.
        REQUIRE(raw().number(u"SELECT count(*) - count(DISTINCT client_id) FROM document"_s) == 0);
        REQUIRE(raw().number(u"SELECT count(*) FROM document d JOIN session s USING (client_id)"
                             " JOIN charge c ON c.session_id = s.id"
                             " WHERE c.invoice_id IS NOT d.id OR NOT EXISTS"
                             "  (SELECT 1 FROM document_line l WHERE l.document_id = d.id"
                             "    AND l.charge_id = c.id)"_s) == 0);
        REQUIRE(raw().number(u"SELECT count(*) FROM journal WHERE action = 'document_issued'"_s) ==
                issued());
        REQUIRE(brokenInvariants(raw()) == QStringList());
        const auto findings = verifyFile(file());
        REQUIRE(QStringList(findings.begin(), findings.end()) == QStringList());
    }
};

} // namespace

TEST_CASE("killed while it issues a month's invoices, a run can be gone on with: none is missing",
          "[crash]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    Dice dice(seed);
    INFO("seed " << seed);
    const FullMonth month;
    int kills = 0;
    int unsaid = 0;
    for (;;) {
        const qint64 before = month.issued();
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + u"/month_writer"_s,
                     month.arguments());
        REQUIRE(writer.waitForStarted());
        const int wanted = dice.below(15);
        QByteArray output;
        // The first line says how many are left.
        while (output.count('\n') <= wanted && writer.waitForReadyRead(30'000))
            output += writer.readAllStandardOutput();
        QThread::usleep(static_cast<unsigned long>(dice.below(25'000))); // about one invoice's time
        writer.kill();
        REQUIRE((writer.state() == QProcess::NotRunning || writer.waitForFinished()));
        output += writer.readAllStandardOutput();
        INFO("kill " << kills << ": " << output.toStdString());
        const qint64 said = output.count("issued ");
        REQUIRE(output.startsWith("begun " + QByteArray::number(invoices - before) + '\n'));
        // What it had said is there; beside it at most the one that it had no time to say.
        const qint64 made = month.issued() - before;
        REQUIRE(made >= said);
        REQUIRE(made <= said + 1);
        month.checkIsWhole();
        if (writer.exitStatus() == QProcess::NormalExit) {
            REQUIRE(writer.exitCode() == 0);
            break;
        }
        ++kills;
        unsaid += made > said ? 1 : 0;
    }
    CHECK(month.issued() == invoices);
    CHECK(month.raw().number(u"SELECT count(*) FROM charge WHERE invoice_id IS NULL"_s) == 0);
    WARN(kills << " kills, " << unsaid << " of them before what was issued was said");
    CHECK(kills > 5);
}
