// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/outbox_model.h"

#include "core/base/date_words.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/parts/document_names.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

OutboxModel::OutboxModel(Practice &practice, QObject *parent)
    : ListModel(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.messages)
            read();
    });
    read();
}

void OutboxModel::read()
{
    const auto messages = m_practice.outbox().waiting();
    if (messages)
        becomeRows(*messages, &Message::id);
    else
        Q_EMIT readFailed(messages.error());
}

QString OutboxModel::whenText(const Message &message) const
{
    const QDateTime local = localTime(message.createdAt, m_practice.profile().zone);
    return mediumDateTime(local, QLocale());
}

QString OutboxModel::kindText(const Message &message)
{
    return message.document ? titleOf(*message.document) : nameOf(message);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return message.recipientName;
    case TwoLineDelegate::RowRole: {
        TwoLineRow row{message.recipientName, kindText(message) + u" · "_s + whenText(message)};
        row.strong = true;
        return QVariant::fromValue(row);
    }
    case KindRole:
        return kindText(message);
    case WhenRole:
        return whenText(message);
    case Qt::AccessibleTextRole:
        return QStringList{message.recipientName, kindText(message), whenText(message)}.join(
            u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
