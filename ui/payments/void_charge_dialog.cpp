// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/void_charge_dialog.h"

#include "core/practice/practice.h"
#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"
#include "ui/payments/charge_summary.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

VoidChargeDialog::VoidChargeDialog(const Practice &practice, const SessionDetails &details,
                                   const Plan &plan, QWidget *parent)
    : ActDialog(u"voidChargeDialog"_s, parent)
{
    const QLocale locale;
    setTitle(tr("Void this charge?"));
    setSubtitle(sessionWords(details, practice.profile().zone, locale));
    showHeaderLine();
    body()->addWidget(makeChargeSummary(details, practice, this));
    auto *consequences = new ConsequenceBox(u"voidConsequences"_s, this);
    consequences->setLines(
        consequencesOf(plan, {addressOf(details.client), practice.profile().currency, locale}));
    pinBelowBody(consequences);

    addSafeButton(tr("&Keep charge"), u"keepCharge"_s);
    QPushButton *confirm = addDangerButton(tr("&Void charge"), u"confirmVoid"_s);
    addActButton(confirm);
    confirm->setFocus();
}

} // namespace sessionbook
