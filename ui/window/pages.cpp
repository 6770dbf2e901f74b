// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pages.h"

#include "core/base/overloaded.h"
#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/past_act.h"
#include "ui/activity/activity_page.h"
#include "ui/clients/client_flow.h"
#include "ui/clients/clients_page.h"
#include "ui/documents/document_flow.h"
#include "ui/documents/documents_page.h"
#include "ui/parts/export_flow.h"
#include "ui/parts/reporter.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/payments_page.h"
#include "ui/print/print_dialog.h"
#include "ui/reports/report_export.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/joint_flow.h"
#include "ui/sessions/move_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/sessions/session_menu.h"
#include "ui/time_off/time_off_flow.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/today/day_panel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// What a person wants to reach first: the calendar or list. The page itself has nothing to say.
QWidget *firstFocusOf(QWidget *page)
{
    if (page->focusProxy())
        return page->focusProxy();
    const auto isThere = [page](const QWidget *widget) {
        return widget->isVisibleTo(page) && widget->isEnabledTo(page);
    };
    const auto views = page->findChildren<QAbstractItemView *>();
    const auto view = std::ranges::find_if(views, [&](const QWidget *each) {
        return isThere(each) && each->focusPolicy() != Qt::NoFocus;
    });
    if (view != views.end())
        return *view;
    for (QWidget *next = page->nextInFocusChain(); next && next != page;
         next = next->nextInFocusChain()) {
        const bool takesLetters = qobject_cast<const QLineEdit *>(next); // N books
        if (page->isAncestorOf(next) && isThere(next) && !takesLetters &&
            (next->focusPolicy() & Qt::TabFocus))
            return next;
    }
    return page;
}

} // namespace

Pages::Pages(Practice &practice, Reporter &reporter, QWidget *window)
    : QStackedWidget(window), m_practice(practice), m_reporter(reporter), m_window(window),
      m_zone(practice.profile().zone), m_currency(practice.profile().currency)
{
    setObjectName(u"pages"_s);
}

void Pages::showTab(Tab tab)
{
    m_tab = tab;
    QWidget *&page = m_pages[static_cast<std::size_t>(tab)];
    if (!page) {
        page = makePage(tab);
        addWidget(page);
    }
    Q_EMIT tabShown(tab);
    setCurrentWidget(page);
    firstFocusOf(page)->setFocus();
}

CalendarState Pages::calendar() const { return m_sessions ? m_sessions->state() : m_wanted; }

void Pages::restoreCalendar(const CalendarState &state)
{
    m_wanted = state;
    if (m_sessions)
        m_sessions->restore(state);
}

TableStates Pages::tables() const { return m_payments ? m_payments->tables() : m_wantedTables; }

void Pages::restoreTables(const TableStates &states)
{
    m_wantedTables = states;
    if (m_payments)
        m_payments->restoreTables(states);
}

void Pages::showDate(QDate date)
{
    m_wanted.date = date;
    if (m_sessions)
        m_sessions->showDate(date);
}

void Pages::showToday()
{
    showTab(Tab::Sessions);
    m_sessions->showToday();
}

void Pages::showClient(ClientId id)
{
    showTab(Tab::Clients);
    m_clients->showClient(id);
    m_clients->focusList(); // the search has found it: the keys are the client's
}

void Pages::showPayment(SessionId id)
{
    const auto charge = m_practice.billing().chargeOf(id);
    if (!charge) {
        m_reporter.failure(charge.error());
        return;
    }
    showTab(Tab::Payments);
    if (*charge)
        m_payments->showCharge(**charge);
}

void Pages::openFound(const SearchChoice &choice)
{
    std::visit(Overloaded{
                   [this](const chosen::OpenClient &client) { showClient(client.id); },
                   [this](const chosen::OpenSession &session) {
                       showTab(Tab::Sessions);
                       m_sessions->select(session.id);
                       openSession(m_practice, m_reporter, m_window, session.id);
                   },
                   [this](const chosen::ShowPayment &payment) { showPayment(payment.id); },
                   [](const chosen::RunCommand &command) {
                       if (command.action)
                           command.action->trigger();
                   },
                   [this](const chosen::BookFor &wanted) {
                       bookSessionWith(m_practice, m_reporter, m_window, wanted.name);
                   },
                   [this](const chosen::AddClient &client) {
                       addClient(m_practice, m_reporter, m_window, client.name);
                   },
               },
               choice);
}

