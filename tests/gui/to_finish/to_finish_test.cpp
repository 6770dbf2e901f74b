// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "tests/gui/support/scrolling.h"
#include "tests/gui/support/session_desk.h"
#include "tests/gui/support/written.h"
#include "ui/fields/typed_field.h"
#include "ui/to_finish/to_finish_choices.h"
#include "ui/to_finish/to_finish_count.h"
#include "ui/to_finish/to_finish_dialog.h"
#include "ui/to_finish/to_finish_model.h"
#include "ui/window/main_window.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QScreen>
#include <QSignalSpy>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The list over an empty window; it is Wednesday, 18 November, 10:00.
struct ToFinishDesk : SessionDesk
{
    void open()
    {
        openToFinish(practice(), reporter, &desk);
        takeInput(u"toFinishDialog"_s);
    }
    [[nodiscard]] static QListView *list() { return find<QListView>(u"toFinishList"_s); }
    [[nodiscard]] static int rows() { return list()->model()->rowCount(); }
    [[nodiscard]] static QStringList names()
    {
        QStringList all;
        for (int row = 0; row < rows(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }
    [[nodiscard]] static QString shownName() { return find<QLabel>(u"toFinishName"_s)->text(); }
    [[nodiscard]] static QStringList whatWillHappen()
    {
        return find<ConsequenceBox>(u"toFinishConsequences"_s)->lines();
    }
    [[nodiscard]] static QString line()
    {
        return find<QWidget>(u"toFinishLine"_s)->findChild<QLabel *>(u"quietSentence"_s)->text();
    }
    [[nodiscard]] QString reason(SessionId id) const
    {
        return raw().text(u"SELECT coalesce(cancel_reason, '') FROM session WHERE id = ?"_s,
                          {id.value});
    }
};

/// Counts the keys it presses.
struct CountedKeys
{
    int pressed = 0;

    void press(Qt::Key which)
    {
        key(which);
        ++pressed;
    }
};

} // namespace

TEST_CASE("each way to settle a session takes at most four keys", "[to finish]")
{
    struct Way
    {
        Qt::Key key;
        QString status;
        QString reason;
        QString money;
    };
    const Way way =
        GENERATE(Way{Qt::Key_1, u"complete"_s, u""_s, u"session:card_terminal:9000:9000"_s},
                 Way{Qt::Key_2, u"complete"_s, u""_s, u"session:cash:9000:9000"_s},
                 Way{Qt::Key_3, u"complete"_s, u""_s, u"session:bank_transfer:9000:9000"_s},
                 Way{Qt::Key_4, u"complete"_s, u""_s, u"session:other:9000:9000"_s},
                 Way{Qt::Key_S, u"complete"_s, u""_s, u"session::9000:0"_s},
                 Way{Qt::Key_N, u"cancelled"_s, u"no_show"_s, u""_s},
                 Way{Qt::Key_F, u"cancelled"_s, u"no_show"_s, u"cancellation::9000:0"_s},
                 Way{Qt::Key_C, u"cancelled"_s, u"by_client"_s, u""_s},
                 Way{Qt::Key_P, u"cancelled"_s, u"by_professional"_s, u""_s});
    ToFinishDesk desk;
    const SessionId first = desk.booked(desk.anna(), 16, QTime(9, 0));
    const SessionId second = desk.booked(desk.bjorn(), 17, QTime(9, 0));
    desk.open();
    REQUIRE(desk.rows() == 2);
    REQUIRE(desk.shownName() == u"Anna Berg"_s);

    CountedKeys keys;
    keys.press(way.key);
    const QStringList said = desk.whatWillHappen();
    CHECK(said.size() > 0);
    keys.press(Qt::Key_Return);
    // What is over needs no message, unless a fee is charged for it; no other is promised.
    CHECK(said.join(u' ').contains(u"notify Anna"_s) == (way.key == Qt::Key_F));
    if (way.key == Qt::Key_F) {
        findShown(u"messageDialog"_s);
        CHECK(desk.status(first) == u"booked"_s); // until the question is answered
        keys.press(Qt::Key_Return);
        waitUntilGone(u"messageDialog"_s);
    }
    CHECK(keys.pressed <= 4);
    CHECK(desk.status(first) == way.status);
    CHECK(desk.reason(first) == way.reason);
    CHECK(desk.money(first) == way.money);
    CHECK(desk.waiting().size() == (way.key == Qt::Key_F ? 1 : 0));

    // The next one is there by itself, with nothing chosen: one Enter too many does nothing.
    CHECK(desk.rows() == 1);
    CHECK(desk.shownName() == u"Björn Þórsson"_s);
    CHECK(desk.list()->hasFocus());
    key(Qt::Key_Return);
    CHECK(desk.status(second) == u"booked"_s);

    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.status(first) == u"booked"_s);
    CHECK(desk.money(first).isEmpty());
    CHECK(desk.rows() == 2);
    CHECK(desk.shownName() == u"Anna Berg"_s);
}

