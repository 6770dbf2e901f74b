// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/store/issued.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QThread>

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

/// Every list has at least two rows.
struct WindowOfRows : IssuingFixture
{
    MainWindow window{practice()};

    WindowOfRows()
    {
        for (const ClientId client : {anna(), bjorn()})
            (void)invoice({ended(client, {})});
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
    }
};

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

TEST_CASE("each tab's list begins at its first row, and Down goes to the second", "[window][focus]")
{
    WindowOfRows shown;
    struct List
    {
        Qt::Key tab;
        QString name;
        int first; ///< that can be chosen
    };
    const std::vector<List> lists{{Qt::Key_2, u"clientList"_s, 0},
                                  {Qt::Key_3, u"unpaidCharges"_s, 0},
                                  {Qt::Key_4, u"documentList"_s, 0},
                                  {Qt::Key_5, u"activityList"_s, 1}, // below the heading of its day
                                  {Qt::Key_6, u"reportList"_s, 1}};
    for (int round : {1, 2}) { // the page is made, and only shown
        for (const List &each : lists) {
            INFO(each.name.toStdString() << ", round " << round);
            key(each.tab, Qt::ControlModifier);
            settle();
            const auto *list = find<QAbstractItemView>(each.name);
            CHECK(list->hasFocus());
            REQUIRE(list->model()->rowCount() > each.first + 1);
            const auto isOn = [list](int row) {
                return list->currentIndex().row() == row &&
                       list->selectionModel()->isRowSelected(row);
            };
            CHECK(isOn(round == 1 ? each.first : each.first + 1)); // or where one was
            if (round == 1)
                key(Qt::Key_Down);
            CHECK(isOn(each.first + 1));
        }
    }
    key(Qt::Key_1, Qt::ControlModifier);
    const auto *week = find<QAbstractItemView>(u"weekView"_s);
    key(Qt::Key_Down);
    CHECK(week->hasFocus());
    CHECK(week->currentIndex().isValid());
}

TEST_CASE("letters find a client in the list, and N alone books", "[window][focus]")
{
    WindowOfRows shown;
    REQUIRE(shown.practice().clients().add(Client{{}, u"Cnina Karl"_s, {}}).ok());
    key(Qt::Key_2, Qt::ControlModifier);
    const auto *list = find<QAbstractItemView>(u"clientList"_s);
    const auto chosen = [list] { return list->currentIndex().data().toString(); };
    type(u"c"_s);
    CHECK(chosen() == u"Clara Neumann"_s);
    type(u"n"_s); // not the key, so soon after a letter
    CHECK(chosen() == u"Cnina Karl"_s);
    CHECK_FALSE(isShown(u"bookingDialog"_s));
    CHECK(find<QLineEdit>(u"clientSearch"_s)->text().isEmpty());
    QThread::msleep(static_cast<unsigned>(QApplication::keyboardInputInterval() + 50));
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    CHECK(find<QLineEdit>(u"clientEdit"_s)->text() == u"Cnina Karl"_s);
}

TEST_CASE("when the last row of a list goes, the focus is on the sentence that says so",
          "[window][focus]")
{
    PracticeFixture practice;
    const SessionId owed = practice.book(practice.anna(), practice.now());
    REQUIRE(practice.practice().sessions().perform({owed, 1}, ask::Complete{}).ok());
    MainWindow window(practice.practice());
    window.resize(1100, 750);
    window.showTab(MainWindow::Tab::Payments);
    window.show();
    giveInputTo(window);
    REQUIRE(find<QWidget>(u"unpaidCharges"_s)->hasFocus());
    key(Qt::Key_F10, Qt::ShiftModifier);
    key(Qt::Key_V);
    key(Qt::Key_Return);
    waitUntilGone(u"voidChargesDialog"_s);
    REQUIRE(QApplication::focusWidget());
    CHECK(spoken(QApplication::focusWidget()).startsWith(u"Nothing is owed."_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    find<QWidget>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_Y, Qt::ControlModifier); // without a dialog
    REQUIRE(QApplication::focusWidget());
    CHECK(spoken(QApplication::focusWidget()).startsWith(u"Nothing is owed."_s));
}
