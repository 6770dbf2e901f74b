// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the pages, and connects what they ask for to the flows that do it.

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/activity/activity_page.h"
#include "ui/clients/client_flow.h"
#include "ui/clients/clients_page.h"
#include "ui/documents/document_flow.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/payers_page.h"
#include "ui/parts/export_flow.h"
#include "ui/parts/reporter.h"
#include "ui/parts/session_row.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/payments_page.h"
#include "ui/reports/report_export.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/joint_flow.h"
#include "ui/sessions/move_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/sessions/session_menu.h"
#include "ui/time_off/time_off_flow.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/today/day_panel.h"
#include "ui/window/clients_and_payers.h"
#include "ui/window/pages.h"

#include <QPointer>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// R and Delete, as a session's menu names them, wherever a list of sessions has the focus. The
/// calendar has keys of its own.
void addSessionKeys(Practice &practice, Reporter &reporter, QWidget *window, QWidget *lists,
                    std::initializer_list<Qt::Key> keys = {Qt::Key_R, Qt::Key_Delete})
{
    for (const Qt::Key key : keys) {
        auto *shortcut = new QShortcut(key, lists);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, window, [=, &practice, &reporter] {
            const auto session = focusedSession();
            if (session && key == Qt::Key_R)
                bookAgain(practice, reporter, window, *session);
            else if (session)
                cancelSession(practice, reporter, window, *session);
        });
    }
}

} // namespace

QWidget *Pages::makePage(Tab tab)
{
    switch (tab) {
    case Tab::Sessions:
        return makeSessionsPage();
    case Tab::Clients:
        return makeClientsPage();
    case Tab::Payments:
        return makePaymentsPage();
    case Tab::Documents:
        return makeDocumentsPage();
    case Tab::Activity:
        return makeActivityPage();
    case Tab::Reports:
        return makeReportsPage();
    }
    Q_UNREACHABLE();
}

