#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/rules/status.h"

#include <QString>
#include <QTime>
#include <QTimeZone>

#include <optional>
#include <vector>

/// What the practice keeps, as plain values. Lengths are in minutes, times in UTC.
namespace sessionbook {

/// When a cancellation is late, and what it costs then unless something else is typed.
struct CancellationPolicy
{
    int noticeHours = 24;
    FeeKind feeKind = FeeKind::FullPrice;
    qint64 feeValue = 0; ///< percent (0 to 100) or minor units, by feeKind
};

struct PracticeProfile
{
    QString name;
    QString professional;
    Currency currency;
    QTimeZone zone;
    CancellationPolicy policy;
    QTime workdayStart{9, 0};
    QTime workdayEnd{17, 0};
};

struct SessionType
{
    SessionTypeId id;
    QString name;
    int lengthMinutes = 50;
    Money price;
};

struct Client
{
    ClientId id;
    QString name;
    QString email;
    int revision = 0;
};

struct Sponsor
{
    SponsorId id;
    QString name;
};

/// What a person writes down when booking or editing.
struct SessionFields
{
    SessionTypeId type;
    Instant startsAt;
    int lengthMinutes = 50;
    Place place = Place::InPerson;
    QString address; ///< the link of an online session, the place of another
    Money price;
    QString note; ///< only for the professional

    friend bool operator==(const SessionFields &, const SessionFields &) = default;
    [[nodiscard]] Instant endsAt() const { return startsAt.plusMinutes(lengthMinutes); }
};

struct Session
{
    SessionId id;
    ClientId client;
    SessionFields fields;
    SessionStatus status = SessionStatus::Booked;
    std::optional<CancelReason> cancelReason;
    QString cancelReasonText;
    int revision = 0;
};

struct Payment
{
    PaymentId id;
    Money amount; ///< negative for a reversal
    PaymentMethod method = PaymentMethod::CardTerminal;
    Instant receivedAt;
    std::optional<PaymentId> reverses;
};

struct Charge
{
    ChargeKind kind = ChargeKind::Session;
    Money amount;
    Money paid; ///< the sum of its payments and reversals
    std::optional<Instant> voidedAt;

    [[nodiscard]] ChargeState state() const
    {
        if (voidedAt)
            return ChargeState::Void;
        return paid >= amount ? ChargeState::Paid : ChargeState::Unpaid;
    }
    [[nodiscard]] Money outstanding() const
    {
        return state() == ChargeState::Unpaid ? amount - paid : Money{};
    }
};

[[nodiscard]] inline ChargeState stateOf(const std::optional<Charge> &charge)
{
    return charge ? charge->state() : ChargeState::None;
}

struct Credit
{
    CreditId id;
    ClientId client;
    SponsorId sponsor;
    CreditState state = CreditState::Available;
};

/// The credits that one sponsor granted to one client.
/// Always granted = available + reserved + spent (rules.md, Credits).
struct CreditBalance
{
    Sponsor sponsor;
    int granted = 0;
    int available = 0;
    int reserved = 0;
    int spent = 0;
};

struct CreditReturn
{
    Instant at;
    QString reason; ///< only for the professional
};

struct Notice
{
    NoticeId id;
    std::optional<SessionId> session; ///< none when the session is erased
    NoticeKind kind = NoticeKind::Confirmation;
    NoticeState state = NoticeState::Waiting;
    QString recipientName;
    QString recipient; ///< e-mail address
    QString subject;
    QString body;
    Instant createdAt;
    std::optional<Instant> sentAt;
};

struct JournalEntry
{
    JournalId id;
    Instant at;
    JournalAction action = JournalAction::Booked;
    std::optional<JournalId> undoes;
};

[[nodiscard]] Mark markOf(SessionStatus status, ChargeState charge);
[[nodiscard]] PaymentBadge badgeOf(SessionStatus status, ChargeState charge);

} // namespace sessionbook
