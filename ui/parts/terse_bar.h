// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace sessionbook {

/// A bar of a window that says less where its full words have no room, such as in a large font on a
/// small screen.
class TerseBar : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    QSize minimumSizeHint() const override;

protected:
    /// Shows the full words or the short ones.
    virtual void setTerse(bool terse) = 0;
    /// Call it when the words have changed.
    void fitWords();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_leastWidth = 0; ///< with the short words
};

} // namespace sessionbook
