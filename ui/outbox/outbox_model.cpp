// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/outbox_model.h"

#include "core/base/date_words.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

OutboxModel::OutboxModel(Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, &OutboxModel::apply);
    reread();
}

const Message &OutboxModel::messageAt(int row) const
{
    return m_messages.at(static_cast<std::size_t>(row));
}

void OutboxModel::apply(const Changes &changes)
{
    if (changes.messages)
        reread();
}

void OutboxModel::reread()
{
    auto read = m_practice.outbox().waiting();
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    const std::vector<Message> now = std::move(read).value();
    // A waiting message is never edited: rows only come and go, and both lists are in order of id.
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(now, messageAt(row).id, &Message::id) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        m_messages.erase(m_messages.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (i < m_messages.size() && m_messages[i].id == now[i].id)
            continue;
        const int row = static_cast<int>(i);
        beginInsertRows({}, row, row);
        m_messages.insert(m_messages.begin() + row, now[i]);
        endInsertRows();
    }
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QString OutboxModel::whenText(const Message &message) const
{
    const QDateTime local = localTime(message.createdAt, m_practice.profile().zone);
    return mediumDateTime(local, QLocale());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = messageAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return message.recipientName;
    case TwoLineDelegate::RowRole: {
        TwoLineRow row{message.recipientName, nameOf(message.kind) + u" · "_s + whenText(message)};
        row.strong = true;
        return QVariant::fromValue(row);
    }
    case KindRole:
        return nameOf(message.kind);
    case WhenRole:
        return whenText(message);
    case Qt::AccessibleTextRole:
        return QStringList{message.recipientName, nameOf(message.kind), whenText(message)}.join(
            u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
