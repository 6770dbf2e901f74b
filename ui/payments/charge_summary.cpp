// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_summary.h"

#include "core/practice/practice.h"
#include "ui/look/text_styles.h"
#include "ui/parts/session_words.h"

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

QWidget *makeChargeSummary(const SessionDetails &details, const Practice &practice, QWidget *parent)
{
    const QLocale locale;
    const Charge charge = details.facts.charge.value_or(Charge{});
    const Currency &currency = practice.profile().currency;
    const QString service =
        serviceWords(details.type.name, details.session().fields.lengthMinutes, locale);
    const bool isFee = charge.kind == ChargeKind::Cancellation;
    const bool isUnpaid = charge.state() == ChargeState::Unpaid;
    const Money shown = isUnpaid ? charge.outstanding() : charge.amount;

    auto *summary = new QWidget(parent);
    auto *layout = new QGridLayout(summary);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(0, 1);
    QLabel *what =
        makeLabel(isFee ? ChargeSummary::tr("Cancellation fee, %1").arg(service) : service,
                  TextStyle::Body, summary);
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
