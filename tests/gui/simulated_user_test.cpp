// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <functional>

using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

namespace {

/// A window with a button that counts and a field.
struct SmallWindow
{
    QWidget window;
    int clicks = 0;
    QLineEdit *field = new QLineEdit(&window);

    SmallWindow()
    {
        auto *button = new QPushButton(u"Count"_s, &window);
        button->setObjectName(u"count"_s);
        field->setObjectName(u"field"_s);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(button);
        layout->addWidget(field);
        QObject::connect(button, &QPushButton::clicked, &window, [this] { ++clicks; });
        window.resize(300, 200);
        window.show();
        giveInputTo(window);
    }
};

/// Why one is stuck at an act; empty where it is done.
QString whyStuck(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Stuck &stuck) {
        return stuck.sentence;
    }
    return {};
}

} // namespace

TEST_CASE("clicks and keys reach what is shown", "[driver]")
{
    SmallWindow shown;
    click(u"count"_s);
    CHECK(shown.clicks == 1);
    typeInto(u"field"_s, u"Þóra Ólafs"_s);
    CHECK(shown.field->text() == u"Þóra Ólafs"_s);
    typeInto(u"field"_s, u"Karl"_s);
    CHECK(shown.field->text() == u"Karl"_s);
}

TEST_CASE("a modal dialog blocks what lies behind it", "[driver]")
{
    SmallWindow shown;
    QDialog dialog(&shown.window);
    dialog.setObjectName(u"dialog"_s);
    dialog.open();
    findShown(u"dialog"_s);
    click(u"count"_s);
    CHECK(shown.clicks == 0);
    key(Qt::Key_Escape);
    waitUntilGone(u"dialog"_s);
    click(u"count"_s);
    CHECK(shown.clicks == 1);
}

TEST_CASE("a menu's entry is chosen by its name", "[driver]")
{
    SmallWindow shown;
    QMenu menu(&shown.window);
    QAction *action = menu.addAction(u"Void"_s);
    action->setObjectName(u"void"_s);
    bool chosen = false;
    QObject::connect(action, &QAction::triggered, &menu, [&] { chosen = true; });
    menu.popup(shown.window.mapToGlobal(QPoint(10, 10)));
    choose(u"void"_s);
    CHECK(chosen);
}

TEST_CASE("who can't click says why", "[driver]")
{
    SmallWindow shown;
    auto *button = shown.window.findChild<QPushButton *>(u"count"_s);
    const auto clickIt = [&] { click(button, button->rect().center()); };
    CHECK(whyStuck(clickIt).isEmpty());
    SECTION("disabled")
    {
        button->setEnabled(false);
        CHECK(whyStuck(clickIt) == u"count can't be clicked: it is disabled."_s);
    }
    SECTION("hidden")
    {
        button->hide();
        CHECK(whyStuck(clickIt) == u"count can't be clicked: it is hidden."_s);
    }
    SECTION("covered")
    {
        QWidget cover(&shown.window);
        cover.setGeometry(shown.window.rect());
        cover.show();
        CHECK(whyStuck(clickIt) == u"count can't be clicked: it is covered or scrolled away."_s);
    }
    CHECK(shown.clicks == 1);
}

TEST_CASE("what is not there is waited for in vain", "[driver]")
{
    const SmallWindow shown;
    CHECK(whyStuck([] { waitFor([] { return false; }, "a wonder", 20); }) ==
          u"Waited in vain for a wonder."_s);
    CHECK(whyStuck([] { (void)find<QPushButton>(u"field"_s); }) == u"field is a QLineEdit."_s);
}

TEST_CASE("an entry that is missing or disabled can't be chosen", "[driver]")
{
    SmallWindow shown;
    QMenu menu(&shown.window);
    QAction *action = menu.addAction(u"Void"_s);
    action->setObjectName(u"void"_s);
    action->setEnabled(false);
    menu.popup(shown.window.mapToGlobal(QPoint(10, 10)));
    CHECK(whyStuck([] { choose(u"void"_s); }) == u"void can't be chosen: it is disabled."_s);
    CHECK(whyStuck([] { choose(u"undo"_s); }) == u"The menu has no undo."_s);
}

TEST_CASE("below the fold of a longer dialog, a click scrolls there", "[driver]")
{
    QScrollArea area;
    auto *page = new QWidget;
    page->resize(200, 2000);
    auto *button = new QPushButton(u"Far"_s, page);
    button->setObjectName(u"far"_s);
    button->move(10, 1800);
    bool clicked = false;
    QObject::connect(button, &QPushButton::clicked, &area, [&] { clicked = true; });
    area.setWidget(page);
    area.resize(240, 200);
    area.show();
    giveInputTo(area);
    click(u"far"_s);
    CHECK(clicked);
}

TEST_CASE("a modifier is pressed before its key and let go after it", "[driver]")
{
    /// Writes down what is pressed and let go.
    struct Ear : QWidget
    {
        QList<int> heard;
        void keyPressEvent(QKeyEvent *event) override { heard << event->key(); }
        void keyReleaseEvent(QKeyEvent *event) override { heard << -event->key(); }
    };
    Ear ear;
    ear.show();
    giveInputTo(ear);
    key(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(ear.heard == QList<int>{Qt::Key_Shift, Qt::Key_Control, Qt::Key_F5, -Qt::Key_F5,
                                  -Qt::Key_Shift, -Qt::Key_Control});
}
