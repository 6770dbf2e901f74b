// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/practice_file.h"
#include "core/search/search_index.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace sessionbook {

class Connection;

/// The answer to what was typed last.
struct SearchAnswer
{
    quint64 number = 0; ///< of the query
    SearchHits hits;
    bool complete = false; ///< false while the index is still being built
};

/// Keeps the search index. Its read-only connection is open only while it reads; it builds the
/// index in steps and answers queries in between.
///
/// Thread: one of its own; call it through the event loop.
class SearchWorker : public QObject
{
    Q_OBJECT

public:
    /// A query with a number below `newest` is dropped.
    SearchWorker(PracticeFile file, const std::atomic<quint64> &newest);
    ~SearchWorker() override;
    Q_DISABLE_COPY_MOVE(SearchWorker)

    void build();
    /// Reads again what a command has changed.
    void applyChanges(const Changes &changes);
    void ask(quint64 number, const SearchQuery &query, int limit);

Q_SIGNALS:
    void answered(const sessionbook::SearchAnswer &answer);
    void failed(const sessionbook::Error &error);

private:
    template <class Work>
    bool read(Work work);
    void readOn();
    void rereadClient(Connection &connection, ClientId id);
    void rereadSession(Connection &connection, SessionId id);
    void rereadCharge(Connection &connection, ChargeId id);
    void readSessions(Connection &connection);
    void readCharges(Connection &connection);
    void readDocuments(Connection &connection);
    void answerAgain();

    PracticeFile m_file;
    const std::atomic<quint64> &m_newest;
    std::unique_ptr<Connection> m_reading; ///< while the index is built
    SearchIndex m_index;
    std::optional<SessionId> m_readDownTo;
    bool m_areSessionsRead = false;
    ChargeId m_chargesReadTo;
    bool m_areChargesRead = false;
    DocumentId m_documentsReadTo;
    bool m_begun = false;
    bool m_complete = false;
    quint64 m_asked = 0;
    SearchQuery m_query;
    int m_limit = 0;
};

} // namespace sessionbook
