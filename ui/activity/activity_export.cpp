// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_export.h"

#include "core/practice/activity.h"
#include "core/practice/practice.h"
#include "core/rules/names.h"
#include "ui/parts/table_cells.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ActivityTable
{
    Q_DECLARE_TR_FUNCTIONS(ActivityExport)
};

QStringList journalCells(const JournalItem &item, const QTimeZone &zone)
{
    return {dayCell(item.entry.at, zone),
            timeCell(item.entry.at, zone),
            nameOf(item),
            item.clientName,
            item.payerName,
            item.chargeText,
            item.startsAt ? dayCell(*item.startsAt, zone) : QString(),
            item.startsAt ? timeCell(*item.startsAt, zone) : QString()};
}

QStringList stageCells(const StageItem &item, const QTimeZone &zone)
{
    const SessionItem &session = item.session;
    return {dayCell(session.startsAt, zone),
            timeCell(session.startsAt, zone),
            QString::number(session.lengthMinutes),
            session.clientName,
            item.typeName,
            nameOf(session.place),
            nameOf(markOf(session.status, session.charge)),
            nameOf(badgeOf(session.status, session.charge)),
            item.reason ? nameOf(*item.reason) : QString()};
}

} // namespace

TableSource activityTable(const Practice &practice, const ExportedPart &part)
{
    const auto zone = [&practice] { return practice.profile().zone; };
    if (part.stage) {
        return {{ActivityTable::tr("Date"), ActivityTable::tr("Start"),
                 ActivityTable::tr("Minutes"), ActivityTable::tr("Client"),
                 ActivityTable::tr("Type"), ActivityTable::tr("Place"), ActivityTable::tr("State"),
                 ActivityTable::tr("Payment"), ActivityTable::tr("Reason")},
                pagedRows<StageItem>(
                    [&practice, part](int limit, const std::optional<StageItem> &last) {
                        return practice.activity().stage(*part.stage, part.filter, limit, last);
                    },
                    [zone](const StageItem &item) { return stageCells(item, zone()); })};
    }
    return {{ActivityTable::tr("Date"), ActivityTable::tr("Time"), ActivityTable::tr("Activity"),
             ActivityTable::tr("Client"), ActivityTable::tr("Payer or sponsor"),
             ActivityTable::tr("Charge for"), ActivityTable::tr("Session date"),
             ActivityTable::tr("Session start")},
            pagedRows<JournalItem>(
                [&practice, part](int limit, const std::optional<JournalItem> &last) {
                    return practice.activity().journal(part.filter, limit, last);
                },
                [zone](const JournalItem &item) { return journalCells(item, zone()); })};
}

} // namespace sessionbook