TEST_CASE("with a balance beside all methods no way to settle a session is lost", "[to finish]")
{
    ToFinishDesk desk;
    REQUIRE(desk.practice().profile().methods.size() == 4);
    const SessionId paid = desk.booked(desk.anna(), 9, QTime(9, 0));
    REQUIRE(desk.practice().sessions().perform({paid, 1}, ask::Complete{}).ok());
    REQUIRE(desk.practice()
                .charges()
                .pay({{**desk.practice().billing().chargeOf(paid)},
                      Money{100'00},
                      PaymentMethod::Cash,
                      {},
                      true})
                .ok()); // 10 too much
    desk.booked(desk.bjorn(), 15, QTime(9, 0));
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    REQUIRE(desk.shownName() == u"Björn Þórsson"_s); // who has no balance
    CHECK_FALSE(isShown(u"toFinishPaid5"_s));
    key(Qt::Key_Down);
    REQUIRE(desk.shownName() == u"Anna Berg"_s);
    const auto choices =
        toFinishChoices(desk.details(id).facts, desk.practice().profile(), QLocale());
    QStringList tabOrder;
    for (const auto &ways : {choices.tookPlace, choices.didNot}) {
        for (const ToFinishChoice &choice : ways) {
            tabOrder << choice.objectName;
            CHECK(isShown(choice.objectName));
        }
    }
    QStringList reached;
    const QWidget *first = find<QRadioButton>(tabOrder.constFirst());
    const QWidget *next = first;
    do {
        if (tabOrder.contains(next->objectName()))
            reached << next->objectName();
        next = next->nextInFocusChain();
    } while (next != first);
    CHECK(reached == tabOrder);

    key(Qt::Key_5); // the balance, which is too small
    CHECK(desk.whatWillHappen().join(u' ').contains(u"does not cover"_s));
    key(Qt::Key_S);
    CHECK(find<QRadioButton>(u"toFinishSkip"_s)->isChecked());
    key(Qt::Key_Return);
    CHECK(desk.money(id) == u"session::9000:0"_s);
}

TEST_CASE("a fee can be charged without a message, or not after all", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    key(Qt::Key_F);
    key(Qt::Key_Return);
    findShown(u"messageDialog"_s);
    SECTION("without a message")
    {
        click(u"dontNotifyButton"_s);
        waitUntilGone(u"messageDialog"_s);
        CHECK(desk.money(id) == u"cancellation::9000:0"_s);
        CHECK(isShown(u"emptySentence"_s));
    }
    SECTION("not after all")
    {
        key(Qt::Key_Escape);
        waitUntilGone(u"messageDialog"_s);
        CHECK(desk.status(id) == u"booked"_s);
        CHECK(desk.rows() == 1);
        CHECK(find<QRadioButton>(u"toFinishNoShowFee"_s)->isChecked());
        CHECK(ToFinishDesk::list()->hasFocus());
    }
    CHECK(desk.waiting().isEmpty());
}

TEST_CASE("a session on credit is paid by its credit", "[to finish]")
{
    ToFinishDesk desk;
    const SponsorId sponsor = desk.grant(desk.anna(), 3);
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0), sponsor);
    desk.open();
    SECTION("when it took place")
    {
        key(Qt::Key_1);
        key(Qt::Key_Return);
        CHECK(desk.money(id) == u"session:sponsored_credit:9000:9000"_s);
        CHECK(desk.credits() == u"2/0/1"_s);
    }
    SECTION("for a no-show with a fee")
    {
        key(Qt::Key_F);
        key(Qt::Key_Return);
        CHECK(desk.money(id) == u"cancellation:sponsored_credit:9000:9000"_s);
        CHECK(desk.credits() == u"2/0/1"_s);
    }
    SECTION("not for a no-show without one: it goes back")
    {
        key(Qt::Key_N);
        key(Qt::Key_Return);
        CHECK(desk.credits() == u"3/0/0"_s);
    }
    CHECK(isShown(u"emptySentence"_s));
    CHECK_FALSE(isShown(u"toFinishSettle"_s));
}

