// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/booking_flow.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/practice.h"
#include "core/rules/client_rules.h"
#include "ui/clients/client_flow.h"
#include "ui/parts/reporter.h"
#include "ui/sessions/booking_dialog.h"
#include "ui/sessions/message_step.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct BookingFlow
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::BookingFlow)
};

Result<Client> bookerOf(const Practice &practice, const BookingRequest &request)
{
    if (const auto *added = std::get_if<NewClient>(&request.client))
        return Client{{}, added->name, added->email};
    return practice.client(std::get<ClientId>(request.client));
}

void commitSeries(Practice &practice, Reporter &reporter, BookingDialog *dialog,
                  const Client &booker)
{
    const BookingRequest request = dialog->request();
    const Repetition repetition = *dialog->repetition();
    const std::vector<Instant> starts = dialog->starts();
    std::vector<SessionFields> sessions;
    for (const Instant start : starts) {
        sessions.push_back(request.fields);
        sessions.back().startsAt = start;
    }
    MessageStep step;
    step.prompt = promptFor(practice, booking.message, booker, sessions);
    step.commit = [=, &practice](const std::optional<MessageDraft> &message) -> Result<> {
        const Result<SessionId> booked = practice.bookSeries(request, repetition, starts, message);
        return booked ? Result<>() : Result<>(booked.error());
    };
    const QDate first = localTime(starts.front(), practice.profile().zone).date();
    step.success = BookingFlow::tr("%n session(s) booked: %1, from %2 on.", nullptr,
                                   static_cast<int>(starts.size()))
                       .arg(isolated(booker.name), mediumDate(first, QLocale()));
    takeMessageStep(dialog, reporter, step);
}

void commitBooking(Practice &practice, Reporter &reporter, BookingDialog *dialog)
{
    BookingRequest request = dialog->request();
    const Result<Client> booker = bookerOf(practice, request);
    if (!booker) {
        dialog->showFailure(booker.error(), reporter);
        return;
    }
    if (dialog->repetition()) {
        if (dialog->starts().size() > 1) {
            commitSeries(practice, reporter, dialog, *booker);
            return;
        }
        request.fields.startsAt = dialog->starts().front(); // all others were left out
    }
    MessageStep step;
    step.prompt = promptFor(practice, booking.message, *booker, {request.fields});
    step.commit = [&practice, request](const std::optional<MessageDraft> &message) -> Result<> {
        const Result<SessionId> booked = practice.bookSession(request, message);
        return booked ? Result<>() : Result<>(booked.error());
    };
    const QString when =
        mediumDateTime(localTime(request.fields.startsAt, practice.profile().zone), QLocale());
    step.success = BookingFlow::tr("Session booked: %1, %2.", "client, time")
                       .arg(isolated(booker->name), when);
    takeMessageStep(dialog, reporter, step);
}

BookingDialog *openBooking(Practice &practice, Reporter &reporter, QWidget *parent,
                           std::optional<TimeSlot> slot)
{
    auto *dialog = new BookingDialog(practice, slot, parent);
    QObject::connect(dialog, &BookingDialog::confirmed, dialog,
                     [&practice, &reporter, dialog] { commitBooking(practice, reporter, dialog); });
    QObject::connect(dialog, &BookingDialog::creditsRequested, dialog,
                     [&practice, &reporter, dialog](ClientId client) {
                         openClient(practice, reporter, dialog, client);
                     });
    dialog->open();
    return dialog;
}

} // namespace

void bookSession(Practice &practice, Reporter &reporter, QWidget *parent,
                 std::optional<TimeSlot> slot)
{
    openBooking(practice, reporter, parent, slot);
}

void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client)
{
    const auto chosen = practice.client(client);
    if (!chosen) {
        reporter.failure(chosen.error());
        return;
    }
    if (const auto why = whyNotBook(*chosen)) {
        reporter.failure({ErrorKind::NotAllowed, *why, Field::Client});
        return;
    }
    openBooking(practice, reporter, parent, {})->chooseClient(client);
}

void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent,
                     const QString &newName)
{
    openBooking(practice, reporter, parent, {})->nameClient(newName);
}

} // namespace sessionbook
