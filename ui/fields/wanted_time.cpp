// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/wanted_time.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct WantedTime
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::WantedTime)
};

} // namespace

QString twiceTimeText()
{
    return WantedTime::tr("The clocks go back on that day: this time comes twice, and the first is "
                          "taken. Use the pencil for the second.");
}

} // namespace sessionbook
