// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "core/records/records.h"
#include "ui/parts/list_model.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

class Practice;

/// The waiting messages, oldest first.
class OutboxModel : public ListModel<Message>
{
    Q_OBJECT

public:
    enum Role {
        KindRole = TwoLineDelegate::RowRole + 1, ///< "Cancellation"
        WhenRole,                                ///< when it was written
    };

    explicit OutboxModel(Practice &practice, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// "Cancellation", "Invoice 2026-0007"
    [[nodiscard]] static QString kindText(const Message &message);

private:
    void read();
    [[nodiscard]] QString whenText(const Message &message) const;

    Practice &m_practice;
};

} // namespace sessionbook
