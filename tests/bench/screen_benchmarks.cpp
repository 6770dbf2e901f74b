// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/practice/documents.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/painting.h"
#include "ui/clients/clients_page.h"
#include "ui/fields/client_picker.h"
#include "ui/payments/charge_list.h"
#include "ui/payments/payments_page.h"
#include "ui/today/day_panel.h"
#include "ui/window/main_window.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

/// The Payments tab of a copy in which an insurer pays for three clients.
class FilteredPayments
{
public:
    FilteredPayments(const GeneratedPractice &file, QStackedWidget &window)
        : m_copy(file), m_practice(openPractice(file, m_copy.path())), m_window(window),
          m_day(mediumDate(file.monday.addDays(-7), QLocale()))
    {
        for (const ClientId id : {ClientId{1}, ClientId{2}, ClientId{3}}) {
            const auto payers = m_practice->documents().payers().value();
            const Payer payer =
                payers.empty() ? Payer{{}, u"Insurer"_s, {}, {}, {}} : payers.front();
            (void)m_practice->documents().changeBillingDetails(id, 1, {{}, {}, {}, payer});
        }
        m_page = std::make_unique<PaymentsPage>(*m_practice);
        window.addWidget(m_page.get());
        m_client = m_page->findChild<ClientPicker *>(u"chargeClient"_s);
    }
    ~FilteredPayments() { m_window.removeWidget(m_page.get()); }
    Q_DISABLE_COPY_MOVE(FilteredPayments)

    void chooseMonth() { choose(u"chargePeriod"_s, 2); }
    void chooseMethod() { choose(u"chargeMethod"_s, 1); }
    void chooseClient() { m_client->pick(ClientId{1}); }
    /// Nothing is void.
    void chooseVoid() { m_page->findChild<QAbstractButton *>(u"voidSegment"_s)->click(); }
    /// A day of eight sessions.
    void search() { m_page->findChild<QLineEdit *>(u"chargeFilter"_s)->setText(m_day); }
    void choosePayer() { m_client->pick(m_practice->documents().payers()->front().id); }

    template <class Choose>
    double secondsFor(Choose choose)
    {
        m_window.setCurrentWidget(m_page.get());
        clear();
        const double seconds = secondsOf([&] {
            choose();
            m_page->repaint();
        });
        clear();
        return seconds;
    }

private:
    void choose(const QString &field, int row)
    {
        m_page->findChild<QComboBox *>(field)->setCurrentIndex(row);
    }
    void clear()
    {
        m_page->findChild<QAbstractButton *>(u"unpaidSegment"_s)->click();
        m_page->findChild<QPushButton *>(u"clearFilter"_s)->click();
        auto *unpaid = m_page->findChild<QTableView *>(u"unpaidCharges"_s);
        auto *list = static_cast<ChargeList *>(unpaid->parentWidget());
        (void)longestWaitUntil([&] { return list->charges().isComplete(); });
    }

    Copy m_copy;
    std::unique_ptr<Practice> m_practice;
    QStackedWidget &m_window;
    std::unique_ptr<PaymentsPage> m_page;
    ClientPicker *m_client;
    QString m_day;
};

} // namespace

