// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/records.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>

#include <vector>

namespace sessionbook {

class Practice;

/// The messages that wait, oldest first.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = TwoLineDelegate::RowRole + 1, ///< "Cancellation"
        WhenRole,                                ///< when it was written
    };

    explicit OutboxModel(Practice &practice, QObject *parent = nullptr);

    [[nodiscard]] const Message &messageAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    void apply(const Changes &changes);
    void reread();
    [[nodiscard]] QString whenText(const Message &message) const;

    Practice &m_practice;
    std::vector<Message> m_messages;
};

} // namespace sessionbook
