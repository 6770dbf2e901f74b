// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "core/records/session_views.h"
#include "ui/parts/paged_list_model.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

class Practice;

/// The sessions to finish, oldest first.
class ToFinishModel final : public PagedListModel<SessionItem>
{
    Q_OBJECT

public:
    explicit ToFinishModel(Practice &practice, QObject *parent = nullptr);

    [[nodiscard]] SessionId sessionAt(int row) const;
    /// Invalid if it is not among them.
    [[nodiscard]] QModelIndex indexOf(SessionId id) const;

    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] Result<std::vector<SessionItem>>
    readItems(int limit, const std::optional<SessionItem> &after) const override;

    Practice &m_practice;
};

} // namespace sessionbook
