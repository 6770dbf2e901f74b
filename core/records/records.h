// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/records/sponsor.h"
#include "core/records/status.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

/// The records of the practice, as plain values. Lengths are in minutes, instants in UTC.
namespace sessionbook {

/// How the practice deals with sessions: when a cancellation counts as late and the fee that is
/// then suggested, and how early one can be joined.
struct SessionPolicy
{
    int noticeHours = 24;
    FeeKind feeKind = FeeKind::FullPrice;
    qint64 feeValue = 0;       ///< percent (0 to 100) or minor units, by feeKind
    int joinEarlyMinutes = 30; ///< before the start; 0: only once it has begun

    friend bool operator==(const SessionPolicy &, const SessionPolicy &) = default;
};

/// Working hours of one day on the wall clock, in minutes since midnight; `to` may be 1440.
struct Workday
{
    int from = 9 * 60;
    int to = 17 * 60;

    friend bool operator==(const Workday &, const Workday &) = default;
};

/// Monday first; empty on a day off.
using WorkingHours = std::array<std::optional<Workday>, 7>;
/// Monday to Friday, nine to five.
inline constexpr WorkingHours usualWorkingHours{Workday{}, Workday{}, Workday{}, Workday{},
                                                Workday{}, {},        {}};

/// `date` is on the practice's calendar. Empty on a day off, and for an invalid date.
[[nodiscard]] std::optional<Workday> workdayOn(const WorkingHours &hours, QDate date);

/// The earliest start of work in a week, in minutes since midnight; 9:00 if all days are off.
[[nodiscard]] int earliestWorkMinute(const WorkingHours &hours);

struct PracticeProfile
{
    QString name;
    QString professional;
    Currency currency;
    QTimeZone zone;
    SessionPolicy policy;
    WorkingHours workingHours = usualWorkingHours;
    int bufferMinutes = 0; ///< to keep free after each session; only causes a warning
    QString localeName{};  ///< such as "de_AT"; empty: the system's
    Appearance appearance = Appearance::System;
    /// Offered when something is paid. Never contains SponsoredCredit, which a session on credit
    /// adds.
    std::vector<PaymentMethod> methods{PaymentMethod::CardTerminal, PaymentMethod::Cash,
                                       PaymentMethod::BankTransfer, PaymentMethod::Other};

    friend bool operator==(const PracticeProfile &, const PracticeProfile &) = default;
};

/// For the practice's dates, times and numbers, and its language.
[[nodiscard]] QLocale localeOf(const PracticeProfile &profile);
/// That of its locale: ISO 3166-1, two letters; empty if the locale names none.
[[nodiscard]] QString countryOf(const PracticeProfile &profile);

struct SessionType
{
    SessionTypeId id;
    QString name;
    int lengthMinutes = 50;
    Money price;
    bool retired = false;     ///< no longer offered; booked sessions keep it
    QString code{};           ///< for insurers, on documents
    QString description{};    ///< on documents; empty: the name
    std::optional<int> tax{}; ///< included in the price, in hundredths of a percent; empty: exempt
    QString exemption{};      ///< why it is exempt, on documents; empty: the practice's words

    friend bool operator==(const SessionType &, const SessionType &) = default;
};

struct Client
{
    ClientId id;
    QString name;
    QString email;
    int revision = 0;
    QString addressedAs{}; ///< in prompts and messages; empty: as the name tells, see given_name.h
    QString phone{};
    QString language{}; ///< of messages, ISO 639 such as "is"; empty: the practice's
    QString notes{};    ///< only for the professional
    std::optional<SessionTypeId> usualType{};
    std::optional<Money> usualPrice{}; ///< instead of the type's
    std::optional<Instant> archivedAt{};
    /// From then on only the paid sessions that the books need are left, without a name.
    std::optional<Instant> erasedAt{};

    [[nodiscard]] bool canBeBooked() const { return !archivedAt && !erasedAt; }
};

/// What the sessions, or the times off, of one series have in common. Each of them has its own row.
struct Series
{
    SeriesId id;
    Frequency frequency = Frequency::Weekly;
    int every = 1; ///< weeks or months
};

/// Time off: booking over it warns.
struct TimeOff
{
    TimeOffId id;
    Instant startsAt;
    Instant endsAt;
    bool wholeDays = false; ///< from midnight to midnight in the practice's zone
    QString title;          ///< only for the professional; may be empty
    std::optional<SeriesId> series;
    int revision = 0;

    friend bool operator==(const TimeOff &, const TimeOff &) = default;
};

/// What is filled in when booking or editing a session.
struct SessionFields
{
    SessionTypeId type;
    Instant startsAt;
    int lengthMinutes = 50;
    Place place = Place::InPerson;
    QString address; ///< a link if online, else a place
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
    std::optional<SeriesId> series;
};

struct Payment
{
    PaymentId id;
    Money amount; ///< negative for a reversal
    PaymentMethod method = PaymentMethod::CardTerminal;
    Instant receivedAt;
    std::optional<PaymentId> reverses;

    friend bool operator==(const Payment &, const Payment &) = default;
};

struct Charge
{
    ChargeKind kind = ChargeKind::Session;
    Money amount;
    Money paid; ///< the sum of its payments and reversals
    std::optional<Instant> voidedAt;
    ChargeId id{};

    friend bool operator==(const Charge &, const Charge &) = default;
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
    std::optional<Instant> expiresAt{}; ///< the end of its last day
    std::optional<QString> statement{}; ///< the number of the one that it stands on
};

/// The credits that one sponsor granted to one client. granted = available + reserved + spent,
/// always.
struct CreditBalance
{
    Sponsor sponsor;
    int granted = 0;
    int available = 0;
    int reserved = 0;
    int spent = 0;
    int expired = 0; ///< of those available: they can't be reserved any more
    int stated = 0;  ///< of those spent: they stand on a statement

    [[nodiscard]] int usable() const { return available - expired; }
};

struct CreditReturn
{
    Instant at;
    QString reason; ///< only for the professional
};

/// The document that a message takes along.
struct MessageDocument
{
    DocumentId id{};
    DocumentKind kind = DocumentKind::Invoice;
    int position = 0; ///< of a reminder, its stage
    QString number{};
    std::optional<ClientId> client{}; ///< none: it is a sponsor's

    friend bool operator==(const MessageDocument &, const MessageDocument &) = default;
};

struct Message
{
    MessageId id;
    std::optional<SessionId> session;             ///< none if it was deleted
    MessageKind kind = MessageKind::Confirmation; ///< unless it is about a document
    MessageState state = MessageState::Waiting;
    QString recipientName;
    QString recipient; ///< e-mail address
    QString subject;
    QString body;
    Instant createdAt;
    std::optional<Instant> sentAt;
    std::optional<SeriesId> series{}; ///< about all its sessions; `session` is then the first
    bool isOfNoShow = false;          ///< the client did not come to its session
    std::optional<MessageDocument> document{};

    /// Its session was deleted: of such a message nothing is kept once it is sent or discarded.
    [[nodiscard]] bool isAboutDeleted() const { return !session && !document; }

    friend bool operator==(const Message &, const Message &) = default;
};

[[nodiscard]] Mark markOf(SessionStatus status, ChargeState charge);
[[nodiscard]] PaymentBadge badgeOf(SessionStatus status, ChargeState charge);

} // namespace sessionbook
