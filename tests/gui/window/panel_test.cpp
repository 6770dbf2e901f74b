// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's window on a Wednesday morning, with a session of Monday and one of Thursday.
struct WindowOfPanels : PracticeFixture
{
    SessionId over = book(anna(), at(QDate(2026, 11, 16), QTime(9, 0)));
    SessionId coming = book(bjorn(), at(QDate(2026, 11, 19), QTime(9, 0)));
    MainWindow window{practice()};
    WeekView *week = nullptr;

    WindowOfPanels()
    {
        window.resize(1360, 860);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
        week = find<WeekView>(u"weekView"_s);
    }

    [[nodiscard]] QModelIndex indexOf(SessionId id) const
    {
        return qobject_cast<CalendarModel *>(week->model())->indexOf(id);
    }
    [[nodiscard]] QPoint middleOf(SessionId id) const
    {
        return week->visualRect(indexOf(id)).center();
    }
    void clickOn(SessionId id) const
    {
        week->scrollTo(indexOf(id));
        settle();
        click(week->viewport(), middleOf(id));
    }
    /// In the window.
    [[nodiscard]] QRect tileOf(SessionId id) const
    {
        const QRect tile = week->visualRect(indexOf(id));
        return {week->viewport()->mapTo(&window, tile.topLeft()), tile.size()};
    }
    [[nodiscard]] DialogFrame *panel() const { return PanelLayer::of(&window)->current(); }
    [[nodiscard]] QString panelName() const { return panel() ? panel()->objectName() : QString(); }
    [[nodiscard]] QString status(SessionId id) const
    {
        return raw().text(u"SELECT status FROM session WHERE id = ?"_s, {id.value});
    }
};

/// Notes each window that comes up.
struct WindowWatch : QObject
{
    QStringList seen;

    WindowWatch() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            seen << QString::fromLatin1(widget->metaObject()->className());
        return false;
    }
};

/// With nothing of it cut or scrolled away.
bool isWhole(const QWidget *widget)
{
    return widget->visibleRegion().boundingRect() == widget->rect();
}

} // namespace

TEST_CASE_METHOD(WindowOfPanels, "one click opens a session beside itself", "[panel]")
{
    clickOn(coming);
    REQUIRE(panelName() == u"sessionDialog"_s);
    CHECK(panel()->window() == &window);
    CHECK_FALSE(panel()->geometry().intersects(tileOf(coming)));
    CHECK(window.rect().contains(panel()->geometry()));
    CHECK(panel()->isAncestorOf(QApplication::focusWidget()));
    CHECK_FALSE(isShown(u"panelShade"_s)); // nothing is decided yet

    SECTION("a click on another session shows that one")
    {
        clickOn(over);
        REQUIRE(panelName() == u"sessionDialog"_s);
        CHECK(panel()->accessibleName().contains(u"Anna Berg"_s));
    }
    SECTION("a click on a free time ends it, and the calendar has the keys")
    {
        const QRect tile = week->visualRect(indexOf(over));
        click(week->viewport(), tile.center() + QPoint(0, 3 * tile.height()));
        CHECK(panel() == nullptr);
        CHECK(week->hasFocus());
    }
    SECTION("so does Escape")
    {
        key(Qt::Key_Escape);
        CHECK(panel() == nullptr);
        CHECK(week->hasFocus());
        key(Qt::Key_3, Qt::ControlModifier);
        CHECK(window.tab() == MainWindow::Tab::Payments);
    }
    SECTION("a key that leads elsewhere ends it")
    {
        key(Qt::Key_3, Qt::ControlModifier);
        CHECK(window.tab() == MainWindow::Tab::Payments);
        CHECK(panel() == nullptr);
    }
    SECTION("so does the search")
    {
        key(Qt::Key_K, Qt::ControlModifier);
        CHECK(panel() == nullptr);
        CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }
    SECTION("and Today")
    {
        window.showDate(QDate(2027, 3, 1));
        key(Qt::Key_T);
        CHECK(panel() == nullptr);
        CHECK(window.findChild<SessionsPage *>()->selectedDate() == QDate(2026, 11, 18));
        CHECK(week->hasFocus());
    }
    SECTION("what acts on something rests meanwhile")
    {
        key(Qt::Key_N);
        CHECK(window.tab() == MainWindow::Tab::Sessions);
        CHECK(panelName() == u"sessionDialog"_s);
    }
}

