// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"
#include "core/records/records.h"

#include <QComboBox>

#include <optional>
#include <vector>

class QStandardItemModel;

namespace sessionbook {

/// Picks a client who can be booked, or a new one; for searching any client. Typed text matches any
/// part of a name, without case and accents. An unknown name is offered as "New client: …", so that
/// a typing error never adds a client unnoticed.
class ClientPicker : public QComboBox
{
    Q_OBJECT

public:
    explicit ClientPicker(QWidget *parent = nullptr);

    /// Payers come after the clients, and are said to be payers.
    void setClients(std::vector<Client> clients, const std::vector<Payer> &payers = {});
    void pick(ClientId id);
    void pick(PayerId id);
    /// Offers archived clients and no new one, for searching; before setClients(). `placeholder` is
    /// shown while none is chosen.
    void offerOnlyKnown(const QString &placeholder);
    /// Clears the choice.
    void forget();

    /// At most one of these is set; none while it is undecided what the text means.
    [[nodiscard]] std::optional<Client> client() const;
    [[nodiscard]] std::optional<PayerId> payer() const;
    [[nodiscard]] std::optional<QString> newName() const { return m_newName; }

    /// Decides what the text means: the client of that name, the only one that matches, else a new
    /// one. True if the choice has changed.
    bool settle();

Q_SIGNALS:
    void choiceChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Entry
    {
        Client client;
        PayerId payer;      ///< if it is one, instead of a client
        QString label;      ///< the name, and what tells those of one name apart
        QString searchText; ///< of the label
    };

    void addCompletion();
    void reconsider(const QString &typed);
    void offerNew(const QString &name);
    void choose(const Entry &entry);
    void chooseNew(const QString &name);
    /// Makes it the choice; none for null.
    void take(const Entry *entry);
    void add(const Client &client, PayerId payer, const QString &label);
    void addRows();
    [[nodiscard]] const Entry *entryOf(ClientId id) const;
    [[nodiscard]] const Entry *entryOf(PayerId id) const;
    [[nodiscard]] const Entry *chosenEntry() const;
    /// The one with exactly this name, else all whose names contain it.
    [[nodiscard]] std::vector<const Entry *> fitting(const QString &typed) const;

    std::vector<Entry> m_entries; ///< in the order shown
    std::optional<ClientId> m_client;
    std::optional<PayerId> m_payer;
    std::optional<QString> m_newName;
    bool m_offersNew = true;
    QStandardItemModel *m_candidates; ///< the entries, then the offer of a new client
};

} // namespace sessionbook
