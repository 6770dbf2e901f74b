// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/calendar_span.h"
#include "ui/parts/terse_bar.h"

#include <QLabel>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace sessionbook {

class SegmentedControl;

/// Shows the longest of its texts that fits completely; its tooltip is the first one.
class FittingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FittingLabel(QWidget *parent);

    void setTexts(const QStringList &longestFirst);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QStringList m_texts;
};

/// The bar above the calendar: buttons to move between days, weeks or months, the choice of the
/// three, and the filter. Only emits signals.
class CalendarToolbar : public TerseBar
{
    Q_OBJECT

public:
    explicit CalendarToolbar(QWidget *parent);

    void showSpan(CalendarSpan span);
    /// The short one where there is little room.
    void setTitle(const QString &title, const QString &shortTitle);
    void setCounts(const QStringList &longestFirst);
    /// "3 of 14 shown" while a filter is on, else empty.
    void setFiltered(const QString &shown);
    [[nodiscard]] QWidget *title() const;
    [[nodiscard]] QWidget *filterButton() const;

Q_SIGNALS:
    void todayRequested();
    void stepRequested(int direction);
    void jumpRequested();
    void spanChosen(sessionbook::CalendarSpan span);
    void filterRequested();
    void showAllRequested();

protected:
    void setTerse(bool terse) override;

private:
    void addWays(QHBoxLayout *layout);
    void addChoices(QHBoxLayout *layout);

    QPushButton *m_today = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_title = nullptr;
    SegmentedControl *m_spans = nullptr;
    QPushButton *m_filter = nullptr;
    QPushButton *m_showAll = nullptr;
    FittingLabel *m_counts = nullptr;
    QString m_fullTitle;
    QString m_shortTitle;
};

} // namespace sessionbook