void measurePayments(Run &run)
{
    run.table.heading(u"Open the Payments tab, painted at 1440 × 900"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    for (const PracticeSize &size : {mediumPractice, unpaidPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        samples.emplace_back([&window, practice = std::shared_ptr(openPractice(file, file.path))] {
            return secondsToOpen<PaymentsPage>(*window, *practice);
        });
    }
    const auto seconds = medians(samples, run.rounds(100));
    run.table.row(u"20,000 unpaid"_s, seconds[1], u"400 unpaid"_s, seconds[0], 1.5);
    run.table.row(u"4,000 unpaid, 85,000 paid"_s, seconds[2], u"400 unpaid, 8,500 paid"_s,
                  seconds[0]);
}

void measureFilters(Run &run)
{
    run.table.heading(u"Filter Unpaid, from the choice to the painted rows and their sum"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    std::vector<std::unique_ptr<FilteredPayments>> payments;
    for (const PracticeSize &size : {youngPractice, unpaidPractice}) {
        payments.push_back(std::make_unique<FilteredPayments>(run.practice(size), *window));
        FilteredPayments &page = *payments.back();
        samples.emplace_back([&page] { return page.secondsFor([&] { page.chooseMonth(); }); });
        samples.emplace_back([&page] { return page.secondsFor([&] { page.chooseClient(); }); });
        samples.emplace_back([&page] { return page.secondsFor([&] { page.choosePayer(); }); });
        samples.emplace_back([&page] { return page.secondsFor([&] { page.chooseMethod(); }); });
        samples.emplace_back([&page] { return page.secondsFor([&] { page.chooseVoid(); }); });
        samples.emplace_back([&page] { return page.secondsFor([&] { page.search(); }); });
    }
    const auto seconds = medians(samples, run.rounds(40));
    const QStringList filters{u"a month"_s,  u"a client"_s,  u"a payer of three"_s,
                              u"a method"_s, u"the state"_s, u"a day, typed"_s};
    for (qsizetype i = 0; i < filters.size(); ++i) {
        run.table.row(filters[i] + u", 20,000 unpaid"_s,
                      seconds[static_cast<std::size_t>(i + filters.size())], u"400 unpaid"_s,
                      seconds[static_cast<std::size_t>(i)], 1.5);
    }
}

void measureClients(Run &run)
{
    run.table.heading(u"The Clients tab, 2,000 clients, painted at 1440 × 900"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    for (const PracticeSize &size : {mediumPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        const std::shared_ptr<Practice> practice = openPractice(file, file.path);
        samples.emplace_back(
            [&window, practice] { return secondsToOpen<ClientsPage>(*window, *practice); });
        auto page = std::make_shared<ClientsPage>(*practice);
        window->addWidget(page.get());
        window->setCurrentWidget(page.get());
        auto *search = page->findChild<QLineEdit *>(u"clientSearch"_s);
        samples.emplace_back([&window, page, search] {
            window->setCurrentWidget(page.get());
            const QString typed = search->text() == "an"_L1 ? u"a"_s : u"an"_s;
            return secondsOf([&] {
                search->setText(typed);
                page->repaint();
            });
        });
    }
    const auto seconds = medians(samples, run.rounds(100));
    run.table.row(u"open, 200,000 sessions"_s, seconds[2], u"20,000 sessions"_s, seconds[0], 1.5);
    run.table.row(u"a letter of the search, 200,000 sessions"_s, seconds[3], u"20,000 sessions"_s,
                  seconds[1], 1.5);
}

void measureToday(Run &run)
{
    run.table.heading(u"The cards of a day, painted at 1440 × 900"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    for (const PracticeSize &size : {mediumPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        const std::shared_ptr<Practice> practice = openPractice(file, file.path);
        samples.emplace_back(
            [&window, practice] { return secondsToOpen<DayPanel>(*window, *practice); });
    }
    const auto seconds = medians(samples, run.rounds(100));
    run.table.row(u"open, 200,000 sessions"_s, seconds[1], u"20,000 sessions"_s, seconds[0], 1.5);
}

double peakMemory(const Run &run, int sessions)
{
    const GeneratedPractice file = run.practice({sessions});
    forgetPeakMemoryOfThisProcess();
    const auto practice = openPractice(file, file.path);
    MainWindow window(*practice);
    window.resize(shownWindowSize);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    for (int week = -10; week <= 10; ++week) {
        window.showDate(file.monday.addDays(7 * week));
        QCoreApplication::processEvents();
    }
    window.showTab(MainWindow::Tab::Payments);
    for (ChargeList *list : window.findChildren<ChargeList *>()) {
        while (list->isVisible() && !list->charges().isComplete())
            QCoreApplication::processEvents();
    }
    return peakMemoryOfThisProcess();
}

} // namespace sessionbook::bench
