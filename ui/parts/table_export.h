// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/csv.h"
#include "core/base/result.h"

#include <QLocale>
#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <functional>
#include <vector>

namespace sessionbook {

struct TableRows
{
    std::vector<QStringList> rows;
    bool areLast = false;
};

/// What a table is made of: its heads, and its next rows, at most `limit`, each time after those
/// before.
struct TableSource
{
    QStringList heads;
    std::function<Result<TableRows>(int limit)> next;
};

/// Writes a table as CSV, some rows in each turn of the event loop, so that nothing blocks. The
/// file is written completely or not at all.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(TableSource source, const QString &path, QObject *parent = nullptr);

    void start();
    /// A file that was at the path stays as it was.
    void cancel();
    [[nodiscard]] int rowsWritten() const { return m_rows; }

Q_SIGNALS:
    void progressed(int rows);
    /// `failure` is empty if the file is written.
    void finished(const QString &failure);

private:
    void writeOn();
    [[nodiscard]] bool writeRows();
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] QString notWritten() const;
    void end(const QString &failure);

    TableSource m_source;
    CsvTable m_table{QLocale()};
    QSaveFile m_file;
    QTimer m_turn;
    int m_rows = 0;
    bool m_complete = false;
    QString m_failure;
};

} // namespace sessionbook
