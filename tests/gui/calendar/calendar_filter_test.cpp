// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna on Monday, booked; Björn on Tuesday, cancelled; Clara on Thursday, booked.
struct FilteredPage : ShownPage
{
    SessionId annas = bookAt(0, 9);
    SessionId bjorns = book(bjorn(), at(monday.addDays(1), QTime(9, 0)));
    SessionId claras = book(clara(), at(monday.addDays(3), QTime(9, 0)));

    FilteredPage()
    {
        const ask::Cancel byClient{CancelReason::ByClient, {}, {}};
        REQUIRE(practice().sessions().perform({bjorns, revision(bjorns)}, byClient).ok());
    }
    [[nodiscard]] bool shows(SessionId id) const { return rowOf(id).isValid(); }
    [[nodiscard]] static QString filtered()
    {
        return isShown(u"showAllButton"_s) ? find<QPushButton>(u"showAllButton"_s)->text()
                                           : QString();
    }
};

} // namespace

TEST_CASE("a part of a name shows that client's sessions alone", "[calendar filter]")
{
    FilteredPage shown;
    CHECK(FilteredPage::filtered().isEmpty());
    key(Qt::Key_F);
    findShown(u"filterPopup"_s);
    type(u"bjo"_s);
    CHECK(shown.shows(shown.bjorns));
    CHECK_FALSE(shown.shows(shown.annas));
    CHECK(FilteredPage::filtered() == u"1 of 3 shown"_s);
    const auto *showAll = find<QPushButton>(u"showAllButton"_s);
    CHECK(showAll->accessibleName() == u"1 of 3 shown, show all sessions"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"filterPopup"_s);
    click(u"showAllButton"_s);
    CHECK(shown.shows(shown.annas));
    CHECK(FilteredPage::filtered().isEmpty());
    CHECK(showAll->accessibleName() == u"Show all sessions"_s); // it is told of while it is hidden
}

TEST_CASE("the filter is chosen with the mouse, and counts at once", "[calendar filter]")
{
    FilteredPage shown;
    click(u"filterButton"_s);
    click(u"filterHideCancelled"_s);
    CHECK_FALSE(shown.shows(shown.bjorns));
    CHECK(FilteredPage::filtered() == u"2 of 3 shown"_s);
    find<QComboBox>(u"filterState"_s)->setCurrentIndex(4);
    CHECK(FilteredPage::filtered() == u"0 of 3 shown"_s);
    CHECK_FALSE(isShown(u"emptyWeek"_s)); // it isn't empty
    click(u"filterShowAll"_s);
    waitUntilGone(u"filterPopup"_s);
    CHECK(shown.shows(shown.bjorns));
}

TEST_CASE("the filter stays from day to month, and a session of its time stays taken",
          "[calendar filter]")
{
    FilteredPage shown;
    SessionFilter filter;
    filter.client = u"clara"_s;
    shown.page.setFilter(filter);
    key(Qt::Key_M);
    CHECK(FilteredPage::filtered() == u"1 of 3 shown"_s);
    shown.page.showDate(monday.addDays(7));
    key(Qt::Key_D);
    CHECK(FilteredPage::filtered() == u"0 of 0 shown"_s);
    const SessionId next = shown.book(shown.anna(), shown.at(monday.addDays(7), QTime(9, 0)));
    CHECK_FALSE(shown.shows(next));
    shown.page.requestBooking();
    CHECK(shown.booked.back()->startsAt == shown.at(monday.addDays(7), QTime(10, 0)));
}

TEST_CASE("the chosen session is kept through a filter", "[calendar filter]")
{
    FilteredPage shown;
    shown.page.select(shown.annas);
    SessionFilter filter;
    filter.client = u"clara"_s;
    shown.page.setFilter(filter);
    CHECK_FALSE(shown.view->currentSession());
    shown.page.setFilter({});
    CHECK(shown.view->currentSession() == shown.annas);

    shown.page.setFilter(filter);
    shown.page.select(shown.bjorns); // asked for by name, it is shown whatever the filter
    CHECK(shown.view->currentSession() == shown.bjorns);
    CHECK_FALSE(shown.page.filter().isOn());
}

TEST_CASE("after a restart cancelled sessions may stay hidden, nothing else", "[calendar filter]")
{
    FilteredPage shown;
    SessionFilter filter;
    filter.client = u"clara"_s;
    filter.hidesCancelled = true;
    shown.page.setFilter(filter);
    key(Qt::Key_M);
    const CalendarState state = shown.page.state();

    SessionsPage again(shown.practice());
    again.restore(state);
    CHECK(again.span() == CalendarSpan::Month);
    CHECK(again.selectedDate() == shown.page.selectedDate());
    CHECK(again.filter().client.isEmpty());
    CHECK(again.filter().hidesCancelled);
}
