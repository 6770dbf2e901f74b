// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_accessible.h"

#include "ui/calendar/week_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>

namespace sessionbook {

namespace {

/// One session. Keeps its id, as rows change with the week.
class AccessibleSession final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleSession(WeekView *view, SessionId session) : m_view(view), m_session(session) {}

    bool isValid() const override { return m_view && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid()
                   ? index().data(Qt::AccessibleTextRole).toString()
                   : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inViewport = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool current = m_view->currentIndex() == index();
        state.focusable = true;
        state.selectable = true;
        state.focused = current && m_view->hasFocus();
        state.multiSelectable = true;
        state.extSelectable = true;
        state.selected = m_view->selectionModel()->isSelected(index());
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction()) {
            Q_EMIT m_view->openRequested(m_session);
        } else if (name == setFocusAction()) {
            m_view->activateWindow();
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->selectSession(m_session);
        }
    }

    SessionId session() const { return m_session; }

private:
    QModelIndex index() const
    {
        return static_cast<const CalendarModel *>(m_view->model())->indexOf(m_session);
    }

    QPointer<WeekView> m_view;
    SessionId m_session;
};

class AccessibleWeek final : public QAccessibleWidget
{
public:
    explicit AccessibleWeek(WeekView *view)
        : QAccessibleWidget(view, QAccessible::List), m_view(view)
    {
        m_removal = QObject::connect(view->model(), &QAbstractItemModel::rowsAboutToBeRemoved, view,
                                     [this](const QModelIndex &, int first, int last) {
                                         for (int row = first; row <= last; ++row)
                                             forget(sessionOf(row));
                                     });
    }
    ~AccessibleWeek() override
    {
        QObject::disconnect(m_removal); // the view may live on without it
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_view->model()->rowCount(); }

    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        const SessionId session = sessionOf(row);
        const auto known = m_children.constFind(session);
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new AccessibleSession(m_view, session);
        m_children.insert(session, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int row = 0; row < childCount(); ++row) {
            const auto known = m_children.constFind(sessionOf(row));
            if (known != m_children.constEnd() && QAccessible::accessibleInterface(*known) == child)
                return row;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        return child(m_view->indexAt(point).row());
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentIndex().row()) : nullptr;
    }

private:
    SessionId sessionOf(int row) const
    {
        const auto &items = static_cast<const CalendarModel *>(m_view->model())->items();
        return items[static_cast<std::size_t>(row)].id;
    }

    void forget(SessionId session)
    {
        const auto known = m_children.constFind(session);
        if (known == m_children.constEnd())
            return;
        const QAccessible::Id id = *known;
        m_children.erase(known);
        QAccessible::deleteAccessibleInterface(id);
    }

    WeekView *m_view;
    QMetaObject::Connection m_removal;
    mutable QHash<SessionId, QAccessible::Id> m_children;
};

QAccessibleInterface *makeWeekInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<WeekView *>(object);
    return view ? new AccessibleWeek(view) : nullptr;
}

} // namespace

void installWeekAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeWeekInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceFocus(WeekView &view, int row)
{
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace sessionbook
