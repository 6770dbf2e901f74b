// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/system_lock_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

const QString login = u"org.freedesktop.login1"_s;
const QString loginPath = u"/org/freedesktop/login1"_s;
const QString loginManager = u"org.freedesktop.login1.Manager"_s;

} // namespace

SystemLockWatch::SystemLockWatch(QObject *parent) : QObject(parent)
{
    QDBusConnection session = QDBusConnection::sessionBus();
    // GNOME and others have their own names for the same signal.
    for (const QString &name :
         {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
          u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
        session.connect({}, {}, name, u"ActiveChanged"_s, this, SLOT(onScreenSaver(bool)));
    QDBusConnection::systemBus().connect(login, loginPath, loginManager, u"PrepareForSleep"_s, this,
                                         SLOT(onSleep(bool)));
    delaySleep();
}

void SystemLockWatch::onScreenSaver(bool active)
{
    if (active)
        Q_EMIT lockNeeded();
}

void SystemLockWatch::onSleep(bool begins)
{
    if (begins) {
        Q_EMIT lockNeeded();
        m_delay = {};
    } else {
        delaySleep();
    }
}

void SystemLockWatch::delaySleep()
{
    QDBusMessage inhibit =
        QDBusMessage::createMethodCall(login, loginPath, loginManager, u"Inhibit"_s);
    inhibit << u"sleep"_s << u"Sessionbook"_s << tr("Locks the practice") << u"delay"_s;
    auto *reply =
        new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(inhibit), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = *reply;
        if (!delay.isError())
            m_delay = delay.value();
        reply->deleteLater();
    });
}

} // namespace sessionbook
