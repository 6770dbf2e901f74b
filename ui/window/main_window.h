// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "ui/calendar/sessions_page.h"
#include "ui/parts/reporter.h"
#include "ui/search/search_rows.h"

#include <QDate>
#include <QTimeZone>
#include <QWidget>

#include <array>

class QAction;
class QMenu;
class QStackedWidget;

namespace sessionbook {

class ActivityPage;
class ClientsPage;
class HeaderBar;
class MessageBar;
class PaymentsPage;
class Practice;
class Toast;
class SearchBox;
struct Changes;

/// The window of the program: the tabs, what is at hand on each of them, and the two places where
/// it is said how an act went. A page is made when it is first shown.
class MainWindow : public QWidget, public Reporter
{
    Q_OBJECT

public:
    enum class Tab { Sessions, Clients, Payments, Activity };

    explicit MainWindow(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] Tab tab() const;
    void showTab(Tab tab);
    /// What Sessions shows; also before the page is made.
    [[nodiscard]] CalendarState calendar() const;
    void restoreCalendar(const CalendarState &state);
    void showDate(QDate date);
    /// The client's page under Clients.
    void showClient(ClientId id);

    void success(const QString &sentence) override;
    void failure(const Error &error) override;

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    QWidget *makePage(Tab tab);
    QWidget *makeSessionsPage();
    QWidget *makeClientsPage();
    QWidget *makePaymentsPage();
    QWidget *makeActivityPage();
    void addSearch();
    void openFound(const SearchChoice &choice);
    void showPayment(SessionId id);
    void remakePages();
    void bookNext();
    void print();
    void undo();
    void applyChanges(const Changes &changes);
    void nameUndo();
    void countOutbox();
    void placeToast();

    Practice &m_practice;
    QAction *m_undo;
    QAction *m_newSession;
    QMenu *m_more;
    SearchBox *m_search;
    HeaderBar *m_header;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    Toast *m_toast;
    std::array<QWidget *, 4> m_pages{};
    SessionsPage *m_sessions = nullptr;
    ClientsPage *m_clients = nullptr;
    CalendarState m_wanted; ///< of Sessions, until it is made
    PaymentsPage *m_payments = nullptr;
    QTimeZone m_zone; ///< in which the pages show times, and below the currency of their amounts
    Currency m_currency;
};

} // namespace sessionbook
