// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/clients/client_filter.h"
#include "ui/clients/client_history_model.h"
#include "ui/clients/client_list_model.h"

#include <QAbstractItemModelTester>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the models tell every change, and the client chosen stays chosen", "[clients]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    ClientListModel clients(practice);
    ClientFilter filter(clients);
    ClientHistoryModel history(practice);
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester testers[] = {
        {&clients, Mode::Fatal}, {&filter, Mode::Fatal}, {&history, Mode::Fatal}};
    int resets = 0;
    QObject::connect(&clients, &QAbstractItemModel::modelReset, [&resets] { ++resets; });
    clients.load();
    history.show(fixture.anna(), ClientHistoryModel::Part::Coming);
    const QPersistentModelIndex bjorn = filter.indexOf(fixture.bjorn());

    const SessionId later = fixture.book(fixture.anna(), fixture.now().plusMinutes(3000));
    const SessionId soon = fixture.book(fixture.anna(), fixture.now().plusMinutes(1000));
    history.refresh();
    CHECK(history.sessionAt(history.index(0)) == soon);
    const QPersistentModelIndex chosen = history.index(0);
    SessionFields moved = fixture.fieldsAt(fixture.now().plusMinutes(5000));
    REQUIRE(practice.sessions().perform({soon, 1}, ask::Edit{moved}).ok());
    history.refresh();
    CHECK(history.sessionAt(chosen) == soon);
    CHECK(chosen.row() == 1);
    REQUIRE(
        practice.sessions().perform({later, 1}, ask::Cancel{CancelReason::ByClient, {}, {}}).ok());
    history.refresh();
    CHECK(history.rowCount() == 1);

    REQUIRE(practice.clients().add(Client{{}, u"Ída Blöndal"_s, {}}).ok());
    Client renamed = *practice.clients().find(fixture.bjorn());
    renamed.name = u"Zoë Þórsson"_s;
    REQUIRE(practice.clients().edit(renamed).ok());
    REQUIRE(practice.clients().archive(fixture.clara(), 1).ok());
    CHECK(filter.rowCount() == 3);
    CHECK(filter.clientAt(bjorn).name == u"Zoë Þórsson"_s);
    CHECK(bjorn.row() == 2);
    filter.setShowsArchived(true);
    CHECK(filter.rowCount() == 4);
    REQUIRE(practice.undo().ok());
    CHECK(clients.archivedCount() == 0);
    CHECK(resets == 0);
}

TEST_CASE("a long history is read as it is scrolled to", "[clients]")
{
    PracticeFixture fixture;
    for (int i = 0; i < 130; ++i)
        fixture.book(fixture.anna(), fixture.now().plusMinutes(1440 * (i + 1)));
    ClientHistoryModel history(fixture.practice());
    history.show(fixture.anna(), ClientHistoryModel::Part::Coming);
    CHECK(history.rowCount() == 60);
    while (history.canFetchMore({}))
        history.fetchMore({});
    CHECK(history.rowCount() == 130);
    history.refresh();
    CHECK(history.rowCount() == 130);
    CHECK_FALSE(history.canFetchMore({}));
}
