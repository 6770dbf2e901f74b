// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "tests/gui/support/reading.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 19);

/// The window on a Thursday with five sessions: two of Anna's, two of Björn's, one of Clara's, who
/// has no e-mail address.
struct SickDayWindow : PracticeFixture
{
    std::vector<SessionId> ids{
        book(anna(), at(thursday, {9, 0})), book(bjorn(), at(thursday, {10, 0})),
        book(clara(), at(thursday, {11, 0})), book(anna(), at(thursday, {13, 0})),
        book(bjorn(), at(thursday, {15, 0}))};
    MainWindow window{practice()};
    WeekView *view = nullptr;

    SickDayWindow()
    {
        window.resize(1100, 800);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
        view = find<WeekView>(u"weekView"_s);
        view->selectDate(thursday);
    }
    [[nodiscard]] SessionStatus statusOf(std::size_t index) const
    {
        return details(ids[index]).session().status;
    }
    [[nodiscard]] QPoint middleOf(std::size_t index) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex session = view->model()->index(row, 0);
            view->selectSession(ids[index]);
            if (view->currentIndex() == session)
                return view->visualRect(session).center();
        }
        return {};
    }
    [[nodiscard]] QList<QString> waiting() const
    {
        QList<QString> names;
        for (const Message &message : *practice().outbox().waiting())
            names << message.recipientName;
        return names;
    }
};

QStringList rowTexts(const QString &list)
{
    QStringList rows;
    const auto *shown = find<QListWidget>(list);
    for (int row = 0; row < shown->count(); ++row)
        rows << shown->item(row)->text();
    return rows;
}

} // namespace

TEST_CASE("a sick day is five keys, with a message to each client and one undo", "[window][joint]")
{
    SickDayWindow shown;
    int keys = actsOf([] { key(Qt::Key_A, Qt::ControlModifier); });
    CHECK(shown.view->selectedSessions() == shown.ids);
    CHECK(find<QLabel>(u"calendarHint"_s)->text().startsWith(u"Press Delete to cancel 5 s"_s));
    keys += actsOf([] { key(Qt::Key_Delete); });
    findShown(u"cancelSessionsDialog"_s);
    CHECK(says(u"cancelSessionsDialog"_s, u"Nobody is charged."_s));
    CHECK(findShown(u"keepButton"_s)->x() < findShown(u"confirmButton"_s)->x());
    keys += actsOf([] {
        key(Qt::Key_Space); // the first reason: by the professional
        key(Qt::Key_Return);
    });
    findShown(u"jointMessageDialog"_s);
    CHECK(rowTexts(u"clientsToNotify"_s).size() == 2);
    CHECK(find<QLabel>(u"noAddressSentence"_s)
              ->text()
              .contains(shown.details(shown.ids[2]).client.name));
    keys += actsOf([] { key(Qt::Key_Return); });
    CHECK(keys == 5);
    waitUntilGone(u"cancelSessionsDialog"_s);
    for (std::size_t i = 0; i < shown.ids.size(); ++i) {
        CHECK(shown.statusOf(i) == SessionStatus::Cancelled);
        CHECK(shown.details(shown.ids[i]).session().cancelReason == CancelReason::ByProfessional);
    }
    CHECK(shown.waiting().size() == 2);
    CHECK(shown.view->selectedSessions().size() == 5);
    CHECK_FALSE(isShown(u"calendarHint"_s)); // nothing is left to cancel

    key(Qt::Key_Z, Qt::ControlModifier);
    for (std::size_t i = 0; i < shown.ids.size(); ++i)
        CHECK(shown.statusOf(i) == SessionStatus::Booked);
    CHECK(shown.waiting().isEmpty());
}

