// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "ui/calendar/sessions_page.h"
#include "ui/search/search_rows.h"

#include <QDate>
#include <QStackedWidget>
#include <QTimeZone>

#include <array>

namespace sessionbook {

class ClientsPage;
class PaymentsPage;
class Practice;
class Reporter;
struct Changes;

/// The pages of the main window. Each is made when it is first shown, and what it asks for is tied
/// to the flows.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    enum class Tab { Sessions, Clients, Payments, Activity };

    /// Dialogs open over `window`.
    Pages(Practice &practice, Reporter &reporter, QWidget *window);

    [[nodiscard]] Tab tab() const { return m_tab; }
    void showTab(Tab tab);
    /// What Sessions shows; also before the page is made.
    [[nodiscard]] CalendarState calendar() const;
    void restoreCalendar(const CalendarState &state);
    void showDate(QDate date);
    void showToday();
    /// The client's page under Clients.
    void showClient(ClientId id);
    void openFound(const SearchChoice &choice);
    /// At the free hour or with the client that the page in front shows.
    void bookNext();
    void printSessions();
    void applyChanges(const Changes &changes);
    /// In other formats, another time zone or currency nothing on a page stays as it is.
    void remake();

Q_SIGNALS:
    void tabShown(sessionbook::Pages::Tab tab);

private:
    QWidget *makePage(Tab tab);
    QWidget *makeSessionsPage();
    QWidget *makeClientsPage();
    QWidget *makePaymentsPage();
    QWidget *makeActivityPage();
    template <class Page>
    void tieToSession(Page *page);
    void showPayment(SessionId id);

    Practice &m_practice;
    Reporter &m_reporter;
    QWidget *m_window;
    Tab m_tab = Tab::Sessions;
    std::array<QWidget *, 4> m_pages{};
    SessionsPage *m_sessions = nullptr;
    ClientsPage *m_clients = nullptr;
    PaymentsPage *m_payments = nullptr;
    CalendarState m_wanted; ///< of Sessions, until it is made
    QTimeZone m_zone; ///< in which the pages show times, and below the currency of their amounts
    Currency m_currency;
};

} // namespace sessionbook
