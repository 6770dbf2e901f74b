// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_legend.h"

#include "core/rules/wording.h"
#include "ui/look/tones.h"
#include "ui/parts/pill.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

QWidget *makeCalendarLegend(QWidget *parent)
{
    auto *legend = new QWidget(parent);
    legend->setObjectName(u"weekLegend"_s);
    auto *layout = new QHBoxLayout(legend);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(8);
    for (const Mark mark :
         {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void})
        layout->addWidget(new Pill(nameOf(mark), toneOf(mark), legend));
    layout->addWidget(new Pill(nameOf(PaymentBadge::Unpaid), toneOf(PaymentBadge::Unpaid), legend));
    layout->addStretch();
    return legend;
}

} // namespace sessionbook
