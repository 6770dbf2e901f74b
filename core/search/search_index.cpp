// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/search_index.h"

#include "core/base/search_text.h"
#include "core/search/find_text.h"
#include "core/search/ranking.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// How well a word matches; less is better.
enum Quality {
    NameIsFirst, ///< its first word
    NameBegins,  ///< with it
    NameHasWord,
    NameStart,
    NameMiddle,
    Contact,
    TypeStart,
    TypeMiddle,
    NoteStart,
    NoteMiddle,
    NotFound,
};

/// Folds word by word, as one unusual letter makes folding a whole text slow. Each word gets a
/// space in front, which marks its start.
QByteArray folded(const QString &text)
{
    QByteArray all;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        all += ' ';
        all += searchText(word.toString()).toUtf8();
    }
    return all;
}

/// `spaced` is the word with a space before it.
Quality lookFor(std::string_view text, std::string_view spaced, Quality start, Quality middle)
{
    if (text.empty())
        return NotFound;
    // One or two letters would match nearly every text in the middle.
    constexpr std::size_t enough = 3;
    const std::string_view word = spaced.substr(1);
    if (word.size() < enough)
        return findText(text, spaced) ? start : NotFound;
    const char *found = findText(text, word);
    if (!found)
        return NotFound;
    return found[-1] == ' ' || findText(text, spaced) ? start
                                                      : middle; // a text begins with a space
}

/// As above, in a name. A whole word is better than the start of one, and the first best.
Quality lookInName(std::string_view name, std::string_view spaced)
{
    const auto isWholeAt = [&](std::size_t at) {
        const std::size_t end = at + spaced.size();
        return end == name.size() || name[end] == ' ';
    };
    if (name.starts_with(spaced))
        return isWholeAt(0) ? NameIsFirst : NameBegins;
    const Quality found = lookFor(name, spaced, NameStart, NameMiddle);
    if (found != NameStart)
        return found;
    for (std::size_t at = name.find(spaced); at != std::string_view::npos;
         at = name.find(spaced, at + 1)) {
        if (isWholeAt(at))
            return NameHasWord;
    }
    return NameStart;
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

bool isThen(const SearchReading &reading, Instant at)
{
    return !reading.from || (at >= *reading.from && at < *reading.to);
}

/// The nearest in time first, of those as good.
quint64 rankOf(int quality, Instant at, Instant now)
{
    constexpr int qualityShift = 40; // above any distance in seconds
    const qint64 distance = at.seconds - now.seconds;
    return (static_cast<quint64>(quality) << qualityShift) |
           (static_cast<quint64>(std::abs(distance)) << 1) | (distance < 0 ? 1U : 0U);
}

} // namespace

/// Computed once for a query, not for each session: how well each client's name and each type match
/// each word, as Quality.
struct SearchIndex::Needles
{
    std::vector<QByteArray> spaced;
    std::vector<std::vector<int>> byClient; ///< by word, by position
    std::vector<std::vector<int>> byType;
};

void SearchIndex::setTypes(const std::vector<SessionType> &types)
{
    for (const SessionType &type : types)
        m_types[positionOf(type.id)] = folded(type.name);
}

std::uint32_t SearchIndex::positionOf(ClientId id)
{
    const auto [found, added] =
        m_clientPositions.try_emplace(id.value, static_cast<std::uint32_t>(m_clients.size()));
    if (added)
        m_clients.push_back({id, {}, {}, false});
    return found->second;
}

std::uint32_t SearchIndex::positionOf(SessionTypeId id)
{
    const auto [found, added] =
        m_typePositions.try_emplace(id.value, static_cast<std::uint32_t>(m_types.size()));
    if (added)
        m_types.emplace_back();
    return found->second;
}

void SearchIndex::putClient(const Client &client)
{
    removeClient(client.id);
    ClientEntry &entry = m_clients[positionOf(client.id)];
    entry.name = m_texts.add(folded(client.name));
    entry.contact =
        m_texts.add(folded(client.email + u' ' + client.phone + u' ' + client.addressedAs));
    entry.there = true;
}

void SearchIndex::removeClient(ClientId id)
{
    ClientEntry &entry = m_clients[positionOf(id)];
    m_texts.erase(entry.name);
    m_texts.erase(entry.contact);
    entry.there = false;
}

std::vector<SearchIndex::SessionEntry>::iterator SearchIndex::place(SessionId id)
{
    return std::ranges::lower_bound(m_sessions, id, std::ranges::greater(), &SessionEntry::id);
}

