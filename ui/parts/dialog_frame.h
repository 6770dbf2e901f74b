// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sessionbook {

/// The shape that all dialogs share: a title, a quiet line below it, a body, and a row of buttons
/// with the main one at the right. The body scrolls when the screen is too low for it, and the
/// dialog grows with it while there is room.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    explicit DialogFrame(const QString &objectName, QWidget *parent = nullptr);

    /// Also the title of the window, unless setWindowTitle() says otherwise afterwards.
    void setTitle(const QString &title);
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

    /// The safe way out: does nothing, reject()s, and answers to Escape.
    QPushButton *addSafeButton(const QString &text, const QString &objectName);
    /// The act itself; connecting it is the caller's. Called last, it stands at the right end.
    QPushButton *addMainButton(const QString &text, const QString &objectName,
                               std::optional<Icon> icon = std::nullopt);
    QPushButton *addDangerButton(const QString &text, const QString &objectName,
                                 std::optional<Icon> icon = std::nullopt);
    /// A second act beside the main one, as "Skip payment" is to "Charge".
    QPushButton *addSecondButton(const QString &text, const QString &objectName);
    /// At the left end of the row: an act beside the point.
    QPushButton *addSideButton(const QString &text, const QString &objectName,
                               std::optional<Icon> icon = std::nullopt);

    QSize sizeHint() const override;

protected:
    /// Ctrl+Enter presses the main button from within a text of several lines, too.
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *addButton(const QString &text, const QString &objectName, std::optional<Icon> icon,
                           int position);
    int heightAt(int width) const;
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
};

} // namespace sessionbook
