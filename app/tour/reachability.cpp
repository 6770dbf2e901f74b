// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/reachability.h"

#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/surface.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QHash>
#include <QKeySequence>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

namespace {

/// Internal parts of Qt's widgets, such as the arrows of a tab bar.
bool isQtsOwn(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_"_L1) ||
           widget.objectName() == "ScrollLeftButton"_L1 ||
           widget.objectName() == "ScrollRightButton"_L1;
}

/// The name that a screen reader says, which may come from a label.
QString spokenName(QWidget &widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    if (!accessible)
        return {};
    for (const auto &[label, relation] : accessible->relations(QAccessible::Label)) {
        if (const QString name = label->text(QAccessible::Name); !name.isEmpty())
            return name;
    }
    return accessible->text(QAccessible::Name);
}

QString described(const QWidget &widget)
{
    const QString name = widget.objectName();
    return name.isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : name;
}

bool isCut(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height();
        return label->sizeHint().width() > label->width();
    }
    if (widget.inherits("QLineEditIconButton"))
        return false; // shows its picture only
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty() && button->sizeHint().width() > button->width();
    return false;
}

/// Of a button, or of the label of a field.
QString mnemonicText(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->buddy() ? label->text() : QString();
}

} // namespace

QStringList whatIsOutOfReach(const QWidget &window)
{
    QStringList missed;
    QHash<std::pair<const QWidget *, QKeySequence>, QString> mnemonics;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window || isQtsOwn(*widget))
            continue;
        const bool takesFocus =
            (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy();
        const bool isButton = qobject_cast<QAbstractButton *>(widget) != nullptr;
        if ((takesFocus || isButton) && spokenName(*widget).isEmpty())
            missed << u"%1 has no accessible name"_s.arg(described(*widget));
        if (takesFocus && widget->objectName().isEmpty())
            missed << u"a %1 has no object name"_s.arg(described(*widget));
        const QKeySequence mnemonic = QKeySequence::mnemonic(mnemonicText(*widget));
        const std::pair here(surfaceOf(widget), mnemonic);
        if (!mnemonic.isEmpty() && mnemonics.contains(here)) {
            missed << u"%1 leads to %2 and to %3"_s.arg(mnemonic.toString(), mnemonics[here],
                                                        described(*widget));
        }
        mnemonics.insert(here, described(*widget));
        if (mnemonic.isEmpty() && qobject_cast<const QCheckBox *>(widget))
            missed << u"no mnemonic leads to %1"_s.arg(described(*widget));
        if (isCut(*widget))
            missed << u"the words of %1 are cut off"_s.arg(described(*widget));
    }
    const PanelLayer *panels = PanelLayer::of(&window);
    const QWidget *dialog = panels ? panels->current() : qobject_cast<const QDialog *>(&window);
    if (dialog && QApplication::activeWindow() == &window) {
        const QWidget *focus = QApplication::focusWidget();
        if (!focus || !dialog->isAncestorOf(focus))
            missed << u"%1 has no first focus"_s.arg(described(*dialog));
    }
    return missed;
}

} // namespace sessionbook::tour