TEST_CASE_METHOD(WindowOfPanels, "what follows is a step of the same panel", "[panel]")
{
    clickOn(coming);
    const QRect tile = tileOf(coming);
    click(u"binButton"_s);
    REQUIRE(panelName() == u"cancelDialog"_s);
    CHECK_FALSE(isShown(u"sessionDialog"_s));
    CHECK(isShown(u"panelShade"_s));
    CHECK_FALSE(panel()->geometry().intersects(tile));

    SECTION("Back and Escape lead back, the cross leads out")
    {
        click(u"panelBack"_s);
        CHECK(panelName() == u"sessionDialog"_s);
        click(u"binButton"_s);
        key(Qt::Key_Escape);
        CHECK(panelName() == u"sessionDialog"_s);
        click(u"binButton"_s);
        click(u"reasonByClient"_s);
        click(u"confirmButton"_s);
        CHECK(panelName() == u"messageDialog"_s);
        click(u"panelClose"_s);
        CHECK(panel() == nullptr);
        CHECK(status(coming) == u"booked"_s);
        CHECK(week->hasFocus());
    }
    SECTION("the rest of the window takes no click")
    {
        QWidget *shade = findShown(u"panelShade"_s);
        click(shade, tileOf(over).center());
        CHECK(panelName() == u"cancelDialog"_s);
        CHECK(week->currentSession() == coming);
    }
    SECTION("a reason that was typed is not lost without a question")
    {
        click(u"reasonOther"_s);
        typeInto(u"otherReasonEdit"_s, u"Moved away"_s);
        click(u"panelClose"_s);
        CHECK(panelName() == u"discardDialog"_s);
        click(u"keepEditingButton"_s);
        CHECK(panelName() == u"cancelDialog"_s);
        CHECK_FALSE(window.close());
        CHECK(panelName() == u"discardDialog"_s);
        click(u"discardButton"_s);
        CHECK(panelName() == u"sessionDialog"_s);
        CHECK(window.close());
    }
}

TEST_CASE_METHOD(WindowOfPanels, "whoever keeps editing is where the typing was", "[panel]")
{
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    auto *note = find<QWidget>(u"noteEdit"_s);
    note->setFocus();
    type(u"Moved away"_s);
    key(Qt::Key_Escape);
    REQUIRE(panelName() == u"discardDialog"_s);
    SECTION("by mouse") { click(u"keepEditingButton"_s); }
    SECTION("by Return") { key(Qt::Key_Return); }
    SECTION("by Escape") { key(Qt::Key_Escape); }
    REQUIRE(panelName() == u"bookingDialog"_s);
    settle();
    CHECK(QApplication::focusWidget() == note);
}

TEST_CASE_METHOD(WindowOfPanels, "after Escape the keys work at once", "[panel]")
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"settingsDialog"_s);
    keyAgain(Qt::Key_N, 50);
    CHECK(isShown(u"bookingDialog"_s));
}

TEST_CASE_METHOD(WindowOfPanels, "an act on a session opens no window", "[panel]")
{
    const WindowWatch windows;
    clickOn(coming);
    click(u"binButton"_s);
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    CHECK(status(coming) == u"cancelled"_s);
    CHECK(panel() == nullptr);
    CHECK(week->hasFocus());
    CHECK(windows.seen.join(u' ').toStdString().empty());
}

