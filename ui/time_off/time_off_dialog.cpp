#include "ui/time_off/time_off_dialog.h"

#include "core/rules/validation.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/repeat_fields.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/time_off/time_off_fields.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int dialogWidth = 560;
constexpr int usualMinutes = 60;
constexpr qint64 fullHour = 60 * 60;

/// At the time that was picked in the calendar, else at the next full hour.
Block newBlock(const std::optional<TimeSlot> &slot, Instant now)
{
    Block block;
    block.startsAt = slot ? slot->startsAt : Instant{(now.seconds / fullHour + 1) * fullHour};
    block.endsAt =
        block.startsAt.plusMinutes(slot && slot->lengthChosen ? slot->lengthMinutes : usualMinutes);
    return block;
}

} // namespace

BlockDialog::BlockDialog(const Practice &practice, const Block &block, QWidget *parent)
    : ActDialog(u"blockDialog"_s, parent), m_practice(practice), m_block(block)
{
    setMinimumWidth(dialogWidth);
}

BlockDialog::BlockDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                         QWidget *parent)
    : BlockDialog(practice, newBlock(slot, practice.now()), parent)
{
    setTitle(tr("Take time off"));
    addFields();
    m_repeat = new RepeatFields;
    body()->addWidget(m_repeat);
    body()->addWidget(m_booked);
    body()->addStretch(1);
    addSafeButton(tr("Do&n't take it"), u"keepButton"_s);
    addActButton(addMainButton(tr("Ta&ke time off"), u"confirmButton"_s));
    follow();
    m_title->setFocus();
}

BlockDialog::BlockDialog(const Practice &practice, const Block &edited, int following,
                         QWidget *parent)
    : BlockDialog(practice, edited, parent)
{
    setTitle(tr("Time off"));
    if (following > 0) {
        m_following = new FollowingChoice(FollowingChoice::Of::TimeOff, following);
        body()->addWidget(m_following);
    }
    addFields();
    body()->addWidget(m_booked);
    body()->addStretch(1);
    QPushButton *remove = addSideButton(tr("&Remove"), u"removeButton"_s, Icon::Bin);
    remove->setToolTip(tr("Work at this time after all"));
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &BlockDialog::removeRequested);
    addSafeButton(tr("Discard cha&nges"), u"keepButton"_s);
    addActButton(addMainButton(tr("&Save changes"), u"confirmButton"_s));
    follow();
    m_title->setFocus();
}

void BlockDialog::addFields()
{
    m_title = new QLineEdit(m_block.title);
    m_title->setObjectName(u"titleEdit"_s);
    m_title->setPlaceholderText(tr("Such as Lunch or Holiday; only visible to you"));
    m_times = new BlockTimeFields(m_practice.profile().zone);
    m_times->setTimes(m_block);
    m_booked = new RemarkLine(u"bookedRemark"_s);
    body()->addWidget(new FormField(tr("What f&or"), m_title));
    body()->addWidget(m_times);
    connect(m_times, &BlockTimeFields::changed, this, &BlockDialog::follow);
}

std::optional<Repetition> BlockDialog::repetition() const
{
    return m_repeat ? m_repeat->repetition() : std::nullopt;
}

Reach BlockDialog::reach() const { return m_following ? m_following->reach() : Reach::This; }

void BlockDialog::follow()
{
    if (m_repeat)
        m_repeat->setFirst(m_times->firstDay());
    Block block = m_block;
    m_booked->clear();
    if (!m_times->readInto(block) || block.endsAt <= block.startsAt)
        return;
    const auto sessions = m_practice.sessionsBetween(block.startsAt, block.endsAt);
    if (!sessions)
        return;
    const auto count = static_cast<int>(
        std::ranges::count(*sessions, SessionStatus::Booked, &SessionItem::status));
    if (count > 0) {
        m_booked->say(RemarkLine::Kind::Remark,
                      tr("%n session(s) are booked in it, and stay booked.", nullptr, count));
    }
}

bool BlockDialog::check()
{
    m_block.title = m_title->text().trimmed();
    std::vector<Error> errors;
    if (const Result<> read = m_times->readInto(m_block); !read)
        errors.push_back(read.error());
    else
        errors = validate(m_block);
    for (const Error &error : errors)
        m_times->showError(error);
    if (!errors.empty() || !repetition())
        return errors.empty();
    errors = validate(*repetition(), m_times->firstDay());
    for (const Error &error : errors)
        m_repeat->showError(error);
    return errors.empty();
}

} // namespace sessionbook
