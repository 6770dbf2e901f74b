// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/currency_dialog.h"

#include "ui/parts/consequence_box.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

CurrencyDialog::CurrencyDialog(const CurrencyPreview &preview, QWidget *parent)
    : ActDialog(u"currencyDialog"_s, parent)
{
    setMinimumWidth(560);
    setTitle(tr("Change to %1?").arg(preview.after.code));
    auto *consequences = new ConsequenceBox(u"currencyConsequences"_s, this);
    consequences->setLines(consequencesOf(preview, QLocale()));
    pinBelowBody(consequences);
    QPushButton *keep = addSafeButton(tr("&Keep %1").arg(preview.before.code), u"keepCurrency"_s);
    addActButton(addMainButton(tr("&Change currency"), u"changeCurrency"_s));
    keep->setFocus();
}

} // namespace sessionbook
