// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "core/records/activity_views.h"
#include "ui/activity/day_list_model.h"
#include "ui/look/theme.h"

namespace sessionbook {

/// The sessions in one stage, day by day.
class StageModel : public DayListModel<StageItem>
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = DayRowDelegate::HeadingRole + 1, ///< "10:30"
        ServiceRole,                                ///< "Individual therapy, 50 min"
        ReasonRole,                                 ///< of cancelling, without any free text
        PillsRole,   ///< QStringList: the mark, and the payment's badge
        SessionRole, ///< qint64
    };

    explicit StageModel(Practice &practice, QObject *parent = nullptr);

    /// Reads from the beginning.
    void show(SessionStatus stage, const ActivityFilter &filter);
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;
    /// The tones of PillsRole.
    [[nodiscard]] std::vector<Tone> tonesAt(const QModelIndex &index) const;

private:
    [[nodiscard]] Result<std::vector<StageItem>>
    readItems(int limit, const std::optional<StageItem> &after) const override;
    [[nodiscard]] Instant timeOf(const StageItem &item) const override;
    [[nodiscard]] qint64 numberOf(const StageItem &item) const override;
    [[nodiscard]] QVariant itemData(const StageItem &item, int role) const override;

    SessionStatus m_stage = SessionStatus::Booked;
    ActivityFilter m_filter;
};

} // namespace sessionbook
