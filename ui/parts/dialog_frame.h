// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"
#include "ui/parts/discard_question.h"
#include "ui/parts/typed_text.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace sessionbook {

class ButtonRow;
class PanelLayer;

/// The frame of all dialogs: a title, a subtitle, a body, and a row of buttons with the main one at
/// the right. The dialog grows with its body; where there is no room the body scrolls.
///
/// In a window with a PanelLayer it opens inside that window, with a button that leaves it and, if
/// it was opened from another dialog, one that goes back there. Elsewhere it is a window.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    explicit DialogFrame(const QString &objectName, QWidget *parent = nullptr);

    /// The heading, which is also the title of the window: it must not name a client, as the task
    /// bar and a shared screen show it.
    void setTitle(const QString &title);
    /// A heading that names a client, and a title of the window that does not.
    void setTitleNaming(const QString &title, const QString &windowTitle);
    void setSubtitle(const QString &subtitle);
    /// One that names a client. A long name is shortened, but heard in full.
    void setSubtitleNaming(const QString &subtitle);
    /// One that can be done without where there is little height.
    void setSubtitleGivingWay(const QString &subtitle);

    /// Icon buttons at the right end of the title.
    void addTitleAction(QWidget *button);
    /// A row below the title, for marks.
    QHBoxLayout *titleRow();

    QVBoxLayout *body();
    /// Puts it between the body and the buttons, where it stays in sight when the body scrolls. In
    /// a low panel it stands beside the body, if that leaves both room.
    void pinBelowBody(QWidget *widget);
    /// Puts what is said for a while above the buttons, where it is read whatever is scrolled.
    void addNotice(QWidget *widget);
    /// Adds a thin line to the body.
    void addSeparator();
    /// A thin line between the title and the body, or the body and the buttons.
    void showHeaderLine();
    void showFooterLine();

    /// Leaves the dialog without doing anything, and without a question about what was typed.
    QPushButton *addSafeButton(const QString &text, const QString &objectName);
    /// For a dialog in which nothing is left to decide. A panel has the button beside its title for
    /// that, and does not show this one.
    QPushButton *addCloseButton(const QString &objectName);
    /// The action itself, to be connected by the caller. Add it last: it belongs at the right end.
    QPushButton *addMainButton(const QString &text, const QString &objectName,
                               std::optional<Icon> icon = std::nullopt);
    QPushButton *addDangerButton(const QString &text, const QString &objectName,
                                 std::optional<Icon> icon = std::nullopt);
    /// A second action beside the main one, such as "Skip payment" beside "Charge".
    QPushButton *addSecondButton(const QString &text, const QString &objectName);
    /// A minor action, at the left end of the row.
    QPushButton *addSideButton(const QString &text, const QString &objectName,
                               std::optional<Icon> icon = std::nullopt);

    /// The record that the dialog is about, by which it can be opened again; none for a new one.
    void setSubject(qint64 id) { m_subject = id; }
    [[nodiscard]] std::optional<qint64> subject() const { return m_subject; }
    /// What it shows that is kept nowhere else, and without which it can't be opened again.
    [[nodiscard]] virtual QStringList onlyHere() const { return {}; }
    /// Whether leaving it would lose what was typed.
    [[nodiscard]] bool holdsTypedText() const { return m_asksBeforeLosing && hasTypedText(); }
    /// Where what is typed takes effect once its field is left: as if it were left now.
    virtual void settleTyping() {}

    QSize sizeHint() const override;

    void open() override;
    /// Beside what has the focus, where a window has room for that.
    void openBesideFocus();
    /// The same beside an area of the window, if that is not empty.
    void openBeside(const QRect &area);

    /// For the PanelLayer: what follows.
    void becomePanel(PanelLayer *layer, bool isStep);
    /// To `wanted`, if that can take it, else to the first field.
    void takeFocus(QWidget *wanted);
    /// Spends little of a low window on anything but the body.
    void fitToRoom();
    /// Never smaller than it was, so that buttons don't jump away from the pointer.
    [[nodiscard]] QSize panelSize() const;
    /// Whether it asks if `dialog` may lose what was typed there.
    [[nodiscard]] bool isQuestionOf(const DialogFrame *dialog) const;

    /// Escape and the window's own button: asks first if typed text would be lost.
    void reject() override;

protected:
    /// For dialogs whose text is lost when they are left.
    void askBeforeLosingText() { m_asksBeforeLosing = true; }
    /// For those that would lose something else; see hasTypedText().
    void askBeforeLosing(const DiscardQuestion &question);
    /// Gives the focus to the main button or, if there is none, to the one that leaves the panel.
    void focusMainButton();
    /// Whether leaving loses something: a person typed what is no longer what stood there at first.
    [[nodiscard]] virtual bool hasTypedText() const;
    /// Enter without Ctrl, and not on a button.
    [[nodiscard]] static bool isEnterInField(const QKeyEvent &event);
    /// Ctrl+Enter presses the main button, also from a text field of several lines.
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void giveFocusTo(QWidget &widget);
    int heightAt(int width) const;
    QSize largest() const;
    void watchFields();
    void growToBody();

    PanelLayer *m_layer = nullptr;  ///< if it opens inside a window
    QToolButton *m_leave = nullptr; ///< beside the title of a panel
    QPushButton *m_close = nullptr; ///< of a window that has such a button
    QHBoxLayout *m_titleLine;
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_titleActions;
    QHBoxLayout *m_titleRow;
    QBoxLayout *m_middle; ///< the body and what is pinned to it
    QScrollArea *m_scrollArea;
    QScrollArea *m_pinned = nullptr; ///< what stays in sight below the body
    QVBoxLayout *m_body;
    QWidget *m_headerLine;
    QVBoxLayout *m_notices;
    QWidget *m_footerLine;
    ButtonRow *m_buttons;
    std::optional<qint64> m_subject;
    bool m_asksBeforeLosing = false;
    bool m_subtitleGivesWay = false;
    DiscardQuestion m_words = DiscardQuestion::aboutTypedText();
    QPointer<DialogFrame> m_question; ///< whether to lose what was typed
    TypedText m_typed;
};

} // namespace sessionbook
