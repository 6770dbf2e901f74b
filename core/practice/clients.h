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

/// The clients of the practice. Errors of queries: Storage; Invalid for an unknown id. Commands
/// take the revision that was shown. Their errors: Invalid at the wrong field; Conflict if the
/// client has changed since.
class Clients
{
    Q_DECLARE_TR_FUNCTIONS(Clients)

public:
    explicit Clients(PracticeContext &context) : m_context(context) {}

    /// Unordered (lists sort by themselves), including archived ones.
    Result<std::vector<Client>> all() const;
    Result<Client> find(ClientId id) const;
    /// Other clients, besides `except`, who may be the same person.
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
    /// Suggested fields for a new booking; see usualFields() in client_rules.h.
    Result<std::optional<SessionFields>> usualFields(ClientId id) const;
    /// Empty if the client can be archived; else the sentence for a tooltip.
    std::optional<QString> whyNotArchive(const Client &client) const;
    /// The plan that erase() will carry out. Error: NotAllowed, with why and what to do instead.
    Result<ClientErasurePlan> previewErasure(ClientId id) const;
    /// The same, with a refusal as a value, so that a dialog can lead to what stands in the way.
    Result<ClientErasureDecision> judgeErasure(ClientId id) const;

    Result<ClientId> add(const Client &added);
    Result<> edit(const Client &edited);
    /// Hides the client and forbids bookings. Error: NotAllowed while sessions are open.
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
