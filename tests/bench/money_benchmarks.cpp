// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/store/connection.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/painting.h"
#include "tests/gui/support/recording_reporter.h"
#include "ui/clients/client_pane.h"
#include "ui/clients/credit_ledger_dialog.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/payers_page.h"
#include "ui/payments/charge_list.h"
#include "ui/payments/charges_dialog.h"
#include "ui/payments/payments_page.h"
#include "ui/settings/sponsor_settings.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr double oneFrame = 0.016;
constexpr SponsorId university{1};
constexpr PayerId insurer{1};
constexpr ClientId oftenSeen{2};

/// A copy in which a payer pays for 300 clients and a hundred sponsors for sessions of two years,
/// one client has had 2,000 sessions and a thousand credits, and 10,000 documents were issued.
/// Written as rows, for reading only.
class MoneyPractice
{
public:
    explicit MoneyPractice(const GeneratedPractice &file) : m_copy(file)
    {
        {
            Connection connection(PracticeFile{m_copy.path()});
            Transaction transaction(connection);
            addPayers(connection);
            addCredits(connection, file.firstAhead - 1);
            addDocuments(connection);
            // Of every fiftieth session of the first half, both of session and charge.
            change(connection,
                   "UPDATE session SET client_id = 2 WHERE id < 100000 AND id % 50 = 1");
            change(connection, "UPDATE charge SET client_id = 2 WHERE id < 100000 AND id % 50 = 1");
            transaction.commit();
            connection.emptyWal();
        }
        m_practice = openPractice(file, m_copy.path());
    }

    [[nodiscard]] Practice &practice() { return *m_practice; }

private:
    static void addPayers(Connection &connection)
    {
        change(connection, "INSERT INTO payer (name, address, email, reference)"
                           " VALUES ('Insurer', '', '', '')");
        change(connection, "UPDATE client SET payer_id = 1 WHERE id <= 300");
        change(connection,
               "INSERT INTO payer (name, address, email, reference)"
               " SELECT 'Payer ' || id, '', '', '' FROM client WHERE id BETWEEN 301 AND 600");
        change(connection, "UPDATE client SET payer_id ="
                           "  (SELECT p.id FROM payer p WHERE p.name = 'Payer ' || client.id)"
                           " WHERE id BETWEEN 301 AND 600");
        change(connection, "INSERT INTO balance_entry (client_id, kind, amount, method, at)"
                           " SELECT client_id, 'deposit', 100, 'cash', service_at FROM charge"
                           "  WHERE id <= 10000");
    }

    static void addCredits(Connection &connection, int lastBehind)
    {
        change(connection,
               "INSERT INTO sponsor (name, price) SELECT 'Sponsor ' || id, 15000 FROM client"
               " WHERE id <= 100");
        constexpr int twoYears = 2 * 52 * 40;
        change(connection, "UPDATE payment SET method = 'sponsored_credit' WHERE charge_id > ?",
               lastBehind - twoYears);
        change(connection,
               "INSERT INTO credit (client_id, sponsor_id, granted_at, state, session_id)"
               " SELECT client_id, 1, service_at, 'spent', session_id FROM charge"
               "  WHERE id > ? AND paid > 0",
               lastBehind - twoYears);
        change(connection, "INSERT INTO credit (client_id, sponsor_id, granted_at, state)"
                           " SELECT 2, 1, service_at, 'available' FROM charge WHERE id <= 1000");
    }

    static void addDocuments(Connection &connection)
    {
        change(connection,
               "INSERT INTO document (kind, year, position, number, issued_at, issued_on, due_on,"
               "  client_id, total, journal_id, sha256, data, pdf)"
               " SELECT 'invoice', 2000, id, id, at, '2020-01-01', '2020-02-01', 1 + id % 2000, 1,"
               "  id, zeroblob(32), json_object('recipient', json_object('name', 'Client'),"
               "  'clientName', 'Client', 'lines', hex(zeroblob(400))), zeroblob(6000)"
               " FROM journal WHERE id <= 10000");
    }

    Copy m_copy;
    std::unique_ptr<Practice> m_practice;
};

/// The longest that the window is busy at a time, from opening the tab until all is listed and
/// counted.
double longestWaitOfPayments(QStackedWidget &window, Practice &practice)
{
    PaymentsPage page(practice);
    window.addWidget(&page);
    window.setCurrentWidget(&page);
    auto *rows = page.findChild<QTableView *>(u"unpaidCharges"_s);
    auto *list = static_cast<ChargeList *>(rows->parentWidget());
    const auto *paid = page.findChild<QAbstractButton *>(u"paidSegment"_s);
    const QString before = paid->text();
    const double longest =
        longestWaitUntil([&] { return list->charges().isComplete() && paid->text() != before; });
    window.setCurrentIndex(0);
    window.removeWidget(&page);
    return longest;
}

