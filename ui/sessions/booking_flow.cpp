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
#include "ui/sessions/repeat_dialog.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

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

MessageStep bookingStep(
    Practice &practice, const BookingRequest &request, const BookingPlan &plan,
    const std::function<void(SessionId)> &booked = [](auto) {})
{
    MessageStep step;
    std::vector<SessionFields> ahead; // the client is told of these alone
    std::ranges::copy_if(plan.sessions, std::back_inserter(ahead),
                         [&](const SessionFields &f) { return !isOver(f, practice.now()); });
    step.prompt = promptFor(practice, plan.messageOffered, plan.client, ahead);
    step.commit = [&practice, request,
                   booked](const std::optional<MessageDraft> &message) -> Result<> {
        const Result<SessionId> first = practice.sessions().book(request, message);
        if (!first)
            return first.error();
        booked(*first);
        return {};
    };
    step.success = bookedSentence(plan, practice.profile().zone);
    return step;
}

template <class Form>
void commitBooking(
    Practice &practice, Reporter &reporter, Form *dialog,
    const std::function<void(SessionId)> &booked = [](auto) {})
{
    const BookingRequest request = dialog->request();
    const Result<BookingPlan> plan = practice.sessions().previewBooking(request);
    if (plan)
        takeMessageStep(dialog, reporter, bookingStep(practice, request, *plan, booked));
    else
        dialog->showFailure(plan.error(), reporter);
}

BookingDialog *openBooking(Practice &practice, Reporter &reporter, QWidget *parent,
                           std::optional<TimeSlot> slot, const BookingCalendar &calendar = {})
{
    auto *dialog = new BookingDialog(practice, slot, parent);
    QObject::connect(dialog, &BookingDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, booked = calendar.booked] {
                         commitBooking(practice, reporter, dialog, booked);
                     });
    QObject::connect(dialog, &BookingDialog::timeChanged, parent, calendar.timeChanged);
    QObject::connect(dialog, &QDialog::finished, parent, calendar.closed);
    QObject::connect(dialog, &BookingDialog::creditsRequested, dialog,
                     [&practice, &reporter, dialog](ClientId client) {
                         openClient(practice, reporter, dialog, client);
                     });
    dialog->openBeside(calendar.slot);
    return dialog;
}

/// With the form only if the person has something to decide.
void bookRequest(Practice &practice, Reporter &reporter, QWidget *parent,
                 const BookingRequest &request)
{
    const auto plan = practice.sessions().previewBooking(request);
    if (!plan && plan.error().field == field::client) {
        reporter.failure(plan.error());
        return;
    }
    const SessionFields &fields = request.fields;
    const auto remarks = practice.sessions().remarksOn(fields.startsAt, fields.lengthMinutes);
    if (plan && remarks && remarks->empty())
        takeMessageStep(parent, reporter, bookingStep(practice, request, *plan), [] {});
    else
        openBooking(practice, reporter, parent, TimeSlot{fields.startsAt, fields.lengthMinutes})
            ->fill(request);
}

} // namespace

void bookSession(Practice &practice, Reporter &reporter, QWidget *parent,
                 std::optional<TimeSlot> slot, const BookingCalendar &calendar)
{
    openBooking(practice, reporter, parent, slot, calendar);
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

void bookAgain(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    if (const auto request = practice.sessions().again(id))
        bookRequest(practice, reporter, parent, *request);
    else
        reporter.failure(request.error());
}

void bookAgainAt(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                 Instant startsAt)
{
    if (const auto session = practice.sessions().details(id))
        bookRequest(practice, reporter, parent, sameAgain(session->facts, startsAt));
    else
        reporter.failure(session.error());
}

void repeatSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto session = practice.sessions().details(id);
    if (!session) {
        reporter.failure(session.error());
        return;
    }
    if (const auto why = whyNotRepeat(session->session())) {
        reporter.failure({ErrorKind::NotAllowed, *why, {}});
        return;
    }
    auto *dialog = new RepeatDialog(practice, *session, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &RepeatDialog::confirmed, dialog,
                     [&practice, &reporter, dialog] { commitBooking(practice, reporter, dialog); });
    dialog->openBesideFocus();
}

} // namespace sessionbook
