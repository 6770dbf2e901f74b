// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/csv.h"
#include "core/records/activity_views.h"

#include <QLocale>
#include <QObject>
#include <QSaveFile>
#include <QTimer>

namespace sessionbook {

class Practice;

/// What is exported: the journal, or the sessions of a stage.
struct ExportedPart
{
    std::optional<SessionStatus> stage; ///< none: the journal
    ActivityFilter filter;
};

/// Writes a part of the activity as CSV, some rows in each turn of the event loop, so that nothing
/// blocks. The file is written completely or not at all. It never contains a note or the text of an
/// "Other" reason.
class ActivityExport : public QObject
{
    Q_OBJECT

public:
    ActivityExport(const Practice &practice, ExportedPart part, const QString &path,
                   QObject *parent = nullptr);

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
    [[nodiscard]] bool writeEntries();
    [[nodiscard]] bool writeSessions();
    [[nodiscard]] bool write(const QStringList &cells);
    [[nodiscard]] bool write(const QByteArray &bytes);
    void end(const QString &failure);

    const Practice &m_practice;
    ExportedPart m_part;
    CsvTable m_table{QLocale()};
    QSaveFile m_file;
    QTimer m_turn;
    int m_rows = 0;
    bool m_complete = false;
    QString m_failure;
    std::optional<JournalItem> m_lastEntry;
    std::optional<StageItem> m_lastSession;
};

} // namespace sessionbook
