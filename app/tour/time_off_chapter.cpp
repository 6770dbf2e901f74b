// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/chapters.h"
#include "app/tour/hand.h"
#include "app/tour/stage.h"
#include "core/practice/time_off_book.h"
#include "core/records/journal.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

namespace {

std::vector<TimeOff> nextDays(const Stage &stage, int days)
{
    const auto timeOff = stage.practice().timeOff().between(
        stage.practice().now(), stage.practice().now().plusMinutes(days * minutesInDay));
    if (!timeOff)
        throw Stuck{timeOff.error().sentence};
    return *timeOff;
}

void takeAfternoonOff(Stage &stage)
{
    const std::size_t before = nextDays(stage, 14).size();
    key(Qt::Key_B);
    waitFor([] { return isShown(u"timeOffDialog"_s); }, u"timeOffDialog"_s);
    type(u"Dentist"_s);
    stage.show(u"B takes time off: hours, or whole days, once or repeating. What is booked in it "
               "already is said."_s);
    click(u"confirmButton"_s);
    stage.show(u"Time off is taken, and can be undone."_s,
               {{u"There is one block more"_s, nextDays(stage, 14).size() == before + 1},
                {u"The journal knows when, and not what for"_s,
                 stage.latestEntry() == JournalAction::TimeOffAdded}});
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.tell(u"Undone"_s, {{u"The block is gone"_s, nextDays(stage, 14).size() == before}});
}

void takeDaysOff(Stage &stage)
{
    key(Qt::Key_B);
    waitFor([] { return isShown(u"timeOffDialog"_s); }, u"timeOffDialog"_s);
    type(u"Training"_s);
    click(u"wholeDaysBox"_s);
    pick(u"repeatCombo"_s, u"Monthly"_s);
    typeInto(u"repeatCountSpin"_s, u"3"_s);
    stage.show(u"Whole days that come round every month, three times."_s);
    click(u"confirmButton"_s);
    std::size_t training = 0;
    for (const TimeOff &off : nextDays(stage, 100))
        training += off.title == "Training"_L1 && off.wholeDays ? 1U : 0U;
    stage.show(u"They are in the calendar."_s, {{u"There are three of them"_s, training == 3}});
}

void bookOverIt(Stage &stage)
{
    key(Qt::Key_N);
    waitFor([] { return isShown(u"bookingDialog"_s); }, u"bookingDialog"_s);
    findShown(u"dayEdit"_s)->setFocus();
    key(Qt::Key_Down); // from the next free hour, tomorrow, to the day of the training
    stage.show(u"Booking over time off is said, and allowed on purpose."_s,
               {{u"The remark is shown"_s, isShown(u"timeRemark"_s)}});
    stage.closeDialogs();
}

} // namespace

void timeOff(Stage &stage)
{
    takeAfternoonOff(stage);
    takeDaysOff(stage);
    bookOverIt(stage);
}

} // namespace sessionbook::tour