void SearchIndex::putSession(const SearchedSession &session)
{
    // While the index is built, sessions arrive in this order and go to the end.
    auto at = m_sessions.empty() || session.id < m_sessions.back().id ? m_sessions.end()
                                                                      : place(session.id);
    if (at == m_sessions.end() || at->id != session.id)
        at = m_sessions.insert(at, SessionEntry{});
    else
        m_texts.erase(at->note);
    *at = {session.id,
           session.startsAt,
           session.amount,
           m_texts.add(folded(session.note)),
           positionOf(session.client),
           positionOf(session.type),
           session.status,
           session.charge};
}

void SearchIndex::removeSession(SessionId id)
{
    const auto at = place(id);
    if (at == m_sessions.end() || at->id != id)
        return;
    m_texts.erase(at->note);
    m_sessions.erase(at);
}

std::vector<SearchIndex::ChargeEntry>::iterator SearchIndex::place(ChargeId id)
{
    return std::ranges::lower_bound(m_charges, id, {}, &ChargeEntry::id);
}

void SearchIndex::putCharge(const SearchedCharge &charge)
{
    auto at = place(charge.id);
    if (at == m_charges.end() || at->id != charge.id)
        at = m_charges.insert(at, ChargeEntry{});
    else
        m_texts.erase(at->text);
    *at = {charge.id,
           charge.servedAt,
           charge.amount,
           m_texts.add(folded(charge.text)),
           positionOf(charge.client),
           charge.state};
}

void SearchIndex::removeCharge(ChargeId id)
{
    const auto at = place(id);
    if (at == m_charges.end() || at->id != id)
        return;
    m_texts.erase(at->text);
    m_charges.erase(at);
}

void SearchIndex::putDocument(const SearchedDocument &document)
{
    auto at = std::ranges::lower_bound(m_documents, document.id, {}, &DocumentEntry::id);
    if (at == m_documents.end() || at->id != document.id)
        at = m_documents.insert(at, DocumentEntry{document.id, {}});
    m_texts.erase(at->text);
    at->text = m_texts.add(
        folded(document.number + u' ' + document.recipientName + u' ' + document.clientName));
}

std::size_t SearchIndex::bytes() const
{
    return m_texts.bytes() + m_sessions.capacity() * sizeof(SessionEntry) +
           m_clients.capacity() * sizeof(ClientEntry) + m_charges.capacity() * sizeof(ChargeEntry) +
           m_documents.capacity() * sizeof(DocumentEntry);
}

SearchIndex::Needles SearchIndex::needlesOf(const SearchReading &reading) const
{
    Needles needles;
    for (const QByteArray &word : reading.words) {
        const QByteArray spaced = ' ' + word;
        const std::string_view needle = viewOf(spaced);
        std::vector<int> clients;
        for (const ClientEntry &client : m_clients)
            clients.push_back(lookInName(m_texts.at(client.name), needle));
        std::vector<int> types;
        for (const QByteArray &type : m_types)
            types.push_back(lookFor(viewOf(type), needle, TypeStart, TypeMiddle));
        needles.spaced.push_back(spaced);
        needles.byClient.push_back(std::move(clients));
        needles.byType.push_back(std::move(types));
    }
    return needles;
}

int SearchIndex::qualityOf(const SessionEntry &session, const SearchReading &reading,
                           const Needles &needles) const
{
    int worst = 0;
    for (std::size_t i = 0; i < needles.spaced.size(); ++i) {
        int quality =
            std::min(needles.byClient[i][session.client], needles.byType[i][session.type]);
        // Charges are not found by the note of their session.
        if (quality == NotFound && !reading.isAboutMoney())
            quality =
                lookFor(m_texts.at(session.note), viewOf(needles.spaced[i]), NoteStart, NoteMiddle);
        if (quality == NotFound)
            return NotFound;
        worst = std::max(worst, quality);
    }
    return worst;
}

int SearchIndex::qualityOf(const ChargeEntry &charge, const Needles &needles) const
{
    int worst = 0;
    for (std::size_t i = 0; i < needles.spaced.size(); ++i)
        worst = std::max(worst,
                         std::min<int>(needles.byClient[i][charge.client],
                                       lookFor(m_texts.at(charge.text), viewOf(needles.spaced[i]),
                                               TypeStart, TypeMiddle)));
    return worst;
}