TEST_CASE("sessions and clients can be left out, and a message changed", "[window][joint]")
{
    SickDayWindow shown;
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    findShown(u"cancelSessionsDialog"_s);
    click(u"confirmButton"_s); // no reason yet
    CHECK(says(u"cancelSessionsDialog"_s, u"Choose why the session is cancelled."_s));
    CHECK_FALSE(isShown(u"jointMessageDialog"_s));
    auto *sessions = find<QListWidget>(u"jointSessions"_s);
    sessions->item(4)->setCheckState(Qt::Unchecked);
    CHECK(find<QPushButton>(u"confirmButton"_s)->text().contains(u'4'));
    click(u"reasonByProfessional"_s);
    click(u"confirmButton"_s);
    findShown(u"jointMessageDialog"_s);
    auto *clients = find<QListWidget>(u"clientsToNotify"_s);
    clients->item(0)->setCheckState(Qt::Unchecked);
    clients->setCurrentRow(1);
    find<QPlainTextEdit>(u"messageBody"_s)->setPlainText({});
    click(u"notifyButton"_s);
    CHECK(isShown(u"jointMessageDialog"_s)); // an empty message is not sent
    find<QPlainTextEdit>(u"messageBody"_s)->setPlainText(u"I am ill."_s);
    clients->setCurrentRow(0);
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelSessionsDialog"_s);
    CHECK(shown.statusOf(3) == SessionStatus::Cancelled);
    CHECK(shown.statusOf(4) == SessionStatus::Booked);
    const auto waiting = *shown.practice().outbox().waiting();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().body == u"I am ill."_s);
}

TEST_CASE("Escape leads back step by step, and nothing has happened", "[window][joint]")
{
    SickDayWindow shown;
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    key(Qt::Key_Space);
    key(Qt::Key_Return);
    findShown(u"jointMessageDialog"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"jointMessageDialog"_s);
    CHECK(isShown(u"cancelSessionsDialog"_s));
    CHECK(find<QPushButton>(u"confirmButton"_s)->isEnabled());
    key(Qt::Key_Escape);
    waitUntilGone(u"cancelSessionsDialog"_s);
    CHECK(shown.statusOf(0) == SessionStatus::Booked);
    CHECK(shown.view->selectedSessions().size() == 5);
    key(Qt::Key_Escape);
    CHECK(shown.view->selectedSessions().size() == 1);
    CHECK_FALSE(isShown(u"calendarHint"_s));
}

TEST_CASE("several sessions are selected by mouse and by keys", "[window][joint]")
{
    SickDayWindow shown;
    const QPoint first = shown.middleOf(0);
    const QPoint third = shown.middleOf(2);
    const QPoint last = shown.middleOf(4);
    QWidget *port = shown.view->viewport();
    shown.view->selectionModel()->clear();
    click(port, first, Qt::LeftButton, Qt::ControlModifier);
    click(port, third, Qt::LeftButton, Qt::ControlModifier);
    CHECK(shown.view->selectedSessions() == std::vector{shown.ids[0], shown.ids[2]});
    click(port, third, Qt::LeftButton, Qt::ControlModifier);
    CHECK(shown.view->selectedSessions() == std::vector{shown.ids[0]});
    CHECK_FALSE(isShown(u"sessionDialog"_s));
    click(port, first, Qt::LeftButton, Qt::ControlModifier);
    click(port, first, Qt::LeftButton, Qt::ControlModifier);
    click(port, last, Qt::LeftButton, Qt::ShiftModifier);
    CHECK(shown.view->selectedSessions() == shown.ids);

    shown.view->selectSession(shown.ids[1]);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Up, Qt::ShiftModifier);
    CHECK(shown.view->selectedSessions() == std::vector{shown.ids[1], shown.ids[2]});

    shown.view->selectionModel()->clear();
    click(port, QPoint(first.x(), 8)); // the heading of the day
    CHECK(shown.view->selectedSessions() == shown.ids);
}

TEST_CASE("a day's sessions move together from its menu", "[window][joint]")
{
    SickDayWindow shown;
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_F10, Qt::ShiftModifier);
    REQUIRE(isShown(u"severalMenu"_s));
    find<QMenu>(u"severalMenu"_s)->actions().at(1)->trigger();
    key(Qt::Key_Escape);
    findShown(u"moveSessionsDialog"_s);
    auto *day = find<QWidget>(u"newDayEdit"_s)->findChild<QLineEdit *>();
    day->setFocus();
    day->selectAll();
    type(u"19/11"_s); // the same day
    key(Qt::Key_Return);
    CHECK(isShown(u"moveSessionsDialog"_s));
    day->setFocus();
    day->selectAll();
    type(u"+2"_s);
    key(Qt::Key_Return);
    if (!isShown(u"jointMessageDialog"_s))
        click(u"confirmButton"_s);
    findShown(u"jointMessageDialog"_s);
    CHECK(rowTexts(u"clientsToNotify"_s).size() == 4); // by session, each with its time
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"moveSessionsDialog"_s);
    CHECK(shown.details(shown.ids[0]).session().fields.startsAt ==
          shown.at(thursday.addDays(1), {9, 0}));
    CHECK(shown.waiting().isEmpty());
}

