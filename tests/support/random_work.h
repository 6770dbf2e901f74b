// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"
#include "core/practice/practice.h"
#include "core/records/charge_views.h"
#include "core/records/journal.h"
#include "core/records/session_views.h"

#include <functional>
#include <map>
#include <optional>
#include <random>

namespace sessionbook::test {

/// The same seed gives the same numbers.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    /// 0 to bound - 1
    int below(int bound)
    {
        return static_cast<int>(m_engine() % static_cast<std::uint32_t>(bound));
    }
    bool oneIn(int chances) { return below(chances) == 0; }

private:
    std::mt19937 m_engine;
};

/// Carries out random actions on a practice: books, edits, ends, cancels, charges, and sometimes
/// tries what the rules forbid.
class RandomWork
{
public:
    struct Allowed
    {
        bool erasing = true; ///< delete sessions and erase clients
        bool sending = true; ///< mark messages as sent, which can't be undone
        bool issuing = true; ///< issue documents, the same
    };
    RandomWork(Practice &practice, std::function<void(qint64 minutes)> advanceClock)
        : RandomWork(practice, std::move(advanceClock), Allowed{})
    {
    }
    RandomWork(Practice &practice, std::function<void(qint64 minutes)> advanceClock,
               Allowed allowed);

    /// One command. Returns what it did; empty if it was refused or there was nothing to act on.
    std::optional<JournalAction> step(Dice &dice);
    /// The same, but deletes a session that the rules allow to delete.
    std::optional<JournalAction> deleteSome(Dice &dice);
    /// The same, but issues a document of any kind, if there is one to issue.
    std::optional<JournalAction> issueSome(Dice &dice);

    /// Makes the unique mark at the beginning of each booked session's note.
    std::function<QString()> nextMark = [] { return QStringLiteral("note"); };
    /// Called with the mark before a session is deleted, or its client erased.
    std::function<void(const QString &mark)> beforeDelete = [](const QString &) {};

    /// Credits granted here, by client and sponsor.
    [[nodiscard]] const std::map<std::pair<ClientId, SponsorId>, int> &granted() const
    {
        return m_granted;
    }

private:
    using Did = std::optional<JournalAction>;

    Did addClient(Dice &dice);
    Did editClient(Dice &dice);
    Did choosePayer(Dice &dice);
    Did eraseClient(Dice &dice);
    Did grant(Dice &dice);
    Did book(Dice &dice);
    Did bookSeries(Dice &dice);
    Did workOnFollowing(Dice &dice, const SessionDetails &session);
    Did workOnTimeOff(Dice &dice);
    Did workOnMessage(Dice &dice);
    Did workOnCharges(Dice &dice);
    Did addCharge(Dice &dice);
    Did workOnCharge(Dice &dice, const ChargeItem &charge);
    Did paySeveral(Dice &dice, const std::vector<ChargeItem> &owed);
    Did payBack(Dice &dice);
    Did workOnSession(Dice &dice);
    Did edit(Dice &dice, const SessionDetails &session);
    Did cancel(Dice &dice, const SessionDetails &session, bool withFee);
    Did erase(Dice &dice, const SessionDetails &session);
    Did pay(Dice &dice, const SessionDetails &session);
    Did reverse(Dice &dice, const SessionDetails &session);
    Did perform(Action action, Dice &dice, const SessionDetails &session);

    std::optional<Client> someClient(Dice &dice) const;
    std::optional<SessionDetails> someSession(Dice &dice) const;
    PaymentMethod someMethod(Dice &dice, const SessionDetails &session) const;
    std::optional<MessageDraft> someMessage(Dice &dice, const Client &client, MessageKind kind,
                                            const SessionFields &fields) const;
    Instant someStart(Dice &dice) const;

    Practice &m_practice;
    std::function<void(qint64)> m_advanceClock;
    Allowed m_allowed;
    std::map<std::pair<ClientId, SponsorId>, int> m_granted;
};

} // namespace sessionbook::test
