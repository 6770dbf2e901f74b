// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/series_fields.h"

#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/fields/repeat_fields.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/sessions/occurrence_list.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

SeriesFields::SeriesFields(const Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_repeat(new RepeatFields), m_list(new OccurrenceList),
      m_listField(new FormField(tr("&What will be booked"), m_list)),
      m_creditLine(new RemarkLine(u"seriesCreditLine"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_repeat);
    layout->addWidget(m_listField);
    layout->addWidget(m_creditLine);
    m_listField->hide();
    m_repeat->setToday(localTime(practice.now(), practice.profile().zone).date());
    connect(m_repeat, &RepeatFields::changed, this, &SeriesFields::propose);
    connect(m_list, &OccurrenceList::choiceChanged, this, [this] {
        sayWhatIsBooked();
        Q_EMIT changed();
    });
}

void SeriesFields::beginWith(SessionId kept)
{
    m_kept = kept;
    m_repeat->chooseWeekly();
}

void SeriesFields::setTime(std::optional<Instant> start, int lengthMinutes)
{
    m_start = start;
    m_length = lengthMinutes;
    if (start)
        m_repeat->setFirst(localTime(*start, m_practice.profile().zone).date());
    propose();
}

void SeriesFields::setCredits(std::optional<int> available)
{
    m_credits = available;
    sayWhatIsBooked();
}

std::optional<Repetition> SeriesFields::repetition() const { return m_repeat->repetition(); }

std::vector<Instant> SeriesFields::starts() const { return m_list->starts(); }

bool SeriesFields::takesWhatIsGrave() const { return repetition() && m_list->takesWhatIsGrave(); }

std::optional<Error> SeriesFields::error() const
{
    if (m_error || !repetition() || !starts().empty())
        return m_error;
    return Error{ErrorKind::Invalid, tr("Choose at least one day.")};
}

bool SeriesFields::showError(const Error &error)
{
    if (m_repeat->showError(error))
        return true;
    if (!repetition() || !m_start || !error.field.isNone())
        return false;
    m_listField->setError(error.sentence);
    m_list->setFocus();
    return true;
}

void SeriesFields::propose()
{
    m_error.reset();
    m_listField->clearError();
    const std::optional<Repetition> repetition = m_repeat->repetition();
    std::vector<ProposedSession> sessions;
    if (const auto problem = m_repeat->problem()) {
        m_error = problem; // said once the field is left
    } else if (repetition && m_start && m_length > 0) {
        const auto proposed =
            m_practice.sessions().previewSeries(*repetition, *m_start, m_length, m_kept);
        if (proposed)
            sessions = *proposed;
        else
            m_error = proposed.error();
    }
    if (m_kept && !sessions.empty() && sessions.front().startsAt == m_start)
        sessions.erase(sessions.begin());
    m_list->setSessions(sessions, m_practice.profile().zone);
    m_listField->setVisible(!sessions.empty());
    if (m_error && !m_repeat->problem())
        m_repeat->showError(*m_error);
    sayWhatIsBooked();
    Q_EMIT changed();
}

void SeriesFields::sayWhatIsBooked()
{
    m_listField->clearError();
    const auto count = static_cast<int>(starts().size());
    if (!repetition() || !m_start || m_list->count() == 0) {
        m_creditLine->clear();
        return;
    }
    const QDate first = localTime(*m_start, m_practice.profile().zone).date();
    m_listField->setHint(tr("%1. Clear a day to leave it out.")
                             .arg(repetitionWords(*repetition(), first, QLocale())));
    m_creditLine->say(RemarkLine::Kind::Hint,
                      m_credits ? creditsForSeriesLine(count, *m_credits) : QString());
}

} // namespace sessionbook
