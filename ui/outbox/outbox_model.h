#pragma once

#include "core/practice/changes.h"
#include "core/records/views.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>

#include <vector>

namespace sessionbook {

class Practice;

/// The notices that wait, oldest first.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = TwoLineDelegate::RowRole + 1, ///< "Cancellation"
        WhenRole,                                ///< when it was written
    };

    explicit OutboxModel(Practice &practice, QObject *parent = nullptr);

    [[nodiscard]] const Notice &noticeAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    void apply(const Changes &changes);
    void reread();
    [[nodiscard]] QString whenText(const Notice &notice) const;

    Practice &m_practice;
    std::vector<Notice> m_notices;
};

} // namespace sessionbook
