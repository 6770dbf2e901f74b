// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"
#include "ui/calendar/month_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct ShownMonth : ShownPage
{
    ShownMonth() { key(Qt::Key_M); }
    [[nodiscard]] MonthView *month() const { return find<MonthView>(u"monthView"_s); }
    [[nodiscard]] QString title() const { return find<QPushButton>(u"calendarTitle"_s)->text(); }
    [[nodiscard]] QPoint middleOf(QDate date) const
    {
        const auto &model = *static_cast<const MonthModel *>(month()->model());
        return month()->visualRect(model.indexOf(date)).center();
    }
    /// Where a session of the day stands, the first being 0.
    [[nodiscard]] QPoint middleOf(QDate date, std::size_t visit) const
    {
        const auto &model = *static_cast<const MonthModel *>(month()->model());
        return month()->cellOf(model.indexOf(date)).visits[visit].rect.center();
    }
    [[nodiscard]] QString sentence(QDate date) const
    {
        const auto &model = *static_cast<const MonthModel *>(month()->model());
        return model.indexOf(date).data(Qt::AccessibleTextRole).toString();
    }
};

} // namespace

TEST_CASE("D, W and M show a day, a week and a month around the chosen day", "[calendar span]")
{
    ShownPage shown;
    const SessionId friday = shown.bookAt(4, 11);
    const auto chosen = [](const QString &segment) {
        return find<QRadioButton>(segment)->isChecked();
    };
    const auto *title = find<QPushButton>(u"calendarTitle"_s);
    shown.page.select(friday);
    CHECK(chosen(u"weekSegment"_s));

    key(Qt::Key_D);
    CHECK(chosen(u"daySegment"_s));
    CHECK(title->text() == u"Friday, 20 November 2026"_s);
    CHECK(shown.view->currentSession() == friday);
    CHECK(shown.view->accessibleName() == u"Sessions of the day"_s);
    key(Qt::Key_M);
    CHECK(chosen(u"monthSegment"_s));
    CHECK(title->text() == u"November 2026"_s);
    CHECK(shown.page.selectedDate() == monday.addDays(4));
    CHECK(find<MonthView>(u"monthView"_s)->hasFocus());
    key(Qt::Key_W);
    CHECK(title->text() == u"16 – 22 November 2026"_s);
    CHECK(shown.view->currentSession() == friday);
    CHECK(shown.view->hasFocus());
    click(u"daySegment"_s);
    CHECK(title->text() == u"Friday, 20 November 2026"_s);
}

TEST_CASE("what leads on goes by what is shown", "[calendar span]")
{
    ShownPage shown; // it is Wednesday
    const QDate today = monday.addDays(2);
    key(Qt::Key_D);
    CHECK(shown.page.firstDay() == today);
    click(u"nextButton"_s);
    CHECK(shown.page.firstDay() == today.addDays(1));
    key(Qt::Key_PageUp);
    key(Qt::Key_PageUp);
    CHECK(shown.page.firstDay() == today.addDays(-1));
    key(Qt::Key_T);
    CHECK(shown.page.firstDay() == today);

    key(Qt::Key_M);
    key(Qt::Key_PageDown);
    CHECK(shown.page.selectedDate() == QDate(2026, 12, 18));
    click(u"previousButton"_s);
    click(u"previousButton"_s);
    CHECK(shown.page.selectedDate() == QDate(2026, 10, 18));
    key(Qt::Key_T);
    CHECK(shown.page.selectedDate() == today);
}

TEST_CASE("in a day the arrows walk on into the days beside it", "[calendar span]")
{
    ShownPage shown;
    const SessionId thursday = shown.bookAt(3, 11);
    key(Qt::Key_D);
    key(Qt::Key_Down);
    CHECK(shown.page.firstDay() == monday.addDays(3));
    CHECK(shown.view->currentSession() == thursday);
    key(Qt::Key_Left);
    CHECK(shown.page.firstDay() == monday.addDays(2));
    CHECK(find<QPushButton>(u"calendarTitle"_s)->text() == u"Wednesday, 18 November 2026"_s);
    key(Qt::Key_PageDown);
    CHECK(shown.page.firstDay() == monday.addDays(3));
}