/// From another payer's charges that are paid, to these.
double secondsToFilterPaid(PaymentsPage &page, QStackedWidget &window)
{
    window.setCurrentWidget(&page);
    page.findChild<QAbstractButton *>(u"paidSegment"_s)->click();
    QCoreApplication::processEvents();
    const double seconds = secondsOf([&] {
        page.showPayer(insurer);
        page.repaint();
    });
    page.showPayer({2});
    QCoreApplication::processEvents();
    return seconds;
}

struct Room
{
    QString what;
    Sample sample;
};

} // namespace

void measureMoney(Run &run)
{
    run.table.heading(u"Rooms of money, at 200,000 sessions"_s);
    MoneyPractice file(run.practice(largePractice));
    Practice &practice = file.practice();
    const auto window = shownWindow();
    test::RecordingReporter reporter;
    const QDate today = practice.today();
    const auto statement = [&](int months) {
        const DocumentRequest request{DocumentKind::Statement,  {},   {}, {}, university,
                                      today.addMonths(-months), today};
        if (!practice.documents().draft(request))
            qFatal("there is nothing to state");
    };
    const DocumentRequest invoice{DocumentKind::Invoice, oftenSeen, {ChargeId{1}}};
    const auto client = practice.clients().find(oftenSeen);
    const auto owed =
        practice.billing().charges(ChargeState::Unpaid, 50, {}, ChargeScope{{}, {}, insurer});
    RecordPaymentDialog payments(practice, *practice.charges().read(*owed), window.get());
    auto *chosen = payments.findChild<QListWidget *>(u"jointCharges"_s);
    PaymentsPage filtered(practice);
    window->addWidget(&filtered);
    ClientPane pane(practice);
    window->addWidget(&pane);
    DocumentsPage documents(practice);
    window->addWidget(&documents);
    const auto choose = [&](const QString &segment) {
        return secondsOf([&] {
            documents.findChild<QAbstractButton *>(segment)->click();
            documents.repaint();
        });
    };
    const std::vector<Room> rooms{
        {u"a sponsor's month, drafted"_s, [&] { return secondsOf([&] { statement(1); }); }},
        {u"a sponsor's year, drafted"_s, [&] { return secondsOf([&] { statement(12); }); }},
        {u"an invoice after 10,000, drafted"_s,
         [&] { return secondsOf([&] { (void)practice.documents().draft(invoice); }); }},
        {u"the list of 10,000 documents"_s,
         [&] { return secondsToOpen<DocumentsPage>(*window, practice); }},
        {u"its kind that there is none of"_s,
         [&] {
             window->setCurrentWidget(&documents);
             const double seconds = choose(u"statementDocuments"_s);
             (void)choose(u"allDocuments"_s);
             return seconds;
         }},
        {u"payers, one of 300 clients"_s,
         [&] { return secondsToOpen<PayersPage>(*window, practice); }},
        {u"what that payer has paid"_s, [&] { return secondsToFilterPaid(filtered, *window); }},
        {u"a client's page, 2,000 sessions"_s,
         [&] {
             window->setCurrentWidget(&pane);
             return secondsOf([&] {
                 pane.show(oftenSeen);
                 pane.repaint();
             });
         }},
        {u"1,000 credits and more"_s,
         [&] {
             return secondsToShow([&] {
                 return std::make_unique<CreditLedgerDialog>(practice, reporter, *client,
                                                             window.get());
             });
         }},
        {u"a payment for 50 charges"_s,
         [&] {
             return secondsToShow([&] {
                 return std::make_unique<RecordPaymentDialog>(
                     practice, *practice.charges().read(*owed), window.get());
             });
         }},
        {u"one of the 50 left out"_s,
         [&] {
             QListWidgetItem *one = chosen->item(0);
             const auto other = one->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
             return secondsOf([&] { one->setCheckState(other); });
         }},
        {u"100 sponsors in Settings"_s,
         [&] {
             return secondsToShow([&] {
                 auto page = std::make_unique<SponsorSettings>(practice, nullptr);
                 page->resize(900, 600);
                 return page;
             });
         }},
        {u"Payments: the longest wait"_s, [&] { return longestWaitOfPayments(*window, practice); }},
    };
    std::vector<Sample> samples;
    for (const Room &room : rooms)
        samples.push_back(room.sample);
    const auto seconds = medians(samples, run.rounds(30));
    for (std::size_t i = 0; i < rooms.size(); ++i)
        run.table.row(rooms[i].what, seconds[i], u"a frame"_s, oneFrame, 1);
    window->setCurrentIndex(0);
    for (QWidget *page : {static_cast<QWidget *>(&filtered), static_cast<QWidget *>(&pane),
                          static_cast<QWidget *>(&documents)})
        window->removeWidget(page);
}

} // namespace sessionbook::bench