void Pages::showAct(const PastAct &act)
{
    switch (m_tab) {
    case Tab::Sessions:
        if (act.session && act.isSessionThere)
            m_sessions->goTo(*act.session);
        else if (act.startsAt)
            m_sessions->showDate(localTime(*act.startsAt, m_zone).date());
        break;
    case Tab::Clients:
        if (act.client)
            m_clients->choose(*act.client);
        break;
    case Tab::Payments:
        if (act.session)
            m_payments->choose(*act.session);
        break;
    case Tab::Documents: // nothing there can be undone
    case Tab::Activity:  // the newest row is about it
    case Tab::Reports:   // it counts
        break;
    }
}

void Pages::bookNext()
{
    if (m_tab == Tab::Sessions)
        m_sessions->requestBooking(); // at the next free hour
    else if (m_tab == Tab::Clients && m_clients->client().isValid())
        bookSessionWith(m_practice, m_reporter, m_window, m_clients->client());
    else
        bookSession(m_practice, m_reporter, m_window, {});
}

void Pages::printSessions()
{
    const CalendarState state = calendar();
    const QDate today = m_practice.today();
    ScheduleWish wish{state.span, state.date.isValid() ? state.date : today};
    if (m_sessions)
        wish.filter = m_sessions->filter();
    openPrintDialog(m_practice, m_window, wish);
}

void Pages::applyChanges(const Changes &changes)
{
    const PracticeProfile &profile = m_practice.profile();
    if (changes.profile && (profile.zone != m_zone || profile.currency != m_currency)) {
        m_zone = profile.zone;
        m_currency = profile.currency;
        remake();
    }
}

void Pages::remake()
{
    if (!currentWidget())
        return; // nothing has been shown yet
    m_wanted = calendar();
    m_wantedTables = tables();
    m_sessions = nullptr;
    m_clients = nullptr;
    m_payments = nullptr;
    for (QWidget *&page : m_pages) {
        if (!page)
            continue;
        removeWidget(page);
        page->deleteLater(); // it may have caused the change
        page = nullptr;
    }
    showTab(m_tab);
}

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
    connect(page, &Page::openRequested, this,
            [this](SessionId id) { openSession(m_practice, m_reporter, m_window, id); });
    connect(page, &Page::sessionMenuRequested, this, [this](SessionId id, const QPoint &globalPos) {
        showSessionMenu(m_practice, m_reporter, m_window, id, globalPos);
    });
    connect(page, &Page::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
}

QWidget *Pages::makeSessionsPage()
{
    m_sessions = new SessionsPage(m_practice, this);
    tieToSession(m_sessions);
    connect(m_sessions, &SessionsPage::bookRequested, this,
            [this](const std::optional<TimeSlot> &slot) {
                bookSession(m_practice, m_reporter, m_window, slot);
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
    connect(m_sessions, &SessionsPage::sideDayChanged, panel, &DayPanel::showDate);
    connect(panel, &DayPanel::rowChosen, m_sessions, &SessionsPage::choose);
    connect(panel, &DayPanel::clientRequested, this, &Pages::showClient);
    connect(panel, &DayPanel::bookRequested, m_sessions, &SessionsPage::bookRequested);
    connect(panel, &DayPanel::cancelRequested, m_sessions, &SessionsPage::cancelRequested);
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

QWidget *Pages::makeClientsPage()
{
    m_clients = new ClientsPage(m_practice, this);
    tieToSession(m_clients);
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
            return eraseClient(m_practice, m_reporter, m_window, id);
        }
        Q_UNREACHABLE();
    });
    connect(m_clients, &ClientsPage::documentsRequested, this,
            [this](ClientId id, const QPoint &globalPos) {
                showDocumentMenu(m_practice, m_reporter, m_window, id, globalPos,
                                 [this] { Q_EMIT documentSettingsRequested(); });
            });
    return m_clients;
}

QWidget *Pages::makePaymentsPage()
{
    m_payments = new PaymentsPage(m_practice, this);
    tieToSession(m_payments);
    m_payments->restoreTables(m_wantedTables);
    connect(m_payments, &PaymentsPage::recordRequested, this,
            [this](const std::vector<SessionId> &sessions) {
                recordPayments(m_practice, m_reporter, m_window, sessions);
            });
    connect(m_payments, &PaymentsPage::voidRequested, this,
            [this](const std::vector<SessionId> &sessions) {
                voidCharges(m_practice, m_reporter, m_window, sessions);
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
    connect(page, &DocumentsPage::openRequested, this, [this](DocumentId id) {
        openDocument(m_practice, m_reporter, m_window, id,
                     [this] { Q_EMIT documentSettingsRequested(); });
    });
    connect(page, &DocumentsPage::monthRequested, this,
            [this] { issueMonth(m_practice, m_reporter, m_window); });
    connect(page, &DocumentsPage::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    return page;
}

QWidget *Pages::makeActivityPage()
{
    auto *page = new ActivityPage(m_practice, this);
    tieToSession(page);
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
