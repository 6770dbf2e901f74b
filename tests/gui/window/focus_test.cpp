// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader says of it; empty if nothing.
QString spoken(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    if (!accessible)
        return {};
    for (const auto &[label, relation] : accessible->relations(QAccessible::Label)) {
        if (const QString name = label->text(QAccessible::Name); !name.isEmpty())
            return name;
    }
    return accessible->text(QAccessible::Name);
}

/// Those that a person can reach or press, and that have no name.
QStringList nameless(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool counts =
            widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
        const bool isQts = widget->objectName().startsWith(u"qt_"_s) ||
                           widget->objectName().startsWith(u"Scroll"_s);
        if (counts && widget->isVisible() && !widget->focusProxy() && !isQts &&
            spoken(widget).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                         widget->objectName();
    }
    return found;
}

} // namespace

TEST_CASE("from page to page the focus passes no other place", "[window][accessibility]")
{
    PracticeFixture practice;
    MainWindow window(practice.practice());
    window.resize(1100, 750);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    QStringList passed;
    QObject::connect(qApp, &QApplication::focusChanged, &window, [&](QWidget *, QWidget *now) {
        if (now)
            passed << now->objectName();
    });
    for (const auto tab : {MainWindow::Tab::Payments, MainWindow::Tab::Clients,
                           MainWindow::Tab::Payments, MainWindow::Tab::Sessions}) {
        passed.clear();
        window.showTab(tab);
        INFO(passed.join(u' ').toStdString());
        CHECK_FALSE(passed.contains(u"searchBox"_s));
        CHECK(QApplication::focusWidget());
    }
}

TEST_CASE("when the day's panel goes, its keys go to the calendar", "[window][focus]")
{
    PracticeFixture practice;
    practice.book(practice.anna(), practice.at(QDate(2026, 11, 18), QTime(11, 0)));
    MainWindow window(practice.practice());
    window.resize(1100, 750);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    key(Qt::Key_D);
    QWidget *panel = findShown(u"dayPanel"_s);
    auto *inPanel = panel->findChild<QAbstractButton *>();
    REQUIRE(inPanel);
    inPanel->setFocus();
    REQUIRE(inPanel->hasFocus());
    key(Qt::Key_W);
    CHECK_FALSE(isShown(u"dayPanel"_s));
    CHECK(find<QWidget>(u"weekView"_s)->hasFocus());
    key(Qt::Key_M);
    CHECK(find<QWidget>(u"monthView"_s)->hasFocus());
}

TEST_CASE("a start on any page puts the keys on its list", "[window][focus]")
{
    PracticeFixture practice;
    practice.book(practice.anna(), practice.at(QDate(2026, 11, 18), QTime(9, 0)));
    MainWindow window(practice.practice());
    window.resize(1100, 750);
    window.showTab(MainWindow::Tab::Clients);
    window.show();
    giveInputTo(window);
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == u"clientList"_s);
}

TEST_CASE("on every page the focus is on something with a name", "[window][accessibility]")
{
    PracticeFixture practice;
    practice.book(practice.anna(), practice.at(QDate(2026, 11, 18), QTime(9, 0)));
    MainWindow window(practice.practice());
    window.resize(1100, 750);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    for (const Qt::Key tab :
         {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_2}) {
        INFO(static_cast<char>(tab));
        key(tab, Qt::ControlModifier);
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        INFO(focus->metaObject()->className());
        CHECK_FALSE(spoken(focus).isEmpty());
        CHECK(nameless(window).join(u", "_s) == QString());
    }
}
