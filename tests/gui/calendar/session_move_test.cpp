// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"
#include "tests/gui/support/recording_reporter.h"
#include "ui/sessions/move_flow.h"

#include <QLabel>
#include <QScrollBar>
#include <QToolTip>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The Sessions page with the flow that follows a move; it is Wednesday, 10:00.
struct MovingPage : ShownPage
{
    RecordingReporter reporter;
    SessionId annas = bookAt(3, 10); // Thursday, 50 minutes
    int asBooked = revision(annas);
    std::vector<MoveRequest> asked;

    MovingPage()
    {
        QObject::connect(
            &page, &SessionsPage::moveRequested, &page, [this](const MoveRequest &move) {
                asked.push_back(move);
                moveSession(practice(), reporter, &page, move, [this] { page.endMove(); });
            });
    }
    [[nodiscard]] Instant start(SessionId id) const
    {
        return details(id).session().fields.startsAt;
    }
    [[nodiscard]] int length(SessionId id) const
    {
        return details(id).session().fields.lengthMinutes;
    }
    [[nodiscard]] bool isUntouched() const
    {
        return start(annas) == at(monday.addDays(3), QTime(10, 0)) && length(annas) == 50 &&
               revision(annas) == asBooked;
    }
    /// Held where it would go, not let go.
    void hold(QPoint from, QPoint to) const { simulated_user::hold(view->viewport(), from, to); }
    void letGo(QPoint at) const { simulated_user::letGo(view->viewport(), at); }
    [[nodiscard]] QPoint lowerEdge(SessionId id) const
    {
        const QRect rect = view->visualRect(rowOf(id));
        return {rect.center().x(), rect.bottom() - 1};
    }
    /// From one time of a day to another, in pixels.
    [[nodiscard]] QPoint distance(int days, int minutes) const
    {
        return freePoint(3 + days, 600 + minutes) - freePoint(3, 600);
    }
    static void answer(const QString &button)
    {
        findShown(u"messageDialog"_s);
        click(button);
        waitUntilGone(u"messageDialog"_s);
    }
};

} // namespace

TEST_CASE("a session is dragged to another day, and the client is told", "[session move]")
{
    MovingPage shown;
    const QPoint from = shown.middleOf(shown.annas);
    const QPoint to = from + shown.distance(1, 62);
    shown.hold(from, to);
    const auto ghost = shown.view->moveGhost();
    REQUIRE(ghost);
    CHECK(ghost->ranges == std::vector{DayRange{4, 660, 710}}); // on a whole step
    CHECK(ghost->text == u"11:00 – 11:50 (50 min)"_s);
    CHECK(ghost->name == u"Anna Berg"_s);
    shown.letGo(to);
    findShown(u"messageDialog"_s);
    CHECK(shown.isUntouched()); // nothing before the answer
    CHECK(shown.view->moveGhost());
    MovingPage::answer(u"notifyButton"_s);
    CHECK(shown.start(shown.annas) == shown.at(monday.addDays(4), QTime(11, 0)));
    CHECK(shown.length(shown.annas) == 50);
    CHECK_FALSE(shown.view->moveGhost());
    CHECK(shown.view->currentSession() == shown.annas);
    CHECK(shown.raw().text(u"SELECT kind FROM notice"_s) == u"update"_s);
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.start(shown.annas) == shown.at(monday.addDays(3), QTime(10, 0)));
}

TEST_CASE("at its lower edge a session is stretched", "[session move]")
{
    MovingPage shown;
    const QPoint from = shown.lowerEdge(shown.annas);
    moveMouse(shown.view->viewport(), from - QPoint(0, 1));
    moveMouse(shown.view->viewport(), from);
    CHECK(shown.view->viewport()->cursor().shape() == Qt::SizeVerCursor);
    const QPoint to = from + shown.distance(0, 30);
    shown.hold(from, to);
    REQUIRE(shown.view->moveGhost());
    CHECK(shown.view->moveGhost()->ranges == std::vector{DayRange{3, 600, 680}});
    shown.letGo(to);
    MovingPage::answer(u"dontNotifyButton"_s);
    CHECK(shown.length(shown.annas) == 80);
    CHECK(shown.start(shown.annas) == shown.at(monday.addDays(3), QTime(10, 0)));
}