TEST_CASE("the month walks its days and beyond", "[month view]")
{
    ShownMonth shown;
    CHECK(shown.page.selectedDate() == monday.addDays(2));
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    CHECK(shown.page.selectedDate() == monday.addDays(10));
    key(Qt::Key_Home);
    CHECK(shown.page.selectedDate() == monday.addDays(7));
    key(Qt::Key_End);
    CHECK(shown.page.selectedDate() == monday.addDays(13));
    key(Qt::Key_Down); // 6 December is still on the page
    CHECK(shown.title() == u"November 2026"_s);
    key(Qt::Key_Down);
    CHECK(shown.title() == u"December 2026"_s);
    CHECK(shown.page.selectedDate() == QDate(2026, 12, 13));
}

TEST_CASE("Enter and a double click open a day, N books on it", "[month view]")
{
    ShownMonth shown;
    shown.bookAt(3, 9);
    key(Qt::Key_Right);
    shown.page.requestBooking();
    REQUIRE(shown.booked.size() == 1);
    CHECK(shown.booked[0]->startsAt == shown.at(monday.addDays(3), QTime(10, 0)));
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    CHECK(shown.page.span() == CalendarSpan::Day);
    CHECK(shown.page.firstDay() == monday.addDays(4));

    key(Qt::Key_M);
    doubleClick(shown.month()->viewport(), shown.middleOf(QDate(2026, 11, 6)));
    CHECK(shown.page.span() == CalendarSpan::Day);
    CHECK(shown.page.firstDay() == QDate(2026, 11, 6));
}

TEST_CASE("a day's menu opens it or books on it", "[month view]")
{
    ShownMonth shown;
    click(shown.month()->viewport(), shown.middleOf(QDate(2026, 11, 6)), Qt::RightButton);
    choose(u"bookAction"_s);
    REQUIRE(shown.booked.size() == 1);
    CHECK(shown.booked[0]->startsAt == shown.at(QDate(2026, 11, 6), QTime(9, 0)));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(shown.month()->viewport(), &byKey);
    choose(u"openDayAction"_s);
    CHECK(shown.page.firstDay() == QDate(2026, 11, 6));
}

TEST_CASE("the month says of each day who comes, and follows the practice", "[month view]")
{
    ShownMonth shown;
    QAbstractItemModelTester tester(shown.month()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QDate thursday = monday.addDays(3);
    CHECK(shown.sentence(thursday) == u"Thursday 19 November, no sessions"_s);
    const SessionId id = shown.bookAt(3, 9);
    shown.bookAt(3, 11);
    CHECK(shown.sentence(thursday) == u"Thursday 19 November, 2 sessions"_s);
    const ask::Cancel byClient{CancelReason::ByClient, {}, {}};
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, byClient).ok());
    CHECK(shown.sentence(thursday) == u"Thursday 19 November, 1 session, 1 cancelled"_s);
    CHECK(shown.page.selectedDate() == monday.addDays(2)); // what changes leaves the choice alone

    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(shown.month());
    REQUIRE(table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(3, 3);
    REQUIRE(cell);
    CHECK(cell->text(QAccessible::Name) == u"Thursday 19 November, 1 session, 1 cancelled"_s);
}

TEST_CASE("Enter steps into a day of the month and opens a session", "[month view][keyboard]")
{
    ShownMonth shown;
    const SessionId first = shown.bookAt(3, 9);
    const SessionId second = shown.bookAt(3, 11);
    key(Qt::Key_Right);
    CHECK_FALSE(shown.month()->currentSession());
    key(Qt::Key_Return);
    CHECK(shown.month()->currentSession() == first);
    CHECK(shown.opened.empty());
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{second});
    key(Qt::Key_Up);
    key(Qt::Key_Delete);
    CHECK(shown.cancelled == std::vector{first});
    key(Qt::Key_Escape);
    CHECK_FALSE(shown.month()->currentSession());
    CHECK(shown.page.selectedDate() == monday.addDays(3));
    key(Qt::Key_Return);
    key(Qt::Key_Up); // beyond the first is the day
    CHECK_FALSE(shown.month()->currentSession());
    key(Qt::Key_Return);
    key(Qt::Key_W); // it stays chosen
    CHECK(shown.view->currentSession() == first);
}

