// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/workday_row.h"

#include "ui/look/text_styles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int dayWidth = 150;

class QuarterHourEdit final : public QTimeEdit
{
public:
    void stepBy(int steps) override
    {
        constexpr int minuteStep = 15;
        QTimeEdit::stepBy(currentSection() == MinuteSection ? steps * minuteStep : steps);
    }
};

QTimeEdit *makeTimeEdit(const QString &objectName, const QString &accessibleName)
{
    auto *edit = new QuarterHourEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessibleName);
    edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
    edit->setFocusPolicy(Qt::StrongFocus);
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
    connect(m_works, &QCheckBox::clicked, this, &WorkdayRow::edited);
    connect(m_from, &QTimeEdit::editingFinished, this, &WorkdayRow::edited);
    connect(m_to, &QTimeEdit::editingFinished, this, &WorkdayRow::edited);
    setFocusProxy(m_works);
}

void WorkdayRow::setWorkday(const std::optional<Workday> &workday)
{
    m_works->setChecked(workday.has_value());
    m_from->setEnabled(workday.has_value());
    m_to->setEnabled(workday.has_value());
    // A day off keeps its hours, in case it becomes a workday again.
    const Workday shown = workday.value_or(this->workday().value_or(Workday{}));
    m_from->setTime(clockOf(shown.from));
    m_to->setTime(clockOf(shown.to));
}

std::optional<Workday> WorkdayRow::workday() const
{
    if (!m_works->isChecked())
        return std::nullopt;
    const int to = minuteOf(m_to->time());
    return Workday{minuteOf(m_from->time()), to == 0 ? minutesInDay : to}; // midnight ends the day
}

} // namespace sessionbook
