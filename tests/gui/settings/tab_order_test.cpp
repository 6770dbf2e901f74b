// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/settings/shown_settings.h"
#include "ui/clients/client_flow.h"

#include <QScrollArea>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// What Tab visits in it, in this order.
QList<QWidget *> tabStops(QWidget &around)
{
    QList<QWidget *> stops;
    for (QWidget *next = around.nextInFocusChain(); next != &around;
         next = next->nextInFocusChain()) {
        if (around.isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) &&
            !next->focusProxy() && next->isVisibleTo(&around) && next->isEnabled())
            stops << next;
    }
    return stops;
}

/// Line by line, and within a line in the direction of reading.
bool standsBefore(const QWidget &around, QWidget *one, QWidget *other)
{
    const QRect first(one->mapTo(&around, QPoint()), one->size());
    const QRect second(other->mapTo(&around, QPoint()), other->size());
    if (second.top() >= first.bottom())
        return true;
    return first.top() < second.bottom() && first.left() < second.left();
}

QStringList strays(QWidget &around)
{
    QStringList wrong;
    const QList<QWidget *> stops = tabStops(around);
    REQUIRE_FALSE(stops.isEmpty());
    for (qsizetype i = 1; i < stops.size(); ++i) {
        if (!standsBefore(around, stops[i - 1], stops[i]))
            wrong << stops[i - 1]->objectName() + u" → "_s + stops[i]->objectName();
    }
    return wrong;
}

} // namespace

TEST_CASE("on every page of the settings Tab visits the fields as they stand",
          "[settings][keyboard]")
{
    ShownSettings shown;
    shown.window.resize(1200, 900);
    shown.open();
    for (const char16_t *page :
         {u"practiceSettings", u"calendarSettings", u"typeSettings", u"paymentSettings",
          u"documentSettings", u"sponsorSettings", u"messageSettings", u"securitySettings",
          u"backupSettings", u"appearanceSettings"}) {
        const QString name = QString::fromUtf16(page);
        ShownSettings::openPage(name);
        settle();
        INFO(name.toStdString());
        CHECK(strays(*findShown(name)).join(u", "_s).toStdString() == std::string());
    }
}

TEST_CASE("in the dialogs with most fields Tab visits them as they stand", "[settings][keyboard]")
{
    ShownSettings shown;
    shown.window.resize(1360, 900);
    const auto check = [](const QString &dialog) {
        settle();
        INFO(dialog.toStdString());
        // The buttons beside the title are the last stops.
        const auto *body = findShown(dialog)->findChild<QScrollArea *>();
        REQUIRE(body);
        CHECK(strays(*body->widget()).join(u", "_s).toStdString() == std::string());
        key(Qt::Key_Escape);
        waitUntilGone(dialog);
    };
    key(Qt::Key_N);
    check(u"bookingDialog"_s);
    key(Qt::Key_B);
    check(u"timeOffDialog"_s);
    openClient(shown.practice(), shown.window, &shown.window, shown.anna());
    check(u"clientDialog"_s);
}
