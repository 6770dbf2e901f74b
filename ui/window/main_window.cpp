// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "core/base/overloaded.h"
#include "core/practice/billing.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/export_flow.h"
#include "ui/clients/client_flow.h"
#include "ui/clients/clients_page.h"
#include "ui/look/icons.h"
#include "ui/outbox/outbox_dialog.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/toast.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/payments_page.h"
#include "ui/print/print_dialog.h"
#include "ui/search/search_box.h"
#include "ui/sessions/move_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/settings/settings_dialog.h"
#include "ui/time_off/time_off_flow.h"
#include "ui/to_finish/to_finish_count.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/window/about_dialog.h"
#include "ui/window/header_bar.h"
#include "ui/window/shortcuts_sheet.h"
#include "ui/window/window_role.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString shortcutText(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); }

constexpr QKeyCombination searchKeys = Qt::CTRL | Qt::Key_K;

} // namespace

MainWindow::MainWindow(Practice &practice, QWidget *parent)
    : QWidget(parent, Qt::Window), m_practice(practice), m_undo(new QAction(this)),
      m_newSession(new QAction(this)), m_more(new QMenu(this)), m_zone(practice.profile().zone),
      m_currency(practice.profile().currency)
{
    installWindowRole();
    setObjectName(u"mainWindow"_s);
    setWindowTitle(practice.profile().name);
    setWindowIcon(applicationIcon());
    makeActions();

    m_search = new SearchBox(practice, searchKeys, this);
    m_header = new HeaderBar(m_undo, m_newSession, m_more, m_search, this);
    int number = 0;
    for (const QString &name : {tr("Sessions"), tr("Clients"), tr("Payments"), tr("Activity")}) {
        ++number;
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
        m_header->addTab(name, shortcutText(keys));
        auto *show = new QAction(tr("Go to %1", "a tab").arg(name), this);
        show->setShortcut(keys);
        connect(show, &QAction::triggered, this,
                [=, this] { m_header->setCurrentTab(number - 1); });
        addAction(show);
    }
    m_bar = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(u"pages"_s);
    m_toast = new Toast(this);
    m_toast->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);

    connect(m_header, &HeaderBar::tabChosen, this,
            [this](int index) { showTab(static_cast<Tab>(index)); });
    connect(m_header, &HeaderBar::outboxRequested, this,
            [this] { openOutbox(m_practice, *this, this); });
    connect(m_header, &HeaderBar::toFinishRequested, this,
            [this] { openToFinish(m_practice, *this, this); });
    const auto *toFinish = new ToFinishCount(m_practice, this);
    m_header->setToFinishCount(toFinish->count());
    connect(toFinish, &ToFinishCount::countChanged, m_header, &HeaderBar::setToFinishCount);
    connect(m_toast, &Toast::undoRequested, this, &MainWindow::undo);
    connect(&m_practice, &Practice::changed, this, &MainWindow::applyChanges);
    connect(&m_practice, &Practice::erasureFinished, this, [this](const QString &failure) {
        if (!failure.isEmpty())
            m_bar->showMessage(failure);
    });
    addSearch();
    nameUndo();
    countOutbox();
}

void MainWindow::addSearch()
{
    auto *begin = new QShortcut(searchKeys, this);
    connect(begin, &QShortcut::activated, m_search, &SearchBox::begin);
    connect(m_search, &SearchBox::chosen, this, &MainWindow::openFound);
    connect(m_search, &SearchBox::readFailed, this, &MainWindow::failure);
    // The search offers what the window's menus and buttons offer.
    auto *today = new QAction(tr("Go to today"), this);
    connect(today, &QAction::triggered, this, [this] {
        showTab(Tab::Sessions);
        m_sessions->showToday();
    });
    auto *outbox = new QAction(tr("Outbox"), this);
    connect(outbox, &QAction::triggered, this, [this] { openOutbox(m_practice, *this, this); });
    auto *client = new QAction(tr("Add a client"), this);
    connect(client, &QAction::triggered, this, [this] { addClient(m_practice, *this, this); });
    addActions({today, outbox, client});
    addActions(m_more->actions());
}

