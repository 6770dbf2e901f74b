// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/rules/wording.h"

#include <variant>
#include <vector>

/// What erasing a client takes and what it leaves. Reads no clock and no file.
namespace sessionbook {

struct SessionToErase
{
    SessionId id;
    SessionStatus status = SessionStatus::Booked;
    Instant endsAt;
    bool hasNote = false;
    std::optional<Charge> charge;
};

struct CreditToErase
{
    CreditId id;
    std::optional<SessionId> session; ///< that has reserved or spent it
};

/// All that hangs on a client.
struct ClientErasureFacts
{
    Client client;
    std::vector<SessionToErase> sessions;
    std::vector<CreditToErase> credits;
    std::vector<MessageId> messages;
    std::vector<SeriesId> series;
};

struct ClientErasurePlan
{
    std::vector<SessionId> going;
    /// Paid: the books need them. They stay with date, length, type, amount and payments, and so
    /// does the client's row, all without a word about who it was.
    std::vector<SessionId> kept;
    std::vector<CreditId> credits;   ///< those that go: not spent by what is kept
    std::vector<MessageId> messages; ///< all of them go
    std::vector<SeriesId> series;
    int coming = 0; ///< of `going`, those that would still take place
    int notes = 0;  ///< of the sessions and of the client

    [[nodiscard]] bool keepsRow() const { return !kept.empty(); }
    [[nodiscard]] int past() const { return static_cast<int>(going.size()) - coming; }
};

struct ClientErasureRefusal
{
    enum class Reason { ErasedAlready, InProgress, Unpaid };
    Reason reason = Reason::Unpaid;
    Money owed; ///< with Unpaid
};

using ClientErasureDecision = std::variant<ClientErasurePlan, ClientErasureRefusal>;

[[nodiscard]] ClientErasureDecision planErasure(const ClientErasureFacts &facts, Instant now);

/// Why it is refused, and what to do instead.
[[nodiscard]] QString sentenceFor(const ClientErasureRefusal &refusal,
                                  const WordingContext &context);
/// "What will happen", a line for each consequence.
[[nodiscard]] QStringList consequencesOf(const ClientErasurePlan &plan,
                                         const WordingContext &context);

} // namespace sessionbook
