// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QDialog>
#include <QHash>
#include <QSet>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sessionbook {

/// The frame of all dialogs: a title, a subtitle, a body, and a row of buttons with the main one at
/// the right. The dialog grows with its body; on a low screen the body scrolls.
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

    /// Icon buttons at the right end of the title.
    void addTitleAction(QWidget *button);
    /// A row below the title, for marks.
    QHBoxLayout *titleRow();

    QVBoxLayout *body();
    /// Adds a thin line to the body.
    void addSeparator();
    /// A thin line between the title and the body, or the body and the buttons.
    void showHeaderLine();
    void showFooterLine();

    /// Leaves the dialog without doing anything, and without a question about what was typed.
    QPushButton *addSafeButton(const QString &text, const QString &objectName);
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

    QSize sizeHint() const override;

    /// Escape and the window's own button: asks first if typed text would be lost.
    void reject() override;

protected:
    /// For dialogs whose text is lost when they are left.
    void askBeforeLosingText() { m_asksBeforeLosing = true; }
    /// Whether a person typed what is no longer what stood there at first.
    [[nodiscard]] virtual bool hasTypedText() const;
    /// Ctrl+Enter presses the main button, also from a text field of several lines.
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *addButton(const QString &text, const QString &objectName, std::optional<Icon> icon,
                           int position);
    int heightAt(int width) const;
    void watchFields();
    void askWhetherToDiscard();
    void growToBody();

    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_titleActions;
    QHBoxLayout *m_titleRow;
    QScrollArea *m_scrollArea;
    QVBoxLayout *m_body;
    QWidget *m_headerLine;
    QWidget *m_footerLine;
    QHBoxLayout *m_buttons;
    int m_sideButtons = 0;
    bool m_asksBeforeLosing = false;
    QHash<const QWidget *, QString> m_openingTexts;
    QSet<const QWidget *> m_typedInto;
};

} // namespace sessionbook