void SearchIndex::findClients(const SearchReading &reading, Ranking<ClientId> &found) const
{
    if (reading.words.empty() || !reading.isWordsOnly())
        return;
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        const ClientEntry &client = m_clients[i];
        if (!client.there)
            continue;
        int worst = 0;
        for (const QByteArray &word : reading.words) {
            const QByteArray spaced = ' ' + word;
            const std::string_view needle = viewOf(spaced);
            const Quality quality =
                std::min(lookInName(m_texts.at(client.name), needle),
                         lookFor(m_texts.at(client.contact), needle, Contact, Contact));
            worst = std::max<int>(worst, quality);
        }
        if (worst != NotFound)
            found.add(static_cast<quint64>(worst), i, client.id);
    }
}

void SearchIndex::findDocuments(const SearchReading &reading, Ranking<DocumentId> &found) const
{
    if (reading.words.empty() || !reading.isWordsOnly())
        return;
    constexpr int qualityShift = 40; // above any number of documents
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        int worst = 0;
        for (const QByteArray &word : reading.words) {
            const QByteArray spaced = ' ' + word;
            worst = std::max<int>(worst, lookFor(m_texts.at(m_documents[i].text), viewOf(spaced),
                                                 NameStart, NameMiddle));
        }
        if (worst != NotFound)
            found.add((static_cast<quint64>(worst) << qualityShift) | (m_documents.size() - i), i,
                      m_documents[i].id);
    }
}

void SearchIndex::findCharges(const SearchReading &reading, const Needles &needles,
                              const SearchQuery &query, Ranking<FoundCharge> &found) const
{
    if (reading.status)
        return; // of a session
    for (std::size_t i = 0; i < m_charges.size(); ++i) {
        const ChargeEntry &charge = m_charges[i];
        if (!m_clients[charge.client].there || !isThen(reading, charge.servedAt) ||
            (reading.charge && charge.state != *reading.charge) ||
            (reading.amount && !reading.amount->fits(charge.amount, query.currencyDigits)))
            continue;
        const int quality = qualityOf(charge, needles);
        // A name alone finds only what that client owes, as it does of sessions.
        const bool isByName = reading.isWordsOnly() && quality <= NameMiddle;
        if (quality == NotFound || (isByName && charge.state != ChargeState::Unpaid))
            continue;
        found.add(rankOf(quality, charge.servedAt, query.now), m_sessions.size() + i, charge.id);
    }
}

bool SearchIndex::findSessions(const SearchReading &reading, const Needles &needles,
                               const SearchQuery &query, Ranking<SessionId> &sessions,
                               Ranking<FoundCharge> &payments,
                               const std::function<bool()> &cancelled) const
{
    constexpr std::size_t betweenQuestions = 512;
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        if (i % betweenQuestions == 0 && cancelled())
            return false;
        const SessionEntry &session = m_sessions[i];
        if (!m_clients[session.client].there || !isThen(reading, session.startsAt))
            continue;
        if ((reading.status && session.status != *reading.status) ||
            (reading.charge && session.charge != *reading.charge) ||
            (reading.isAboutMoney() && session.charge == ChargeState::None) ||
            (reading.amount && !reading.amount->fits(session.amount, query.currencyDigits)))
            continue;
        const int quality = qualityOf(session, reading, needles);
        if (quality == NotFound)
            continue;
        const quint64 rank = rankOf(quality, session.startsAt, query.now);
        if (reading.isAboutMoney())
            payments.add(rank, i, session.id);
        else
            sessions.add(rank, i, session.id);
        // Searching for a name also finds what that client owes.
        if (!reading.isAboutMoney() && session.charge == ChargeState::Unpaid &&
            quality <= NameMiddle && !reading.words.empty())
            payments.add(rank, i, session.id);
    }
    return true;
}

std::optional<SearchHits> SearchIndex::find(const SearchQuery &query, int limit,
                                            const std::function<bool()> &cancelled) const
{
    Ranking<ClientId> clients(limit, m_clients.size());
    Ranking<SessionId> sessions(limit, m_sessions.size());
    Ranking<FoundCharge> payments(limit, m_sessions.size() + m_charges.size());
    Ranking<DocumentId> documents(limit, m_documents.size());
    for (const SearchReading &reading : query.readings) {
        findClients(reading, clients);
        findDocuments(reading, documents);
        const Needles needles = needlesOf(reading);
        findCharges(reading, needles, query, payments);
        if (!findSessions(reading, needles, query, sessions, payments, cancelled))
            return std::nullopt;
    }
    return SearchHits{clients.best(),  sessions.best(),  payments.best(),  documents.best(),
                      clients.count(), sessions.count(), payments.count(), documents.count()};
}

} // namespace sessionbook