TEST_CASE("once nothing is left the head says nothing else, and Enter closes",
          "[to finish][keyboard]")
{
    ToFinishDesk desk;
    const bool wasEmpty = GENERATE(false, true);
    if (!wasEmpty)
        desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    if (!wasEmpty) {
        CHECK(findShown(u"dialogSubtitle"_s));
        CHECK_FALSE(isShown(u"closeToFinish"_s));
        key(Qt::Key_N);
        key(Qt::Key_Return);
        settle();
    }
    CHECK(isShown(u"emptySentence"_s));
    CHECK_FALSE(isShown(u"dialogSubtitle"_s));
    CHECK(findShown(u"closeToFinish"_s)->hasFocus());
    if (!wasEmpty) {
        key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(desk.rows() == 1);
        CHECK(isShown(u"dialogSubtitle"_s));
        CHECK_FALSE(isShown(u"closeToFinish"_s));
        return;
    }
    key(Qt::Key_Return);
    waitUntilGone(u"toFinishDialog"_s);
}

TEST_CASE("by mouse: what is said before is what happens", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    CHECK_FALSE(find<QPushButton>(u"toFinishSettle"_s)->isEnabled());
    CHECK(desk.whatWillHappen().front().startsWith(u"Nothing changes until"_s));
    click(u"toFinishPaid2"_s);
    CHECK(desk.label(u"toFinishSettle"_s) == u"Charge €90.00"_s);
    CHECK(desk.whatWillHappen().join(u' ').contains(u"€90.00"_s));
    click(u"toFinishSettle"_s);
    CHECK(desk.money(id) == u"session:cash:9000:9000"_s);
    CHECK(desk.line() == u"Anna Berg: complete and paid, €90.00 (Cash)."_s);
    click(u"undoButton"_s);
    CHECK(desk.status(id) == u"booked"_s);
    CHECK(desk.rows() == 1);
    CHECK(desk.line() == u"Undone: complete session – Anna Berg, Mon, 16 Nov 2026, 09:00."_s);
    key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.money(id) == u"session:cash:9000:9000"_s);
    CHECK(desk.line().startsWith(u"Redone: complete session"_s));
    click(u"undoButton"_s);
    CHECK(desk.status(id) == u"booked"_s);
    click(u"panelClose"_s);
    waitUntilGone(u"toFinishDialog"_s);
}

TEST_CASE("a session's own dialog offers what the keys don't", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    click(u"toFinishSession"_s);
    desk.takeInput(u"sessionDialog"_s);
    click(u"binButton"_s);
    desk.takeInput(u"cancelDialog"_s);
    click(u"reasonOther"_s);
    typeInto(u"otherReasonEdit"_s, u"flood"_s);
    CHECK_FALSE(desk.consequences().join(u' ').contains(u"notify"_s));
    click(u"confirmButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.status(id) == u"cancelled"_s);
    CHECK(desk.waiting().isEmpty());
    waitUntilGone(u"sessionDialog"_s);
    CHECK(isShown(u"emptySentence"_s));
    CHECK(desk.line().contains(u"Session cancelled."_s));
}

TEST_CASE("the list is no larger than the window", "[to finish]")
{
    ToFinishDesk desk;
    desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    const QWidget *dialog = findShown(u"toFinishDialog"_s);
    CHECK(desk.desk.rect().contains(dialog->geometry()));
    desk.desk.resize(800, 480);
    settle();
    CHECK(desk.desk.rect().contains(dialog->geometry()));
}

TEST_CASE("what was done before the list was opened is not undone there", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.open();
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.status(id) == u"booked"_s);
}

