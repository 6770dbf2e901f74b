// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/panel_layer.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/session_flow.h"

#include <QPushButton>
#include <QWidget>

namespace sessionbook::test {

using namespace simulated_user;

/// A window for the dialogs about a session to open over, and short ways to their flows.
///
/// Object names. Booking and editing, "bookingDialog": clientCombo, emailEdit, typeCombo,
/// priceEdit, dayEdit, timeEdit, lengthSpin, timeProblem, occurrenceCombo, clashRemark, pastRemark,
/// inPersonSegment, onlineSegment, addressEdit, creditBox, sponsorCombo, creditsButton, noteEdit,
/// editRemark, dontBookButton, confirmButton; the list below the client is "clientCandidates".
/// "sessionDialog": markPill, paymentPill, creditPill, editButton, binButton, moreButton
/// (voidAction, reverseAction, returnCreditAction), openClientButton, againButton, secondButton,
/// mainButton. Each: panelBack, panelClose. "finishDialog": methodCombo, notYetButton, skipButton,
/// chargeButton. "cancelDialog":
/// lateNoticeLine, reasonByProfessional, reasonByClient, reasonNoShow, reasonOther,
/// otherReasonEdit, chargeBox, chargeHint, amountEdit, methodCombo, deleteBox, keepButton,
/// confirmButton.
/// "messageDialog": messageSubject, messageBody, noAddressSentence, dontNotifyButton,
/// notifyButton.
struct SessionDesk : PracticeFixture
{
    RecordingReporter reporter;
    QWidget desk;
    PanelLayer panels{&desk, new QWidget(&desk)};

    SessionDesk()
    {
        desk.resize(1000, 800);
        desk.show();
        giveInputTo(desk);
    }

    /// In November 2026; it is Wednesday the 18th, 10:00.
    SessionId booked(ClientId client, int day, QTime time, std::optional<SponsorId> credit = {})
    {
        return book(client, fieldsAt(at(QDate(2026, 11, day), time)), credit);
    }
    /// In time, for the policy asks for 24 hours of notice.
    SessionId bookedInTime(ClientId client, std::optional<SponsorId> credit = {})
    {
        return booked(client, 25, QTime(9, 0), credit);
    }
    SessionId bookedLate(ClientId client, std::optional<SponsorId> credit = {})
    {
        return booked(client, 18, QTime(16, 0), credit);
    }
    SessionId inProgress(ClientId client, std::optional<SponsorId> credit = {})
    {
        const SessionId id = booked(client, 18, QTime(9, 30), credit);
        REQUIRE(practice().sessions().perform({id, revision(id)}, ask::Join{}).ok());
        return id;
    }

    void newSession(std::optional<TimeSlot> slot = {})
    {
        bookSession(practice(), reporter, &desk, slot);
        takeInput(QStringLiteral("bookingDialog"));
    }
    void open(SessionId id)
    {
        openSession(practice(), reporter, &desk, id);
        takeInput(QStringLiteral("sessionDialog"));
    }
    void cancel(SessionId id)
    {
        cancelSession(practice(), reporter, &desk, id);
        takeInput(QStringLiteral("cancelDialog"));
    }
    void finish(SessionId id)
    {
        finishSession(practice(), reporter, &desk, id);
        takeInput(QStringLiteral("finishDialog"));
    }

    /// Shown, and the next key goes to it.
    static void takeInput(const QString &dialog)
    {
        const QWidget *shown = findShown(dialog);
        waitFor([&] { return shown->isActiveWindow(); }, "the dialog to have the input");
    }

    /// Closes the list of names below the client, so that the dialog has the input again.
    static void closeCandidates()
    {
        key(Qt::Key_Escape);
        giveInputTo(*findShown(QStringLiteral("bookingDialog")));
    }
    /// A mnemonic presses a button for a moment before it is down.
    template <class Button>
    static void check(const QString &button, Qt::Key mnemonic)
    {
        key(mnemonic, Qt::AltModifier);
        waitFor([&] { return find<Button>(button)->isChecked(); }, "the box to be checked");
    }

    [[nodiscard]] QString status(SessionId id) const
    {
        return raw().text(QStringLiteral("SELECT status FROM session WHERE id = ?"), {id.value});
    }
    [[nodiscard]] qint64 count(const QString &table) const
    {
        return raw().number(QStringLiteral("SELECT count(*) FROM ") + table);
    }
    /// "kind:method:amount:paid", what is owed and how it was paid; empty without a charge.
    [[nodiscard]] QString money(SessionId id) const
    {
        const auto rows = raw().rows(
            QStringLiteral("SELECT kind || ':' || coalesce((SELECT method FROM payment WHERE"
                           " charge_id = charge.id), '') || ':' || amount || ':' || paid"
                           " FROM charge WHERE session_id = ?"),
            {id.value});
        return rows.empty() ? QString() : rows.front().front().toString();
    }
    /// "available/reserved/spent" of all credits.
    [[nodiscard]] QString credits() const
    {
        const auto in = [this](const char *state) {
            return raw().number(QStringLiteral("SELECT count(*) FROM credit WHERE state = ?"),
                                {QString::fromLatin1(state)});
        };
        return QStringLiteral("%1/%2/%3").arg(in("available")).arg(in("reserved")).arg(in("spent"));
    }
    /// The kinds of the messages that wait.
    [[nodiscard]] QStringList waiting() const
    {
        QStringList kinds;
        for (const auto &row : raw().rows(
                 QStringLiteral("SELECT kind FROM notice WHERE state = 'waiting' ORDER BY id")))
            kinds << row.front().toString();
        return kinds;
    }

    [[nodiscard]] static QString label(const QString &button)
    {
        return find<QPushButton>(button)->text().remove(QLatin1Char('&'));
    }
    [[nodiscard]] static QStringList consequences()
    {
        return find<ConsequenceBox>(QStringLiteral("consequences"))->lines();
    }
};

} // namespace sessionbook::test
