// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"
#include "core/practice/documents.h"
#include "tests/gui/reports/shown_reports.h"
#include "tests/gui/support/paper_reader.h"
#include "ui/look/theme.h"
#include "ui/reports/report_export.h"
#include "ui/reports/report_files.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QImage>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale germany(QLocale::German, QLocale::Germany);

QByteArray withMark(const char *text) { return QByteArray("\xef\xbb\xbf") + text; }

/// With the acts of the program.
struct ExportedReports : ShownReports
{
    RecordingReporter reporter;

    ExportedReports()
    {
        QObject::connect(
            &page, &ReportsPage::exportRequested, &page,
            [this](const ReportSheet &sheet, ReportFormat format, const QString &name) {
                exportReport(practice(), reporter, &page, sheet, format, name);
            });
    }
    [[nodiscard]] QByteArray exported(const QString &action, const QString &fileName)
    {
        click(u"exportReport"_s);
        simulated_user::choose(action);
        const QString path = QDir(folder()).filePath(fileName);
        saveAs(u"exportReportDialog"_s, path);
        waitFor([&] { return QFile::exists(path); }, "the file");
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.permissions() ==
              (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        return file.readAll();
    }
};

} // namespace

TEST_CASE("a report is exported as the table that is shown, byte by byte", "[reports]")
{
    ExportedReports shown;
    shown.choose(u"Income by payment method"_s);
    const QByteArray table = shown.exported(u"exportReportTable"_s, u"income.csv"_s);
    CHECK(table == withMark("Payment method,2026,2025\r\n"
                            "Card terminal,0.00,0.00\r\n"
                            "Cash,90.00,0.00\r\n"
                            "Bank transfer,90.00,0.00\r\n"
                            "Other,0.00,0.00\r\n"
                            "Total,180.00,0.00\r\n"));
    CHECK(shown.reporter.notes.size() == 1); // nothing to undo
    CHECK(csvOf(shown.page.sheet(), germany).contains("Cash;90.00;0.00\r\n"));
}

TEST_CASE("the year-end list has each payment, with names or with numbers", "[reports]")
{
    ExportedReports shown;
    shown.choose(u"Payments received"_s);
    CHECK(shown.exported(u"exportReportTable"_s, u"names.csv"_s) ==
          withMark("Received on,Client,Service,Service date,Payment method,Invoice,Amount\r\n"
                   "2026-11-18,Anna Berg,Individual therapy,2026-10-16,Bank transfer,,90.00\r\n"
                   "2026-11-18,Anna Berg,Individual therapy,2026-11-02,Cash,,90.00\r\n"
                   "Total,,,,,,180.00\r\n"));
    click(u"reportNames"_s);
    const QByteArray numbers = shown.exported(u"exportReportTable"_s, u"numbers.csv"_s);
    CHECK(numbers.contains("2026-11-18,Client 1,Individual therapy,2026-11-02,Cash,,90.00\r\n"));
    CHECK_FALSE(numbers.contains("Anna"));
    CHECK_FALSE(readPages(shown.exported(u"exportReportDocument"_s, u"numbers.pdf"_s))
                    .join(u' ')
                    .contains(u"Anna"_s));
}