TEST_CASE("every way that is offered is one that the rules allow", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId id = desk.booked(desk.anna(), 16, QTime(9, 0));
    SessionFacts facts = desk.details(id).facts;
    for (const auto &choices :
         {toFinishChoices(facts, desk.practice().profile(), QLocale()).tookPlace,
          toFinishChoices(facts, desk.practice().profile(), QLocale()).didNot}) {
        for (const ToFinishChoice &choice : choices)
            CHECK(desk.practice().sessions().preview(facts, choice.request).ok());
    }
    facts.session.fields.price = {};
    const ToFinishChoices free = toFinishChoices(facts, desk.practice().profile(), QLocale());
    CHECK(free.tookPlace.size() == 1); // nothing to pay, nothing to skip
    CHECK(free.didNot.size() == 3);    // no fee of nothing
}

TEST_CASE("the list follows what is done elsewhere, row by row", "[to finish][model]")
{
    ToFinishDesk desk;
    const SessionId first = desk.booked(desk.anna(), 16, QTime(9, 0));
    const SessionId second = desk.booked(desk.bjorn(), 17, QTime(9, 0));
    ToFinishModel model(desk.practice());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    REQUIRE(desk.practice().sessions().perform({first, 1}, ask::Complete{}).ok());
    CHECK(model.rowCount() == 1);
    CHECK(model.sessionAt(0) == second);
    REQUIRE(desk.practice().undo().ok());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.sessionAt(0) == first);
    CHECK(resets.isEmpty());
}

TEST_CASE("a session moved to a later time that has passed too moves in the list",
          "[to finish][model]")
{
    ToFinishDesk desk;
    const SessionId annas = desk.booked(desk.anna(), 16, QTime(9, 0));
    const SessionId bjorns = desk.booked(desk.bjorn(), 17, QTime(9, 0));
    ToFinishModel model(desk.practice());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex chosen = model.indexOf(annas);
    SessionFields later = desk.details(annas).session().fields;
    later.startsAt = desk.at(QDate(2026, 11, 17), QTime(11, 0));
    REQUIRE(desk.practice().sessions().perform({annas, 1}, ask::Edit{later}).ok());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.sessionAt(0) == bjorns);
    CHECK(model.sessionAt(1) == annas);
    CHECK(chosen.row() == 1);
    CHECK(chosen.data(Qt::AccessibleTextRole).toString().contains(u"17 Nov 2026, 11:00"_s));
    REQUIRE(desk.practice().undo().ok());
    CHECK(chosen.row() == 0);
}

