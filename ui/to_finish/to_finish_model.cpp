// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_model.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/names.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int pageSize = 100;

} // namespace

ToFinishModel::ToFinishModel(Practice &practice, QObject *parent)
    : PagedListModel(pageSize, parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (!changes.sessions.isEmpty() || !changes.clients.isEmpty())
            readAgain(&SessionItem::id);
    });
    // While the list is open, more sessions end.
    connect(&m_practice, &Practice::minuteTurned, this, [this] { readAgain(&SessionItem::id); });
    readFromStart();
}

SessionId ToFinishModel::sessionAt(int row) const { return rowAt(row).id; }

QModelIndex ToFinishModel::indexOf(SessionId id) const { return indexWith(id, &SessionItem::id); }

Result<std::vector<SessionItem>>
ToFinishModel::readItems(int limit, const std::optional<SessionItem> &after) const
{
    return m_practice.sessions().toFinish(limit, after);
}

QVariant ToFinishModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionItem &item = rowAt(index.row());
    const QString when =
        mediumDateTime(localTime(item.startsAt, m_practice.profile().zone), QLocale());
    switch (role) {
    case Qt::DisplayRole:
        return item.clientName;
    case TwoLineDelegate::RowRole: {
        TwoLineRow row{item.clientName, when};
        row.strong = true;
        return QVariant::fromValue(row);
    }
    case Qt::AccessibleTextRole:
        return QStringList{item.clientName, when, nameOf(markOf(item.status, item.charge))}.join(
            u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
