// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "ui/calendar/sessions_page.h"
#include "ui/parts/table_state.h"
#include "ui/search/search_rows.h"

#include <QDate>
#include <QStackedWidget>
#include <QTimeZone>

#include <array>
#include <functional>

namespace sessionbook {

class ClientsPage;
class ClientsAndPayers;
class PaymentsPage;
class Practice;
class Reporter;
struct Changes;
struct PastAct;

/// The pages of the main window. Each is made when it is first shown, and its signals are connected
/// to the flows.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    enum class Tab { Sessions, Clients, Payments, Documents, Activity, Reports };

    /// Dialogs open over `window`.
    Pages(Practice &practice, Reporter &reporter, QWidget *window);

    [[nodiscard]] Tab tab() const { return m_tab; }
    void showTab(Tab tab);
    /// The state of Sessions, also before the page is made.
    [[nodiscard]] CalendarState calendar() const;
    void restoreCalendar(const CalendarState &state);
    /// How the tables of Payments are arranged, also before the page is made.
    [[nodiscard]] TableStates tables() const;
    void restoreTables(const TableStates &states);
    void showDate(QDate date);
    void showToday();
    /// Shows the client's page under Clients.
    void showClient(ClientId id);
    void showDocument(DocumentId id);
    void openFound(const SearchChoice &choice);
    /// The menu of the session or charge that was found.
    void showMenuOfFound(const SearchChoice &choice, const QPoint &globalPos);
    /// Leads to what was undone or redone, as far as the current page can show it.
    void showAct(const PastAct &act);
    /// Books at the next free hour, or with the client, that the current page shows.
    void bookNext();
    void printSessions();
    void applyChanges(const Changes &changes);
    /// Makes all pages again, as after a change of formats, time zone or currency.
    void remake();

Q_SIGNALS:
    void tabShown(sessionbook::Pages::Tab tab);
    /// For what a document lacks.
    void documentSettingsRequested();

private:
    QWidget *makePage(Tab tab);
    QWidget *makeSessionsPage();
    void addDayPanel();
    QWidget *makeClientsPage();
    void tieClients();
    void tiePayers();
    QWidget *makePaymentsPage();
    QWidget *makeDocumentsPage();
    QWidget *makeActivityPage();
    QWidget *makeReportsPage();
    void showMenuOf(SessionId id, const QPoint &globalPos);
    void showMenuOf(ChargeId id, const QPoint &globalPos);
    template <class Page>
    void tieToSession(Page *page);
    template <class Page>
    void tieToCharges(Page *page);
    void showPayment(SessionId id);
    /// The client's charges under Payments.
    void showUnpaid(ClientId id);
    /// Selects it under Payments.
    void revealCharge(ChargeId id);
    /// For what a document lacks.
    std::function<void()> openSettings();
    /// Of a charge or a session's charge.
    std::function<void(ChargeId)> openInvoice();
    void paste(SessionId id, bool cut, Instant startsAt);

    Practice &m_practice;
    Reporter &m_reporter;
    QWidget *m_window;
    Tab m_tab = Tab::Sessions;
    std::array<QWidget *, 6> m_pages{};
    SessionsPage *m_sessions = nullptr;
    ClientsAndPayers *m_clientsAndPayers = nullptr;
    ClientsPage *m_clients = nullptr; ///< in the tab
    PaymentsPage *m_payments = nullptr;
    CalendarState m_wanted;     ///< of Sessions, until the page is made
    TableStates m_wantedTables; ///< of Payments, the same
    QTimeZone m_zone;           ///< time zone and currency that the pages were made with
    Currency m_currency;
};

} // namespace sessionbook
