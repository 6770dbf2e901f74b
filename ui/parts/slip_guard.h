// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QPoint>
#include <QRect>

#include <functional>
#include <optional>

class QAbstractButton;
class QApplication;
class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace sessionbook {

/// Keeps a slip of the hand from being taken for a decision, in all windows:
/// - a key that is held down walks and types, and does nothing else;
/// - what has just opened, or become another button, under the pointer takes no click there and no
///   key that acts, for a moment; what Escape has uncovered takes the keys at once;
/// - a push button takes no second press within that moment;
/// - the wheel scrolls, and changes no field.
/// What is refused is dropped, not carried out later.
///
/// Thread: that of the windows.
class SlipGuard : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds since any moment in the past.
    using Time = std::function<qint64()>;
    static constexpr qint64 restMilliseconds = 400;

    /// One for a whole application. Without a time source it uses a monotonic clock.
    explicit SlipGuard(QApplication &application, Time now = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Something came up, with the pointer at this place.
    struct Change
    {
        qint64 time = 0;
        QPoint pointer;
        bool isForKeys = true; ///< else only the pointer rests
    };
    /// What a person sees of a button.
    struct Look
    {
        QString text;
        QRect place; ///< in its window
    };

    [[nodiscard]] bool isHeld(const QKeyEvent &event) const;
    void noteRelease(const QKeyEvent &event);
    void note(const QObject *what, QPoint pointer, bool isForKeys = true);
    [[nodiscard]] bool dropsKey(QWidget *widget, const QKeyEvent &event);
    [[nodiscard]] bool dropsShortcut(QWidget *widget, const QKeyEvent &event);
    [[nodiscard]] bool dropsPress(QWidget *widget, const QMouseEvent &event);
    void noteSurface(QWidget *surface);
    void noteUncovered(const QWidget &surface);
    void noteLook(QAbstractButton *button);
    /// Whether what the widget stands on or the button, if any, came up a moment ago, or was just
    /// pressed.
    [[nodiscard]] std::optional<Change> recentChange(QWidget *widget, QAbstractButton *button);
    [[nodiscard]] std::optional<Change> recentlyUp(QWidget *widget) const;
    [[nodiscard]] std::optional<Change> recent(const QObject *what) const;

    Time m_now;
    QPoint m_pointer; ///< on the screen
    std::optional<qint64> m_lastAct;
    std::optional<qint64> m_lastEscape;     ///< if no other key was pressed since
    const QObject *m_lastPressed = nullptr; ///< only to be compared
    bool m_dropsRelease = false;
    quint64 m_pressedAt = 0;
    int m_releasedKey = 0; ///< the last one, if it was down for a while
    quint64 m_releasedAt = 0;
    QHash<const QObject *, Change> m_changes;
    QHash<const QObject *, Look> m_looks;
};

} // namespace sessionbook
