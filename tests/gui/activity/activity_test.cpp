// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_model.h"
#include "ui/activity/activity_page.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The Activity tab alone in a window; a session of Anna's was booked on the day before.
struct ShownActivity : PracticeFixture
{
    std::vector<SessionId> opened;
    SessionId annas;
    ActivityPage page{practice()};

    ShownActivity()
    {
        setNow(QDate(2026, 11, 18), QTime(23, 50));
        annas = book(anna(), at(QDate(2026, 11, 24), QTime(9, 0)));
        setNow(QDate(2026, 11, 19), QTime(8, 30));
        QObject::connect(&page, &ActivityPage::openRequested, &page,
                         [this](SessionId id) { opened.push_back(id); });
        page.resize(780, 500);
        page.show();
        giveInputTo(page);
    }

    QListView *list() const { return find<QListView>(u"activityList"_s); }
    QString row(int row) const
    {
        const QModelIndex index = list()->model()->index(row, 0);
        QStringList parts{index.data(ActivityModel::TimeRole).toString(), index.data().toString(),
                          index.data(ActivityModel::SubjectRole).toString()};
        parts.removeAll(QString());
        return parts.join(u" | "_s);
    }
};

} // namespace

TEST_CASE("the journal is told newest first, day by day", "[activity]")
{
    ShownActivity shown;
    CHECK(shown.row(0) == u"Yesterday, Wed, 18 Nov 2026"_s);
    CHECK(shown.row(1) == u"23:50 | Session booked | Anna Berg · Tue, 24 Nov 2026, 09:00"_s);
    CHECK(shown.row(2) == u"10:00 | Client added | Clara Neumann"_s);
    CHECK(shown.row(5) == u"10:00 | Practice created"_s);
    CHECK(shown.list()->model()->rowCount() == 6);
}

TEST_CASE("what is done comes in at the top, and nothing else moves", "[activity][model]")
{
    ShownActivity shown;
    const QAbstractItemModelTester tester(shown.list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(shown.list()->model(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex booked = shown.list()->model()->index(1, 0);
    shown.list()->setCurrentIndex(booked);
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)},
                         ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    CHECK(shown.row(0) == u"Today, Thu, 19 Nov 2026"_s);
    CHECK(shown.row(1) == u"08:30 | Session cancelled | Anna Berg · Tue, 24 Nov 2026, 09:00"_s);
    CHECK(shown.row(2) == u"Yesterday, Wed, 18 Nov 2026"_s);
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.row(1) ==
          u"08:30 | Undone: cancel session | Anna Berg · Tue, 24 Nov 2026, 09:00"_s);
    CHECK(shown.list()->currentIndex() == booked);
    CHECK(resets.isEmpty());
}

TEST_CASE("while it is hidden, nothing is read; shown again, it is up to date", "[activity][model]")
{
    ShownActivity shown;
    const QAbstractItemModel *journal = shown.list()->model();
    shown.list()->setCurrentIndex(journal->index(1, 0));
    const QPersistentModelIndex booked = shown.list()->currentIndex();
    shown.page.hide();
    QSignalSpy inserted(journal, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(journal, &QAbstractItemModel::dataChanged);
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)},
                         ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    CHECK(inserted.isEmpty());
    CHECK(changed.isEmpty());
    shown.page.show();
    settle();
    CHECK(shown.row(1) == u"08:30 | Session cancelled | Anna Berg · Tue, 24 Nov 2026, 09:00"_s);
    CHECK(shown.list()->currentIndex() == booked);
}

TEST_CASE("an entry follows its session and its client", "[activity][model]")
{
    ShownActivity shown;
    SessionFields fields = shown.details(shown.annas).session().fields;
    fields.startsAt = fields.startsAt.plusMinutes(60);
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)}, ask::Edit{fields})
                .ok());
    CHECK(shown.row(3) == u"23:50 | Session booked | Anna Berg · Tue, 24 Nov 2026, 10:00"_s);
    Client anna = *shown.practice().clients().find(shown.anna());
    anna.name = u"Anna Zorn"_s;
    REQUIRE(shown.practice().clients().edit(anna).ok());
    CHECK(shown.row(4).endsWith(u"Anna Zorn · Tue, 24 Nov 2026, 10:00"_s));
}

TEST_CASE("of a deleted session only the time stays", "[activity]")
{
    ShownActivity shown;
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)}, ask::Delete{})
                .ok());
    CHECK(shown.row(1) == u"08:30 | Session deleted"_s);
    CHECK(shown.row(3) == u"23:50 | Session booked"_s);
    shown.list()->setFocus();
    shown.list()->setCurrentIndex(shown.list()->model()->index(3, 0));
    key(Qt::Key_Return);
    CHECK(shown.opened.empty());
    shown.practice().waitForErasure();
}

TEST_CASE("an entry opens its session by key, link and double click", "[activity]")
{
    ShownActivity shown;
    QListView *list = shown.list();
    const QModelIndex booked = list->model()->index(1, 0);
    const QRect row = list->visualRect(booked);
    const auto &delegate = static_cast<const ActivityDelegate &>(*list->itemDelegate());
    const QRect link = delegate.linkRect(booked, row, list->font(), list->layoutDirection());
    SECTION("Enter, past the heading")
    {
        list->setFocus();
        key(Qt::Key_Home);
        key(Qt::Key_Return);
    }
    SECTION("a click on the link") { click(list->viewport(), link.center()); }
    SECTION("a click beside it")
    {
        click(list->viewport(), QPoint(row.left() + 30, row.center().y()));
    }
    CHECK(shown.opened == std::vector{shown.annas});
}

TEST_CASE("a long journal is read as it is scrolled to", "[activity][model]")
{
    PracticeFixture fixture;
    for (int i = 0; i < 240; ++i)
        REQUIRE(fixture.practice().clients().add(Client{{}, u"Client %1"_s.arg(i), {}}).ok());
    ActivityModel model(fixture.practice());
    model.setFilter({});
    CHECK(model.rowCount() == 101);
    CHECK(model.canFetchMore({}));
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (model.canFetchMore({}))
        model.fetchMore({});
    CHECK(model.rowCount() == 245); // three clients and the practice before them, one heading
    CHECK(model.index(244).data().toString() == u"Practice created"_s);
}
