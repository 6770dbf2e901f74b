// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/rules/recurrence.h"

#include <QWidget>

#include <optional>

namespace sessionbook {

class FormField;
class OccurrenceList;
class RemarkLine;
class RepeatFields;

/// The series part of a booking: how it repeats, and the list of dates.
class SeriesFields : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesFields(const Practice &practice, QWidget *parent = nullptr);

    /// The series begins with this session, which is booked already and is not listed. Before
    /// setTime().
    void beginWith(SessionId kept);
    /// `start` is empty while the time is invalid.
    void setTime(std::optional<Instant> start, int lengthMinutes);
    /// `available`: number of credits; empty if not booked on credit.
    void setCredits(std::optional<int> available);

    [[nodiscard]] std::optional<Repetition> repetition() const;
    [[nodiscard]] std::vector<Instant> starts() const;
    [[nodiscard]] bool takesWhatIsGrave() const;

    /// Why it can't be booked; empty if it can.
    [[nodiscard]] std::optional<Error> error() const;
    bool showError(const Error &error);

Q_SIGNALS:
    void changed();

private:
    void propose();
    void sayWhatIsBooked();

    const Practice &m_practice;
    std::optional<SessionId> m_kept;
    std::optional<Instant> m_start;
    int m_length = 0;
    std::optional<int> m_credits;
    std::optional<Error> m_error;
    RepeatFields *m_repeat;
    OccurrenceList *m_list;
    FormField *m_listField;
    RemarkLine *m_creditLine;
};

} // namespace sessionbook
