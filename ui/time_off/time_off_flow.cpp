// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time_off/time_off_flow.h"

#include "core/practice/time_off_book.h"
#include "ui/parts/reporter.h"
#include "ui/time_off/time_off_dialog.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct TimeOffFlow
{
    Q_DECLARE_TR_FUNCTIONS(TimeOffFlow)
};

void finishTimeOff(TimeOffDialog *dialog, Reporter &reporter, const Result<> &outcome,
                   const QString &sentence, const BookedActs &then)
{
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    const BookedChoice choice = dialog->bookedChoice();
    const std::vector<SessionId> booked = dialog->bookedSessions();
    dialog->accept();
    reporter.success(sentence);
    if (choice == BookedChoice::Cancel && then.cancel)
        then.cancel(booked);
    else if (choice == BookedChoice::Move && then.move)
        then.move(booked);
}

} // namespace

void addTimeOff(Practice &practice, Reporter &reporter, QWidget *parent,
                std::optional<TimeSlot> slot, const BookedActs &then)
{
    auto *dialog = new TimeOffDialog(practice, slot, parent);
    QObject::connect(
        dialog, &TimeOffDialog::confirmed, dialog, [&practice, &reporter, dialog, then] {
            const Result<TimeOffId> added =
                practice.timeOff().add(dialog->off(), dialog->repetition());
            finishTimeOff(dialog, reporter, added ? Result<>() : Result<>(added.error()),
                          TimeOffFlow::tr("Time blocked."), then);
        });
    dialog->open();
}

void editTimeOff(Practice &practice, Reporter &reporter, QWidget *parent, TimeOffId id,
                 const BookedActs &then)
{
    const Result<TimeOff> off = practice.timeOff().find(id);
    const Result<int> following = off ? practice.timeOff().countFollowing(*off) : Result<int>(0);
    if (!off || !following) {
        reporter.failure(off ? following.error() : off.error());
        return;
    }
    auto *dialog = new TimeOffDialog(practice, *off, *following, parent);
    dialog->setSubject(id.value);
    QObject::connect(
        dialog, &TimeOffDialog::confirmed, dialog, [&practice, &reporter, dialog, then] {
            finishTimeOff(dialog, reporter, practice.timeOff().edit(dialog->off(), dialog->reach()),
                          TimeOffFlow::tr("Changes saved."), then);
        });
    QObject::connect(dialog, &TimeOffDialog::removeRequested, dialog,
                     [&practice, &reporter, dialog, seen = *off] {
                         finishTimeOff(
                             dialog, reporter,
                             practice.timeOff().remove(seen.id, seen.revision, dialog->reach()),
                             TimeOffFlow::tr("Blocked time removed."), {});
                     });
    dialog->open();
}

} // namespace sessionbook
