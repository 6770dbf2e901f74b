// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/clients/client_list_model.h"
#include "ui/parts/word_filter.h"

namespace sessionbook {

/// The clients that match all typed words, by name; archived ones only on request.
class ClientFilter : public WordFilter
{
    Q_OBJECT

public:
    explicit ClientFilter(ClientListModel &model, QObject *parent = nullptr);

    void setShowsArchived(bool shows);
    [[nodiscard]] const Client &clientAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(ClientId id) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ClientListModel &m_model;
    bool m_showsArchived = false;
};

} // namespace sessionbook
