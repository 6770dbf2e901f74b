// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/practice/sessions.h"

#include <QListWidget>
#include <QSet>

namespace sessionbook {

/// The days of a series that is about to be booked, with what is unusual about each. Each can be
/// left out; one that the clocks skip can't be taken.
class OccurrenceList : public QListWidget
{
    Q_OBJECT

public:
    explicit OccurrenceList(QWidget *parent = nullptr);

    /// A day that was left out stays so.
    void setSessions(const std::vector<ProposedSession> &sessions, const QTimeZone &zone);
    /// Of what is to be booked, in order.
    [[nodiscard]] std::vector<Instant> starts() const;
    /// Whether something taken is booked only on purpose; see isGrave().
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
