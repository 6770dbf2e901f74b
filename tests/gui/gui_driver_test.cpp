// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/gui_driver.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace sessionbook::test;
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
        window.activateWindow();
        waitFor([this] { return window.isActiveWindow(); }, "the window");
    }
};

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