TEST_CASE("a session that is edited stays the one in hand", "[to finish]")
{
    ToFinishDesk desk;
    const SessionId annas = desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.booked(desk.bjorn(), 17, QTime(9, 0));
    desk.open();
    click(u"toFinishSession"_s);
    desk.takeInput(u"sessionDialog"_s);
    click(u"editButton"_s);
    desk.takeInput(u"bookingDialog"_s);
    find<DayField>(u"dayEdit"_s)->setDate(QDate(2026, 11, 17));
    find<TimeField>(u"timeEdit"_s)->setTime(QTime(11, 0));
    click(u"confirmButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    click(u"panelBack"_s);
    waitUntilGone(u"sessionDialog"_s);

    CHECK(desk.names() == QStringList{u"Björn Þórsson"_s, u"Anna Berg"_s});
    CHECK(desk.list()->currentIndex().row() == 1);
    CHECK(desk.shownName() == u"Anna Berg"_s);
    findShown(u"toFinishDialog"_s)->activateWindow();
    desk.takeInput(u"toFinishDialog"_s);
    key(Qt::Key_S);
    key(Qt::Key_Return);
    CHECK(desk.status(annas) == u"complete"_s);
    CHECK(desk.names() == QStringList{u"Björn Þórsson"_s});
}

TEST_CASE("the header counts the sessions to finish", "[to finish]")
{
    PracticeFixture fixture;
    const SessionId id =
        fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 18), QTime(9, 30)));
    MainWindow window(fixture.practice());
    window.resize(1400, 750); // with room for words
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    CHECK_FALSE(isShown(u"toFinishButton"_s)); // it runs until 10:20

    fixture.setNow(QDate(2026, 11, 18), QTime(10, 20));
    fixture.practice().lookAtClock();
    waitFor([] { return isShown(u"toFinishButton"_s); }, "the count");
    CHECK(find<QPushButton>(u"toFinishButton"_s)->text() == u"1 to fi&nish"_s);

    key(Qt::Key_L, Qt::ControlModifier);
    const QWidget *list = findShown(u"toFinishDialog"_s);
    waitFor([=] { return list->isActiveWindow(); }, "the list to have the input");
    key(Qt::Key_S);
    key(Qt::Key_Return);
    CHECK(fixture.details(id).session().status == SessionStatus::Complete);
    key(Qt::Key_Escape);
    waitUntilGone(u"toFinishDialog"_s);
    CHECK_FALSE(isShown(u"toFinishButton"_s));
}

TEST_CASE("a day with its time is not cut in the list, in a large font either", "[to finish]")
{
    const Written written(u"en_US"_s, GENERATE(10.0, 20.0));
    SessionDesk desk;
    desk.booked(desk.anna(), 11, QTime(10, 0)); // a Wednesday in November
    openToFinish(desk.practice(), desk.reporter, &desk.desk);
    const auto *list = find<QListView>(u"toFinishList"_s);
    const QModelIndex first = list->model()->index(0, 0);
    const QString when = first.data(TwoLineDelegate::RowRole).value<TwoLineRow>().second;
    CHECK(when == u"Wed, Nov 11, 2026, 10:00 AM"_s);
    const QRect row = list->visualRect(first);
    CHECK(list->fontMetrics().horizontalAdvance(when) <= row.width() - 32);
    CHECK(2 * list->fontMetrics().height() < row.height());
}

TEST_CASE("on a small screen what was done is read, and what a key chooses is in sight",
          "[to finish]")
{
    // What a title bar leaves of 1024 by 700, of 1366 by 768 at scale 2, and in between.
    const QSize window = GENERATE(QSize(1020, 660), QSize(860, 480), QSize(679, 344));
    INFO(window.width());
    ToFinishDesk desk;
    desk.booked(desk.anna(), 16, QTime(9, 0));
    desk.booked(desk.bjorn(), 17, QTime(9, 0));
    desk.desk.resize(window);
    desk.open();
    const QWidget *dialog = findShown(u"toFinishDialog"_s);
    for (const Qt::Key each : {Qt::Key_P, Qt::Key_1, Qt::Key_F, Qt::Key_S}) {
        key(each);
        settle();
        settle();
        INFO(static_cast<char>(each));
        for (const auto *choice : dialog->findChildren<QRadioButton *>()) {
            if (choice->isChecked())
                CHECK(choice->visibleRegion().boundingRect() == choice->rect());
        }
        CHECK(nestedScrolling(*dialog) == QStringList{});
    }
    key(Qt::Key_Return);
    waitFor([] { return isShown(u"toFinishLine"_s); }, "what was done");
    settle();
    const auto *line = find<QWidget>(u"toFinishLine"_s)->findChild<QLabel *>(u"quietSentence"_s);
    CHECK(line->visibleRegion().boundingRect() == line->rect());
    CHECK(line->heightForWidth(line->width()) <= line->height());
    const auto *list = desk.list();
    CHECK(list->visibleRegion().boundingRect().height() >= 60);
    const auto *name = find<QLabel>(u"toFinishName"_s); // of the next one
    CHECK(name->visibleRegion().boundingRect() == name->rect());
    CHECK(nestedScrolling(*dialog) == QStringList{});
}
