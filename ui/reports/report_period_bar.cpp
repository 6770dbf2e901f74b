// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_period_bar.h"

#include "core/practice/practice.h"
#include "core/rules/report_period.h"
#include "ui/fields/typed_field.h"
#include "ui/look/style.h"
#include "ui/look/text_styles.h"
#include "ui/parts/remark_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

enum class ReportSpan { ThisMonth, LastMonth, ThisQuarter, ThisYear, LastYear, Chosen };

/// Not for Chosen.
ReportPeriod periodOf(ReportSpan span, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    const QDate year(today.year(), 1, 1);
    switch (span) {
    case ReportSpan::ThisMonth:
        return {month, month.addMonths(1).addDays(-1)};
    case ReportSpan::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case ReportSpan::ThisQuarter:
        return {quarter, quarter.addMonths(3).addDays(-1)};
    case ReportSpan::ThisYear:
        return {year, year.addYears(1).addDays(-1)};
    case ReportSpan::LastYear:
        return {year.addYears(-1), year.addDays(-1)};
    case ReportSpan::Chosen:
        break;
    }
    Q_UNREACHABLE();
}

DayField *makeReportDay(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *day = new DayField(objectName, parent);
    day->setAccessibleName(name);
    return day;
}

} // namespace

ReportPeriodBar::ReportPeriodBar(const Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_choice(new QComboBox(this)),
      m_chosen(new QWidget(this)), m_from(makeReportDay(u"reportFrom"_s, tr("From"), m_chosen)),
      m_to(makeReportDay(u"reportTo"_s, tr("To"), m_chosen)),
      m_problem(new RemarkLine(u"reportDayProblem"_s, this))
{
    m_choice->setObjectName(u"reportPeriod"_s);
    m_choice->setAccessibleName(tr("Period"));
    for (const auto &[span, name] : {std::pair(ReportSpan::ThisMonth, tr("This month")),
                                     std::pair(ReportSpan::LastMonth, tr("Last month")),
                                     std::pair(ReportSpan::ThisQuarter, tr("This quarter")),
                                     std::pair(ReportSpan::ThisYear, tr("This year")),
                                     std::pair(ReportSpan::LastYear, tr("Last year")),
                                     std::pair(ReportSpan::Chosen, tr("From – to…"))})
        m_choice->addItem(name, static_cast<int>(span));
    m_choice->setCurrentIndex(static_cast<int>(ReportSpan::ThisYear));

    auto *inChosen = new QHBoxLayout(m_chosen);
    inChosen->setContentsMargins({});
    inChosen->setSpacing(6);
    inChosen->addWidget(m_from);
    inChosen->addWidget(makeLabel(u"–"_s, TextStyle::Quiet, m_chosen));
    inChosen->addWidget(m_to);
    m_chosen->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_choice);
    layout->addWidget(m_chosen);
    layout->addWidget(m_problem);
    setFocusProxy(m_choice);

    offerDays();
    update();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReportPeriodBar::update);
    for (DayField *day : {m_from, m_to}) {
        connect(day, &DayField::dateChanged, this, &ReportPeriodBar::update);
        connect(day, &TypedField::refused, this, [this, day](const QString &sentence) {
            setInvalid(day, true);
            day->setAccessibleDescription(sentence);
            m_problem->say(RemarkLine::Kind::Problem, sentence);
        });
    }
    connect(&m_practice, &Practice::dateTurned, this, [this] {
        offerDays();
        update();
    });
}

/// From the first of the year to today, unless others were chosen.
void ReportPeriodBar::offerDays()
{
    const QDate today = m_practice.today();
    for (DayField *day : {m_from, m_to})
        day->setToday(today);
    if (!m_chosen->isHidden())
        return;
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
}

void ReportPeriodBar::update()
{
    const auto span = static_cast<ReportSpan>(m_choice->currentData().toInt());
    m_chosen->setVisible(span == ReportSpan::Chosen);
    m_problem->clear();
    for (DayField *day : {m_from, m_to}) {
        setInvalid(day, false);
        day->setAccessibleDescription({});
    }
    ReportPeriod period;
    if (span == ReportSpan::Chosen) {
        if (!m_from->isUnderstood() || !m_to->isUnderstood())
            return; // until then what is shown stays
        const auto [first, last] =
            std::minmax({m_from->date(), m_to->date()}); // they may be in either order
        period = {first, last};
        if (!isReportable(period)) {
            m_problem->say(RemarkLine::Kind::Problem,
                           tr("Choose at most %1 months.").arg(longestReportMonths));
            return;
        }
    } else {
        period = periodOf(span, m_practice.today());
    }
    if (period == m_period)
        return;
    m_period = period;
    Q_EMIT periodChanged();
}

} // namespace sessionbook
