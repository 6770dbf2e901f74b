// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/period_bar.h"

#include "core/practice/practice.h"
#include "ui/fields/typed_field.h"
#include "ui/look/text_styles.h"
#include "ui/parts/remark_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString nameOfPeriod(Period period)
{
    switch (period) {
    case Period::All:
        return PeriodBar::tr("All time");
    case Period::ThisWeek:
        return PeriodBar::tr("This week");
    case Period::ThisMonth:
        return PeriodBar::tr("This month");
    case Period::LastMonth:
        return PeriodBar::tr("Last month");
    case Period::ThisQuarter:
        return PeriodBar::tr("This quarter");
    case Period::ThisYear:
        return PeriodBar::tr("This year");
    case Period::LastYear:
        return PeriodBar::tr("Last year");
    case Period::Chosen:
        return PeriodBar::tr("From – to…");
    }
    Q_UNREACHABLE();
}

DayField *makePeriodDay(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *day = new DayField(objectName, parent);
    day->setAccessibleName(name);
    return day;
}

} // namespace

PeriodBar::PeriodBar(const QString &name, const Practice &practice,
                     const std::vector<Period> &offered, Period initial, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_initial(initial), m_choice(new QComboBox(this)),
      m_chosen(new QWidget(this)), m_from(makePeriodDay(name + u"From"_s, tr("From"), m_chosen)),
      m_to(makePeriodDay(name + u"To"_s, tr("To"), m_chosen)),
      m_problem(new RemarkLine(name + u"DayProblem"_s, m_chosen))
{
    m_choice->setObjectName(name + u"Period"_s);
    m_choice->setAccessibleName(tr("Period"));
    for (const Period period : offered)
        m_choice->addItem(nameOfPeriod(period), static_cast<int>(period));
    m_choice->addItem(nameOfPeriod(Period::Chosen), static_cast<int>(Period::Chosen));
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(initial)));

    auto *inChosen = new QHBoxLayout(m_chosen);
    inChosen->setContentsMargins({});
    inChosen->setSpacing(6);
    inChosen->addWidget(m_from);
    inChosen->addWidget(makeLabel(u"–"_s, TextStyle::Quiet, m_chosen));
    inChosen->addWidget(m_to);
    inChosen->addWidget(m_problem);
    m_chosen->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_choice);
    layout->addWidget(m_chosen);
    setFocusProxy(m_choice);

    offerDays();
    update();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PeriodBar::update);
    for (DayField *day : {m_from, m_to}) {
        connect(day, &DayField::dateChanged, this, [this, day] {
            m_wrong.clear(day);
            update();
        });
        connect(day, &TypedField::refused, this, [this, day](const QString &sentence) {
            m_wrong.set(day, sentence);
            m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
        });
    }
    connect(&m_practice, &Practice::dateTurned, this, [this] {
        for (DayField *day : {m_from, m_to})
            day->setToday(m_practice.today());
        if (m_chosen->isHidden())
            offerDays();
        update();
    });
}

Period PeriodBar::period() const { return static_cast<Period>(m_choice->currentData().toInt()); }

/// That of the initial period, or of the month.
QDate PeriodBar::usualFirst(QDate today) const
{
    return daysOf(m_initial, today, QLocale())
        .value_or(DaySpan{QDate(today.year(), today.month(), 1), today})
        .first;
}

/// Up to today, unless others were chosen.
void PeriodBar::offerDays()
{
    const QDate today = m_practice.today();
    for (DayField *day : {m_from, m_to})
        day->setToday(today);
    if (m_offered.isValid() &&
        (m_from->date() != usualFirst(m_offered) || m_to->date() != m_offered))
        return;
    m_offered = today;
    m_from->setDate(usualFirst(today));
    m_to->setDate(today);
}

QString PeriodBar::words() const
{
    if (!m_days)
        return {};
    return tr("%1 to %2", "days, in a file name")
        .arg(m_days->first.toString(Qt::ISODate), m_days->last.toString(Qt::ISODate));
}

void PeriodBar::limitTo(std::function<std::optional<QString>(const DaySpan &)> whyNot)
{
    m_whyNot = std::move(whyNot);
}

void PeriodBar::clear()
{
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(m_initial)));
}

bool PeriodBar::isChosenPossible(const DaySpan &days)
{
    const auto why = m_whyNot ? m_whyNot(days) : std::nullopt;
    if (why)
        m_problem->say(RemarkLine::Kind::Problem, *why);
    return !why;
}

void PeriodBar::update()
{
    const bool isChosen = period() == Period::Chosen;
    m_chosen->setVisible(isChosen);
    for (DayField *day : {m_from, m_to}) {
        if (!isChosen || day->isUnderstood())
            m_wrong.clear(day);
    }
    m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
    std::optional<DaySpan> days = daysOf(period(), m_practice.today(), QLocale());
    if (isChosen) {
        if (!m_from->isUnderstood() || !m_to->isUnderstood())
            return; // until then what is shown stays
        // They may be in either order.
        const auto [first, last] =
            std::minmax({m_from->date(), m_to->date()}); // by value: the days are temporaries
        days = DaySpan{first, last};
        if (!isChosenPossible(*days))
            return;
    }
    if (days == m_days)
        return;
    m_days = days;
    Q_EMIT daysChanged();
}

} // namespace sessionbook
