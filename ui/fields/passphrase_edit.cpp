// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/passphrase_edit.h"

#include "ui/look/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace sessionbook {

PassphraseEdit::PassphraseEdit(const QString &objectName, QWidget *parent)
    : QLineEdit(parent), m_show(addAction(icon(Icon::Eye), TrailingPosition))
{
    setObjectName(objectName);
    m_show->setObjectName(objectName + u"Show"_s);
    m_show->setCheckable(true);
    m_show->setShortcut(Qt::ALT | Qt::Key_F8);
    m_show->setShortcutContext(Qt::WidgetShortcut);
    connect(m_show, &QAction::toggled, this, &PassphraseEdit::setShown);
    setShown(false);
}

void PassphraseEdit::setShown(bool shown)
{
    m_show->setChecked(shown);
    m_show->setIcon(icon(shown ? Icon::EyeOff : Icon::Eye));
    m_show->setText(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_show->setToolTip(
        tr("%1 (%2)").arg(m_show->text(), m_show->shortcut().toString(QKeySequence::NativeText)));
    const bool wasShown = echoMode() == Normal;
    setEchoMode(shown ? Normal : Password);
    // Not into the input method's dictionary, nor corrected by it; echo mode Normal would let it.
    setInputMethodHints(inputMethodHints() | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    if (shown != wasShown)
        Q_EMIT shownChanged(shown);
}

void PassphraseEdit::forget()
{
    setText({}); // unlike clear(), which can be undone
    setShown(false);
}

} // namespace sessionbook
