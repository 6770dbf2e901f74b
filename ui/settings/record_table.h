// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableWidget>

#include <vector>

namespace sessionbook {

/// The records of a settings page, one in a row, to be chosen and edited. The first column takes
/// the room that the others leave.
class RecordTable : public QTableWidget
{
    Q_OBJECT

public:
    struct Column
    {
        QString name;
        bool isFigure = false; ///< stands at the right
    };

    RecordTable(const QString &objectName, const QString &name, const std::vector<Column> &columns,
                QWidget *parent);

    /// A cell for each column. The first one, which may be cut, is told whole by a tool tip.
    void setRow(int row, const QStringList &cells, bool isQuiet = false);

Q_SIGNALS:
    /// Enter or a double click on the current row.
    void editRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<Column> m_columns;
};

} // namespace sessionbook
