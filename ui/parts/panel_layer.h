// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QRect>
#include <QSize>
#include <QWidget>

namespace sessionbook {

class DialogFrame;
class PanelBackdrop;

/// Shows the dialogs of a window inside it, one at a time: beside what they are about, or in the
/// middle. A dialog that is opened from another takes its place until it ends.
///
/// A modal dialog shades the rest of the window. One that is not modal leaves the mouse to it: a
/// press outside ends the dialog and does what it would have done without it. The keyboard belongs
/// to the dialog either way.
class PanelLayer : public QObject
{
    Q_OBJECT

public:
    /// `content` holds all else of the window. Its shortcuts work only while the focus is in it.
    PanelLayer(QWidget *window, QWidget *content);
    ~PanelLayer() override;

    /// The one of the widget's window, if it has one.
    [[nodiscard]] static PanelLayer *of(const QWidget *widget);

    void open(DialogFrame *dialog);
    /// Beside what has the focus: the current row or session of a list, a button.
    void openBesideFocus(DialogFrame *dialog);
    /// Beside an area of the window; in the middle if that is empty.
    void openBeside(DialogFrame *dialog, const QRect &area);
    /// The dialog that is in sight.
    [[nodiscard]] DialogFrame *current() const;
    /// All that are open, each opened from the one before.
    [[nodiscard]] const QList<DialogFrame *> &steps() const { return m_steps; }
    /// Whether the person pressed a key last, rather than the mouse.
    [[nodiscard]] bool isUsedByKeys() const { return m_isUsedByKeys; }
    /// What a dialog may measure at most.
    [[nodiscard]] QSize room() const;
    /// Ends all dialogs; false if one of them asks first whether to lose what was typed.
    bool leaveAll();
    /// Fits the current dialog to its content and to the window.
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStep(DialogFrame *dialog, QWidget *focus);
    void end(DialogFrame *dialog);
    void keepFocus();
    void giveFocusBack();
    void notePressAt(QPoint globalPosition);
    void pointAt(QWidget *widget);
    [[nodiscard]] QRect anchor() const;

    QWidget *m_window;
    QWidget *m_content;
    QWidget *m_shade;
    PanelBackdrop *m_backdrop;
    QList<DialogFrame *> m_steps; ///< the last one is in sight
    QPointer<QWidget> m_anchor;
    QPersistentModelIndex m_anchorIndex; ///< of m_anchor, if that is a list
    QRect m_anchorArea;                  ///< instead of m_anchor
    QPointer<QWidget> m_focusBefore;
    bool m_isUsedByKeys = false;
};

} // namespace sessionbook