void MainWindow::openFound(const SearchChoice &choice)
{
    std::visit(Overloaded{
                   [this](const chosen::OpenClient &client) { showClient(client.id); },
                   [this](const chosen::OpenSession &session) {
                       showTab(Tab::Sessions);
                       m_sessions->select(session.id);
                       openSession(m_practice, *this, this, session.id);
                   },
                   [this](const chosen::ShowPayment &payment) { showPayment(payment.id); },
                   [](const chosen::RunCommand &command) {
                       if (command.action)
                           command.action->trigger();
                   },
                   [this](const chosen::BookFor &wanted) {
                       bookSessionWith(m_practice, *this, this, wanted.name);
                   },
                   [this](const chosen::AddClient &client) {
                       addClient(m_practice, *this, this, client.name);
                   },
               },
               choice);
}

void MainWindow::showPayment(SessionId id)
{
    const auto charge = m_practice.billing().chargeOf(id);
    if (!charge) {
        failure(charge.error());
        return;
    }
    showTab(Tab::Payments);
    if (*charge)
        m_payments->showCharge(**charge);
}

void MainWindow::makeActions()
{
    m_undo->setObjectName(u"undoAction"_s);
    m_undo->setIcon(icon(Icon::Undo));
    m_undo->setShortcut(QKeySequence::Undo);
    connect(m_undo, &QAction::triggered, this, &MainWindow::undo);

    m_newSession->setObjectName(u"newSessionAction"_s);
    m_newSession->setText(tr("New session"));
    // A single letter: a field that has the focus takes it as typing.
    m_newSession->setShortcut(Qt::Key_N);
    m_newSession->setToolTip(tr("Book a session (%1)").arg(shortcutText(m_newSession->shortcut())));
    connect(m_newSession, &QAction::triggered, this, &MainWindow::bookNext);
    addActions({m_undo, m_newSession});

    m_more->setObjectName(u"moreMenu"_s);
    QAction *timeOff = m_more->addAction(tr("Take time off…"));
    timeOff->setObjectName(u"timeOffAction"_s);
    timeOff->setShortcut(Qt::Key_B);
    connect(timeOff, &QAction::triggered, this,
            [this] { addTimeOff(m_practice, *this, this, {}); });
    QAction *print = m_more->addAction(tr("Print sessions…"));
    print->setObjectName(u"printAction"_s);
    print->setShortcut(QKeySequence::Print);
    connect(print, &QAction::triggered, this, &MainWindow::print);
    addAction(print);
    m_more->addSeparator();
    QAction *toFinish = m_more->addAction(tr("Left open"));
    toFinish->setObjectName(u"toFinishAction"_s);
    toFinish->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(toFinish, &QAction::triggered, this, [this] { openToFinish(m_practice, *this, this); });
    QAction *settings = m_more->addAction(tr("Settings"));
    settings->setObjectName(u"settingsAction"_s);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    connect(settings, &QAction::triggered, this, [this] { openSettings(m_practice, this); });
    m_more->addSeparator();
    QAction *shortcuts = m_more->addAction(tr("Keyboard shortcuts"));
    shortcuts->setShortcut(QKeySequence::HelpContents);
    connect(shortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    QAction *about = m_more->addAction(tr("About Sessionbook"));
    connect(about, &QAction::triggered, this, [this] { showAbout(this); });
    m_more->addSeparator();
    QAction *quit = m_more->addAction(tr("Quit"));
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addActions({timeOff, toFinish, settings, shortcuts, quit});
}

MainWindow::Tab MainWindow::tab() const { return static_cast<Tab>(m_header->currentTab()); }

void MainWindow::showTab(Tab tab)
{
    QWidget *&page = m_pages[static_cast<std::size_t>(tab)];
    if (!page) {
        page = makePage(tab);
        m_stack->addWidget(page);
    }
    m_header->setCurrentTab(static_cast<int>(tab));
    m_stack->setCurrentWidget(page);
    page->setFocus();
}

CalendarState MainWindow::calendar() const { return m_sessions ? m_sessions->state() : m_wanted; }

void MainWindow::restoreCalendar(const CalendarState &state)
{
    m_wanted = state;
    if (m_sessions)
        m_sessions->restore(state);
}

void MainWindow::showDate(QDate date)
{
    m_wanted.date = date;
    if (m_sessions)
        m_sessions->showDate(date);
}

void MainWindow::showClient(ClientId id)
{
    showTab(Tab::Clients);
    m_clients->showClient(id);
}

QWidget *MainWindow::makePage(Tab tab)
{
    switch (tab) {
    case Tab::Sessions:
        return makeSessionsPage();
    case Tab::Clients:
        return makeClientsPage();
    case Tab::Payments:
        return makePaymentsPage();
    case Tab::Activity:
        return makeActivityPage();
    }
    Q_UNREACHABLE();
}

QWidget *MainWindow::makeSessionsPage()
{
    m_sessions = new SessionsPage(m_practice, this);
    connect(m_sessions, &SessionsPage::bookRequested, this,
            [this](const std::optional<TimeSlot> &slot) {
                bookSession(m_practice, *this, this, slot);
            });
    connect(m_sessions, &SessionsPage::openRequested, this,
            [this](SessionId id) { openSession(m_practice, *this, this, id); });
    connect(m_sessions, &SessionsPage::cancelRequested, this,
            [this](SessionId id) { cancelSession(m_practice, *this, this, id); });
    connect(m_sessions, &SessionsPage::timeOffRequested, this,
            [this](TimeOffId id) { editTimeOff(m_practice, *this, this, id); });
    connect(m_sessions, &SessionsPage::addTimeOffRequested, this,
            [this](const TimeSlot &slot) { addTimeOff(m_practice, *this, this, slot); });
    connect(m_sessions, &SessionsPage::moveRequested, this, [this](const MoveRequest &move) {
        moveSession(m_practice, *this, this, move, [this] { m_sessions->endMove(); });
    });
    connect(m_sessions, &SessionsPage::readFailed, this, &MainWindow::failure);
    m_sessions->restore(m_wanted);
    return m_sessions;
}

QWidget *MainWindow::makeClientsPage()
{
    m_clients = new ClientsPage(m_practice, this);
    connect(m_clients, &ClientsPage::addRequested, this,
            [this](const QString &name) { addClient(m_practice, *this, this, name); });
    connect(m_clients, &ClientsPage::requested, this, [this](ClientAct act, ClientId id) {
        switch (act) {
        case ClientAct::Book:
            return bookSessionWith(m_practice, *this, this, id);
        case ClientAct::Edit:
            return openClient(m_practice, *this, this, id);
        case ClientAct::Archive:
            return archiveClient(m_practice, *this, id);
        case ClientAct::Restore:
            return restoreClient(m_practice, *this, id);
        case ClientAct::Erase:
            return eraseClient(m_practice, *this, this, id);
        }
        Q_UNREACHABLE();
    });
    connect(m_clients, &ClientsPage::openRequested, this,
            [this](SessionId id) { openSession(m_practice, *this, this, id); });
    connect(m_clients, &ClientsPage::readFailed, this, &MainWindow::failure);
    return m_clients;
}

QWidget *MainWindow::makePaymentsPage()
{
    auto *page = new PaymentsPage(m_practice, this);
    m_payments = page;
    connect(page, &PaymentsPage::openRequested, this,
            [this](SessionId id) { openSession(m_practice, *this, this, id); });
    connect(page, &PaymentsPage::recordPaymentRequested, this,
            [this](SessionId id) { recordPayment(m_practice, *this, this, id); });
    connect(page, &PaymentsPage::reversePaymentRequested, this,
            [this](SessionId id) { reversePayment(m_practice, *this, this, id); });
    connect(page, &PaymentsPage::voidRequested, this,
            [this](SessionId id) { voidCharge(m_practice, *this, this, id); });
    connect(page, &PaymentsPage::readFailed, this, &MainWindow::failure);
    return page;
}

QWidget *MainWindow::makeActivityPage()
{
    auto *page = new ActivityPage(m_practice, this);
    connect(page, &ActivityPage::openRequested, this,
            [this](SessionId id) { openSession(m_practice, *this, this, id); });
    connect(page, &ActivityPage::exportRequested, this,
            [this](const ExportedPart &part, const QString &fileName, int expectedRows) {
                exportActivity(m_practice, *this, this, part, fileName, expectedRows);
            });
    connect(page, &ActivityPage::readFailed, this, &MainWindow::failure);
    return page;
}

void MainWindow::success(const QString &sentence)
{
    m_bar->hide();
    m_toast->say(sentence, m_practice.lastCommandIsUndoable());
}

void MainWindow::failure(const Error &error)
{
    m_toast->hide();
    m_bar->showMessage(error.sentence);
}

void MainWindow::bookNext()
{
    if (tab() == Tab::Sessions)
        m_sessions->requestBooking(); // at the free hour that is next in sight
    else if (tab() == Tab::Clients && m_clients->client().isValid())
        bookSessionWith(m_practice, *this, this, m_clients->client());
    else
        bookSession(m_practice, *this, this, {});
}

void MainWindow::print()
{
    const CalendarState state = calendar();
    const QDate today = localTime(m_practice.now(), m_practice.profile().zone).date();
    ScheduleWish wish{state.span, state.date.isValid() ? state.date : today};
    if (m_sessions)
        wish.filter = m_sessions->filter();
    openPrintDialog(m_practice, this, wish);
}

void MainWindow::undo()
{
    const auto undone = m_practice.undo();
    if (undone)
        success(tr("Undone: %1.").arg(undoNameOf(undone->action)));
    else
        failure(undone.error());
}

void MainWindow::applyChanges(const Changes &changes)
{
    // Its Undo would take back another act than the one it names. If the act is to be said,
    // success() comes next.
    m_toast->hide();
    nameUndo();
    if (changes.messages)
        countOutbox();
    const PracticeProfile &profile = m_practice.profile();
    if (changes.profile && (profile.zone != m_zone || profile.currency != m_currency)) {
        m_zone = profile.zone;
        m_currency = profile.currency;
        remakePages();
    }
}

/// In other formats, another time zone or currency nothing on a page stays as it is.
void MainWindow::remakePages()
{
    if (!m_stack->currentWidget())
        return; // nothing was shown yet
    m_wanted = calendar();
    m_sessions = nullptr;
    m_clients = nullptr;
    m_payments = nullptr;
    for (QWidget *&page : m_pages) {
        if (!page)
            continue;
        m_stack->removeWidget(page);
        page->deleteLater(); // it may be what asked for the change
        page = nullptr;
    }
    showTab(tab());
    countOutbox();
    nameUndo();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        remakePages();
}

void MainWindow::nameUndo()
{
    const auto action = m_practice.undoable();
    m_undo->setEnabled(action.has_value());
    m_undo->setText(action ? tr("Undo: %1").arg(undoNameOf(*action)) : tr("Nothing to undo"));
    m_undo->setToolTip(action ? tr("%1 (%2)").arg(m_undo->text(), shortcutText(m_undo->shortcut()))
                              : m_undo->text());
}

void MainWindow::countOutbox()
{
    const auto waiting = m_practice.outbox().waitingCount();
    if (waiting)
        m_header->setOutboxCount(*waiting);
    else
        failure(waiting.error());
}

QSize MainWindow::sizeHint() const { return {1360, 860}; }

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeToast();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Its words have changed, or it has come.
    if (watched == m_toast &&
        (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest))
        placeToast();
    return QWidget::eventFilter(watched, event);
}

/// Over the page, so that nothing moves under the pointer when it comes and goes; at the right end,
/// where the pages have the least to say.
void MainWindow::placeToast()
{
    constexpr int atSide = 20;
    constexpr int atBottom = 2;
    const int wide = std::min(width() - 2 * atSide, m_toast->sizeHint().width());
    const int high = std::max(m_toast->minimumHeight(), m_toast->heightForWidth(wide));
    const QRect place(width() - atSide - wide, height() - atBottom - high, wide, high);
    m_toast->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    m_toast->raise();
}

} // namespace sessionbook
