// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/slip_guard.h"

#include "ui/parts/surface.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace sessionbook {

namespace {

/// A hand that rests on the mouse moves it no further.
constexpr int restDistance = 20;
constexpr QPoint farAway(-100000, -100000);
/// A button that changes later than this after an act changes for another reason.
constexpr qint64 effectMilliseconds = 1000;

SlipGuard::Time monotonicTime()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

bool walks(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

/// The widget that keys go to: a list of completions passes them on to its field.
QWidget *typedInto(QWidget *widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

bool hasLines(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool takesText(const QWidget *widget)
{
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    return hasLines(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || (combo && combo->isEditable());
}

/// Whether the key is typing in this widget.
bool types(QWidget *widget, const QKeyEvent &event)
{
    if (!takesText(widget) || event.key() == Qt::Key_Escape ||
        (event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35))
        return false;
    if (isEnter(event.key()))
        return hasLines(widget) && !event.modifiers().testFlag(Qt::ControlModifier);
    return !event.modifiers().testFlag(Qt::AltModifier);
}

/// The keys that do something where no text is typed. Escape is not one: it undoes nothing.
bool acts(QWidget *widget, const QKeyEvent &event)
{
    const int key = event.key();
    return !types(widget, event) && (isEnter(key) || key == Qt::Key_Space || key == Qt::Key_Delete);
}

/// A field whose value the wheel would change.
bool isField(const QWidget *widget)
{
    const bool isBar = qobject_cast<const QScrollBar *>(widget);
    return qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           (qobject_cast<const QAbstractSlider *>(widget) && !isBar);
}

bool isInField(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (isField(widget))
            return true;
        if (widget->isWindow())
            return false; // such as the list of a combo box
    }
    return false;
}

/// The button that the key would press.
QAbstractButton *pressedBy(QWidget *widget, const QKeyEvent &event)
{
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button;
    if (!isEnter(event.key()))
        return nullptr;
    const auto buttons = surfaceOf(widget)->findChildren<QPushButton *>();
    const auto main = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->isDefault(); });
    return main == buttons.end() ? nullptr : *main;
}

/// Lists that open while one types are part of their field. A menu is not.
bool isPartOfField(const QWidget *window)
{
    return window->windowType() == Qt::ToolTip ||
           (window->windowType() == Qt::Popup && !qobject_cast<const QMenu *>(window));
}

} // namespace

SlipGuard::SlipGuard(QApplication &application, Time now)
    : QObject(&application), m_now(now ? std::move(now) : monotonicTime())
{
    application.installEventFilter(this);
}

bool SlipGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        m_pointer = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        break;
    case QEvent::KeyRelease:
        noteRelease(*static_cast<QKeyEvent *>(event));
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Paint:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::Wheel:
    case QEvent::Polish:
        break;
    default:
        return false; // nearly all
    }
    auto *widget = watched->isWidgetType() ? static_cast<QWidget *>(watched) : nullptr;
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_dropsRelease = dropsPress(widget, *static_cast<QMouseEvent *>(event));
        return m_dropsRelease;
    case QEvent::MouseButtonRelease:
        return std::exchange(m_dropsRelease, false);
    case QEvent::Show:
        if (isSurface(*widget))
            noteSurface(widget);
        return false;
    case QEvent::Hide:
        if (isSurface(*widget) && widget->parentWidget() && !isPartOfField(widget) &&
            !event->spontaneous())
            noteUncovered(*widget);
        return false;
    case QEvent::Paint:
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            noteLook(button);
        return false;
    case QEvent::ShortcutOverride:
        if (!dropsShortcut(widget, *static_cast<QKeyEvent *>(event)))
            return false;
        event->accept(); // then no shortcut is looked for
        return true;
    case QEvent::KeyPress: {
        const auto &press = *static_cast<QKeyEvent *>(event);
        const bool drops = dropsKey(widget, press);
        m_lastEscape = press.key() == Qt::Key_Escape ? std::optional(m_now()) : std::nullopt;
        m_pressedAt = press.timestamp();
        return drops;
    }
    case QEvent::Wheel:
        if (!isInField(widget))
            return false;
        event->ignore(); // then what lies around it gets the event
        return true;
    case QEvent::Polish:
        if (isField(widget) && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus); // to scroll is not to enter it
        return false;
    default:
        return false;
    }
}

// Under X a held key is released and pressed again in the same millisecond. Qt does not see that as
// a repetition when another event comes between the two, as when a window has just opened.
bool SlipGuard::isHeld(const QKeyEvent &event) const
{
    return event.isAutoRepeat() ||
           (event.key() == m_releasedKey && event.timestamp() == m_releasedAt);
}

