// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/client_views.h"
#include "core/rules/client_erasure.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// Who is known. Errors of queries: Storage; Invalid where an id is of nobody (any more). A command
/// takes the revision that the person saw, and answers Conflict when the client has changed since.
class Clients
{
    Q_DECLARE_TR_FUNCTIONS(Clients)

public:
    explicit Clients(PracticeContext &context) : m_context(context) {}

    /// Unordered: names are sorted where they are shown. Archived ones are among them.
    Result<std::vector<Client>> all() const;
    Result<Client> find(ClientId id) const;
    /// All but `except` who may be the same person, for a remark before saving.
    Result<std::vector<Client>> alike(const QString &name, const QString &email,
                                      std::optional<ClientId> except) const;
    Result<ClientFigures> figures(ClientId id) const;
    Result<ClientCounts> counts(ClientId id) const;
    /// Coming ones soonest first, the others newest first. The next `limit` after `after`, or the
    /// first.
    Result<std::vector<ClientSession>>
    sessions(ClientId id, SessionGroup group, int limit,
             const std::optional<ClientSession> &after = {}) const;
    /// Newest first; the next `limit` before `before`, or the newest.
    Result<std::vector<ClientPayment>> payments(ClientId id, int limit,
                                                std::optional<PaymentId> before = {}) const;
    /// What a new booking starts from: what is usual for the client, and the place of the latest
    /// session. Nothing when neither is known.
    Result<std::optional<SessionFields>> usualFields(ClientId id) const;
    /// Nothing when the client can be archived; else the sentence for its tooltip.
    std::optional<QString> whyNotArchive(const Client &client) const;
    /// In the very plan that erase() carries out. Error: NotAllowed, with the sentence that says
    /// why and what to do instead.
    Result<ClientErasurePlan> previewErasure(ClientId id) const;

    Result<ClientId> add(const Client &added);
    Result<> edit(const Client &edited);
    /// Keeps and hides the client, who can't be booked then. Refused while sessions are open.
    Result<> archive(ClientId id, int revision);
    Result<> restore(ClientId id, int revision);
    /// Erases the client beyond recovery; see previewErasure() and Practice::erasureFinished().
    /// Empties the undo stack.
    Result<> erase(ClientId id, int revision);

private:
    Result<ClientErasurePlan> decideErasure(Connection &connection, ClientId id) const;

    PracticeContext &m_context;
};

} // namespace sessionbook
