// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_summary.h"

#include "ui/look/text_styles.h"
#include "ui/parts/session_words.h"
#include "ui/payments/charge_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ChargeSummary
{
    Q_DECLARE_TR_FUNCTIONS(ChargeSummary)
};

} // namespace

QWidget *makeChargeSummary(const ChargeItem &charge, const Currency &currency, QWidget *parent)
{
    const QLocale locale;
    const bool isFee = charge.kind == ChargeKind::Cancellation;
    const QString service =
        isFee ? ChargeSummary::tr("Cancellation fee, %1")
                    .arg(serviceWords(charge.typeName, charge.lengthMinutes, locale))
              : chargeServiceWords(charge, locale);
    const bool isUnpaid = charge.state == ChargeState::Unpaid;
    const Money shown = isUnpaid ? charge.outstanding() : charge.amount;

    auto *summary = new QWidget(parent);
    auto *layout = new QGridLayout(summary);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(0, 1);
    QLabel *what = makeLabel(lastWordsTogether(service), TextStyle::Body, summary);
    QLabel *amount = makeLabel(formatMoney(shown, currency, locale), TextStyle::Strong, summary);
    amount->setObjectName(u"summaryAmount"_s);
    amount->setWordWrap(false);
    layout->addWidget(what, 0, 0);
    layout->addWidget(amount, 0, 1, Qt::AlignRight | Qt::AlignTop);
    if (isUnpaid && charge.paid.minor != 0) {
        QLabel *paid = makeLabel(ChargeSummary::tr("%1 of %2 is paid.")
                                     .arg(formatMoney(charge.paid, currency, locale),
                                          formatMoney(charge.amount, currency, locale)),
                                 TextStyle::Quiet, summary);
        layout->addWidget(paid, 1, 0);
        QLabel *open = makeLabel(ChargeSummary::tr("outstanding"), TextStyle::Quiet, summary);
        open->setWordWrap(false);
        layout->addWidget(open, 1, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return summary;
}

} // namespace sessionbook
