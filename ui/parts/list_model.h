// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/parts/row_diff.h"

#include <QAbstractListModel>

namespace sessionbook {

/// The signals of list models, as a template can't have any.
class ListModelBase : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

Q_SIGNALS:
    /// The rows have not changed.
    void readFailed(const sessionbook::Error &error);
};

/// A list of values that is replaced as a whole but signals only the differences.
template <class Row>
class ListModel : public ListModelBase
{
public:
    using ListModelBase::ListModelBase;

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &rowAt(int row) const
    {
        return m_rows.at(static_cast<std::size_t>(row));
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// `idOf` identifies rows: one that is in both lists moves or changes, so that it stays
    /// selected. dataChanged() is emitted only for rows that compare unequal.
    template <class IdOf>
    void becomeRows(const std::vector<Row> &wanted, IdOf idOf)
    {
        const auto count = static_cast<int>(wanted.size());
        for (const RowStep &step : rowSteps(placesIn(wanted, m_rows, idOf), count))
            take(step, wanted);
        changeRows(wanted);
    }

    void appendRows(const std::vector<Row> &rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }

    /// For a different list, not a change of this one.
    void clearRows()
    {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }

    /// Invalid if there is none.
    template <class Id, class IdOf>
    [[nodiscard]] QModelIndex indexWith(const Id &id, IdOf idOf) const
    {
        const auto found = std::ranges::find(m_rows, id, idOf);
        return found == m_rows.end() ? QModelIndex()
                                     : index(static_cast<int>(found - m_rows.begin()));
    }

private:
    void take(const RowStep &step, const std::vector<Row> &wanted)
    {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.first, step.last);
            m_rows.erase(m_rows.begin() + step.first, m_rows.begin() + step.last + 1);
            endRemoveRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.first, step.last, {}, step.before);
            moveOne(m_rows, static_cast<std::size_t>(step.first),
                    static_cast<std::size_t>(step.before));
            endMoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.first, step.last);
            m_rows.insert(m_rows.begin() + step.first, wanted.begin() + step.first,
                          wanted.begin() + step.last + 1);
            endInsertRows();
            break;
        }
    }

    void changeRows(const std::vector<Row> &wanted)
    {
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            const std::size_t first = row;
            for (; row < wanted.size() && m_rows[row] != wanted[row]; ++row)
                m_rows[row] = wanted[row];
            if (row > first)
                Q_EMIT dataChanged(index(static_cast<int>(first)),
                                   index(static_cast<int>(row) - 1));
        }
    }

    std::vector<Row> m_rows;
};

} // namespace sessionbook
