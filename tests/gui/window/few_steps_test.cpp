// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/week_view.h"
#include "ui/window/main_window.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// How many clicks or keys an everyday act takes, from a session in sight. Where a message is
// offered, the answer to that is counted by itself.

namespace {

/// The window on a Wednesday morning, with a session of Monday and one of Thursday.
struct WindowOfDays : PracticeFixture
{
    SessionId over = book(anna(), at(QDate(2026, 11, 16), QTime(9, 0)));
    SessionId coming = book(bjorn(), at(QDate(2026, 11, 19), QTime(9, 0)));
    MainWindow window{practice()};
    WeekView *week = nullptr;

    WindowOfDays()
    {
        window.resize(1360, 860);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
        week = find<WeekView>(u"weekView"_s);
        week->verticalScrollBar()->setValue(0);
    }

    [[nodiscard]] QModelIndex indexOf(SessionId id) const
    {
        return qobject_cast<CalendarModel *>(week->model())->indexOf(id);
    }
    void clickOn(SessionId id) const
    {
        week->scrollTo(indexOf(id));
        settle();
        click(week->viewport(), week->visualRect(indexOf(id)).center());
    }
    /// As the arrows do.
    void walkTo(SessionId id) const
    {
        week->selectSession(id);
        week->setFocus();
    }
    [[nodiscard]] SessionStatus status(SessionId id) const { return details(id).session().status; }
    [[nodiscard]] qint64 paid() const { return raw().number(u"SELECT paid FROM charge"_s); }
    [[nodiscard]] qint64 sessions() const
    {
        return raw().number(u"SELECT count(*) FROM session"_s);
    }
    [[nodiscard]] int answer(const QString &button) const
    {
        return actsOf([&] {
            findShown(u"messageDialog"_s);
            click(button);
            waitUntilGone(u"messageDialog"_s);
        });
    }
};

int keys(std::initializer_list<Qt::Key> pressed)
{
    return actsOf([&] {
        for (const Qt::Key each : pressed)
            key(each);
    });
}

int voidByKeys()
{
    return actsOf([] {
        key(Qt::Key_F10, Qt::ShiftModifier); // or the Menu key
        key(Qt::Key_V);
        key(Qt::Key_Return);
    });
}

} // namespace

TEST_CASE_METHOD(WindowOfDays, "complete and charge: three clicks, or three times Enter", "[steps]")
{
    SECTION("clicks")
    {
        CHECK(actsOf([&] {
                  clickOn(over);
                  click(u"mainButton"_s);
                  click(u"chargeButton"_s);
              }) == 3);
    }
    SECTION("keys")
    {
        walkTo(over);
        CHECK(keys({Qt::Key_Return, Qt::Key_Return, Qt::Key_Return}) == 3);
    }
    CHECK(status(over) == SessionStatus::Complete);
    CHECK(paid() > 0);
    CHECK(week->hasFocus());
}

TEST_CASE_METHOD(WindowOfDays, "complete and skip the payment: three clicks or keys", "[steps]")
{
    SECTION("clicks")
    {
        CHECK(actsOf([&] {
                  clickOn(over);
                  click(u"mainButton"_s);
                  click(u"skipButton"_s);
              }) == 3);
    }
    SECTION("keys")
    {
        walkTo(over);
        CHECK(actsOf([&] {
                  key(Qt::Key_Return);
                  key(Qt::Key_Return);
                  key(Qt::Key_S, Qt::AltModifier);
                  waitUntilGone(u"finishDialog"_s);
              }) == 3);
    }
    CHECK(status(over) == SessionStatus::Complete);
    CHECK(paid() == 0);
}

TEST_CASE_METHOD(WindowOfDays, "cancel: four clicks and the answer, or four keys with it",
                 "[steps]")
{
    SECTION("clicks")
    {
        CHECK(actsOf([&] {
                  clickOn(coming);
                  click(u"binButton"_s);
                  click(u"reasonByClient"_s);
                  click(u"confirmButton"_s);
              }) == 4);
        CHECK(answer(u"dontNotifyButton"_s) == 1);
    }
    SECTION("keys")
    {
        walkTo(coming);
        CHECK(keys({Qt::Key_Delete, Qt::Key_Down, Qt::Key_Return, Qt::Key_Return}) == 4);
        waitUntilGone(u"messageDialog"_s);
        CHECK(details(coming).session().cancelReason == CancelReason::ByClient);
    }
    CHECK(status(coming) == SessionStatus::Cancelled);
    CHECK(week->hasFocus());
}

TEST_CASE_METHOD(WindowOfDays, "delete: four clicks and the answer, or four keys with it",
                 "[steps]")
{
    SECTION("clicks")
    {
        CHECK(actsOf([&] {
                  clickOn(coming);
                  click(u"binButton"_s);
                  click(u"deleteBox"_s);
                  click(u"confirmButton"_s);
              }) == 4);
        CHECK(answer(u"notifyButton"_s) == 1);
    }
    SECTION("keys")
    {
        walkTo(coming);
        CHECK(actsOf([&] {
                  key(Qt::Key_Delete);
                  key(Qt::Key_D, Qt::AltModifier);
                  waitFor([] { return find<QCheckBox>(u"deleteBox"_s)->isChecked(); }, "the tick");
                  key(Qt::Key_Return);
                  key(Qt::Key_Return);
              }) == 4);
        waitUntilGone(u"messageDialog"_s);
    }
    CHECK(sessions() == 1);
}

TEST_CASE_METHOD(WindowOfDays, "void: three clicks or keys, from Payments and from the session",
                 "[steps]")
{
    REQUIRE(practice().sessions().perform({over, revision(over)}, ask::Complete{}).ok());
    SECTION("clicks in Payments")
    {
        key(Qt::Key_3, Qt::ControlModifier);
        auto *table = find<QTableView>(u"unpaidCharges"_s);
        const QModelIndex dots = table->model()->index(0, table->model()->columnCount() - 1);
        CHECK(actsOf([&] {
                  click(table->viewport(), table->visualRect(dots).center());
                  choose(u"voidCharge"_s);
                  click(u"confirmVoid"_s);
              }) == 3);
    }
    SECTION("keys in Payments")
    {
        key(Qt::Key_3, Qt::ControlModifier);
        CHECK(voidByKeys() == 3);
    }
    SECTION("keys in the calendar")
    {
        walkTo(over);
        CHECK(voidByKeys() == 3);
    }
    waitFor([&] { return details(over).mark() == Mark::Void; }, "Void");
}

TEST_CASE_METHOD(WindowOfDays, "book again: one key and the answer", "[steps]")
{
    walkTo(coming);
    CHECK(keys({Qt::Key_R}) == 1);
    CHECK(answer(u"dontNotifyButton"_s) == 1);
    REQUIRE(sessions() == 3);
    CHECK(details({3}).session().fields.startsAt == at(QDate(2026, 11, 26), QTime(9, 0)));
}

TEST_CASE_METHOD(WindowOfDays, "move by an hour: two keys and the answer", "[steps]")
{
    walkTo(coming);
    CHECK(actsOf([&] {
              key(Qt::Key_PageDown, Qt::AltModifier);
              key(Qt::Key_Return);
          }) == 2);
    CHECK(answer(u"dontNotifyButton"_s) == 1);
    CHECK(details(coming).session().fields.startsAt == at(QDate(2026, 11, 19), QTime(10, 0)));
}
