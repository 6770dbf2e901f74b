// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/typed_day.h"

#include <QAbstractSpinBox>
#include <QDate>
#include <QTime>

namespace sessionbook {

/// A field whose text is read as a whole: it is understood, or refused with a sentence, and never
/// another value. Once left, what is understood stands there as the locale writes it. What is typed
/// before all of that replaces it, and Escape brings it back.
class TypedField : public QAbstractSpinBox
{
    Q_OBJECT

public:
    [[nodiscard]] bool isUnderstood() const { return m_understood; }
    /// Why the text is refused, and what to write instead; empty if it is understood.
    [[nodiscard]] QString problem() const;

    /// Takes the focus with a text that begins so.
    void beginTyping(const QString &letter);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The field was left, or Enter pressed, with a text that is not understood.
    void refused(const QString &sentence);

protected:
    TypedField(const QString &objectName, QWidget *parent);

    /// Takes the value that the text means and tells of a change; false if it means none.
    virtual bool read(const QString &text) = 0;
    /// The text means nothing; tells of it.
    virtual void loseValue() = 0;
    /// The value as the locale writes it.
    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual QString widestText() const = 0;
    [[nodiscard]] virtual QString refusal() const = 0;
    void showValue();
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const QString &text);
    void settle();

    bool m_understood = true;
    QString m_written; ///< the value that stood there before something was typed
};

/// A time of day, in whole minutes. The arrow keys step by a few minutes, the page keys by an hour.
class TimeField : public TypedField
{
    Q_OBJECT

public:
    explicit TimeField(const QString &objectName, QWidget *parent = nullptr);

    void setStep(int minutes) { m_step = minutes; }
    /// "24:00" is understood as the midnight that ends the day, and is 00:00 here.
    void takeEndOfDay() { m_takesEndOfDay = true; }
    void setTime(QTime time);
    /// Invalid while the text is not understood.
    [[nodiscard]] QTime time() const { return isUnderstood() ? m_time : QTime(); }

    void stepBy(int steps) override;

Q_SIGNALS:
    /// Invalid if the text is no longer understood.
    void timeChanged(QTime time);

protected:
    bool read(const QString &text) override;
    void loseValue() override { Q_EMIT timeChanged({}); }
    QString text() const override;
    QString widestText() const override;
    QString refusal() const override;
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    QTime m_time{0, 0};
    int m_step = 5;
    bool m_takesEndOfDay = false;
};

/// A day. The arrow keys step by days, the page keys by months; Alt+Down opens a calendar. A number
/// alone is a day of the month that stands there.
class DayField : public TypedField
{
    Q_OBJECT

public:
    explicit DayField(const QString &objectName, QWidget *parent = nullptr);

    /// What "tomorrow" and a day without its year are counted from; unset, they are refused.
    void setToday(QDate today) { m_today = today; }
    void setDate(QDate date);
    /// Where a calendar is shown beside it.
    void hideCalendarButton();
    /// Invalid while the text is not understood.
    [[nodiscard]] QDate date() const { return isUnderstood() ? m_date : QDate(); }

    void stepBy(int steps) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Invalid if the text is no longer understood.
    void dateChanged(QDate date);

protected:
    bool read(const QString &text) override;
    void loseValue() override { Q_EMIT dateChanged({}); }
    QString text() const override;
    QString widestText() const override;
    QString refusal() const override;
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void popUpCalendar();

    QDate m_date{2000, 1, 1};
    QDate m_shown = m_date; ///< before something was typed
    QDate m_today;
    TypedDay m_typed;
    QAction *m_openCalendar;
};

} // namespace sessionbook
