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

/// The part of a booking that makes a series of it: how it repeats, and the list of what will be
/// booked.
class SeriesFields : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesFields(const Practice &practice, QWidget *parent = nullptr);

    /// Nothing while the time can't be taken.
    void setTime(std::optional<Instant> start, int lengthMinutes);
    /// How many credits are available where it is booked on credit.
    void setCredits(std::optional<int> available);

    [[nodiscard]] std::optional<Repetition> repetition() const;
    [[nodiscard]] std::vector<Instant> starts() const;
    [[nodiscard]] bool takesWhatIsGrave() const;

    /// Why it can't be booked so.
    [[nodiscard]] std::optional<Error> error() const;
    bool showError(const Error &error);

Q_SIGNALS:
    void changed();

private:
    void propose();
    void sayWhatIsBooked();

    const Practice &m_practice;
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
