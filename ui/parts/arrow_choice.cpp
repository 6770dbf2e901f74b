// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/arrow_choice.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>

namespace sessionbook {

namespace {

class ArrowChoice : public QObject
{
public:
    explicit ArrowChoice(QButtonGroup *group) : QObject(group), m_group(group)
    {
        const auto buttons = group->buttons();
        for (QAbstractButton *button : buttons)
            button->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & ~Qt::KeypadModifier)
            return false;
        const int step = stepOf(key->key());
        if (step != 0)
            moveFrom(static_cast<QAbstractButton *>(watched), step);
        return step != 0;
    }

private:
    static int stepOf(int key)
    {
        if (key == Qt::Key_Down || key == Qt::Key_Right)
            return 1;
        return key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 0;
    }
    void moveFrom(QAbstractButton *button, int step)
    {
        const auto buttons = m_group->buttons();
        const auto count = buttons.size();
        for (auto at = buttons.indexOf(button) + step + count;; at += step + count) {
            QAbstractButton *next = buttons[at % count];
            if (!next->isEnabled() && next != button)
                continue;
            next->setFocus(Qt::TabFocusReason);
            next->setChecked(true);
            return;
        }
    }

    QButtonGroup *m_group;
};

} // namespace

void chooseByArrows(QButtonGroup *group) { new ArrowChoice(group); }

} // namespace sessionbook