TEST_CASE_METHOD(WindowOfPanels, "in a small window a step is a sheet whose buttons are in view",
                 "[panel]")
{
    window.resize(window.minimumSizeHint().expandedTo(QSize(640, 480)));
    settle();
    week->scrollTo(indexOf(coming));
    clickOn(coming);
    click(u"binButton"_s);
    settle();
    CHECK(window.rect().contains(panel()->geometry()));
    for (const char16_t *name : {u"keepButton", u"confirmButton"}) {
        const QWidget *button = findShown(QString::fromUtf16(name));
        CHECK(button->visibleRegion().boundingRect() == button->rect());
    }
    window.resize(1360, 860);
    settle();
    CHECK(window.rect().contains(panel()->geometry()));
}

TEST_CASE("on a low screen what will happen stays in sight beside the buttons", "[window]")
{
    WindowOfPanels shown;
    shown.window.resize(683, 384); // 1366 x 768 at twice the size
    shown.clickOn(shown.coming);
    key(Qt::Key_Delete);
    const QWidget *box = findShown(u"consequences"_s);
    const QWidget *confirm = findShown(u"confirmButton"_s);
    const QWidget *last = findShown(u"deleteHint"_s);
    REQUIRE_FALSE(isWhole(last)); // the body scrolls
    CHECK(isWhole(box));
    CHECK(isWhole(confirm));
    CHECK(shown.panel()->geometry().bottom() < shown.window.height());

    // It stands beside the reasons, so that these have room, and below them in a high window.
    for (const char16_t *reason : {u"reasonByProfessional", u"reasonByClient", u"reasonOther"})
        CHECK(isWhole(findShown(QString::fromUtf16(reason))));
    const auto below = [&] {
        return box->mapTo(&shown.window, QPoint()).y() >
               findShown(u"reasonOther"_s)->mapTo(&shown.window, QPoint()).y();
    };
    CHECK_FALSE(below());
    shown.window.resize(1360, 860);
    waitFor(below, "it below the reasons");
}

TEST_CASE("the decisions of other dialogs show what they do on a low screen as well", "[window]")
{
    WindowOfPanels shown;
    shown.window.resize(660, 344); // what a window has of 1366 x 768 at twice the size
    SECTION("to finish")
    {
        key(Qt::Key_L, Qt::ControlModifier);
        key(Qt::Key_C);
        CHECK(isWhole(findShown(u"toFinishConsequences"_s)));
        CHECK(isWhole(findShown(u"toFinishSettle"_s)));
    }
    SECTION("time zone")
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        typeInto(u"settingsZone"_s, u"Europe / Lisbon"_s);
        key(Qt::Key_Return);
        CHECK(isWhole(findShown(u"zoneConsequences"_s)));
        CHECK(isWhole(findShown(u"changeZone"_s)));
    }
    settle();
    CHECK(shown.window.rect().contains(shown.panel()->geometry()));
}

TEST_CASE_METHOD(WindowOfPanels, "a panel without a decision is left by one button", "[panel]")
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    CHECK(isShown(u"panelClose"_s));
    CHECK_FALSE(isShown(u"closeSettings"_s));
    click(u"panelClose"_s);
    waitUntilGone(u"settingsDialog"_s);
    key(Qt::Key_F1);
    CHECK(find<QAbstractButton>(u"panelClose"_s)->hasFocus());
    key(Qt::Key_Return);
    waitUntilGone(u"shortcutsSheet"_s);
}

TEST_CASE_METHOD(WindowOfPanels, "by keys the first button has a ring, by mouse it has none",
                 "[panel]")
{
    const auto ringed = [&] {
        QStyleOptionButton option;
        option.initFrom(QApplication::focusWidget());
        return option.state.testFlag(QStyle::State_HasFocus) &&
               option.state.testFlag(QStyle::State_KeyboardFocusChange);
    };
    clickOn(coming);
    CHECK_FALSE(ringed());
    key(Qt::Key_Escape);
    week->selectSession(coming);
    key(Qt::Key_Delete);
    CHECK(find<QAbstractButton>(u"reasonByProfessional"_s)->hasFocus());
    CHECK(ringed());
}
