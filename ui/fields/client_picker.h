// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QComboBox>

#include <optional>
#include <vector>

class QStandardItemModel;

namespace sessionbook {

/// Picks a client from all who can be booked, or names a new one. What is typed is looked for in
/// any part of the names, without case and accents; a name that is nobody's is offered as "New
/// client: …", so that a slip of the keys never makes a client unseen.
class ClientPicker : public QComboBox
{
    Q_OBJECT

public:
    explicit ClientPicker(QWidget *parent = nullptr);

    void setClients(std::vector<Client> clients);
    void pick(ClientId id);
    /// No new client is offered: to look for one. The words stand there while none is chosen.
    void offerOnlyKnown(const QString &placeholder);
    /// Nobody is chosen any more.
    void forget();

    /// At most one of these is there; none while it is open what the text stands for.
    [[nodiscard]] std::optional<Client> client() const;
    [[nodiscard]] std::optional<QString> newName() const { return m_newName; }

    /// Decides what the text stands for: the client of that name, the only one that fits it, else
    /// a new one. True when that decided something anew.
    bool settle();

Q_SIGNALS:
    void choiceChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Entry
    {
        Client client;
        QString label;      ///< the name, with the address where two have the same one
        QString searchText; ///< of the label
    };

    void addCompletion();
    void reconsider(const QString &typed);
    void offerNew(const QString &name);
    void choose(const Entry &entry);
    void chooseNew(const QString &name);
    [[nodiscard]] const Entry *entryOf(ClientId id) const;
    /// The one that is called exactly this, else all whose names contain it.
    [[nodiscard]] std::vector<const Entry *> fitting(const QString &typed) const;

    std::vector<Entry> m_entries; ///< in the order shown
    std::optional<ClientId> m_client;
    std::optional<QString> m_newName;
    bool m_offersNew = true;
    QStandardItemModel *m_candidates; ///< the entries, then the offer of a new client
};

} // namespace sessionbook