TEST_CASE("time off over booked sessions offers to cancel them", "[window][joint]")
{
    SickDayWindow shown;
    shown.view->selectDate(thursday);
    key(Qt::Key_B);
    findShown(u"timeOffDialog"_s);
    const auto enter = [](const QString &field, const QString &text) {
        auto *edit = find<QWidget>(field)->findChild<QLineEdit *>();
        edit->setFocus();
        edit->selectAll();
        type(text);
        key(Qt::Key_Tab);
    };
    enter(u"fromDayEdit"_s, u"19/11/2026"_s);
    enter(u"toDayEdit"_s, u"19/11/2026"_s);
    enter(u"fromTimeEdit"_s, u"08:00"_s);
    enter(u"toTimeEdit"_s, u"18:00"_s);
    CHECK(says(u"timeOffDialog"_s, u"5 sessions are booked in this time."_s));
    find<QComboBox>(u"bookedChoice"_s)->setCurrentIndex(1);
    click(u"confirmButton"_s);
    findShown(u"cancelSessionsDialog"_s);
    CHECK(rowTexts(u"jointSessions"_s).size() == 5);
    CHECK(shown.practice()
              .timeOff()
              .between(shown.at(thursday, {0, 0}), shown.at(thursday, {23, 0}))
              ->size() == 1);
    click(u"reasonByProfessional"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"cancelSessionsDialog"_s);
    CHECK(shown.statusOf(4) == SessionStatus::Cancelled);
}

TEST_CASE("another week has nothing selected, and says nothing of what was", "[window][joint]")
{
    SickDayWindow shown;
    key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(isShown(u"calendarHint"_s));
    key(Qt::Key_PageDown);
    waitUntilGone(u"calendarHint"_s);
    CHECK(shown.view->selectedSessions().empty());
    key(Qt::Key_PageUp);
    CHECK(shown.view->selectedSessions().size() <= 1);
}

TEST_CASE("the menu of a day cancels what is booked on it", "[window][joint]")
{
    SickDayWindow shown;
    REQUIRE(shown.practice()
                .sessions()
                .perform(shown.details(shown.ids[1]).seen(),
                         ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    const QPoint heading(shown.middleOf(0).x(), 8);
    click(shown.view->viewport(), heading, Qt::RightButton);
    if (!isShown(u"dayMenu"_s)) { // offscreen, a right press brings no menu of its own
        QContextMenuEvent event(QContextMenuEvent::Mouse, heading,
                                shown.view->viewport()->mapToGlobal(heading));
        QCoreApplication::sendEvent(shown.view->viewport(), &event);
    }
    choose(u"cancelSeveralAction"_s);
    findShown(u"cancelSessionsDialog"_s);
    CHECK(rowTexts(u"jointSessions"_s).size() == 4);
}

TEST_CASE("with every session left out, the dialog asks for one and does nothing",
          "[window][joint]")
{
    SickDayWindow shown;
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    findShown(u"cancelSessionsDialog"_s);
    click(u"reasonByProfessional"_s);
    auto *sessions = find<QListWidget>(u"jointSessions"_s);
    for (int row = 0; row < sessions->count(); ++row)
        sessions->item(row)->setCheckState(Qt::Unchecked);
    click(u"confirmButton"_s);
    CHECK(says(u"cancelSessionsDialog"_s, u"Choose at least one session."_s));
    CHECK_FALSE(isShown(u"jointMessageDialog"_s));
    CHECK(shown.statusOf(0) == SessionStatus::Booked);
}