void SlipGuard::noteRelease(const QKeyEvent &event)
{
    constexpr quint64 shortestRepetition = 15; // milliseconds
    const bool wasDown = event.timestamp() >= m_pressedAt + shortestRepetition;
    m_releasedKey = wasDown ? event.key() : 0;
    m_releasedAt = event.timestamp();
}

bool SlipGuard::dropsShortcut(QWidget *widget, const QKeyEvent &event)
{
    const int key = event.key();
    if (isModifier(key) || walks(key) || key == Qt::Key_Escape || types(typedInto(widget), event))
        return false;
    const auto change = recentlyUp(widget);
    return isHeld(event) || (change && change->isForKeys);
}

bool SlipGuard::dropsKey(QWidget *widget, const QKeyEvent &event)
{
    QWidget *field = typedInto(widget);
    if (isHeld(event))
        return !walks(event.key()) && !isModifier(event.key()) && !types(field, event);
    // What a widget leaves unused goes on to those around it, and has been judged.
    const QWidget *focus = widget->window()->focusWidget();
    if (!acts(field, event) || (focus && focus != widget && widget->isAncestorOf(focus)))
        return false;
    QAbstractButton *button = pressedBy(field, event);
    if (button)
        noteLook(button);
    const auto change = recentChange(widget, button);
    return change && change->isForKeys;
}

bool SlipGuard::dropsPress(QWidget *widget, const QMouseEvent &event)
{
    m_pointer = event.globalPosition().toPoint();
    auto *button = qobject_cast<QAbstractButton *>(widget);
    if (button)
        noteLook(button);
    const auto change = recentChange(widget, button);
    return change && (m_pointer - change->pointer).manhattanLength() <= restDistance;
}

void SlipGuard::note(const QObject *what, QPoint pointer, bool isForKeys)
{
    const qint64 now = m_now();
    m_changes.removeIf([now](const auto &it) { return now - it->time >= restMilliseconds; });
    m_changes.insert(what, {now, pointer, isForKeys});
}

void SlipGuard::noteSurface(QWidget *surface)
{
    if (!isPartOfField(surface))
        note(surface, m_pointer);
}

/// What was under it comes up again.
void SlipGuard::noteUncovered(const QWidget &surface)
{
    const QRect place(surface.mapToGlobal(QPoint()), surface.size());
    // Beside a panel nothing came up for the mouse, but the keys act elsewhere now.
    const bool underPointer = surface.isWindow() || place.contains(m_pointer);
    // Who has just pressed Escape knows where the next key goes.
    const bool isLeft = m_lastEscape && m_now() - *m_lastEscape < restMilliseconds;
    note(surface.parentWidget()->window(), underPointer ? m_pointer : farAway, !isLeft);
}

void SlipGuard::noteLook(QAbstractButton *button)
{
    // A box to tick, or one of several, is what it was after it was pressed.
    if (button->isCheckable())
        return;
    QWidget *window = button->window();
    const Look look{button->text(), QRect(button->mapTo(window, QPoint()), button->size())};
    const auto known = m_looks.constFind(button);
    const bool isNew = known == m_looks.cend();
    const bool changed =
        isNew || known->text != look.text ||
        (known->place != look.place && !known->place.contains(window->mapFromGlobal(m_pointer)));
    if (isNew)
        connect(button, &QObject::destroyed, this,
                [this](const QObject *gone) { m_looks.remove(gone); });
    m_looks.insert(button, look);
    // Only what an act brought about: the amount in a button's words changes while one types.
    if (changed && m_lastAct && m_now() - *m_lastAct < effectMilliseconds)
        note(button, m_pointer);
}

std::optional<SlipGuard::Change> SlipGuard::recent(const QObject *what) const
{
    const auto change = m_changes.constFind(what);
    if (change == m_changes.cend() || m_now() - change->time >= restMilliseconds)
        return std::nullopt;
    return *change;
}

/// Whether the surface of the widget, or all of its window, came up a moment ago.
std::optional<SlipGuard::Change> SlipGuard::recentlyUp(QWidget *widget) const
{
    const auto change = recent(surfaceOf(widget));
    return change ? change : recent(widget->window());
}

std::optional<SlipGuard::Change> SlipGuard::recentChange(QWidget *widget, QAbstractButton *button)
{
    const qint64 now = m_now();
    auto change = recentlyUp(widget);
    if (!change && button)
        change = recent(button);
    // Its words may be the same though it now speaks of the next in a list.
    const bool again = m_lastPressed == button && m_lastAct && now - *m_lastAct < restMilliseconds;
    if (!change && again && qobject_cast<QPushButton *>(button))
        change = Change{*m_lastAct, m_pointer};
    m_lastAct = now;
    m_lastPressed = button;
    return change;
}

} // namespace sessionbook
