// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/records/journal.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/fields/typed_field.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void newClient(Stage &stage)
{
    key(Qt::Key_N);
    stage.show(u"N: the booking dialog, at the next free hour."_s);

    typeInto(u"lengthSpin"_s, u"0"_s);
    typeInto(u"priceEdit"_s, u"twelve"_s);
    click(u"confirmButton"_s);
    stage.show(u"Without a client, with a length of zero and an unreadable price, each field says "
               "what is wrong."_s,
               {{u"Nothing is booked"_s, stage.latestEntry() != JournalAction::Booked}});

    typeInto(u"clientEdit"_s, u"Ágústa Zöega"_s);
    key(Qt::Key_Tab);
    typeInto(u"emailEdit"_s, u"agusta@example.com"_s);
    typeInto(u"lengthSpin"_s, u"50"_s);
    typeInto(u"priceEdit"_s, u"18,500"_s);
    typeInto(u"noteEdit"_s, u"Found us through the library."_s);
    stage.show(u"A name that nobody has yet becomes a new client, with an e-mail address."_s);

    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"Before anything happens: the message to the client."_s,
               {{u"Nothing is booked yet"_s, stage.latestEntry() != JournalAction::Booked}});
    const int waiting = stage.waiting();
    click(u"notifyButton"_s);
    stage.show(u"Notify client: booked. A line at the bottom offers Undo."_s,
               {{u"The newest entry of the journal is a booking"_s,
                 stage.latestEntry() == JournalAction::Booked},
                {u"One more message is in the outbox"_s, stage.waiting() == waiting + 1}});
}

void onFreeSlots(Stage &stage)
{
    auto *view = find<WeekView>(u"weekView"_s);
    doubleClick(view->viewport(), view->pointAt({1, 12 * 60 + 40, 13 * 60}));
    stage.show(u"A double click on free time opens the dialog there; a time that has passed is "
               "taken with a remark."_s,
               {{u"The remark is shown"_s, isShown(u"pastRemark"_s)}});
    key(Qt::Key_Escape);

    const QPoint from = view->pointAt({3, 11 * 60 + 45, 11 * 60 + 45});
    const QPoint to = view->pointAt({3, 13 * 60 + 30, 13 * 60 + 30});
    hold(view->viewport(), from, to);
    stage.show(u"Dragging over free time draws the length."_s);
    letGo(view->viewport(), to);
    findShown(u"bookingDialog"_s);
    typeInto(u"clientEdit"_s, u"thor"_s);
    stage.show(u"Clients are found while typing, accents or not."_s);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    stage.show(u"What the client had last is filled in; the length stays as it was drawn."_s);
    key(Qt::Key_Escape);
    stage.closeDialogs();
}

void clash(Stage &stage)
{
    auto *view = find<WeekView>(u"weekView"_s);
    doubleClick(view->viewport(), view->pointAt({4, 12 * 60 + 45, 13 * 60 + 45}));
    typeInto(u"clientEdit"_s, u"bo li"_s);
    key(Qt::Key_Tab);
    auto *time = find<TimeField>(u"timeEdit"_s);
    click(time, {16, time->height() / 2});
    key(Qt::Key_PageDown);
    key(Qt::Key_PageDown);
    stage.show(u"A clash is said at once, and can be booked on purpose."_s,
               {{u"The remark is shown"_s, isShown(u"clashRemark"_s)}});
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    const SessionId booked = stage.newestSession();
    stage.show(
        u"Booked without a message: the two stand side by side."_s,
        {{u"Bo Li is booked on Friday at 11:00"_s,
          stage.details(booked).client.name == "Bo Li"_L1 &&
              stage.details(booked).session().fields.startsAt == stage.at(Qt::Friday, {11, 0})},
         {u"No message about it"_s, stage.details(booked).messages.empty()}});
}

} // namespace

void booking(Stage &stage)
{
    newClient(stage);
    onFreeSlots(stage);
    clash(stage);
}

} // namespace sessionbook::tour
