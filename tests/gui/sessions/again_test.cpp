// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"
#include "tests/gui/support/session_desk.h"
#include "ui/sessions/session_menu.h"

#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct MenuDesk : SessionDesk
{
    QMenu *menuOf(SessionId id)
    {
        showSessionMenu(practice(), reporter, &desk, id, desk.mapToGlobal(QPoint(20, 20)), [] {});
        return find<QMenu>(u"sessionMenu"_s);
    }
    /// What can be done, in order.
    QStringList offered(SessionId id)
    {
        QMenu *menu = menuOf(id);
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator() && action->isEnabled())
                names << action->objectName();
            // A reason for each that can't.
            if (!action->isEnabled())
                CHECK_FALSE(action->toolTip().isEmpty());
        }
        menu->close();
        waitUntilGone(u"sessionMenu"_s);
        return names;
    }
    void choose(SessionId id, const QString &action)
    {
        menuOf(id);
        simulated_user::choose(action);
    }
    [[nodiscard]] QString startOf(qint64 id) const
    {
        const SessionFields fields = details({id}).session().fields;
        return localTime(fields.startsAt, practice().profile().zone)
            .toString(u"yyyy-MM-dd HH:mm"_s);
    }
};

} // namespace

TEST_CASE("the menu of a session follows the table", "[session menu]")
{
    MenuDesk desk;
    const SessionId ahead = desk.bookedInTime(desk.anna());
    CHECK(desk.offered(ahead).contains(u"editAction"_s));
    CHECK_FALSE(desk.offered(ahead).contains(u"finishAction"_s));
    CHECK_FALSE(desk.offered(ahead).contains(u"skipAction"_s));

    const SessionId running = desk.inProgress(desk.bjorn());
    CHECK(desk.offered(running) == QStringList{u"openAction"_s, u"finishAction"_s, u"skipAction"_s,
                                               u"againAction"_s, u"cancelAction"_s,
                                               u"openClientAction"_s});
    REQUIRE(desk.practice()
                .sessions()
                .perform({running, desk.revision(running)}, ask::Complete{})
                .ok());
    CHECK(desk.offered(running) ==
          QStringList{u"openAction"_s, u"againAction"_s, u"recordPayment"_s, u"voidCharge"_s,
                      u"changeAmount"_s, u"invoiceAction"_s, u"openClientAction"_s});
    const QAction *cancel = desk.menuOf(running)->findChild<QAction *>(u"cancelAction"_s);
    CHECK(cancel->toolTip() ==
          *desk.practice().sessions().whyNot(desk.details(running).facts, Action::Cancel));
}

TEST_CASE("a payment is skipped straight from the menu", "[session menu]")
{
    MenuDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(9, 0));
    desk.choose(id, u"skipAction"_s);
    CHECK(desk.status(id) == u"complete"_s);
    CHECK(desk.money(id) == u"session::9000:0"_s);
    CHECK(desk.reporter.successes.size() == 1);
    CHECK(desk.reporter.failures.isEmpty());
}

TEST_CASE("complete and charge, cancel, edit and open lead to their dialogs", "[session menu]")
{
    MenuDesk desk;
    const SessionId id = desk.booked(desk.anna(), 18, QTime(9, 30));
    const QList<std::pair<QString, QString>> ways{
        {u"finishAction"_s, u"finishDialog"_s}, {u"cancelAction"_s, u"cancelDialog"_s},
        {u"editAction"_s, u"bookingDialog"_s},  {u"repeatAction"_s, u"repeatDialog"_s},
        {u"openAction"_s, u"sessionDialog"_s},  {u"openClientAction"_s, u"clientDialog"_s}};
    for (const auto &[action, dialog] : ways) {
        INFO(action.toStdString());
        desk.choose(id, action);
        desk.takeInput(dialog);
        key(Qt::Key_Escape);
        waitUntilGone(dialog);
    }
    CHECK(desk.status(id) == u"booked"_s);
}

TEST_CASE("booking again asks only about the message", "[again]")
{
    MenuDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna()); // Wednesday the 25th, 9:00
    desk.choose(id, u"againAction"_s);
    desk.takeInput(u"messageDialog"_s);
    CHECK(desk.count(u"session"_s) == 1);
    click(u"notifyButton"_s);
    REQUIRE(desk.count(u"session"_s) == 2);
    CHECK(desk.startOf(2) == u"2026-12-02 09:00"_s);
    CHECK(desk.waiting() == QStringList{u"confirmation"_s});
    CHECK(desk.reporter.successes.size() == 1);
    REQUIRE(desk.practice().undo().ok());
    CHECK(desk.count(u"session"_s) == 1);
}

TEST_CASE("leaving the question about the message books nothing", "[again]")
{
    MenuDesk desk;
    desk.choose(desk.bookedInTime(desk.anna()), u"againAction"_s);
    desk.takeInput(u"messageDialog"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"messageDialog"_s);
    CHECK(desk.count(u"session"_s) == 1);
}

TEST_CASE("the form comes up, filled in, if something speaks against the time", "[again]")
{
    MenuDesk desk;
    SessionFields evening = desk.fieldsAt(desk.at(QDate(2026, 11, 25), QTime(19, 0)));
    evening.price = Money{70'00};
    evening.type = desk.couples();
    evening.lengthMinutes = 65;
    const SessionId id = desk.book(desk.anna(), evening);
    desk.choose(id, u"againAction"_s);
    desk.takeInput(u"bookingDialog"_s);
    CHECK(find<QComboBox>(u"clientCombo"_s)->currentText() == u"Anna Berg"_s);
    CHECK(find<QSpinBox>(u"lengthSpin"_s)->value() == 65);
    CHECK(isShown(u"timeRemark"_s));
    key(Qt::Key_Return); // the main button has the focus
    desk.takeInput(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    REQUIRE(desk.count(u"session"_s) == 2);
    CHECK(desk.startOf(2) == u"2026-12-02 19:00"_s);
    CHECK(desk.details({2}).session().fields.price == Money{70'00});
    CHECK(desk.details({2}).session().fields.type == desk.couples());
}

TEST_CASE("the session's own dialog books it again too", "[again]")
{
    MenuDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna());
    desk.open(id);
    click(u"againButton"_s);
    desk.takeInput(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    CHECK(desk.count(u"session"_s) == 2);
}

TEST_CASE("a booked session is repeated every week", "[again]")
{
    MenuDesk desk;
    const SessionId id = desk.bookedInTime(desk.anna());
    desk.choose(id, u"repeatAction"_s);
    desk.takeInput(u"repeatDialog"_s);
    find<QSpinBox>(u"repeatCountSpin"_s)->setValue(4);
    CHECK(desk.label(u"confirmButton"_s) == u"Book 3 more sessions"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    CHECK(desk.count(u"session"_s) == 4);
    const SessionDetails first = desk.details(id);
    REQUIRE(first.series);
    CHECK(first.series->count == 4);
    CHECK(first.series->position == 1);
}

TEST_CASE("a proposed time moves on if the client's sessions are longer", "[booking]")
{
    MenuDesk desk;
    SessionFields usual = desk.fieldsAt(desk.at(QDate(2026, 11, 10), QTime(9, 0)));
    usual.type = desk.couples();
    usual.lengthMinutes = 80;
    desk.book(desk.anna(), usual);
    desk.booked(desk.bjorn(), 18, QTime(11, 0)); // between is room for 60 minutes
    bookSessionWith(desk.practice(), desk.reporter, &desk.desk, desk.anna());
    desk.takeInput(u"bookingDialog"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    CHECK(desk.startOf(3) == u"2026-11-18 12:00"_s);
}
