// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/stage_model.h"

#include "core/base/date_words.h"
#include "core/practice/activity.h"
#include "core/rules/names.h"
#include "ui/look/tones.h"
#include "ui/parts/session_row.h"
#include "ui/parts/session_words.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

StageModel::StageModel(Practice &practice, QObject *parent) : DayListModel(practice, parent) {}

void StageModel::show(SessionStatus stage, const ActivityFilter &filter)
{
    m_stage = stage;
    m_filter = filter;
    readFromStart();
}

Result<std::vector<StageItem>> StageModel::readItems(int limit,
                                                     const std::optional<StageItem> &after) const
{
    return m_practice.activity().stage(m_stage, m_filter, limit, after);
}

Instant StageModel::timeOf(const StageItem &item) const { return item.session.startsAt; }

qint64 StageModel::numberOf(const StageItem &item) const { return item.session.id.value; }

std::optional<SessionId> StageModel::sessionAt(const QModelIndex &index) const
{
    const StageItem *item = itemAt(index);
    return item ? std::optional(item->session.id) : std::nullopt;
}

std::vector<Tone> StageModel::tonesAt(const QModelIndex &index) const
{
    const StageItem *item = itemAt(index);
    if (!item)
        return {};
    std::vector<Tone> tones{toneOf(markOf(item->session.status, item->session.charge))};
    const PaymentBadge badge = badgeOf(item->session.status, item->session.charge);
    if (badge != PaymentBadge::None)
        tones.push_back(toneOf(badge));
    return tones;
}

QVariant StageModel::itemData(const StageItem &item, int role) const
{
    const SessionItem &session = item.session;
    const QString time =
        clockTime(localTime(session.startsAt, m_practice.profile().zone), m_locale);
    const QString service = serviceWords(item.typeName, session.lengthMinutes, m_locale);
    const QString reason = item.reason ? nameOf(*item.reason) : QString();
    QStringList pills{nameOf(markOf(session.status, session.charge)),
                      nameOf(badgeOf(session.status, session.charge))};
    pills.removeAll(QString());
    switch (role) {
    case sessionRole:
        return sessionData(session.id);
    case Qt::DisplayRole:
        return session.clientName;
    case TimeRole:
        return time;
    case ServiceRole:
        return service;
    case ReasonRole:
        return reason;
    case PillsRole:
        return pills;
    case SessionRole:
        return session.id.value;
    case Qt::AccessibleTextRole: {
        QStringList parts{time, session.clientName, service, reason};
        parts += pills;
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace sessionbook
