// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_export.h"

#include "core/practice/activity.h"
#include "core/practice/practice.h"
#include "core/rules/names.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int rowsInATurn = 200; ///< some milliseconds

// ISO dates and times, whatever the locale.
QString dayOf(Instant instant, const QTimeZone &zone)
{
    return localTime(instant, zone).date().toString(Qt::ISODate);
}
QString timeOf(Instant instant, const QTimeZone &zone)
{
    return localTime(instant, zone).time().toString(u"HH:mm"_s);
}

} // namespace

ActivityExport::ActivityExport(const Practice &practice, ExportedPart part, const QString &path,
                               QObject *parent)
    : QObject(parent), m_practice(practice), m_part(part), m_file(path)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ActivityExport::writeOn);
}

void ActivityExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(tr("%1 can't be written: %2")
                .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()));
        return;
    }
    const QStringList heads =
        m_part.stage
            ? QStringList{tr("Date"),  tr("Start"), tr("Minutes"), tr("Client"), tr("Type"),
                          tr("Place"), tr("State"), tr("Payment"), tr("Reason")}
            : QStringList{tr("Date"),   tr("Time"),         tr("Activity"),
                          tr("Client"), tr("Session date"), tr("Session start")};
    if (write(CsvTable::start()) && write(heads))
        m_turn.start();
    else
        end(m_failure);
}

void ActivityExport::cancel()
{
    m_turn.stop();
    m_file.cancelWriting();
}

void ActivityExport::writeOn()
{
    if (!(m_part.stage ? writeSessions() : writeEntries())) {
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
        end(tr("%1 can't be written: %2")
                .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()));
}

bool ActivityExport::writeEntries()
{
    const auto read = m_practice.activity().journal(m_part.filter, rowsInATurn, m_lastEntry);
    if (!read) {
        m_failure = read.error().sentence;
        return false;
    }
    const QTimeZone &zone = m_practice.profile().zone;
    for (const JournalItem &item : *read) {
        if (!write({dayOf(item.entry.at, zone), timeOf(item.entry.at, zone), nameOf(item),
                    item.clientName, item.startsAt ? dayOf(*item.startsAt, zone) : QString(),
                    item.startsAt ? timeOf(*item.startsAt, zone) : QString()}))
            return false;
        ++m_rows;
    }
    m_complete = read->size() < rowsInATurn;
    if (!read->empty())
        m_lastEntry = read->back();
    return true;
}

bool ActivityExport::writeSessions()
{
    const auto read =
        m_practice.activity().stage(*m_part.stage, m_part.filter, rowsInATurn, m_lastSession);
    if (!read) {
        m_failure = read.error().sentence;
        return false;
    }
    const QTimeZone &zone = m_practice.profile().zone;
    for (const StageItem &item : *read) {
        const SessionItem &session = item.session;
        if (!write({dayOf(session.startsAt, zone), timeOf(session.startsAt, zone),
                    QString::number(session.lengthMinutes), session.clientName, item.typeName,
                    nameOf(session.place), nameOf(markOf(session.status, session.charge)),
                    nameOf(badgeOf(session.status, session.charge)),
                    item.reason ? nameOf(*item.reason) : QString()}))
            return false;
        ++m_rows;
    }
    m_complete = read->size() < rowsInATurn;
    if (!read->empty())
        m_lastSession = read->back();
    return true;
}

bool ActivityExport::write(const QStringList &cells) { return write(m_table.record(cells)); }

bool ActivityExport::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return true;
    m_failure = tr("%1 can't be written: %2")
                    .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
    return false;
}

void ActivityExport::end(const QString &failure)
{
    m_turn.stop();
    if (!failure.isEmpty())
        m_file.cancelWriting();
    Q_EMIT finished(failure);
}

} // namespace sessionbook
