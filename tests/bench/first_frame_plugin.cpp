// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>

#include <cstdio>

namespace {

/// Says on the standard output when the first frame has been painted, and ends the program.
class FirstFrame : public QObject
{
public:
    FirstFrame() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painting) {
            m_painting = true;
            // Comes first after the frame is whole, before whatever else is waiting.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return false;
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        std::printf("%.6f\n", sessionbook::bench::monotonicSeconds());
        std::fflush(stdout);
        QCoreApplication::quit();
        return true;
    }

private:
    bool m_painting = false;
};

} // namespace

/// Qt loads it into any program that is started with QT_QPA_GENERIC_PLUGINS=firstframe, so that
/// the product is measured as it is shipped.
class FirstFramePlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first_frame.json")

public:
    QObject *create(const QString &, const QString &) override { return new FirstFrame; }
};

#include "first_frame_plugin.moc"
