// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/rules/wording.h"

#include <variant>
#include <vector>

/// Works out what erasing a client deletes and what it keeps. Pure: reads no clock and no file.
namespace sessionbook {

struct SessionToErase
{
    SessionId id;
    SessionStatus status = SessionStatus::Booked;
    Instant endsAt;
    bool hasNote = false;
    std::optional<Charge> charge;
};

/// Of no session.
struct ChargeToErase
{
    ChargeId id;
    Charge charge;
};

struct CreditToErase
{
    CreditId id;
    std::optional<SessionId> session; ///< that reserved or spent it
    bool isSpent = false;
};

/// Issued to or for the client, and still whole.
struct DocumentToErase
{
    QString number;
    QDate issuedOn;
};

/// Everything that belongs to a client.
struct ClientErasureFacts
{
    Client client;
    std::vector<SessionToErase> sessions;
    std::vector<CreditToErase> credits;
    std::vector<MessageId> messages;
    std::vector<SeriesId> series;
    std::vector<DocumentToErase> documents{};
    int keepYears = 10; ///< that the law wants documents kept
    std::vector<ChargeToErase> charges{};
    Money balance{};                ///< that nobody could be paid back any more
    bool hasBalanceEntries = false; ///< money that was received or used, which the books need
    QString lonePayer{};            ///< the name of a payer who pays for nobody else; else empty
};

struct ClientErasurePlan
{
    std::vector<SessionId> going;
    /// Paid sessions, which the books need, and those that a spent credit is about, which the
    /// sponsor's statements need. They keep date, length, type, amount and payments; the client's
    /// row stays too, and nothing tells who it was.
    std::vector<SessionId> kept;
    int keptForSponsors = 0; ///< those of `kept` that no money was received for
    std::vector<ChargeId> chargesGoing;
    std::vector<ChargeId> chargesKept; ///< paid, like the sessions
    bool keepsBalanceEntries = false;
    std::vector<CreditId> credits;   ///< deleted; those spent by a session stay with it
    std::vector<MessageId> messages; ///< deleted, all of them
    std::vector<SeriesId> series;
    int coming = 0; ///< those of `going` that lie ahead
    int notes = 0;  ///< of the sessions and of the client
    /// Documents issued from that day on stay whole, names included; of older ones only the number.
    QDate documentsKeptFrom{};
    int documentsKept = 0;
    QDate lastDocumentOn{}; ///< of those kept
    QString lonePayer{};    ///< goes too
    int documentsEmptied = 0;
    int keepYears = 0;

    [[nodiscard]] bool keepsRow() const
    {
        return !kept.empty() || !chargesKept.empty() || keepsBalanceEntries;
    }
    [[nodiscard]] int past() const { return static_cast<int>(going.size()) - coming; }
};

struct ClientErasureRefusal
{
    enum class Reason { ErasedAlready, InProgress, Unpaid, HasBalance };
    Reason reason = Reason::Unpaid;
    Money sum; ///< that is owed, or the balance
};

using ClientErasureDecision = std::variant<ClientErasurePlan, ClientErasureRefusal>;

/// What was issued before that day the law no longer wants kept. The years count from the end of
/// the one in which it was issued (such as § 147 (4) of the German tax code).
[[nodiscard]] QDate documentsKeptFrom(Instant now, int keepYears);

/// Refused while a session is in progress, money is unpaid, or a balance is left (README of
/// this folder, "Archive and erase").
[[nodiscard]] ClientErasureDecision planErasure(const ClientErasureFacts &facts, Instant now);

/// What erasing means, whether or not it is refused: for what was erased already and comes back
/// with a backup.
[[nodiscard]] ClientErasurePlan planOf(const ClientErasureFacts &facts, Instant now);

/// Says why it is refused and what to do instead. Translated.
[[nodiscard]] QString sentenceFor(const ClientErasureRefusal &refusal,
                                  const WordingContext &context);
/// The lines under "What will happen". Translated.
[[nodiscard]] QStringList consequencesOf(const ClientErasurePlan &plan,
                                         const WordingContext &context);

} // namespace sessionbook
