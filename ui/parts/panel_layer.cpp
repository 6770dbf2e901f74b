// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/panel_layer.h"

#include "ui/parts/dialog_frame.h"
#include "ui/parts/let_through.h"
#include "ui/parts/panel_backdrop.h"
#include "ui/parts/panel_place.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QStyle>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace sessionbook {

namespace {

constexpr int toEdge = 12; ///< from a panel to the edge of the window

/// Its own, as those of the content rest while the dialog has the keyboard.
void addKeys(PanelLayer *layer, DialogFrame *dialog, const QWidget *content)
{
    const QList<QAction *> actions = content->actions();
    for (QAction *action : actions) {
        const QKeySequence key = keyLetThrough(*action);
        if (key.isEmpty())
            continue;
        auto *shortcut = new QShortcut(key, dialog);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, layer, [layer, action] {
            if (layer->leaveAll())
                action->trigger();
        });
    }
}

} // namespace

PanelLayer::PanelLayer(QWidget *window, QWidget *content)
    : QObject(window), m_window(window), m_content(content), m_shade(new PanelShade(window)),
      m_backdrop(new PanelBackdrop(window))
{
    content->setWindowFlags(Qt::SubWindow); // see ui/parts/surface.h
    window->installEventFilter(this);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &PanelLayer::keepFocus, Qt::QueuedConnection);
}

PanelLayer::~PanelLayer() = default;

PanelLayer *PanelLayer::of(const QWidget *widget)
{
    return widget ? widget->window()->findChild<PanelLayer *>(QString(), Qt::FindDirectChildrenOnly)
                  : nullptr;
}

DialogFrame *PanelLayer::current() const { return m_steps.isEmpty() ? nullptr : m_steps.last(); }

QSize PanelLayer::room() const { return m_window->size() - QSize(2 * toEdge, 2 * toEdge); }

void PanelLayer::openBesideFocus(DialogFrame *dialog)
{
    QWidget *focus = QApplication::focusWidget();
    const bool isFromCurrent =
        current() && (current()->isAncestorOf(focus) || current() == dialog->parentWidget() ||
                      current()->isAncestorOf(dialog->parentWidget()));
    if (current() && !current()->isModal() && !isFromCurrent)
        leaveAll();
    if (m_steps.isEmpty())
        pointAt(focus);
    open(dialog);
}

void PanelLayer::openBeside(DialogFrame *dialog, const QRect &area)
{
    if (current() && !current()->isModal())
        leaveAll();
    if (m_steps.isEmpty())
        m_anchorArea = area;
    open(dialog);
}

void PanelLayer::open(DialogFrame *dialog)
{
    QWidget *origin = dialog->parentWidget();
    const bool isNext = std::ranges::any_of(m_steps, [=](const DialogFrame *step) {
        return step == origin || step->isAncestorOf(origin);
    });
    if (!isNext && current() && !current()->isModal())
        leaveAll();
    if (m_steps.isEmpty())
        m_focusBefore = QApplication::focusWidget();
    QWidget *first = dialog->focusWidget(); // a new parent would make it forget
    // It belongs to the window from now on, but does not outlive what it was opened from.
    if (isNext)
        connect(origin, &QObject::destroyed, dialog, &QObject::deleteLater);
    dialog->setParent(m_window, Qt::SubWindow);
    connect(dialog, &QDialog::finished, this, [this, dialog] { end(dialog); });
    connect(dialog, &QObject::destroyed, this, [this, dialog] { end(dialog); });
    DialogFrame *before = current();
    m_steps.append(dialog);
    dialog->becomePanel(this, before != nullptr);
    if (!dialog->isModal())
        addKeys(this, dialog, m_content);
    showStep(dialog, first);
    if (before)
        before->hide();
}

void PanelLayer::showStep(DialogFrame *dialog, QWidget *focus)
{
    if (dialog->isModal()) {
        m_shade->setGeometry(m_window->rect());
        m_shade->raise();
    }
    m_shade->setVisible(dialog->isModal());
    m_backdrop->raise();
    dialog->raise();
    dialog->move(dialog->pos()); // Qt centres a dialog that has not been moved
    place();
    dialog->show();
    dialog->takeFocus(focus);
}

void PanelLayer::end(DialogFrame *dialog)
{
    const bool wasInSight = dialog == current();
    if (!m_steps.removeOne(dialog) || !wasInSight)
        return;
    if (DialogFrame *before = current()) {
        showStep(before, before->focusWidget());
        return;
    }
    m_shade->hide();
    m_backdrop->hide();
    pointAt(nullptr);
    giveFocusBack();
}

