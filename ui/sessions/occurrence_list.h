// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/practice/sessions.h"

#include <QListWidget>
#include <QSet>

namespace sessionbook {

/// The dates of a series to be booked, with their remarks. Each can be left out; one that daylight
/// saving skips can't be included.
class OccurrenceList : public QListWidget
{
    Q_OBJECT

public:
    explicit OccurrenceList(QWidget *parent = nullptr);

    /// Dates that were left out stay so.
    void setSessions(const std::vector<ProposedSession> &sessions, const QTimeZone &zone);
    /// Of the sessions to book, in order.
    [[nodiscard]] std::vector<Instant> starts() const;
    /// Whether an included date has a grave remark; see isGrave().
    [[nodiscard]] bool takesWhatIsGrave() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void choiceChanged();

private:
    void addRow(const ProposedSession &session, const QTimeZone &zone);
    [[nodiscard]] bool isTaken(int row) const;

    std::vector<ProposedSession> m_sessions;
    QSet<QDate> m_leftOut;
};

} // namespace sessionbook
