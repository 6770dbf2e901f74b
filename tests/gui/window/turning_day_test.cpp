// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/gui/calendar/shown_page.h"
#include "tests/gui/support/session_desk.h"
#include "ui/activity/activity_model.h"
#include "ui/calendar/month_view.h"
#include "ui/clients/client_list_model.h"
#include "ui/fields/client_period_bar.h"
#include "ui/parts/fact_row.h"
#include "ui/payments/charge_model.h"
#include "ui/payments/payments_page.h"
#include "ui/to_finish/to_finish_model.h"
#include "ui/window/main_window.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

/// What is open when the day or the minute turns shows the new one.

namespace {

const QDate lastOfNovember(2026, 11, 30);

/// A few minutes before midnight at the end of a month, and the turn.
struct LateEvening : PracticeFixture
{
    LateEvening() { setNow(lastOfNovember, QTime(23, 58)); }
    void turnDay()
    {
        setNow(lastOfNovember.addDays(1), QTime(0, 0));
        practice().lookAtClock();
    }
};

/// Counts paintings of a widget.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

TEST_CASE("week and month are painted again when the day turns", "[gui][clock]")
{
    ShownPage shown;
    const bool month = GENERATE(false, true);
    if (month)
        shown.page.setSpan(CalendarSpan::Month);
    auto *view = month ? static_cast<QAbstractItemView *>(shown.child<MonthView>(u"monthView"_s))
                       : shown.view;
    settle();
    const QImage before = view->viewport()->grab().toImage();
    PaintCount paints(view->viewport());
    shown.setNow(QDate(2026, 11, 19), QTime(0, 0));
    shown.practice().lookAtClock();
    waitFor([&] { return paints.count > 0; }, "the calendar to be painted");
    CHECK(view->viewport()->grab().toImage() != before); // another day is today
}

TEST_CASE("today's heading becomes yesterday's", "[gui][clock]")
{
    LateEvening evening;
    evening.book(evening.anna(), evening.at(QDate(2026, 12, 4), QTime(9, 0)));
    ActivityModel model(evening.practice());
    model.setFilter({});
    CHECK(model.index(0).data().toString() == u"Today, Mon, 30 Nov 2026"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    evening.turnDay();
    CHECK(changed.count() == 1);
    CHECK(model.index(0).data().toString() == u"Yesterday, Mon, 30 Nov 2026"_s);
}

TEST_CASE("this month is the new one, in the filter and in the name of a file", "[gui][clock]")
{
    LateEvening evening;
    ClientPeriodBar bar(u"activity"_s, ClientPeriodBar::Offered::Clients, evening.practice());
    auto *period = bar.findChild<QComboBox *>(u"activityPeriod"_s);
    period->setCurrentIndex(period->findText(u"This month"_s));
    CHECK(bar.periodWords() == u"2026-11-01 to 2026-11-30"_s);
    QSignalSpy changed(&bar, &ClientPeriodBar::filterChanged);
    evening.turnDay();
    CHECK(changed.count() == 1);
    CHECK(bar.filter().from == evening.at(QDate(2026, 12, 1), QTime(0, 0)));
    CHECK(bar.periodWords() == u"2026-12-01 to 2026-12-31"_s);
    period->setCurrentIndex(period->findText(u"From – to…"_s));
    CHECK(bar.periodWords() == u"2026-12-01 to 2026-12-01"_s); // what is offered is up to date, too
}

TEST_CASE("what is owed grows older overnight", "[gui][clock]")
{
    LateEvening evening;
    const SessionId id = evening.book(evening.anna(), evening.at(lastOfNovember, QTime(9, 0)));
    REQUIRE(evening.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
    PaymentsPage page(evening.practice());
    page.show();
    ChargeModel model(evening.practice(), ChargeState::Unpaid);
    model.load();
    const auto age = [&] { return model.index(0, ChargeModel::AgeColumn).data().toString(); };
    const auto *totals = page.findChild<QLabel *>(u"chargeTotals"_s);
    CHECK(age() == u"Today"_s);
    CHECK(totals->text() == u"€90.00 outstanding"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    evening.turnDay();
    CHECK(changed.count() == 1);
    CHECK(age() == u"1 day"_s);
    CHECK(totals->text() == u"€90.00 outstanding, oldest 1 day"_s);
}

TEST_CASE("a session that ends joins the list of those to finish, and the past", "[gui][clock]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 18), QTime(9, 30)));
    ToFinishModel open(fixture.practice());
    ClientListModel clients(fixture.practice());
    clients.load();
    const auto words = [&] {
        return clients.indexOf(fixture.anna()).data(TwoLineDelegate::RowRole).value<TwoLineRow>();
    };
    CHECK(open.rowCount() == 0);
    CHECK(words().second == u"Next: Wed, 18 Nov, 09:30"_s);
    fixture.setNow(QDate(2026, 11, 18), QTime(10, 20));
    fixture.practice().lookAtClock();
    CHECK(open.rowCount() == 1);
    CHECK(words().second == u"No upcoming sessions"_s);
}

TEST_CASE("the dialogs about a session go with the minutes", "[gui][clock]")
{
    SessionDesk desk;
    const auto passMinutes = [&](qint64 minutes) {
        desk.advanceMinutes(minutes);
        desk.practice().lookAtClock();
    };
    SECTION("how far away it is, and what may be done once it has begun")
    {
        desk.open(desk.booked(desk.anna(), 18, QTime(10, 5)));
        CHECK(says(u"timeFact"_s, u"In 5 minutes"_s));
        CHECK_FALSE(isShown(u"secondButton"_s));
        passMinutes(6);
        CHECK(says(u"timeFact"_s, u"Now"_s));
        CHECK(desk.label(u"secondButton"_s) == u"Mark as complete"_s);
    }
    SECTION("a new session's time passes while it is thought about")
    {
        desk.newSession(TimeSlot{desk.at(QDate(2026, 11, 18), QTime(10, 5)), 50, true});
        CHECK(says(u"bookingDialog"_s,
                   u"Wednesday, 18 November 2026, 10:05 – 10:55 · In 5 minutes"_s));
        passMinutes(60);
        CHECK(says(u"bookingDialog"_s,
                   u"Wednesday, 18 November 2026, 10:05 – 10:55 · 5 minutes ago"_s));
        CHECK(isShown(u"pastRemark"_s));
    }
    SECTION("good time becomes late notice")
    {
        desk.cancel(desk.booked(desk.anna(), 19, QTime(10, 5)));
        CHECK(says(u"lateNoticeLine"_s, u"Enough notice (your policy: 24 hours)."_s));
        passMinutes(30);
        CHECK_FALSE(says(u"lateNoticeLine"_s, u"Enough notice (your policy: 24 hours)."_s));
    }
}

TEST_CASE("a window that is come back to looks at the clock at once", "[gui][clock]")
{
    LateEvening evening;
    MainWindow window(evening.practice());
    QWidget other;
    other.show();
    giveInputTo(other);
    window.show();
    QSignalSpy turned(&evening.practice(), &Practice::dateTurned);
    evening.setNow(lastOfNovember.addDays(1), QTime(8, 0));
    CHECK(turned.count() == 0);
    giveInputTo(window);
    CHECK(turned.count() == 1);
}
