// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/booking_flow.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/client_field.h"
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

QString bookedSentence(const BookingPlan &plan, const QTimeZone &zone)
{
    const QDateTime first = localTime(plan.sessions.front().startsAt, zone);
    const QString client = isolated(plan.client.name);
    if (!plan.isSeries()) {
        return BookingFlow::tr("Session booked: %1, %2.", "client, time")
            .arg(client, mediumDateTime(first, QLocale()));
    }
    return BookingFlow::tr("%n session(s) booked: %1, from %2 on.", nullptr,
                           static_cast<int>(plan.sessions.size()))
        .arg(client, mediumDate(first.date(), QLocale()));
}

void commitBooking(Practice &practice, Reporter &reporter, BookingDialog *dialog)
{
    const BookingRequest request = dialog->request();
    const Result<BookingPlan> plan = practice.sessions().previewBooking(request);
    if (!plan) {
        dialog->showFailure(plan.error(), reporter);
        return;
    }
    MessageStep step;
    step.prompt = promptFor(practice, plan->messageOffered, plan->client, plan->sessions);
    step.commit = [&practice, request](const std::optional<MessageDraft> &message) -> Result<> {
        const Result<SessionId> booked = practice.sessions().book(request, message);
        return booked ? Result<>() : Result<>(booked.error());
    };
    step.success = bookedSentence(*plan, practice.profile().zone);
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
    const auto chosen = practice.clients().find(client);
    if (!chosen) {
        reporter.failure(chosen.error());
        return;
    }
    if (const auto why = whyNotBook(*chosen)) {
        reporter.failure({ErrorKind::NotAllowed, *why, field::client});
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
