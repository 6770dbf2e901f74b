// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the model shows the week and follows the practice without a reset", "[calendar model]")
{
    PracticeFixture fixture;
    const SessionId first = fixture.book(fixture.anna(), fixture.at(monday, QTime(9, 0)));
    const SessionId second = fixture.book(fixture.bjorn(), fixture.at(monday, QTime(11, 0)));
    CalendarModel model(fixture.practice());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show({monday});
    REQUIRE(model.rowCount() == 2);
    CHECK(inserted.size() == 1);
    const QPersistentModelIndex kept = model.indexOf(second);

    SECTION("a booking is one inserted row at its time")
    {
        const SessionId third = fixture.book(fixture.clara(), fixture.at(monday, QTime(10, 0)));
        CHECK(inserted.size() == 2);
        CHECK(model.indexOf(third).row() == 1);
        CHECK(kept.row() == 2);
    }
    SECTION("another week's booking changes nothing")
    {
        fixture.book(fixture.clara(), fixture.at(monday.addDays(7), QTime(10, 0)));
        CHECK(inserted.size() == 1);
        CHECK(changed.empty());
    }
    SECTION("a new status is changed data of one row")
    {
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({second, fixture.revision(second)}, ask::Join{})
                    .ok());
        REQUIRE(changed.size() == 1);
        CHECK(changed[0][0].toModelIndex().row() == 1);
        CHECK(model.items()[1].status == SessionStatus::InProgress);
    }
    SECTION("a new time is a move")
    {
        SessionFields fields = fixture.details(second).session().fields;
        fields.startsAt = fixture.at(monday, QTime(8, 0));
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({second, fixture.revision(second)}, ask::Edit{fields})
                    .ok());
        CHECK(moved.size() == 1);
        CHECK(kept.row() == 0);
        CHECK(removed.empty());
    }
    SECTION("a deleted session is one removed row")
    {
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({first, fixture.revision(first)}, ask::Delete{})
                    .ok());
        CHECK(removed.size() == 1);
        CHECK(kept.row() == 0);
    }
    SECTION("a new name is changed data")
    {
        Client client = *fixture.practice().clients().find(fixture.bjorn());
        client.name = u"Bjarni Þórsson"_s;
        REQUIRE(fixture.practice().clients().edit(client).ok());
        CHECK(model.index(1).data().toString() == u"Bjarni Þórsson"_s);
    }
    SECTION("the next week is one removal and one insertion")
    {
        fixture.book(fixture.clara(), fixture.at(monday.addDays(8), QTime(10, 0)));
        model.show({monday.addDays(7)});
        CHECK(removed.size() == 1);
        CHECK(inserted.size() == 2);
        CHECK(model.rowCount() == 1);
    }
    SECTION("a session across the week's midnight belongs to both")
    {
        const SessionId late =
            fixture.book(fixture.clara(), fixture.at(monday.addDays(6), QTime(23, 30)));
        CHECK(model.indexOf(late).isValid());
        model.show({monday.addDays(7)});
        CHECK(model.indexOf(late).row() == 0);
    }
    CHECK(resets.empty());
}
