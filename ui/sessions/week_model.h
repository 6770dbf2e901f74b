#pragma once

#include "core/practice/practice.h"

#include <QAbstractListModel>
#include <QDate>

namespace sessionbook {

/// The sessions of the shown week, in order of start, those that reach into it included. Reads
/// them anew when the practice has changed and says only what is different, so that selection and
/// scroll position stay.
class WeekModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ItemRole = Qt::UserRole + 1 };

    /// Shows nothing until showWeek() is called.
    explicit WeekModel(Practice &practice, QObject *parent = nullptr);

    /// One query. On an error the week before stays and readFailed() says why.
    void showWeek(QDate weekStart);
    [[nodiscard]] QDate weekStart() const { return m_weekStart; }
    /// The instants between which the week lies.
    [[nodiscard]] Instant weekBegin() const;
    [[nodiscard]] Instant weekEnd() const;

    [[nodiscard]] const Practice &practice() const { return m_practice; }
    [[nodiscard]] const QTimeZone &zone() const { return m_practice.profile().zone; }
    [[nodiscard]] const std::vector<SessionItem> &items() const { return m_items; }
    [[nodiscard]] QModelIndex indexOf(SessionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void weekChanged(QDate weekStart);
    /// After each reading, once all that is different was said.
    void refreshed();
    void readFailed(const sessionbook::Error &error);

private:
    void update(const Changes &changes);
    [[nodiscard]] Result<std::vector<SessionItem>> read(QDate weekStart) const;
    void replaceItems(const std::vector<SessionItem> &items);
    void removeMissing(const std::vector<SessionItem> &items);
    void insertRun(std::size_t row, const std::vector<SessionItem> &items);

    Practice &m_practice;
    QDate m_weekStart;
    std::vector<SessionItem> m_items;
};

} // namespace sessionbook
