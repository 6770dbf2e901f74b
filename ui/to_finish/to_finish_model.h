// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/session_views.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>

#include <vector>

namespace sessionbook {

class Practice;

/// The sessions that were left open, oldest first. Younger ones are read as the list is scrolled
/// to them.
class ToFinishModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ToFinishModel(Practice &practice, QObject *parent = nullptr);

    [[nodiscard]] SessionId sessionAt(int row) const;
    /// Not valid when it is not among them.
    [[nodiscard]] QModelIndex indexOf(SessionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    void apply(const Changes &changes);
    void removeMissing(const std::vector<SessionItem> &now);
    void insertNew(const std::vector<SessionItem> &now);

    Practice &m_practice;
    std::vector<SessionItem> m_rows;
    bool m_complete = false;
};

} // namespace sessionbook