/// The keys belong to the dialog while there is one, also when what lies behind it changes. Without
/// any focus no shortcut of a surface would work.
void PanelLayer::keepFocus()
{
    const QWidget *now = QApplication::focusWidget();
    if (!m_window->isActiveWindow() || QApplication::activePopupWidget())
        return;
    DialogFrame *dialog = current();
    if (now && (dialog ? dialog : m_content)->isAncestorOf(now))
        return;
    if (dialog)
        dialog->takeFocus(dialog->focusWidget());
    else if (now != m_content)
        giveFocusBack();
}

/// Unless a press on something else has taken it by now.
void PanelLayer::giveFocusBack()
{
    QWidget *now = QApplication::focusWidget();
    if (now && now->isVisible() && m_content->isAncestorOf(now))
        return;
    // What had it may be gone with what it was about, such as the bar of the chosen rows: then what
    // is around that.
    QWidget *before = m_focusBefore;
    const auto takesKeys = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() &&
               (widget->focusPolicy() != Qt::NoFocus || widget->focusProxy());
    };
    while (before && before != m_content && !takesKeys(before))
        before = before->parentWidget();
    if (!before || before == m_content)
        before = m_content->focusWidget();
    if (before && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::ActiveWindowFocusReason);
    else
        m_content->setFocus(Qt::ActiveWindowFocusReason);
}

bool PanelLayer::leaveAll()
{
    while (DialogFrame *dialog = current()) {
        dialog->reject();
        if (current() == dialog || (current() && current()->isQuestionOf(dialog)))
            return false;
    }
    return true;
}

void PanelLayer::pointAt(QWidget *widget)
{
    m_anchorArea = {};
    m_anchor = widget && m_content->isAncestorOf(widget) ? widget : nullptr;
    const auto *list = qobject_cast<QAbstractItemView *>(m_anchor);
    m_anchorIndex = list ? list->currentIndex() : QModelIndex();
}

/// In the window; empty if it is not in sight.
QRect PanelLayer::anchor() const
{
    if (!m_anchor || !m_anchor->isVisible())
        return m_anchorArea;
    QWidget *widget = m_anchor;
    QRect rect = widget->rect();
    if (const auto *list = qobject_cast<QAbstractItemView *>(widget)) {
        constexpr int ofRow = 320; // the beginning of a long row stays in sight
        widget = list->viewport();
        const QRect row = m_anchorIndex.isValid() ? list->visualRect(m_anchorIndex) : QRect();
        const QRect start(row.topLeft(), QSize(std::min(row.width(), ofRow), row.height()));
        rect = QStyle::visualRect(widget->layoutDirection(), row, start) & widget->rect();
    }
    return {widget->mapTo(m_window, rect.topLeft()), rect.size()};
}

void PanelLayer::place()
{
    DialogFrame *dialog = current();
    if (!dialog)
        return;
    const QRect room = m_window->rect().adjusted(toEdge, toEdge, -toEdge, -toEdge);
    dialog->fitToRoom();
    const QSize size = dialog->panelSize().boundedTo(room.size());
    const PanelPlace place = panelPlace(room, size, anchor(), m_window->layoutDirection());
    dialog->setGeometry(place.rect);
    m_backdrop->showBehind(place);
}

bool PanelLayer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize) {
        m_shade->setGeometry(m_window->rect());
        // After the content has been laid out anew.
        QMetaObject::invokeMethod(this, &PanelLayer::place, Qt::QueuedConnection);
    }
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (isPress || event->type() == QEvent::KeyPress)
        m_isUsedByKeys = !isPress;
    if ((isPress || event->type() == QEvent::Wheel) && current() && !current()->isModal() &&
        watched == m_window->windowHandle()) {
        if (isPress)
            notePressAt(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        else
            QMetaObject::invokeMethod(this, &PanelLayer::place, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

/// Ends a dialog that leaves the mouse to the rest of the window, after the press was delivered.
void PanelLayer::notePressAt(QPoint globalPosition)
{
    const QPointer<DialogFrame> dialog = current();
    if (dialog->rect().contains(dialog->mapFromGlobal(globalPosition)))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, dialog] {
            if (dialog && dialog == current())
                leaveAll();
        },
        Qt::QueuedConnection);
}

} // namespace sessionbook
