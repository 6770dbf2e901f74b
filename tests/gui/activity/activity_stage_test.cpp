// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/stage_model.h"
#include "ui/parts/export_flow.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The Activity tab alone in a window, with a session in every stage; it is Wednesday,
/// 18 November, 10:00.
struct ShownStages : PracticeFixture
{
    SessionId planned = booked(bjorn(), 20);
    SessionId plannedLater = booked(anna(), 27);
    SessionId running = booked(anna(), 18);
    SessionId done = booked(anna(), 10);
    SessionId cancelled = booked(clara(), 17);
    std::vector<SessionId> opened;
    RecordingReporter reporter;
    ActivityPage page{practice()};

    Result<> cancelPlanned()
    {
        return practice().sessions().perform({planned, 1},
                                             ask::Cancel{CancelReason::ByClient, {}, {}});
    }

    ShownStages()
    {
        REQUIRE(practice().sessions().perform({running, 1}, ask::Join{}).ok());
        REQUIRE(practice().sessions().perform({done, 1}, ask::Complete{}).ok());
        REQUIRE(
            practice()
                .sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::Other, u"secret flood"_s, {}})
                .ok());
        QObject::connect(&page, &ActivityPage::openRequested, &page,
                         [this](SessionId id) { opened.push_back(id); });
        QObject::connect(&page, &ActivityPage::exportRequested, &page,
                         [this](const ExportedPart &part, const QString &name, int rows) {
                             exportTable(reporter, &page, activityTable(practice(), part), name,
                                         rows);
                         });
        page.resize(1000, 600);
        page.show();
        giveInputTo(page);
    }
    SessionId booked(ClientId client, int day)
    {
        SessionFields fields = fieldsAt(at(QDate(2026, 11, day), QTime(9, 0)));
        fields.note = u"a private note"_s;
        return book(client, fields);
    }
    [[nodiscard]] static QStringList rows()
    {
        QStringList all = rowsOf(u"stageList"_s, 0, Qt::AccessibleTextRole);
        all.removeAll(QString());
        return all;
    }
    [[nodiscard]] static QString segment(const QString &name)
    {
        return find<QRadioButton>(name)->text();
    }
    [[nodiscard]] QByteArray exportedTo(const QString &name)
    {
        click(u"exportActivity"_s);
        const QString path = QDir(folder()).filePath(name);
        saveAs(u"exportDialog"_s, path);
        waitFor([&] { return QFile::exists(path); }, "the file");
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace

TEST_CASE("four stages show their sessions, with counts", "[activity]")
{
    ShownStages shown;
    CHECK(shown.segment(u"plannedSegment"_s) == u"Planned  2"_s);
    CHECK(shown.segment(u"inProgressSegment"_s) == u"In progress  1"_s);
    CHECK(shown.segment(u"doneSegment"_s) == u"Done  1"_s);
    CHECK(shown.segment(u"cancelledSegment"_s) == u"Cancelled  1"_s);
    click(u"plannedSegment"_s);
    CHECK(shown.rows() == QStringList{u"09:00, Björn Þórsson, Individual therapy, 50 min, Booked"_s,
                                      u"09:00, Anna Berg, Individual therapy, 50 min, Booked"_s});
    click(u"doneSegment"_s);
    CHECK(shown.rows() ==
          QStringList{u"09:00, Anna Berg, Individual therapy, 50 min, Complete, Unpaid"_s});
    click(u"cancelledSegment"_s);
    CHECK(shown.rows() ==
          QStringList{u"09:00, Clara Neumann, Individual therapy, 50 min, Other, Cancelled"_s});
}

TEST_CASE("the stages are walked and opened by keyboard alone", "[activity]")
{
    ShownStages shown;
    find<QRadioButton>(u"everythingSegment"_s)->setFocus();
    key(Qt::Key_Right);
    CHECK(find<QRadioButton>(u"plannedSegment"_s)->isChecked());
    find<QListView>(u"stageList"_s)->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{shown.plannedLater});
}

TEST_CASE("a stage follows what is done, and keeps the selection", "[activity][model]")
{
    ShownStages shown;
    click(u"plannedSegment"_s);
    auto *list = find<QListView>(u"stageList"_s);
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(list->model(), &QAbstractItemModel::modelReset);
    list->setCurrentIndex(list->model()->index(3, 0));
    const QPersistentModelIndex chosen = list->currentIndex();
    REQUIRE(chosen.data(StageModel::SessionRole).toLongLong() == shown.plannedLater.value);
    REQUIRE(shown.cancelPlanned().ok());
    CHECK(shown.rows().size() == 1);
    CHECK(list->currentIndex() == chosen);
    CHECK(shown.segment(u"plannedSegment"_s) == u"Planned  1"_s);
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.rows().size() == 2);
    CHECK(list->currentIndex() == chosen);
    CHECK(resets.isEmpty());
}

