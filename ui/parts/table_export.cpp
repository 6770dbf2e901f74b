// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/table_export.h"

#include <QDir>

namespace sessionbook {

namespace {

constexpr int rowsInATurn = 200; ///< some milliseconds

} // namespace

TableExport::TableExport(TableSource source, const QString &path, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_file(path)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TableExport::writeOn);
}

void TableExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(notWritten());
        return;
    }
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // nobody else reads of clients
    if (write(CsvTable::start()) && write(m_table.record(m_source.heads)))
        m_turn.start();
    else
        end(m_failure);
}

void TableExport::cancel()
{
    m_turn.stop();
    m_file.cancelWriting();
}

void TableExport::writeOn()
{
    if (!writeRows()) {
        end(m_failure);
        return;
    }
    Q_EMIT progressed(m_rows);
    if (!m_complete || !m_turn.isActive())
        return;
    m_turn.stop();
    if (m_file.commit())
        end({});
    else
        end(notWritten());
}

bool TableExport::writeRows()
{
    const auto read = m_source.next(rowsInATurn);
    if (!read) {
        m_failure = read.error().sentence;
        return false;
    }
    for (const QStringList &cells : read->rows) {
        if (!write(m_table.record(cells)))
            return false;
        ++m_rows;
    }
    m_complete = read->areLast;
    return true;
}

bool TableExport::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return true;
    m_failure = notWritten();
    return false;
}

QString TableExport::notWritten() const
{
    return tr("%1 can't be written: %2")
        .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
}

void TableExport::end(const QString &failure)
{
    m_turn.stop();
    if (!failure.isEmpty())
        m_file.cancelWriting();
    Q_EMIT finished(failure);
}

} // namespace sessionbook
