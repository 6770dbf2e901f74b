// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/painting.h"
#include "ui/documents/document_run.h"
#include "ui/paper/document_layout.h"

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

/// One invoice for each client of the last weeks, of one session each.
std::vector<DocumentRequest> someRequests(const Practice &practice, std::size_t count)
{
    std::vector<DocumentRequest> requests;
    const QDate today = practice.today();
    const auto charges = practice.documents().toInvoice(today.addMonths(-6), today);
    for (const BillableCharge &charge : charges ? *charges : std::vector<BillableCharge>()) {
        if (requests.empty() || requests.back().client != charge.client)
            requests.push_back({DocumentKind::Invoice, charge.client, {charge.charge}, {}});
        if (requests.size() == count)
            break;
    }
    return requests;
}

struct RunTimes
{
    double total = 0;
    double longestWait = 0; ///< that the thread of the windows was busy at a time
};

RunTimes timesOf(Practice &practice, const std::vector<DocumentRequest> &requests)
{
    DocumentRun run(practice, requests);
    bool finished = false;
    QObject::connect(&run, &DocumentRun::finished, [&] { finished = true; });
    RunTimes times;
    const double from = countedSeconds();
    run.start();
    times.longestWait = longestWaitUntil([&] { return finished; });
    times.total = countedSeconds() - from;
    return times;
}

} // namespace

void measureDocuments(Run &run)
{
    constexpr std::size_t many = 100;
    run.table.heading(u"Documents, at 200,000 sessions"_s);
    const GeneratedPractice file = run.practice(largePractice);
    const Copy copy(file);
    const auto practice = openPractice(file, copy.path());
    const auto requests = someRequests(*practice, many + 20);
    if (requests.size() < many + 20) {
        run.table.note(u"too little to invoice"_s);
        return;
    }
    const auto draft = practice->documents().draft(requests.back());
    const QDate today = practice->today();
    const auto seconds = medians(
        {[&] { return secondsOf([&] { (void)practice->documents().draft(requests.back()); }); },
         [&] { return secondsOf([&] { (void)documentPdf(draft->content); }); },
         [&] {
             return secondsOf(
                 [&] { (void)practice->documents().toInvoice(today.addMonths(-1), today); });
         }},
        run.rounds(100));
    run.table.row(u"work out what an invoice says"_s, seconds[0], u"a frame"_s, 0.016);
    run.table.row(u"make its page"_s, seconds[1], u"a frame"_s, 0.016);
    run.table.row(u"find a month's sessions to invoice"_s, seconds[2], u"a frame"_s, 0.016);

    double single = 0;
    for (std::size_t i = many; i < many + 20; ++i)
        single += timesOf(*practice, {requests[i]}).total / 20;
    const RunTimes all =
        timesOf(*practice, {requests.begin(), requests.begin() + std::ptrdiff_t(many)});
    run.table.row(u"each of a run of 100 invoices"_s, all.total / double(many),
                  u"one invoice alone"_s, single, 1.2);
    run.table.row(u"the longest wait of the window meanwhile"_s, all.longestWait, u"a frame"_s,
                  0.016, 1);
}

} // namespace sessionbook::bench
