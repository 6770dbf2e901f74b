// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/search_worker.h"

#include "core/store/client_rows.h"
#include "core/store/connection.h"
#include "core/store/practice_rows.h"
#include "core/store/search_rows.h"

namespace sessionbook {

namespace {

constexpr int pageSize = 2'000; ///< some milliseconds, the longest wait of a query
constexpr std::size_t betweenAnswers = 20'000;

/// Empty if the client no longer exists.
std::optional<Client> clientOf(Connection &connection, ClientId id)
{
    try {
        return rows::client(connection, id);
    } catch (const StoreError &error) {
        if (error.error().kind != ErrorKind::Invalid)
            throw;
        return std::nullopt;
    }
}

} // namespace

SearchWorker::SearchWorker(PracticeFile file, const std::atomic<quint64> &newest)
    : m_file(std::move(file)), m_newest(newest)
{
}

SearchWorker::~SearchWorker() = default;

template <class Work>
bool SearchWorker::read(Work work)
{
    try {
        if (m_reading) {
            work(*m_reading);
        } else {
            Connection connection(m_file, Connection::Mode::ReadOnly);
            work(connection);
        }
        return true;
    } catch (const StoreError &error) {
        Q_EMIT failed(error.error());
        return false;
    }
}

void SearchWorker::build()
{
    if (m_begun)
        return;
    m_begun = true;
    const bool readable = read([this](Connection &connection) {
        m_index.setTypes(rows::sessionTypes(connection));
        for (const Client &client : rows::clients(connection))
            m_index.putClient(client);
        m_reading = std::make_unique<Connection>(m_file, Connection::Mode::ReadOnly);
    });
    m_begun = readable; // else tried again with the next query
    if (readable)
        readOn();
}

void SearchWorker::readOn()
{
    const bool readable = read([this](Connection &connection) {
        if (!m_areSessionsRead)
            readSessions(connection);
        if (m_areSessionsRead && !m_areChargesRead)
            readCharges(connection);
        if (m_areChargesRead)
            readDocuments(connection);
    });
    if (!readable || m_complete)
        m_reading.reset();
    if (!readable) {
        m_begun = false;
        return;
    }
    if (m_complete || m_index.sessionCount() % betweenAnswers < pageSize)
        answerAgain();
    if (!m_complete)
        QMetaObject::invokeMethod(this, &SearchWorker::readOn, Qt::QueuedConnection);
}

/// The next ones, as the two below.
void SearchWorker::readSessions(Connection &connection)
{
    const auto page = rows::searchedSessions(connection, pageSize, m_readDownTo);
    for (const SearchedSession &session : page)
        m_index.putSession(session);
    if (!page.empty())
        m_readDownTo = page.back().id;
    m_areSessionsRead = page.size() < pageSize;
}

void SearchWorker::readCharges(Connection &connection)
{
    const auto page = rows::searchedCharges(connection, pageSize, m_chargesReadTo);
    for (const SearchedCharge &charge : page)
        m_index.putCharge(charge);
    if (!page.empty())
        m_chargesReadTo = page.back().id;
    m_areChargesRead = page.size() < pageSize;
}

void SearchWorker::readDocuments(Connection &connection)
{
    const auto page = rows::searchedDocuments(connection, pageSize, m_documentsReadTo);
    for (const SearchedDocument &document : page)
        m_index.putDocument(document);
    if (!page.empty())
        m_documentsReadTo = page.back().id;
    m_complete = page.size() < pageSize;
}

void SearchWorker::applyChanges(const Changes &changes)
{
    if (!m_begun)
        return;
    read([&](Connection &connection) {
        if (changes.profile)
            m_index.setTypes(rows::sessionTypes(connection));
        for (const ClientId id : changes.clients)
            rereadClient(connection, id);
        for (const SessionId id : changes.sessions)
            rereadSession(connection, id);
        for (const ChargeId id : changes.loneCharges)
            rereadCharge(connection, id);
        if (changes.documents && m_complete) // else they are read in their turn
            readDocuments(connection);
    });
}

void SearchWorker::rereadClient(Connection &connection, ClientId id)
{
    const auto client = clientOf(connection, id);
    if (client && !client->erasedAt)
        return m_index.putClient(*client);
    m_index.removeClient(id);
    // With a client go the texts of documents that needn't be kept any more, also of others.
    for (const SearchedDocument &document : rows::emptiedDocuments(connection))
        m_index.putDocument(document);
}

void SearchWorker::rereadSession(Connection &connection, SessionId id)
{
    if (const auto session = rows::searchedSession(connection, id))
        m_index.putSession(*session);
    else
        m_index.removeSession(id);
}

void SearchWorker::rereadCharge(Connection &connection, ChargeId id)
{
    if (const auto charge = rows::searchedCharge(connection, id))
        m_index.putCharge(*charge);
    else
        m_index.removeCharge(id);
}

void SearchWorker::ask(quint64 number, const SearchQuery &query, int limit)
{
    m_asked = number;
    m_query = query;
    m_limit = limit;
    answerAgain();
}

void SearchWorker::answerAgain()
{
    if (m_asked == 0 || m_asked < m_newest)
        return;
    const auto hits = m_index.find(m_query, m_limit, [this] { return m_asked < m_newest; });
    if (hits)
        Q_EMIT answered({m_asked, *hits, m_complete});
}

} // namespace sessionbook
