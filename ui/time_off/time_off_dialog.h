// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/rules/recurrence.h"
#include "core/rules/series.h"
#include "ui/fields/wanted_time.h"
#include "ui/parts/act_dialog.h"

class QComboBox;
class QLineEdit;

namespace sessionbook {

class TimeOffFields;
class FollowingChoice;
class FormField;
class RemarkLine;
class RepeatFields;

/// What is to become of the sessions that are booked in the time off.
enum class BookedChoice { Keep, Cancel, Move };

/// Adds time off, once or repeating, or edits and removes it.
class TimeOffDialog : public ActDialog
{
    Q_OBJECT

public:
    TimeOffDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                  QWidget *parent = nullptr);
    /// `following`: how many more of its series come after it.
    TimeOffDialog(const Practice &practice, const TimeOff &edited, int following,
                  QWidget *parent = nullptr);

    /// The checked input, after confirmed().
    [[nodiscard]] const TimeOff &off() const { return m_timeOff; }
    [[nodiscard]] std::optional<Repetition> repetition() const;
    [[nodiscard]] Reach reach() const;

    /// Keep where none is booked.
    [[nodiscard]] BookedChoice bookedChoice() const;
    /// In order of start.
    [[nodiscard]] const std::vector<SessionId> &bookedSessions() const { return m_bookedSessions; }

Q_SIGNALS:
    void removeRequested();

protected:
    bool check() override;

private:
    TimeOffDialog(const Practice &practice, const TimeOff &off, QWidget *parent);

    void addFields();
    void addBooked();
    /// Shows which sessions are booked in it already.
    void updateFromFields();

    const Practice &m_practice;
    TimeOff m_timeOff;
    QLineEdit *m_title = nullptr;
    TimeOffFields *m_times = nullptr;
    RepeatFields *m_repeat = nullptr;
    FollowingChoice *m_following = nullptr;
    RemarkLine *m_booked = nullptr;
    QComboBox *m_bookedChoice = nullptr;
    FormField *m_bookedField = nullptr;
    std::vector<SessionId> m_bookedSessions;
};

} // namespace sessionbook