TEST_CASE("a list with numbers has no text that was written for a client", "[reports]")
{
    ShownReports shown;
    BillingDetails billing = *shown.practice().documents().billingDetails(shown.anna());
    billing.reference = u"K-7"_s;
    billing.payer = Payer{{}, u"Erik Therapy"_s, {}, {}, {}};
    const int revision = shown.practice().clients().find(shown.anna())->revision;
    REQUIRE(
        shown.practice().documents().changeBillingDetails(shown.anna(), revision, billing).ok());
    const auto report = shown.practice().charges().add(
        {shown.bjorn(), u"Report about Anna"_s, QDate(2026, 11, 3), Money{80'00}, {}, {}});
    REQUIRE(report.ok());
    REQUIRE(shown.practice()
                .charges()
                .perform(*shown.practice().charges().details(*report),
                         ask::RecordPayment{Money{80'00}, PaymentMethod::Cash})
                .ok());
    shown.choose(u"Payments received"_s);
    CHECK(csvOf(shown.page.sheet(), QLocale()).contains("Report about Anna,2026-11-03"));
    CHECK(csvOf(shown.page.sheet(), QLocale()).contains("Individual therapy,2026-11-02"));
    click(u"reportNames"_s);
    const QByteArray table = csvOf(shown.page.sheet(), QLocale());
    INFO(table.toStdString());
    CHECK(table.contains(",Client 2,Other service,2026-11-03,Cash,,80.00\r\n"));
    // The type's name has a part of the payer's; the client's own number is that of the papers.
    CHECK(table.contains(",Client K-7,Other service,2026-11-02,Cash,,90.00\r\n"));
    CHECK_FALSE(table.contains("Anna"));
    CHECK_FALSE(table.contains("herapy"));
    shown.choose(u"Cancellations by client"_s);
    CHECK(csvOf(shown.page.sheet(), QLocale()).contains("Client K-7,"));
}

TEST_CASE("a reversal stays a number that can be added up", "[reports]")
{
    ShownReports shown;
    const SessionId id = shown.booked(shown.anna(), {2026, 11, 3});
    shown.perform(id, ask::Complete{PaymentMethod::Cash});
    shown.perform(id, ask::ReversePayment{shown.details(id).facts.payments.front().id});
    shown.choose(u"Payments received"_s);
    CHECK(csvOf(shown.page.sheet(), QLocale()).contains(",-90.00\r\n"));
    CHECK(csvOf(shown.page.sheet(), QLocale()).endsWith("Total,,,,,,180.00\r\n"));
}

TEST_CASE("amounts are written for the spreadsheets of the locale", "[reports]")
{
    ReportAnswer answer{{Report::IncomeByMonth, {{2026, 11, 1}, {2026, 11, 30}}, {}}, {}, {}, {}};
    answer.before = {{2026, 10, 1}, {2026, 10, 31}};
    answer.now.income.byMonth = {{{2026, 11, 1}, Money{1'234'567'89}}};
    answer.then.income.byMonth = {{{2026, 10, 1}, Money{-5}}};
    const ReportSheet sheet =
        sheetOf(answer, {*currencyByCode(u"EUR"_s), QTimeZone("Europe/Berlin"), germany, true});
    CHECK(csvOf(sheet, germany).contains("2026-11;\"1234567,89\";\"-0,05\"\r\n"));
}

TEST_CASE("neither a note nor the text of a reason is in any export", "[reports][sentinel]")
{
    ShownReports shown;
    const auto *list = find<QListWidget>(u"reportList"_s);
    int looked = 0;
    for (int i = 0; i < list->count(); ++i) {
        if (!list->item(i)->flags().testFlag(Qt::ItemIsSelectable))
            continue;
        shown.choose(list->item(i)->text());
        const ReportSheet &sheet = shown.page.sheet();
        REQUIRE_FALSE(sheet.isEmpty);
        const QString document = readPages(pdfOf(sheet, u"Practice"_s, QLocale())).join(u' ');
        CHECK(document.contains(sheet.title));
        CHECK_FALSE(document.contains(privateWords));
        CHECK_FALSE(csvOf(sheet, QLocale()).contains(privateWords.toUtf8()));
        CHECK_FALSE(sheet.chart.categories.join(u' ').contains(privateWords));
        ++looked;
    }
    CHECK(looked == 11);
}

TEST_CASE("a picture is of the chart, on white", "[reports]")
{
    ExportedReports shown;
    shown.choose(u"Income by month"_s);
    const QImage picture =
        QImage::fromData(shown.exported(u"exportReportPicture"_s, u"income.png"_s), "PNG");
    REQUIRE(picture.width() >= 1400);
    CHECK(picture.pixelColor(2, 2) == QColor(Qt::white));
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colors.insert(picture.pixel(x, y));
    }
    CHECK(colors.contains(lightTheme().accent.rgb())); // the bars
}

TEST_CASE("a long table goes on over pages, with its heads, and its sum is not alone", "[reports]")
{
    for (const int rows : {10, 25, 26, 27, 28, 29, 200}) {
        ReportAnswer answer{
            {Report::PaymentsReceived, {{2026, 1, 1}, {2026, 12, 31}}, {}}, {}, {}, {}};
        answer.before = {{2025, 1, 1}, {2025, 12, 31}};
        for (int month = 1; month <= 12; ++month) {
            answer.now.income.byMonth.push_back({{2026, month, 1}, Money{month * 100}});
            answer.then.income.byMonth.push_back({{2025, month, 1}, {}});
        }
        for (int i = 0; i < rows; ++i)
            answer.now.payments.push_back({Instant{1'790'000'000},
                                           {1},
                                           u"Row%1."_s.arg(i),
                                           u"Individual therapy"_s,
                                           Instant{1'790'000'000},
                                           PaymentMethod::Cash,
                                           Money{100},
                                           {}});
        const ReportSheet sheet =
            sheetOf(answer, {*currencyByCode(u"EUR"_s), QTimeZone::utc(), QLocale(), true});
        const QStringList pages = readPages(pdfOf(sheet, u"Practice"_s, QLocale()));
        INFO(rows);
        const QString all = pages.join(u' ');
        for (int i = 0; i < rows; ++i)
            CHECK(all.count(u"Row%1."_s.arg(i)) == 1);
        for (const QString &page : pages)
            CHECK(page.contains(u"Payment method"_s));
        CHECK(pages.last().contains(u"Total"_s));
        CHECK(pages.last().contains(u"Row"_s));
        CHECK((pages.size() > 1) == all.contains(u"Page 1 of"_s));
        if (rows == 200)
            CHECK(pages.size() >= 5);
    }
}
