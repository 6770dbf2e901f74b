// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/activity_views.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace sessionbook {

class Practice;

/// The journal, newest first, with a heading before the entries of each day. Older entries are read
/// as the list is scrolled to them; a new one comes in at the top.
class ActivityModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: a day, not an entry
        TimeRole,                   ///< "10:30"
        SubjectRole,                ///< who it was about; empty when that is gone
        SessionRole,                ///< qint64, of a session that exists; else nothing
    };

    explicit ActivityModel(Practice &practice, QObject *parent = nullptr);

    /// Reads from the beginning, only what the filter lets through.
    void setFilter(const ActivityFilter &filter);
    /// The session of a row, while it exists.
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    struct Row
    {
        QDate day;
        std::optional<JournalItem> item; ///< none: the heading of the day
    };

    void apply(const Changes &changes);
    void prependNew();
    void updateSessions(const QSet<SessionId> &ids);
    void updateClients(const QSet<ClientId> &ids);
    void changed(std::size_t row);
    [[nodiscard]] QDate dayOf(const JournalItem &item) const;
    [[nodiscard]] QString dayText(QDate day) const;
    [[nodiscard]] QString subjectText(const JournalItem &item) const;

    Practice &m_practice;
    QLocale m_locale;
    std::vector<Row> m_rows;
    ActivityFilter m_filter;
    std::optional<JournalId> m_newest; ///< 0 while nothing fits; nothing before the first reading
    std::optional<JournalItem> m_oldest;
    bool m_complete = false;
};

} // namespace sessionbook
