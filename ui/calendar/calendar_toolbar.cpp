// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_toolbar.h"

#include "ui/calendar/date_jump.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/segmented_control.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString withKey(const QString &text, const QKeySequence &key)
{
    return CalendarToolbar::tr("%1 (%2)", "an act and the key for it")
        .arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace

FittingLabel::FittingLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FittingLabel::setTexts(const QStringList &longestFirst)
{
    m_texts = longestFirst;
    setToolTip(m_texts.value(0));
    setAccessibleName(m_texts.value(0));
    fit();
}

QSize FittingLabel::minimumSizeHint() const { return {0, QLabel::minimumSizeHint().height()}; }

void FittingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void FittingLabel::fit()
{
    const auto fits = std::ranges::find_if(m_texts, [this](const QString &text) {
        return fontMetrics().horizontalAdvance(text) <= width();
    });
    setText(fits == m_texts.end() ? QString() : *fits);
}

CalendarToolbar::CalendarToolbar(QWidget *parent) : TerseBar(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    addWays(layout);
    m_counts = new FittingLabel(this);
    m_counts->setObjectName(u"weekCounts"_s);
    layout->addSpacing(8);
    layout->addWidget(m_counts, 1);
    layout->addSpacing(8);
    addChoices(layout);
    showSpan(CalendarSpan::Week);
}

void CalendarToolbar::addWays(QHBoxLayout *layout)
{
    m_today = new QPushButton(tr("Today"), this);
    m_today->setObjectName(u"todayButton"_s);
    connect(m_today, &QPushButton::clicked, this, &CalendarToolbar::todayRequested);
    m_previous = makeIconButton(Icon::ChevronLeft, {}, u"previousButton"_s, this);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    m_next = makeIconButton(Icon::ChevronRight, {}, u"nextButton"_s, this);
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    m_title = new DropDownButton(this);
    makeQuietButton(m_title);
    m_title->setObjectName(u"calendarTitle"_s);
    m_title->setFont(textFont(TextStyle::Title));
    m_title->setToolTip(withKey(tr("Go to a date"), Qt::CTRL | Qt::Key_G));
    connect(m_title, &QPushButton::clicked, this, &CalendarToolbar::jumpRequested);
    layout->addWidget(m_today);
    layout->addSpacing(4);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_title);
}

void CalendarToolbar::addChoices(QHBoxLayout *layout)
{
    m_filter = new DropDownButton(this);
    m_filter->setText(tr("Filter"));
    makeQuietButton(m_filter);
    m_filter->setObjectName(u"filterButton"_s);
    m_filter->setToolTip(withKey(tr("Filter sessions"), Qt::Key_F));
    connect(m_filter, &QPushButton::clicked, this, &CalendarToolbar::filterRequested);
    m_showAll = new QPushButton(icon(Icon::Close, Ink::Remark), {}, this);
    m_showAll->setObjectName(u"showAllButton"_s);
    m_showAll->setToolTip(tr("Show all sessions"));
    m_showAll->hide();
    connect(m_showAll, &QPushButton::clicked, this, &CalendarToolbar::showAllRequested);

    m_spans = new SegmentedControl(tr("Calendar view"), this);
    m_spans->setObjectName(u"spanControl"_s);
    m_spans->addSegment(tr("Day"), u"daySegment"_s);
    m_spans->addSegment(tr("Week"), u"weekSegment"_s);
    m_spans->addSegment(tr("Month"), u"monthSegment"_s);
    const std::array keys{Qt::Key_D, Qt::Key_W, Qt::Key_M};
    const QStringList tips{tr("Show a day"), tr("Show a week"), tr("Show a month")};
    const auto segments = m_spans->findChildren<QAbstractButton *>();
    for (int i = 0; i < segments.size(); ++i)
        segments[i]->setToolTip(withKey(tips[i], keys[static_cast<std::size_t>(i)]));
    connect(m_spans, &SegmentedControl::currentChanged, this,
            [this](int segment) { Q_EMIT spanChosen(static_cast<CalendarSpan>(segment)); });
    layout->addWidget(m_showAll);
    layout->addWidget(m_filter);
    layout->addSpacing(4);
    layout->addWidget(m_spans);
}

void CalendarToolbar::showSpan(CalendarSpan span)
{
    const QSignalBlocker blocker(m_spans);
    m_spans->setCurrentIndex(static_cast<int>(span));
    QString before;
    QString after;
    QString today;
    switch (span) {
    case CalendarSpan::Day:
        before = tr("Previous day");
        after = tr("Next day");
        today = tr("Go to today");
        break;
    case CalendarSpan::Week:
        before = tr("Previous week");
        after = tr("Next week");
        today = tr("Go to this week");
        break;
    case CalendarSpan::Month:
        before = tr("Previous month");
        after = tr("Next month");
        today = tr("Go to this month");
        break;
    }
    m_previous->setAccessibleName(before);
    m_previous->setToolTip(withKey(before, Qt::CTRL | Qt::Key_Left));
    m_next->setAccessibleName(after);
    m_next->setToolTip(withKey(after, Qt::CTRL | Qt::Key_Right));
    m_today->setToolTip(withKey(today, Qt::Key_T));
}

void CalendarToolbar::setTerse(bool terse) { m_title->setText(terse ? m_shortTitle : m_fullTitle); }

void CalendarToolbar::setTitle(const QString &title, const QString &shortTitle)
{
    m_fullTitle = title;
    m_shortTitle = shortTitle;
    fitWords();
    m_title->setAccessibleName(tr("%1, go to a date").arg(title));
}

void CalendarToolbar::setCounts(const QStringList &longestFirst)
{
    m_counts->setTexts(longestFirst);
}

void CalendarToolbar::setFiltered(const QString &shown)
{
    m_showAll->setVisible(!shown.isEmpty());
    m_showAll->setText(shown);
    // Also while it is hidden, when it has nothing else to say: screen readers look there too.
    m_showAll->setAccessibleName(shown.isEmpty() ? tr("Show all sessions")
                                                 : tr("%1, show all sessions").arg(shown));
}

QWidget *CalendarToolbar::title() const { return m_title; }

QWidget *CalendarToolbar::filterButton() const { return m_filter; }

} // namespace sessionbook
