// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/gui/payments/shown_payments.h"
#include "tests/support/sentinels.h"

#include <QDir>
#include <QFile>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray exportedCharges(ShownPayments &shown, const QString &name)
{
    click(u"exportCharges"_s);
    const QString path = QDir(shown.folder()).filePath(name);
    saveAs(u"exportDialog"_s, path);
    waitFor([&] { return QFile::exists(path); }, "the file");
    QFile file(path);
    CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QByteArray exportHeads =
    "\xef\xbb\xbf"
    "Date,Start,Client,Service,Minutes,State,Payment,Currency,Amount,Paid,Outstanding,Method\r\n";

/// Puts back the locale that the test changes.
struct OtherLocale
{
    QLocale before;
    explicit OtherLocale(const QLocale &locale) { QLocale::setDefault(locale); }
    ~OtherLocale() { QLocale::setDefault(before); }
};

} // namespace

TEST_CASE("the charges that are shown are exported", "[payments][export]")
{
    ShownPayments shown;
    shown.pay(shown.bjorns, 12'50);
    CHECK(
        exportedCharges(shown, u"all.csv"_s) ==
        exportHeads +
            "2026-11-02,09:00,Anna Berg,\"Individual therapy, 50 min\",50,Complete,Unpaid,EUR,"
            "90.00,0.00,90.00,\r\n"
            "2026-11-09,09:00,Björn Þórsson,\"Individual therapy, 50 min\",50,Complete,Unpaid,EUR,"
            "90.00,12.50,77.50,Cash\r\n"
            "2026-11-16,09:00,Clara Neumann,\"Individual therapy, 50 min\",50,Complete,Unpaid,EUR,"
            "90.00,0.00,90.00,\r\n");
    waitFor([&] { return !shown.reporter.successes.isEmpty(); }, "what is said");
    // With an Undo beside it, a payment would be taken back.
    CHECK(shown.reporter.notes.value(0).startsWith(u"3 rows exported to"_s));

    pick(u"chargeMethod"_s, u"Cash"_s);
    CHECK(exportedCharges(shown, u"cash.csv"_s).count("\r\n") == 2);
    pick(u"chargeMethod"_s, u"All methods"_s);
    typeInto(u"chargeFilter"_s, u"clara"_s);
    const QByteArray claras = exportedCharges(shown, u"clara.csv"_s);
    CHECK(claras.count("\r\n") == 2);
    CHECK(claras.contains("Clara Neumann"));
    typeInto(u"chargeFilter"_s, u"nobody"_s);
    CHECK_FALSE(find<QPushButton>(u"exportCharges"_s)->isEnabled());
}

TEST_CASE("an exported amount has the locale's decimal mark, and no groups", "[payments][export]")
{
    const OtherLocale german(QLocale(QLocale::German, QLocale::Germany));
    PracticeFixture fixture;
    SessionFields fields = fixture.fieldsAt(fixture.at(QDate(2026, 11, 2), QTime(9, 0)));
    fields.price = Money{1'234'50};
    const SessionId id = fixture.book(fixture.anna(), fields);
    REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
    const auto rows = chargeTable(fixture.practice(), {}).next(10);
    REQUIRE(rows.ok());
    REQUIRE(rows->rows.size() == 1);
    CHECK(
        CsvTable(QLocale()).record(rows->rows.front()).contains(R"(;"1234,50";"0,00";"1234,50";)"));
}

TEST_CASE("no exported name is a formula, and neither note nor reason is exported",
          "[payments][export]")
{
    PracticeFixture fixture;
    const QString secret = QString::fromLatin1(sentinel);
    Client added{{}, u"=SUM(A1)"_s, {}};
    added.notes = secret;
    const ClientId formula = *fixture.practice().clients().add(added);
    const auto booked = [&](int day) {
        SessionFields fields = fixture.fieldsAt(fixture.at(QDate(2026, 11, day), QTime(9, 0)));
        fields.note = secret;
        return fixture.book(formula, fields);
    };
    const SessionId owed = booked(2);
    REQUIRE(fixture.practice().sessions().perform({owed, 1}, ask::Complete{}).ok());
    const SessionId paid = booked(3);
    REQUIRE(
        fixture.practice().sessions().perform({paid, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    const SessionId fee = booked(4);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fee, 1}, ask::Cancel{CancelReason::Other, secret,
                                               ask::Fee{Money{45'00}, PaymentMethod::Cash}})
                .ok());
    const SessionId voided = booked(5);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({voided, 1},
                         ask::Cancel{CancelReason::Other, secret, ask::Fee{Money{45'00}, {}}})
                .ok());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({voided, fixture.revision(voided)}, ask::Void{})
                .ok());
    int exported = 0;
    for (const ChargeState state : {ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void}) {
        const auto rows = chargeTable(fixture.practice(), {state, {}, {}}).next(10);
        REQUIRE(rows.ok());
        CHECK(rows->areLast);
        for (const QStringList &cells : rows->rows) {
            const QByteArray line = CsvTable(QLocale()).record(cells);
            CHECK(line.contains(",'=SUM(A1),"));
            CHECK_FALSE(line.contains(sentinel));
            ++exported;
        }
    }
    CHECK(exported == 4);
}