TEST_CASE("a click opens a session of the month, its menu is its own", "[month view]")
{
    ShownMonth shown;
    const SessionId first = shown.bookAt(3, 9);
    const SessionId second = shown.bookAt(3, 11);
    std::vector<SessionId> menus;
    QObject::connect(&shown.page, &SessionsPage::sessionMenuRequested, &shown.page,
                     [&](SessionId id) { menus.push_back(id); });
    const QDate thursday = monday.addDays(3);
    click(shown.month()->viewport(), shown.middleOf(thursday, 1));
    CHECK(shown.opened == std::vector{second});
    CHECK(shown.page.span() == CalendarSpan::Month);
    click(shown.month()->viewport(), shown.middleOf(thursday, 0), Qt::RightButton);
    CHECK(menus == std::vector{first});
    CHECK(shown.opened.size() == 1);
}

TEST_CASE("a session of the month is dragged to another day, at its time", "[month view]")
{
    ShownMonth shown;
    const SessionId id = shown.bookAt(3, 9);
    std::vector<MoveRequest> moves;
    QObject::connect(&shown.page, &SessionsPage::moveRequested, &shown.page,
                     [&](const MoveRequest &move) { moves.push_back(move); });
    const QDate thursday = monday.addDays(3);
    const QDate target(2026, 11, 27);
    drag(shown.month()->viewport(), shown.middleOf(thursday, 0), shown.middleOf(target));
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].session == id);
    CHECK(moves[0].startsAt == shown.at(target, QTime(9, 0)));
    CHECK(shown.month()->move()->date() == target); // shown there until it is answered
    shown.page.endMove();
    CHECK_FALSE(shown.month()->move());
    CHECK(shown.opened.empty());

    drag(shown.month()->viewport(), shown.middleOf(thursday, 0), shown.middleOf(thursday));
    CHECK(moves.size() == 1); // back where it was
    CHECK_FALSE(shown.month()->move());
}

TEST_CASE("a session of the month is moved by keys", "[month view][keyboard]")
{
    ShownMonth shown;
    const SessionId id = shown.bookAt(3, 9);
    std::vector<MoveRequest> moves;
    QObject::connect(&shown.page, &SessionsPage::moveRequested, &shown.page,
                     [&](const MoveRequest &move) { moves.push_back(move); });
    key(Qt::Key_Right);
    key(Qt::Key_Right, Qt::AltModifier); // no session is chosen
    CHECK_FALSE(shown.month()->move());
    key(Qt::Key_Return);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Left, Qt::AltModifier);
    CHECK(isShown(u"calendarHint"_s));
    CHECK(shown.month()->move()->date() == monday.addDays(9));
    key(Qt::Key_Escape);
    CHECK_FALSE(shown.month()->move());
    CHECK(shown.month()->currentSession() == id);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Return);
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].startsAt == shown.at(monday.addDays(10), QTime(9, 0)));
    shown.page.endMove();

    const ask::Cancel byClient{CancelReason::ByClient, {}, {}};
    REQUIRE(shown.practice().sessions().perform({id, 1}, byClient).ok());
    key(Qt::Key_Down, Qt::AltModifier);
    CHECK_FALSE(shown.month()->move()); // what is cancelled stays
}

TEST_CASE("the month marks what is unpaid", "[month view]")
{
    ShownMonth shown;
    const SessionId id = shown.bookAt(1, 9);
    const auto unpaid = [&] {
        return shown.month()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    REQUIRE(shown.practice().sessions().perform({id, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    const QImage paid = unpaid();
    REQUIRE(shown.practice().undo().ok());
    REQUIRE(shown.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
    CHECK(unpaid() != paid);
    CHECK(shown.sentence(monday.addDays(1)) == u"Tuesday 17 November, 1 session, 1 unpaid"_s);
}
