// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_export.h"

#include "core/base/search_text.h"
#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/parts/table_cells.h"
#include "ui/payments/charge_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct ChargeExport
{
    Q_DECLARE_TR_FUNCTIONS(ChargeExport)
};

QStringList chargeCells(const ChargeItem &item, const PracticeProfile &profile)
{
    const QLocale locale;
    const auto amount = [&](Money money) { return plainAmount(money, profile.currency, locale); };
    return {dayCell(item.startsAt, profile.zone),
            item.session ? timeCell(item.startsAt, profile.zone) : QString(),
            item.clientName,
            chargeServiceWords(item, locale),
            item.session ? QString::number(item.lengthMinutes) : QString(),
            chargeMarkWords(item),
            nameOf(item.state),
            profile.currency.code,
            amount(item.amount),
            amount(item.paid),
            amount(item.outstanding()),
            item.method ? nameOf(*item.method) : QString()};
}

} // namespace

TableSource chargeTable(const Practice &practice, const ChargesToExport &charges)
{
    const auto read = [&practice, charges](int limit, const std::optional<ChargeItem> &last) {
        return practice.billing().charges(charges.state, limit, last, charges.scope);
    };
    const auto cells = [&practice, words = searchWords(charges.words)](const ChargeItem &item) {
        const PracticeProfile &profile = practice.profile();
        ChargeSearchTexts texts = chargeSearchTexts(item, profile.zone, QLocale());
        std::ranges::transform(texts, texts.begin(), &searchText);
        return holdsWords(texts, words) ? chargeCells(item, profile) : QStringList();
    };
    return {{ChargeExport::tr("Date"), ChargeExport::tr("Start"), ChargeExport::tr("Client"),
             ChargeExport::tr("Service"), ChargeExport::tr("Minutes"), ChargeExport::tr("State"),
             ChargeExport::tr("Payment"), ChargeExport::tr("Currency"), ChargeExport::tr("Amount"),
             ChargeExport::tr("Paid"), ChargeExport::tr("Outstanding"), ChargeExport::tr("Method")},
            pagedRows<ChargeItem>(read, cells)};
}

} // namespace sessionbook
