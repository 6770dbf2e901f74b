// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/remarks.h"

#include <QWidget>

class QLabel;

namespace sessionbook {

class IconLabel;

/// A sentence with an icon: a hint, a remark, or a problem that prevents the action. Takes no room
/// without a sentence.
class RemarkLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Hint, Remark, Problem };

    /// With a parent: it becomes visible by itself, and without one as a window.
    RemarkLine(const QString &objectName, QWidget *parent);

    void say(Kind kind, const QString &sentence);
    void clear() { say(Kind::Hint, {}); }
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    Kind m_kind = Kind::Hint;
    IconLabel *m_icon;
    QLabel *m_words;
};

} // namespace sessionbook
