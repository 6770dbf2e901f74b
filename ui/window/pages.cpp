// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pages.h"

#include "core/base/overloaded.h"
#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/records/journal.h"
#include "core/records/past_act.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/clients/client_flow.h"
#include "ui/clients/clients_page.h"
#include "ui/documents/document_flow.h"
#include "ui/parts/page_area.h"
#include "ui/parts/reporter.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payments_page.h"
#include "ui/print/print_dialog.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/window/clients_and_payers.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr QSize leastPage(480, 240);

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

QWidget *areaOf(const QWidget *page)
{
    return page->parentWidget()->parentWidget(); // between them is the viewport
}

} // namespace

Pages::Pages(Practice &practice, Reporter &reporter, QWidget *window)
    : QStackedWidget(window), m_practice(practice), m_reporter(reporter), m_window(window),
      m_zone(practice.profile().zone), m_currency(practice.profile().currency)
{
    setObjectName(u"pages"_s);
    // The calendar's letters lead to it from the other pages; a field takes them as input.
    const auto add = [this](Qt::Key key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
        // There the calendar has them itself.
        connect(this, &Pages::tabShown, shortcut,
                [shortcut](Tab tab) { shortcut->setEnabled(tab != Tab::Sessions); });
    };
    const auto show = [this](CalendarSpan span) {
        return [this, span] {
            showTab(Tab::Sessions);
            m_sessions->setSpan(span);
        };
    };
    add(Qt::Key_D, show(CalendarSpan::Day));
    add(Qt::Key_W, show(CalendarSpan::Week));
    add(Qt::Key_M, show(CalendarSpan::Month));
    add(Qt::Key_T, [this] { showToday(); });
    add(Qt::Key_F, [this] {
        if (m_tab == Tab::Payments)
            return m_payments->focusFilter();
        if (m_tab == Tab::Clients && m_clientsAndPayers->showsClients())
            return m_clients->focusSearch();
        showTab(Tab::Sessions);
        Q_EMIT m_sessions->findChild<CalendarToolbar *>()->filterRequested();
    });
}

void Pages::showTab(Tab tab)
{
    m_tab = tab;
    QWidget *&page = m_pages[static_cast<std::size_t>(tab)];
    if (!page) {
        page = makePage(tab);
        addWidget(new PageArea(page, leastPage, this));
    }
    Q_EMIT tabShown(tab);
    // Else hiding it would pass the focus on to the search, which then reads all that there is.
    if (QWidget *focused = window()->focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    setCurrentWidget(areaOf(page));
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
    m_clientsAndPayers->showClients();
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

void Pages::showUnpaid(ClientId id)
{
    showTab(Tab::Payments);
    m_payments->showClient(id);
}

void Pages::revealCharge(ChargeId id)
{
    const auto charge = m_practice.billing().charge(id);
    if (!charge) {
        m_reporter.failure(charge.error());
        return;
    }
    showTab(Tab::Payments);
    if (*charge)
        m_payments->reveal(**charge);
}

void Pages::showDocument(DocumentId id)
{
    openDocument(m_practice, m_reporter, m_window, id, openSettings());
}

void Pages::openFound(const SearchChoice &choice)
{
    std::visit(Overloaded{
                   [this](const chosen::OpenClient &client) { showClient(client.id); },
                   [this](const chosen::OpenSession &session) {
                       showTab(Tab::Sessions);
                       m_sessions->select(session.id);
                       openSession(m_practice, m_reporter, m_window, session.id, openInvoice());
                   },
                   [this](const chosen::ShowPayment &payment) { showPayment(payment.id); },
                   [this](const chosen::OpenCharge &charge) {
                       revealCharge(charge.id); // where the keys are when it is closed
                       openCharge(m_practice, m_reporter, m_window, charge.id, openInvoice());
                   },
                   [this](const chosen::OpenDocument &document) { showDocument(document.id); },
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
            m_clients->choose(*act.client); // under Payers, what is shown there is read again
        break;
    case Tab::Payments:
        if (act.session)
            m_payments->choose(*act.session);
        else if (act.charge)
            m_payments->choose(*act.charge);
        break;
    case Tab::Documents: // it shows what has changed
    case Tab::Activity:  // the newest row is about it
    case Tab::Reports:   // it counts
        break;
    }
}

void Pages::bookNext()
{
    if (m_tab == Tab::Sessions)
        m_sessions->requestBooking(); // at the next free hour
    else if (m_tab == Tab::Clients && m_clientsAndPayers->showsClients() &&
             m_clients->client().isValid())
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
    // The next key is about what was just booked. Queued: the calendar reads it first.
    const bool hasBooked =
        !changes.sessions.isEmpty() && m_practice.undoable() == JournalAction::Booked;
    if (m_tab == Tab::Sessions && m_sessions && hasBooked) {
        const SessionId first = *std::ranges::min_element(changes.sessions);
        QMetaObject::invokeMethod(
            m_sessions, [page = m_sessions, first] { page->choose(first); }, Qt::QueuedConnection);
    }
    const bool hasAdded =
        !changes.clients.isEmpty() && m_practice.undoable() == JournalAction::ClientAdded;
    if (m_tab == Tab::Clients && m_clients && hasAdded) {
        const ClientId added = *std::ranges::max_element(changes.clients);
        QMetaObject::invokeMethod(
            m_clients, [page = m_clients, added] { page->choose(added); }, Qt::QueuedConnection);
    }
}

void Pages::remake()
{
    if (!currentWidget())
        return; // nothing has been shown yet
    m_wanted = calendar();
    m_wantedTables = tables();
    m_sessions = nullptr;
    m_clientsAndPayers = nullptr;
    m_clients = nullptr;
    m_payments = nullptr;
    for (QWidget *&page : m_pages) {
        if (!page)
            continue;
        QWidget *area = areaOf(page);
        removeWidget(area);
        area->deleteLater(); // its page may have caused the change
        page = nullptr;
    }
    showTab(m_tab);
}

} // namespace sessionbook
