// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_view.h"

#include "ui/calendar/month_delegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace sessionbook {

MonthView::MonthView(MonthModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_look(std::make_unique<WeekLook>(*this))
{
    setObjectName(u"monthView"_s);
    setAccessibleName(tr("Days of the month"));
    setModel(&model);
    setItemDelegate(new MonthDelegate(*this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false); // the days draw their own lines
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);

    constexpr int leastRow = 64;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(leastRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(&model.calendar().practice(), &Practice::dateTurned, viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT dayRequested(m_model.day(index).date); });
}

MonthView::~MonthView() = default;

QDate MonthView::selectedDate() const
{
    return currentIndex().isValid() ? m_model.day(currentIndex()).date : QDate();
}

void MonthView::selectDate(QDate date)
{
    if (const QModelIndex day = m_model.indexOf(date); day.isValid())
        setCurrentIndex(day);
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return event->ignore();
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return event->ignore();
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(mirrored ? 1 : -1);
    case Qt::Key_Right:
        return walk(mirrored ? -1 : 1);
    case Qt::Key_Up:
        return walk(-daysInWeek);
    case Qt::Key_Down:
        return walk(daysInWeek);
    case Qt::Key_Home:
        return walk(-current.column());
    case Qt::Key_End:
        return walk(daysInWeek - 1 - current.column());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayRequested(selectedDate());
        return;
    default:
        event->ignore();
    }
}

void MonthView::walk(int days)
{
    const QDate date = selectedDate().addDays(days);
    if (m_model.indexOf(date).isValid())
        selectDate(date);
    else
        Q_EMIT otherMonthRequested(date);
}

void MonthView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex day = byKey ? currentIndex() : indexAt(event->pos());
    if (!day.isValid())
        return;
    setCurrentIndex(day);
    Q_EMIT dayMenuRequested(m_model.day(day).date,
                            byKey ? viewport()->mapToGlobal(visualRect(day).center())
                                  : event->globalPos());
}

void MonthView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (!WeekLook::isOutdatedBy(*event))
        return;
    m_look = std::make_unique<WeekLook>(*this);
    viewport()->update();
}

} // namespace sessionbook
