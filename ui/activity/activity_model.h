// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "ui/activity/day_list_model.h"

namespace sessionbook {

/// The journal, newest first, day by day. Its owner says when to read again.
class ActivityModel : public DayListModel<JournalItem>
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = DayRowDelegate::HeadingRole + 1, ///< "10:30"
        SubjectRole, ///< who it was about; empty if that no longer exists
        LinkRole,    ///< bool: what it was about still exists and can be opened
    };

    explicit ActivityModel(Practice &practice, QObject *parent = nullptr);

    /// Reads the entries that pass the filter, from the beginning.
    void setFilter(const ActivityFilter &filter);
    /// The session of a row, while it exists.
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;
    /// A charge without a session.
    [[nodiscard]] std::optional<ChargeId> chargeAt(const QModelIndex &index) const;
    /// The document that was issued.
    [[nodiscard]] std::optional<DocumentId> documentAt(const QModelIndex &index) const;

private:
    [[nodiscard]] Result<std::vector<JournalItem>>
    readItems(int limit, const std::optional<JournalItem> &after) const override;
    [[nodiscard]] Instant timeOf(const JournalItem &item) const override;
    [[nodiscard]] qint64 numberOf(const JournalItem &item) const override;
    [[nodiscard]] QVariant itemData(const JournalItem &item, int role) const override;
    [[nodiscard]] QString subjectText(const JournalItem &item) const;

    ActivityFilter m_filter;
};

} // namespace sessionbook
