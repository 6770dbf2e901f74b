#pragma once

#include "core/practice/practice.h"
#include "ui/fields/wanted_time.h"
#include "ui/parts/act_dialog.h"

class QLineEdit;

namespace sessionbook {

class BlockTimeFields;
class FollowingChoice;
class RemarkLine;
class RepeatFields;

/// Takes time off, once or repeating; or edits and removes what was taken.
class BlockDialog : public ActDialog
{
    Q_OBJECT

public:
    BlockDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                QWidget *parent = nullptr);
    /// `following`: how many more of its series come after it.
    BlockDialog(const Practice &practice, const Block &edited, int following,
                QWidget *parent = nullptr);

    /// What was checked and confirmed.
    [[nodiscard]] const Block &block() const { return m_block; }
    [[nodiscard]] std::optional<Repetition> repetition() const;
    [[nodiscard]] Reach reach() const;

Q_SIGNALS:
    void removeRequested();

protected:
    bool check() override;

private:
    BlockDialog(const Practice &practice, const Block &block, QWidget *parent);

    void addFields();
    /// Says what is booked in it already.
    void follow();

    const Practice &m_practice;
    Block m_block;
    QLineEdit *m_title = nullptr;
    BlockTimeFields *m_times = nullptr;
    RepeatFields *m_repeat = nullptr;
    FollowingChoice *m_following = nullptr;
    RemarkLine *m_booked = nullptr;
};

} // namespace sessionbook
