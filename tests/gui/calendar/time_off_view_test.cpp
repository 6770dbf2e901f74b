// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "tests/gui/calendar/shown_page.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_scene.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Thursday afternoon is taken off, and all of Friday.
struct PageWithTimeOff : ShownPage
{
    TimeOffId afternoon = takeOff(at(monday.addDays(3), QTime(13, 0)),
                                  at(monday.addDays(3), QTime(16, 0)), u"Dentist"_s, false);
    TimeOffId friday =
        takeOff(at(monday.addDays(4), QTime(0, 0)), at(monday.addDays(5), QTime(0, 0)), {}, true);
    std::vector<TimeOffId> opened;

    PageWithTimeOff()
    {
        QObject::connect(&page, &SessionsPage::timeOffRequested, &page,
                         [this](TimeOffId id) { opened.push_back(id); });
    }
    [[nodiscard]] WeekScene scene() const
    {
        WeekLook look(*view);
        return {*static_cast<const CalendarModel *>(view->model()), look, {}, {800, 600}};
    }

private:
    TimeOffId takeOff(Instant from, Instant to, const QString &title, bool wholeDays)
    {
        TimeOff off;
        off.startsAt = from;
        off.endsAt = to;
        off.title = title;
        off.wholeDays = wholeDays;
        const auto added = practice().timeOff().add(off);
        REQUIRE(added.ok());
        return *added;
    }
};

} // namespace

TEST_CASE("time off stands behind the sessions, with its title", "[time off view]")
{
    const PageWithTimeOff shown;
    const WeekScene scene = shown.scene();
    REQUIRE(scene.grid.timeOff.size() == 2);
    CHECK(scene.grid.timeOff[0].range == DayRange{3, 13 * 60, 16 * 60});
    CHECK(scene.grid.timeOff[0].title == u"Dentist"_s);
    CHECK(scene.grid.timeOff[1].range == DayRange{4, 0, minutesInDay});
    CHECK(scene.grid.timeOff[1].title == u"Blocked time"_s);
    CHECK(scene.grid.timeOff[1].wholeDays);
}

TEST_CASE("a double click on time off opens it, Enter on its day as well", "[time off view]")
{
    PageWithTimeOff shown;
    doubleClick(shown.view->viewport(), shown.freePoint(3, 14 * 60));
    CHECK(shown.opened == std::vector{shown.afternoon});
    CHECK(shown.booked.empty());
    key(Qt::Key_Right); // to Friday
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{shown.afternoon, shown.friday});

    const SessionId over = shown.bookAt(3, 14); // on purpose
    doubleClick(shown.view->viewport(), shown.middleOf(over));
    CHECK(shown.opened.size() == 2);
    CHECK(shown.ShownPage::opened == std::vector{over});
}

TEST_CASE("time off is taken where the pointer is", "[time off view]")
{
    PageWithTimeOff shown;
    std::vector<TimeSlot> wanted;
    QObject::connect(&shown.page, &SessionsPage::addTimeOffRequested, &shown.page,
                     [&](const TimeSlot &slot) { wanted.push_back(slot); });
    QContextMenuEvent event(QContextMenuEvent::Mouse, shown.freePoint(1, 11 * 60),
                            shown.view->viewport()->mapToGlobal(shown.freePoint(1, 11 * 60)));
    QCoreApplication::sendEvent(shown.view->viewport(), &event);
    choose(u"takeTimeOffAction"_s);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].startsAt == shown.at(monday.addDays(1), QTime(11, 0)));
}

TEST_CASE("the month says the time off of a day", "[time off view]")
{
    const PageWithTimeOff shown;
    key(Qt::Key_M);
    const auto *month = find<MonthView>(u"monthView"_s);
    const auto &model = *static_cast<const MonthModel *>(month->model());
    CHECK(model.indexOf(monday.addDays(3)).data(Qt::AccessibleTextRole).toString() ==
          u"Thursday 19 November, no sessions, Dentist"_s);
}

TEST_CASE("the buffer after a session that takes place is shown", "[time off view]")
{
    PracticeProfile profile = someProfile();
    profile.bufferMinutes = 10;
    PracticeFixture fixture(profile);
    fixture.book(fixture.anna(), fixture.at(monday, QTime(9, 0)));
    const SessionId late = fixture.book(fixture.bjorn(), fixture.at(monday, QTime(23, 5)));
    const SessionId off = fixture.book(fixture.clara(), fixture.at(monday, QTime(11, 0)));
    const ask::Cancel byClient{CancelReason::ByClient, {}, {}};
    REQUIRE(fixture.practice().sessions().perform({off, fixture.revision(off)}, byClient).ok());
    CalendarModel model(fixture.practice());
    model.show({monday});
    const QWidget surface;
    WeekLook look(surface);
    const WeekScene scene(model, look, {}, {800, 600});
    // After nine, and after the late one on both sides of midnight; not after the cancelled one.
    REQUIRE(scene.grid.buffers.size() == 3);
    CHECK(scene.grid.buffers[0].top() == scene.geometry.yOf(9 * 60 + 50) + 1);
    CHECK(scene.grid.buffers[2].top() == 1);
    CHECK(scene.geometry.dayRect(1).contains(scene.grid.buffers[2]));
    CHECK(model.indexOf(late).isValid());
}