TEST_CASE("Escape in the middle of a drag leaves all as it was", "[session move]")
{
    MovingPage shown;
    const QPoint from = shown.middleOf(shown.annas);
    const QPoint to = from + shown.distance(1, 60);
    shown.hold(from, to);
    REQUIRE(shown.view->moveGhost());
    key(Qt::Key_Escape);
    CHECK_FALSE(shown.view->moveGhost());
    moveMouse(shown.view->viewport(), to + QPoint(0, 40));
    CHECK_FALSE(shown.view->moveGhost());
    shown.letGo(to);
    CHECK(shown.asked.empty());
    CHECK(shown.isUntouched());
    CHECK(shown.view->currentSession() == shown.annas);
}

TEST_CASE("a click is not a move", "[session move]")
{
    MovingPage shown;
    click(shown.view->viewport(), shown.middleOf(shown.annas));
    const QPoint from = shown.middleOf(shown.annas);
    shown.hold(from, from + QPoint(0, 2));
    CHECK_FALSE(shown.view->moveGhost());
    shown.letGo(from);
    CHECK(shown.asked.empty());
}

TEST_CASE("Back from the prompt leaves all as it was", "[session move]")
{
    MovingPage shown;
    const QPoint from = shown.middleOf(shown.annas);
    shown.hold(from, from + shown.distance(0, 60));
    shown.letGo(from + shown.distance(0, 60));
    findShown(u"messageDialog"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"messageDialog"_s);
    CHECK(shown.isUntouched());
    CHECK_FALSE(shown.view->moveGhost());
}

TEST_CASE("what may not be edited can't be moved, and says why at once", "[session move]")
{
    MovingPage shown;
    const SessionId done = shown.bookAt(0, 10);
    REQUIRE(shown.practice()
                .sessions()
                .perform({done, shown.revision(done)}, ask::Complete{PaymentMethod::Cash})
                .ok());
    const QString why =
        *shown.practice().sessions().whyNot(shown.details(done).facts, Action::Edit);
    const QPoint from = shown.middleOf(done);
    SECTION("with the mouse") { shown.hold(from, from + shown.distance(0, 60)); }
    SECTION("by keyboard")
    {
        shown.page.select(done);
        key(Qt::Key_Down, Qt::AltModifier);
    }
    CHECK_FALSE(shown.view->moveGhost());
    CHECK(QToolTip::text() == why);
    CHECK(shown.asked.empty());
}

TEST_CASE("keys move and stretch, Enter asks", "[session move]")
{
    MovingPage shown;
    shown.page.select(shown.annas);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Right, Qt::AltModifier);
    key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(shown.view->moveGhost());
    CHECK(shown.view->moveGhost()->ranges == std::vector{DayRange{4, 610, 665}});
    CHECK(find<QLabel>(u"calendarHint"_s)->text() ==
          u"Friday 20 November, 10:10 to 11:05. Press Enter to move it, Escape to cancel."_s);
    CHECK(shown.isUntouched());
    key(Qt::Key_Return);
    CHECK_FALSE(isShown(u"calendarHint"_s));
    MovingPage::answer(u"notifyButton"_s);
    CHECK(shown.start(shown.annas) == shown.at(monday.addDays(4), QTime(10, 10)));
    CHECK(shown.length(shown.annas) == 55);
}

TEST_CASE("keys move a session into another week; Escape brings it back", "[session move]")
{
    MovingPage shown;
    shown.page.select(shown.annas);
    for (int day = 0; day < 4; ++day)
        key(Qt::Key_Right, Qt::AltModifier);
    CHECK(shown.page.firstDay() == monday.addDays(7));
    REQUIRE(shown.view->moveGhost());
    CHECK(shown.view->moveGhost()->ranges == std::vector{DayRange{0, 600, 650}});
    key(Qt::Key_Escape);
    CHECK_FALSE(shown.view->moveGhost());
    CHECK_FALSE(isShown(u"calendarHint"_s));
    CHECK(shown.isUntouched());
    CHECK(shown.opened.empty());
}