/// The signals that all pages have.
template <class Page>
void Pages::tieToSession(Page *page)
{
    connect(page, &Page::openRequested, this, [this](SessionId id) {
        openSession(m_practice, m_reporter, m_window, id, openInvoice());
    });
    connect(page, &Page::sessionMenuRequested, this,
            [this](SessionId id, const QPoint &globalPos) { showMenuOf(id, globalPos); });
    connect(page, &Page::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
}

/// The signals of those that also show charges without a session.
template <class Page>
void Pages::tieToCharges(Page *page)
{
    connect(page, &Page::chargeOpenRequested, this, [this](ChargeId id) {
        openCharge(m_practice, m_reporter, m_window, id, openInvoice());
    });
    connect(page, &Page::chargeMenuRequested, this,
            [this](ChargeId id, const QPoint &globalPos) { showMenuOf(id, globalPos); });
}

void Pages::showMenuOf(SessionId id, const QPoint &globalPos)
{
    showSessionMenu(m_practice, m_reporter, m_window, id, globalPos, openSettings());
}

void Pages::showMenuOf(ChargeId id, const QPoint &globalPos)
{
    showChargeMenu(
        m_practice, m_reporter, m_window, id, globalPos,
        [this, id](DocumentKind kind) {
            issueForCharges(m_practice, m_reporter, m_window, kind, {id}, openSettings());
        },
        openInvoice());
}

void Pages::showMenuOfFound(const SearchChoice &choice, const QPoint &globalPos)
{
    if (const auto *session = std::get_if<chosen::OpenSession>(&choice))
        showMenuOf(session->id, globalPos);
    else if (const auto *payment = std::get_if<chosen::ShowPayment>(&choice))
        showMenuOf(payment->id, globalPos);
    else if (const auto *charge = std::get_if<chosen::OpenCharge>(&choice))
        showMenuOf(charge->id, globalPos);
}

QWidget *Pages::makeSessionsPage()
{
    m_sessions = new SessionsPage(m_practice, this);
    tieToSession(m_sessions);
    connect(m_sessions, &SessionsPage::bookRequested, this,
            [this](const std::optional<TimeSlot> &slot) {
                BookingCalendar calendar{m_sessions->markSlot(slot),
                                         [page = QPointer(m_sessions)](const TimeSlot &now) {
                                             if (page)
                                                 page->markSlot(now);
                                         },
                                         [page = QPointer(m_sessions)] {
                                             if (page)
                                                 page->markSlot({});
                                         },
                                         // Queued: the calendar reads it first.
                                         [this, page = QPointer(m_sessions)](SessionId id) {
                                             QMetaObject::invokeMethod(
                                                 this,
                                                 [page, id] {
                                                     if (page)
                                                         page->goTo(id);
                                                 },
                                                 Qt::QueuedConnection);
                                         }};
                bookSession(m_practice, m_reporter, m_window, slot, calendar);
            });
    connect(m_sessions, &SessionsPage::cancelRequested, this,
            [this](SessionId id) { cancelSession(m_practice, m_reporter, m_window, id); });
    connect(m_sessions, &SessionsPage::cancelSeveralRequested, this,
            [this](const std::vector<SessionId> &ids) {
                cancelSessions(m_practice, m_reporter, m_window, ids);
            });
    connect(m_sessions, &SessionsPage::moveSeveralRequested, this,
            [this](const std::vector<SessionId> &ids) {
                moveSessions(m_practice, m_reporter, m_window, ids);
            });
    connect(m_sessions, &SessionsPage::timeOffRequested, this, [this](TimeOffId id) {
        editTimeOff(m_practice, m_reporter, m_window, id,
                    bookedActs(m_practice, m_reporter, m_window));
    });
    connect(m_sessions, &SessionsPage::addTimeOffRequested, this, [this](const TimeSlot &slot) {
        addTimeOff(m_practice, m_reporter, m_window, slot,
                   bookedActs(m_practice, m_reporter, m_window));
    });
    connect(m_sessions, &SessionsPage::moveRequested, this, [this](const MoveRequest &move) {
        moveSession(m_practice, m_reporter, m_window, move, [this] { m_sessions->endMove(); });
    });
    connect(m_sessions, &SessionsPage::againRequested, this,
            [this](SessionId id) { bookAgain(m_practice, m_reporter, m_window, id); });
    connect(m_sessions, &SessionsPage::pasteRequested, this, &Pages::paste);
    connect(m_sessions, &SessionsPage::said, this,
            [this](const QString &sentence) { m_reporter.note(sentence); });
    addDayPanel();
    m_sessions->restore(m_wanted);
    return m_sessions;
}

void Pages::addDayPanel()
{
    auto *panel = new DayPanel(m_practice, m_sessions);
    tieToSession(panel);
    addSessionKeys(m_practice, m_reporter, m_window, panel,
                   {Qt::Key_Delete}); // R is the calendar's, which asks it
    connect(m_sessions, &SessionsPage::sideDayChanged, panel, &DayPanel::showDate);
    connect(panel, &DayPanel::rowChosen, m_sessions, &SessionsPage::choose);
    connect(panel, &DayPanel::clientRequested, this, &Pages::showClient);
    connect(panel, &DayPanel::bookRequested, m_sessions, &SessionsPage::bookRequested);
    connect(panel, &DayPanel::timeOffRequested, m_sessions, &SessionsPage::timeOffRequested);
    connect(panel, &DayPanel::joinRequested, this,
            [this](SessionId id) { joinSession(m_practice, m_reporter, id); });
    connect(panel, &DayPanel::endRequested, this,
            [this](SessionId id) { finishSession(m_practice, m_reporter, m_window, id); });
    connect(panel, &DayPanel::finishRequested, this,
            [this](SessionId id) { openToFinish(m_practice, m_reporter, m_window, id); });
    connect(panel, &DayPanel::paymentRequested, this,
            [this](SessionId id) { recordPayment(m_practice, m_reporter, m_window, id); });
    m_sessions->setSide(panel);
}

void Pages::paste(SessionId id, bool cut, Instant startsAt)
{
    if (!cut) {
        bookAgainAt(m_practice, m_reporter, m_window, id, startsAt);
        return;
    }
    const auto session = m_practice.sessions().details(id);
    if (!session) {
        m_reporter.failure(session.error());
        return;
    }
    const SessionFields &fields = session->session().fields;
    const bool twice = isShownTwice(localTime(startsAt, m_zone));
    if (fields.startsAt != startsAt)
        moveSession(m_practice, m_reporter, m_window, {id, startsAt, fields.lengthMinutes, twice},
                    [] {});
}

std::function<void()> Pages::openSettings()
{
    return [this] { Q_EMIT documentSettingsRequested(); };
}

std::function<void(ChargeId)> Pages::openInvoice()
{
    return [this](ChargeId charge) {
        openInvoiceOf(m_practice, m_reporter, m_window, charge, openSettings());
    };
}

QWidget *Pages::makeClientsPage()
{
    m_clientsAndPayers = new ClientsAndPayers(m_practice, this);
    connect(m_clientsAndPayers, &ClientsAndPayers::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    tieClients();
    tiePayers();
    return m_clientsAndPayers;
}

void Pages::tieClients()
{
    m_clients = m_clientsAndPayers->clients();
    tieToSession(m_clients);
    addSessionKeys(m_practice, m_reporter, m_window, m_clients->history());
    tieToCharges(m_clients);
    connect(m_clients, &ClientsPage::addRequested, this,
            [this](const QString &name) { addClient(m_practice, m_reporter, m_window, name); });
    connect(m_clients, &ClientsPage::requested, this, [this](ClientAct act, ClientId id) {
        switch (act) {
        case ClientAct::Book:
            return bookSessionWith(m_practice, m_reporter, m_window, id);
        case ClientAct::Edit:
            return openClient(m_practice, m_reporter, m_window, id);
        case ClientAct::Archive:
            return archiveClient(m_practice, m_reporter, id);
        case ClientAct::Restore:
            return restoreClient(m_practice, m_reporter, id);
        case ClientAct::Erase:
            return eraseClient(m_practice, m_reporter, m_window, id,
                               {[this](ClientId owing) { showUnpaid(owing); },
                                [this](ClientId owner) {
                                    payBackBalance(m_practice, m_reporter, m_window, owner);
                                }});
        case ClientAct::AddCharge:
            return addCharge(m_practice, m_reporter, m_window, id);
        case ClientAct::PayBackBalance:
            return payBackBalance(m_practice, m_reporter, m_window, id);
        }
        Q_UNREACHABLE();
    });
    connect(m_clients, &ClientsPage::payerRequested, m_clientsAndPayers,
            &ClientsAndPayers::showPayer);
    connect(m_clients, &ClientsPage::documentOpenRequested, this, &Pages::showDocument);
    connect(m_clients, &ClientsPage::billingRequested, this,
            [this](ClientId id, const QPoint &globalPos) {
                showBillingMenu(m_practice, m_reporter, m_window, id, globalPos, openSettings(),
                                [this](PayerId payer) { m_clientsAndPayers->showPayer(payer); });
            });
}

void Pages::tiePayers()
{
    const PayersPage *page = m_clientsAndPayers->payers();
    connect(page, &PayersPage::editRequested, this,
            [this](const PayerItem &item) { editPayer(m_practice, m_reporter, m_window, item); });
    connect(page, &PayersPage::clientRequested, this, &Pages::showClient);
    connect(page, &PayersPage::documentRequested, this, &Pages::showDocument);
    connect(page, &PayersPage::paymentsRequested, this, [this](PayerId id) {
        showTab(Tab::Payments);
        m_payments->showPayer(id);
    });
    connect(page, &PayersPage::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
}

QWidget *Pages::makePaymentsPage()
{
    m_payments = new PaymentsPage(m_practice, this);
    tieToSession(m_payments);
    addSessionKeys(m_practice, m_reporter, m_window, m_payments);
    tieToCharges(m_payments);
    m_payments->restoreTables(m_wantedTables);
    connect(m_payments, &PaymentsPage::recordRequested, this,
            [this](const std::vector<ChargeItem> &charges) {
                recordPayments(m_practice, m_reporter, m_window, charges);
            });
    connect(m_payments, &PaymentsPage::voidRequested, this,
            [this](const std::vector<ChargeItem> &charges) {
                voidCharges(m_practice, m_reporter, m_window, charges);
            });
    connect(m_payments, &PaymentsPage::addRequested, this, [this] {
        addCharge(m_practice, m_reporter, m_window, {}, [this](ChargeId id) { revealCharge(id); });
    });
    connect(m_payments, &PaymentsPage::documentRequested, this,
            [this](DocumentKind kind, const std::vector<ChargeId> &charges) {
                issueForCharges(m_practice, m_reporter, m_window, kind, charges, openSettings());
            });
    connect(m_payments, &PaymentsPage::exportRequested, this,
            [this](const ChargesToExport &charges, const QString &fileName, int expectedRows) {
                exportTable(m_reporter, m_window, chargeTable(m_practice, charges), fileName,
                            expectedRows);
            });
    return m_payments;
}

QWidget *Pages::makeDocumentsPage()
{
    auto *page = new DocumentsPage(m_practice, this);
    connect(page, &DocumentsPage::openRequested, this, &Pages::showDocument);
    connect(page, &DocumentsPage::monthRequested, this,
            [this] { issueMonth(m_practice, m_reporter, m_window, openSettings()); });
    connect(page, &DocumentsPage::statementRequested, this,
            [this] { issueStatement(m_practice, m_reporter, m_window, openSettings()); });
    connect(page, &DocumentsPage::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    return page;
}

QWidget *Pages::makeActivityPage()
{
    auto *page = new ActivityPage(m_practice, this);
    tieToSession(page);
    addSessionKeys(m_practice, m_reporter, m_window, page);
    tieToCharges(page);
    connect(page, &ActivityPage::documentRequested, this, &Pages::showDocument);
    connect(page, &ActivityPage::exportRequested, this,
            [this](const ExportedPart &part, const QString &fileName, int expectedRows) {
                exportTable(m_reporter, m_window, activityTable(m_practice, part), fileName,
                            expectedRows);
            });
    return page;
}

QWidget *Pages::makeReportsPage()
{
    auto *page = new ReportsPage(m_practice, this);
    connect(page, &ReportsPage::exportRequested, this,
            [this](const ReportSheet &sheet, ReportFormat format, const QString &fileName) {
                exportReport(m_practice, m_reporter, m_window, sheet, format, fileName);
            });
    connect(page, &ReportsPage::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    return page;
}

} // namespace sessionbook
