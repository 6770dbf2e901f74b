// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/workday_row.h"

#include "ui/fields/typed_field.h"
#include "ui/look/text_styles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int dayWidth = 150;

TimeField *makeTimeEdit(const QString &objectName, const QString &accessibleName)
{
    constexpr int quarter = 15;
    auto *edit = new TimeField(objectName);
    edit->setAccessibleName(accessibleName);
    edit->setStep(quarter);
    return edit;
}

} // namespace

WorkdayRow::WorkdayRow(int weekday, const QString &name, QWidget *parent)
    : QWidget(parent), m_works(new QCheckBox(name, this)),
      m_from(makeTimeEdit(u"workFrom%1"_s.arg(weekday),
                          tr("%1, from").arg(QLocale().standaloneDayName(weekday)))),
      m_to(makeTimeEdit(u"workTo%1"_s.arg(weekday),
                        tr("%1, until").arg(QLocale().standaloneDayName(weekday))))
{
    m_works->setObjectName(u"workday%1"_s.arg(weekday));
    m_works->setMinimumWidth(dayWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_works);
    layout->addWidget(m_from);
    auto *dash = makeLabel(u"–"_s, TextStyle::Body, this);
    dash->setWordWrap(false);
    layout->addWidget(dash);
    layout->addWidget(m_to);
    layout->addStretch();
    connect(m_works, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    connect(m_works, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
    connect(m_works, &QCheckBox::toggled, this, [this](bool works) {
        if (!works) { // what can't be mended there must not stay wrong
            m_from->setTime(clockOf(m_hours.from));
            m_to->setTime(clockOf(m_hours.to));
        }
    });
    connect(m_works, &QCheckBox::clicked, this, &WorkdayRow::edited);
    m_to->takeEndOfDay();
    for (TimeField *time : {m_from, m_to}) {
        connect(time, &TimeField::editingFinished, this, &WorkdayRow::takeHours);
        connect(time, &TypedField::refused, this,
                [this, time](const QString &sentence) { Q_EMIT refused(time, sentence); });
    }
    setFocusProxy(m_works);
}

void WorkdayRow::takeHours()
{
    if (!m_from->isUnderstood() || !m_to->isUnderstood())
        return;
    const int to = minuteOf(m_to->time());
    m_hours = {minuteOf(m_from->time()), to == 0 ? minutesInDay : to}; // midnight ends the day
    Q_EMIT edited();
}

void WorkdayRow::setWorkday(const std::optional<Workday> &workday)
{
    m_works->setChecked(workday.has_value());
    m_from->setEnabled(workday.has_value());
    m_to->setEnabled(workday.has_value());
    // A day off keeps its hours, in case it becomes a workday again.
    m_hours = workday.value_or(m_hours);
    if (m_from->isUnderstood())
        m_from->setTime(clockOf(m_hours.from));
    if (m_to->isUnderstood())
        m_to->setTime(clockOf(m_hours.to));
}

std::optional<Workday> WorkdayRow::workday() const
{
    return m_works->isChecked() ? std::optional(m_hours) : std::nullopt;
}

} // namespace sessionbook
