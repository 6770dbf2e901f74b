// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/records/searched_charge.h"
#include "core/records/searched_document.h"
#include "core/records/searched_session.h"
#include "core/search/search_query.h"
#include "core/search/text_arena.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <variant>
#include <vector>

namespace sessionbook {

template <class Found>
class Ranking;

/// A charge, by its session or, if it has none, by itself.
using FoundCharge = std::variant<SessionId, ChargeId>;

/// Best first, up to the limit; the counts include all matches.
struct SearchHits
{
    std::vector<ClientId> clients;
    std::vector<SessionId> sessions;
    std::vector<FoundCharge> payments;
    std::vector<DocumentId> documents;
    int clientCount = 0;
    int sessionCount = 0;
    int paymentCount = 0;
    int documentCount = 0;
};

/// A text index of clients, sessions, charges and documents, in memory only. Texts are folded when
/// they are added; removed or replaced ones are overwritten at once.
///
/// Ranking: in a name its first word before others, and a whole word before the start of one; the
/// start of a word before its middle; a name before a type, or what a charge is for,
/// before a note; then the session or charge nearest in time, and the newest document.
///
/// Thread: not synchronised; one thread at a time.
class SearchIndex
{
public:
    void setTypes(const std::vector<SessionType> &types);
    /// Replaces an earlier entry of the client.
    void putClient(const Client &client);
    /// Its sessions are no longer found either.
    void removeClient(ClientId id);
    void putSession(const SearchedSession &session);
    void removeSession(SessionId id);
    /// Replaces an earlier entry of the charge, which has no session.
    void putCharge(const SearchedCharge &charge);
    void removeCharge(ChargeId id);
    /// Replaces an earlier entry of the document.
    void putDocument(const SearchedDocument &document);

    [[nodiscard]] std::size_t sessionCount() const { return m_sessions.size(); }
    /// Memory used by texts and entries.
    [[nodiscard]] std::size_t bytes() const;

    /// Empty if `cancelled` returned true, which is called some hundred times a second.
    [[nodiscard]] std::optional<SearchHits> find(const SearchQuery &query, int limit,
                                                 const std::function<bool()> &cancelled) const;

private:
    struct ClientEntry
    {
        ClientId id;
        TextArena::Place name;
        TextArena::Place contact; ///< e-mail address, telephone, form of address
        bool there = false;
    };
    struct SessionEntry
    {
        SessionId id;
        Instant startsAt;
        Money amount;
        TextArena::Place note;
        std::uint32_t client; ///< position in m_clients
        std::uint32_t type;   ///< position in m_types
        SessionStatus status;
        ChargeState charge;
    };
    struct ChargeEntry
    {
        ChargeId id;
        Instant servedAt;
        Money amount;
        TextArena::Place text;
        std::uint32_t client; ///< position in m_clients
        ChargeState state;
    };
    struct DocumentEntry
    {
        DocumentId id;
        TextArena::Place text; ///< number, recipient, client
    };
    struct Needles;

    [[nodiscard]] std::uint32_t positionOf(ClientId id);
    [[nodiscard]] std::uint32_t positionOf(SessionTypeId id);
    [[nodiscard]] std::vector<SessionEntry>::iterator place(SessionId id);
    [[nodiscard]] std::vector<ChargeEntry>::iterator place(ChargeId id);
    [[nodiscard]] Needles needlesOf(const SearchReading &reading) const;
    [[nodiscard]] int qualityOf(const SessionEntry &session, const SearchReading &reading,
                                const Needles &needles) const;
    [[nodiscard]] int qualityOf(const ChargeEntry &charge, const Needles &needles) const;
    void findClients(const SearchReading &reading, Ranking<ClientId> &found) const;
    void findDocuments(const SearchReading &reading, Ranking<DocumentId> &found) const;
    void findCharges(const SearchReading &reading, const Needles &needles, const SearchQuery &query,
                     Ranking<FoundCharge> &found) const;
    [[nodiscard]] bool findSessions(const SearchReading &reading, const Needles &needles,
                                    const SearchQuery &query, Ranking<SessionId> &sessions,
                                    Ranking<FoundCharge> &payments,
                                    const std::function<bool()> &cancelled) const;

    TextArena m_texts;
    std::vector<ClientEntry> m_clients;
    std::unordered_map<qint64, std::uint32_t> m_clientPositions;
    std::vector<QByteArray> m_types; ///< folded names
    std::unordered_map<qint64, std::uint32_t> m_typePositions;
    std::vector<SessionEntry> m_sessions;   ///< newest id first, as they are read
    std::vector<ChargeEntry> m_charges;     ///< without a session, oldest id first
    std::vector<DocumentEntry> m_documents; ///< oldest id first
};

} // namespace sessionbook
