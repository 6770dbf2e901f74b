// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/session_row.h"

#include <QAbstractItemView>
#include <QApplication>

namespace sessionbook {

namespace {

constexpr char sessionProperty[] = "sessionOfRow";

std::optional<SessionId> toSession(const QVariant &data)
{
    return data.isValid() ? std::optional(SessionId{data.toLongLong()}) : std::nullopt;
}

} // namespace

QVariant sessionData(const std::optional<SessionId> &session)
{
    return session ? QVariant(session->value) : QVariant();
}

void setSessionOf(QWidget *widget, SessionId session)
{
    widget->setProperty(sessionProperty, session.value);
}

std::optional<SessionId> focusedSession()
{
    QWidget *focus = QApplication::focusWidget();
    if (const auto *view = qobject_cast<QAbstractItemView *>(focus))
        return toSession(view->currentIndex().data(sessionRole));
    for (; focus; focus = focus->parentWidget()) {
        if (const auto session = toSession(focus->property(sessionProperty)))
            return session;
    }
    return std::nullopt;
}

} // namespace sessionbook
