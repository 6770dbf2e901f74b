// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/activity_views.h"
#include "ui/look/theme.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace sessionbook {

class Practice;

/// The sessions in one stage, with a heading before those of each day. More are read as the list
/// is scrolled to them.
class StageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: a day, not a session
        TimeRole,                   ///< "10:30"
        ServiceRole,                ///< "Individual therapy, 50 min"
        ReasonRole,                 ///< why it was cancelled, without any free text
        PillsRole,                  ///< QStringList: the mark, and the payment's badge
        SessionRole,                ///< qint64
    };

    explicit StageModel(Practice &practice, QObject *parent = nullptr);

    /// Reads from the beginning.
    void show(SessionStatus stage, const ActivityFilter &filter);
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;
    /// The tones of PillsRole.
    [[nodiscard]] std::vector<Tone> tonesAt(const QModelIndex &index) const;

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
        std::optional<StageItem> item; ///< none: the heading of the day

        friend bool operator==(const Row &, const Row &) = default;
    };

    void apply(const Changes &changes);
    [[nodiscard]] std::vector<Row> withHeadings(const std::vector<StageItem> &items,
                                                QDate day) const;
    void become(const std::vector<Row> &wanted);
    [[nodiscard]] QString dayText(QDate day) const;

    Practice &m_practice;
    QLocale m_locale;
    SessionStatus m_stage = SessionStatus::Booked;
    ActivityFilter m_filter;
    std::vector<Row> m_rows;
    int m_read = 0; ///< sessions among the rows
    std::optional<StageItem> m_last;
    bool m_shown = false;
    bool m_complete = false;
};

} // namespace sessionbook