TEST_CASE("what is unusual about the new time is said first", "[session move]")
{
    MovingPage shown;
    const SessionId other = shown.book(shown.bjorn(), shown.at(monday.addDays(3), QTime(12, 0)));
    const QPoint from = shown.middleOf(shown.annas);
    const QPoint to = from + shown.distance(0, 90);
    shown.hold(from, to);
    shown.letGo(to);
    findShown(u"moveDialog"_s);
    const auto labels = findShown(u"moveRemark"_s)->findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->text().contains(shown.details(other).client.name);
    }));
    SECTION("and it can be left where it was")
    {
        key(Qt::Key_Escape);
        waitUntilGone(u"moveDialog"_s);
        CHECK(shown.isUntouched());
    }
    SECTION("or moved on purpose")
    {
        click(u"confirmMove"_s);
        MovingPage::answer(u"dontNotifyButton"_s);
        waitUntilGone(u"moveDialog"_s);
        CHECK(shown.start(shown.annas) == shown.at(monday.addDays(3), QTime(11, 30)));
    }
    CHECK_FALSE(shown.view->moveGhost());
}

TEST_CASE("a time that does not exist takes no session", "[session move]")
{
    MovingPage shown;
    const QDate spring(2027, 3, 28);
    const SessionId early = shown.book(shown.anna(), shown.at(spring, QTime(4, 0)));
    shown.page.select(early);
    shown.view->verticalScrollBar()->setValue(0);
    const QPoint from = shown.middleOf(early);
    const QPoint to = from - shown.distance(0, 90);
    shown.hold(from, to);
    REQUIRE(shown.view->moveGhost());
    CHECK(shown.view->moveGhost()->refused);
    shown.letGo(to);
    CHECK_FALSE(shown.view->moveGhost());
    CHECK(shown.asked.empty());
    CHECK(shown.start(early) == shown.at(spring, QTime(4, 0)));
}

TEST_CASE("a time that exists twice is said before it is taken", "[session move]")
{
    MovingPage shown;
    shown.setNow(QDate(2026, 10, 1), QTime(9, 0));
    const QDate autumn(2026, 10, 25);
    const SessionId early = shown.book(shown.anna(), shown.at(autumn, QTime(4, 0)));
    shown.page.select(early);
    key(Qt::Key_PageUp, Qt::AltModifier);
    key(Qt::Key_PageUp, Qt::AltModifier);
    key(Qt::Key_Return);
    findShown(u"moveDialog"_s);
    CHECK(isShown(u"twiceRemark"_s));
    click(u"confirmMove"_s);
    MovingPage::answer(u"dontNotifyButton"_s);
    CHECK(shown.start(early) == resolve(autumn, QTime(2, 0), QTimeZone("Europe/Berlin")).first);
}

TEST_CASE("a drag beyond an edge scrolls, beside the days it turns the week", "[session move]")
{
    MovingPage shown;
    const QPoint from = shown.middleOf(shown.annas);
    const int scrolled = shown.view->verticalScrollBar()->value();
    SECTION("below")
    {
        shown.hold(from, QPoint(from.x(), shown.view->viewport()->height() + 30));
        waitFor([&] { return shown.view->verticalScrollBar()->value() > scrolled; },
                "the days to scroll");
    }
    SECTION("at the right")
    {
        shown.hold(from, QPoint(shown.view->viewport()->width() + 30, from.y()));
        waitFor([&] { return shown.page.firstDay() == monday.addDays(7); }, "the next week");
    }
    CHECK(shown.view->moveGhost());
    key(Qt::Key_Escape);
    shown.letGo(from);
    CHECK(shown.isUntouched());
}

TEST_CASE("a session that crosses midnight can be moved", "[session move]")
{
    MovingPage shown;
    const SessionId late = shown.bookAt(4, 23, 30);
    shown.page.select(late);
    key(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(shown.view->moveGhost());
    CHECK(shown.view->moveGhost()->ranges ==
          std::vector{DayRange{4, 1415, minutesInDay}, DayRange{5, 0, 25}});
    key(Qt::Key_Escape);
}
