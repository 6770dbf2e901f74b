// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/repeat_fields.h"

#include "core/records/series_field.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int usualCount = 10;
constexpr int usualMonths = 3;

struct Choice
{
    Frequency frequency;
    int every;
};
/// Below "Never".
constexpr auto choices = std::to_array<Choice>({
    {Frequency::Weekly, 1},
    {Frequency::Weekly, 2},
    {Frequency::Weekly, 3},
    {Frequency::Weekly, 4},
    {Frequency::MonthlyOnWeekday, 1},
    {Frequency::Weekdays, 1},
});

enum class End { Count, Until }; // in the order of the entries

} // namespace

RepeatFields::RepeatFields(QWidget *parent)
    : QWidget(parent), m_how(new QComboBox), m_end(new QComboBox), m_count(new QSpinBox),
      m_until(new DayField(u"repeatUntilEdit"_s))
{
    m_how->setObjectName(u"repeatCombo"_s);
    m_how->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int lettersOfChoice = 12;
    m_how->setMinimumContentsLength(lettersOfChoice);
    m_how->addItem(tr("Never"));
    for (std::size_t i = 0; i < choices.size(); ++i)
        m_how->addItem({});
    m_end->setObjectName(u"repeatEndCombo"_s);
    m_end->addItems({tr("After a number"), tr("On a day")});
    m_count->setObjectName(u"repeatCountSpin"_s);
    m_count->setRange(0, mostOccurrences); // too few is an error, not corrected while typing
    m_count->setValue(usualCount);
    m_endField = new FormField(tr("&Ends"), m_end);
    m_countField = new FormField(tr("How man&y"), m_count);
    m_untilField = new FormField(tr("&Until"), m_until);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new FormField(tr("Repe&ats"), m_how), 5);
    row->addWidget(m_endField, 3);
    row->addWidget(m_countField, 2);
    row->addWidget(m_untilField, 2);

    connect(m_how, &QComboBox::currentIndexChanged, this, &RepeatFields::updateFromFields);
    connect(m_end, &QComboBox::currentIndexChanged, this, &RepeatFields::updateFromFields);
    connect(m_count, &QSpinBox::valueChanged, this, &RepeatFields::updateFromFields);
    connect(m_until, &DayField::dateChanged, this, &RepeatFields::updateFromFields);
    connect(m_until, &TypedField::refused, m_untilField, &FormField::setError);
    setFirst(QDate(2000, 1, 1));
}

void RepeatFields::chooseWeekly() { m_how->setCurrentIndex(1); }

void RepeatFields::setToday(QDate today) { m_until->setToday(today); }

void RepeatFields::setFirst(QDate first)
{
    if (first == m_first)
        return;
    // Keep its distance from the first day.
    const QSignalBlocker quiet(m_until);
    if (m_until->isUnderstood())
        m_until->setDate(m_first.isValid() ? m_until->date().addDays(m_first.daysTo(first))
                                           : first.addMonths(usualMonths));
    m_first = first;
    nameChoices();
    updateFromFields();
}

void RepeatFields::nameChoices()
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_how->setItemText(
            static_cast<int>(i) + 1,
            frequencyWords(choices[i].frequency, choices[i].every, m_first, QLocale()));
    }
}

std::optional<Repetition> RepeatFields::repetition() const
{
    if (m_how->currentIndex() <= 0)
        return std::nullopt;
    const Choice &choice = choices[static_cast<std::size_t>(m_how->currentIndex() - 1)];
    Repetition repetition{choice.frequency, choice.every, m_count->value()};
    if (static_cast<End>(m_end->currentIndex()) == End::Until)
        repetition.end = m_until->date();
    return repetition;
}

std::optional<Error> RepeatFields::problem() const
{
    const auto chosen = repetition();
    if (!chosen || !std::holds_alternative<QDate>(chosen->end) || m_until->isUnderstood())
        return std::nullopt;
    return invalid(field::until, m_until->problem());
}

bool RepeatFields::showError(const Error &error)
{
    if (error.field != field::count && error.field != field::until)
        return false;
    FormField *field = error.field == field::count ? m_countField : m_untilField;
    field->setError(error.sentence);
    field->setFocus();
    return true;
}

void RepeatFields::clearErrors()
{
    m_countField->clearError();
    m_untilField->clearError();
}

void RepeatFields::updateFromFields()
{
    const bool repeats = m_how->currentIndex() > 0;
    const bool counts = static_cast<End>(m_end->currentIndex()) == End::Count;
    m_endField->setVisible(repeats);
    m_countField->setVisible(repeats && counts);
    m_untilField->setVisible(repeats && !counts);
    clearErrors();
    Q_EMIT changed();
}

} // namespace sessionbook
