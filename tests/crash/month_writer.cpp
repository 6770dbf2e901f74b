// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "tests/crash/unlocked_file.h"
#include "ui/documents/document_run.h"

#include <QApplication>

#include <cstdio>

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

/// Writes one line and flushes it at once.
void say(const char *word, int number)
{
    std::printf("%s %d\n", word, number);
    std::fflush(stdout);
}

/// An invoice for each client with something to invoice.
std::vector<DocumentRequest> requestsFor(const Practice &practice, QDate month)
{
    std::vector<DocumentRequest> requests;
    const auto billable = practice.documents().toInvoice(month, month.addMonths(1).addDays(-1));
    for (const BillableCharge &charge : billable ? *billable : std::vector<BillableCharge>()) {
        if (requests.empty() || requests.back().client != charge.client)
            requests.push_back({DocumentKind::Invoice, charge.client});
        requests.back().charges.push_back(charge.charge);
    }
    return requests;
}

} // namespace

/// Issues a month's invoices as the program does, until all are issued or it is killed, and writes
/// a line for each. Arguments: the file, the clock in seconds, and the month's first day.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const Instant now{arguments[2].toLongLong()};
    auto opened = Practice::open(unlockedFile(arguments[1]), [now] { return now; });
    if (!opened)
        return 1;
    Practice &practice = *opened.value();
    DocumentRun run(practice, requestsFor(practice, QDate::fromString(arguments[3], Qt::ISODate)));
    QObject::connect(&run, &DocumentRun::progressed, [&] { say("issued", run.issued()); });
    QObject::connect(&run, &DocumentRun::finished, &application, &QApplication::quit,
                     Qt::QueuedConnection);
    say("begun", run.total());
    run.start();
    QApplication::exec();
    return run.failures().empty() ? 0 : 1;
}
