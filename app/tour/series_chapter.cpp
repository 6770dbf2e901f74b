// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/records/journal.h"
#include "ui/calendar/week_view.h"

#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void openBooking(const QString &client)
{
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    typeInto(u"clientEdit"_s, client);
    key(Qt::Key_Tab);
}

int listed() { return find<QListWidget>(u"occurrenceList"_s)->count(); }

SessionId bookSeries(Stage &stage)
{
    key(Qt::Key_1, Qt::ControlModifier);
    openBooking(u"ivar"_s);
    pick(u"repeatCombo"_s, u"Every week"_s);
    typeInto(u"repeatCountSpin"_s, u"6"_s);
    stage.show(u"Every week, six times: each day is listed before anything is booked, with "
               "what is unusual about it."_s,
               {{u"Six days are listed"_s, listed() == 6},
                {u"Nothing is booked"_s, stage.latestEntry() != JournalAction::Booked}});

    auto *list = find<QListWidget>(u"occurrenceList"_s);
    list->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    stage.show(u"The space bar leaves a day out; the button counts what is left."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"One message tells of all of them."_s);
    const int waiting = stage.waiting();
    click(u"notifyButton"_s);
    const SessionId last = stage.newestSession();
    const auto place = stage.details(last).series;
    stage.show(u"A series of five is booked in one go; Undo would take all of it back."_s,
               {{u"The newest session is the fifth of five"_s,
                 place && place->position == 5 && place->count == 5},
                {u"One message waits for all"_s, stage.waiting() == waiting + 1}});
    return {last.value - 4};
}

void openIt(Stage &stage, SessionId id)
{
    stage.select(id);
    key(Qt::Key_Return);
    findShown(u"sessionDialog"_s);
}

void editFollowing(Stage &stage, SessionId first)
{
    openIt(stage, first);
    stage.show(u"The session says where it stands in its series."_s);
    click(u"editButton"_s);
    findShown(u"bookingDialog"_s);
    click(u"followingRadio"_s);
    const Instant before = stage.details({first.value + 4}).session().fields.startsAt;
    typeInto(u"lengthSpin"_s, u"60"_s);
    auto *time = find<QWidget>(u"timeEdit"_s);
    time->setFocus();
    key(Qt::Key_PageDown);
    stage.show(u"Edit this and the four that follow: each time before and after is listed."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"notifyButton"_s);
    const SessionFields after = stage.details({first.value + 4}).session().fields;
    stage.show(u"All five were moved."_s,
               {{u"The last one begins an hour earlier and lasts an hour"_s,
                 after.startsAt == before.plusMinutes(-60) && after.lengthMinutes == 60}});
    stage.closeDialogs();
}

void cancelFollowing(Stage &stage, SessionId first)
{
    openIt(stage, first);
    click(u"binButton"_s);
    findShown(u"cancelDialog"_s);
    click(u"followingRadio"_s);
    click(u"reasonByClient"_s);
    stage.show(u"Cancel this and the four that follow: which ones, and what will happen, is said "
               "before."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    stage.show(u"All five are cancelled."_s,
               {{u"The first and the last are Cancelled"_s,
                 stage.status(first) == SessionStatus::Cancelled &&
                     stage.status({first.value + 4}) == SessionStatus::Cancelled}});
    stage.closeDialogs();
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(u"One Undo brings all five back."_s,
               {{u"The first and the last are Booked"_s,
                 stage.status(first) == SessionStatus::Booked &&
                     stage.status({first.value + 4}) == SessionStatus::Booked}});
}

} // namespace

void series(Stage &stage)
{
    const SessionId first = bookSeries(stage);
    editFollowing(stage, first);
    cancelFollowing(stage, first);
}

} // namespace sessionbook::tour