TEST_CASE("a stage is read again once it is shown again", "[activity][model]")
{
    ShownStages shown;
    click(u"plannedSegment"_s);
    const QAbstractItemModel *planned = find<QListView>(u"stageList"_s)->model();
    shown.page.hide();
    QSignalSpy removed(planned, &QAbstractItemModel::rowsRemoved);
    REQUIRE(shown.cancelPlanned().ok());
    CHECK(removed.isEmpty());
    shown.page.show();
    settle();
    CHECK(shown.rows().size() == 1);
    CHECK(shown.segment(u"plannedSegment"_s) == u"Planned  1"_s);
    // The journal, read before, has the newest entry too.
    find<QRadioButton>(u"everythingSegment"_s)->click();
    CHECK(find<QListView>(u"activityList"_s)->model()->index(1, 0).data() ==
          u"Session cancelled"_s);
}

TEST_CASE("client and period cut down all five", "[activity]")
{
    ShownStages shown;
    typeInto(u"clientEdit"_s, u"Anna Berg"_s);
    key(Qt::Key_Tab);
    CHECK(shown.segment(u"plannedSegment"_s) == u"Planned  1"_s);
    CHECK(find<QListView>(u"activityList"_s)->model()->rowCount() == 7); // six and a heading
    click(u"cancelledSegment"_s);
    CHECK(find<QLabel>(u"emptySentence"_s)->text() == u"Nothing for this client and period."_s);
    CHECK_FALSE(find<QPushButton>(u"exportActivity"_s)->isEnabled());
    find<QComboBox>(u"activityPeriod"_s)->setCurrentIndex(1); // this week
    CHECK(shown.segment(u"plannedSegment"_s) == u"Planned  0"_s);
    CHECK(shown.segment(u"inProgressSegment"_s) == u"In progress  1"_s);
    find<QComboBox>(u"activityPeriod"_s)->setCurrentIndex(6);
    CHECK(isShown(u"activityFrom"_s));
}

TEST_CASE("what is shown is exported, without notes and free text", "[activity]")
{
    ShownStages shown;
    SECTION("a stage")
    {
        click(u"cancelledSegment"_s);
        const QByteArray file = shown.exportedTo(u"cancelled.csv"_s);
        CHECK(file == "\xef\xbb\xbf"
                      "Date,Start,Minutes,Client,Type,Place,State,Payment,Reason\r\n"
                      "2026-11-17,09:00,50,Clara Neumann,Individual therapy,In person,Cancelled,,"
                      "Other\r\n");
        waitFor([&] { return !shown.reporter.successes.isEmpty(); }, "what is said");
        CHECK(shown.reporter.successes.back().startsWith(u"1 row exported to"_s));
    }
    SECTION("the journal")
    {
        const QByteArray file = shown.exportedTo(u"activity.csv"_s);
        CHECK(file.startsWith("\xef\xbb\xbf"
                              "Date,Time,Activity,Client,Payer or sponsor,Charge for,Session date,"
                              "Session start\r\n"
                              "2026-11-18,10:00,Session cancelled,Clara Neumann,,,2026-11-17,"
                              "09:00"));
        CHECK(file.count("\r\n") == 1 + 12);
        CHECK_FALSE(file.contains("secret"));
        CHECK_FALSE(file.contains("private"));
    }
}

TEST_CASE("an export that can't be written says why, and leaves nothing", "[activity]")
{
    ShownStages shown;
    QString failure;
    bool ended = false;
    TableExport job(activityTable(shown.practice(), {SessionStatus::Booked, {}}),
                    QDir(shown.folder()).filePath(u"missing/there.csv"_s));
    QObject::connect(&job, &TableExport::finished, &job, [&](const QString &why) {
        ended = true;
        failure = why;
    });
    job.start();
    waitFor([&] { return ended; }, "the end");
    CHECK(failure.contains(u"there.csv can't be written"_s));
}

TEST_CASE("a cancelled export leaves the file that was there", "[activity]")
{
    ShownStages shown;
    const QString path = QDir(shown.folder()).filePath(u"kept.csv"_s);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("as it was");
    }
    {
        TableExport job(activityTable(shown.practice(), {std::nullopt, {}}), path);
        job.start();
        job.cancel();
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "as it was");
}
