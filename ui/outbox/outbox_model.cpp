#include "ui/outbox/outbox_model.h"

#include "core/base/date_words.h"
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

const Notice &OutboxModel::noticeAt(int row) const
{
    return m_notices.at(static_cast<std::size_t>(row));
}

void OutboxModel::apply(const Changes &changes)
{
    if (changes.notices)
        reread();
}

void OutboxModel::reread()
{
    auto read = m_practice.outbox();
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    const std::vector<Notice> now = std::move(read).value();
    // A waiting notice is never edited: rows only come and go, and both lists are in order of id.
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(now, noticeAt(row).id, &Notice::id) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        m_notices.erase(m_notices.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (i < m_notices.size() && m_notices[i].id == now[i].id)
            continue;
        const int row = static_cast<int>(i);
        beginInsertRows({}, row, row);
        m_notices.insert(m_notices.begin() + row, now[i]);
        endInsertRows();
    }
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QString OutboxModel::whenText(const Notice &notice) const
{
    const QDateTime local = localTime(notice.createdAt, m_practice.profile().zone);
    return mediumDateTime(local, QLocale());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notice &notice = noticeAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return notice.recipientName;
    case TwoLineDelegate::RowRole: {
        TwoLineRow row{notice.recipientName, nameOf(notice.kind) + u" · "_s + whenText(notice)};
        row.strong = true;
        return QVariant::fromValue(row);
    }
    case KindRole:
        return nameOf(notice.kind);
    case WhenRole:
        return whenText(notice);
    case Qt::AccessibleTextRole:
        return QStringList{notice.recipientName, nameOf(notice.kind), whenText(notice)}.join(
            u", "_s);
    default:
        return {};
    }
}

} // namespace sessionbook
