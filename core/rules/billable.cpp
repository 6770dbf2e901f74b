// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/billable.h"

#include "core/base/civil_time.h"
#include "core/base/isolated.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Billable
{
    Q_DECLARE_TR_FUNCTIONS(BillingRules)
};

/// With a place for the charges.
QString leftOutWords(InvoiceBar bar)
{
    switch (bar) {
    case InvoiceBar::ClientErased:
        return Billable::tr("Left out because the client was erased: %1.");
    case InvoiceBar::OnInvoice:
        return Billable::tr("Left out because it is already on an invoice: %1.");
    case InvoiceBar::Void:
        return Billable::tr("Left out because it is void: %1.");
    case InvoiceBar::Sponsored:
        return Billable::tr("Left out because a sponsored credit pays for it: %1.");
    case InvoiceBar::Free:
        return Billable::tr("Left out because nothing is charged for it: %1.");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<InvoiceBar> invoiceBar(const InvoiceFacts &facts)
{
    if (facts.clientErased)
        return InvoiceBar::ClientErased;
    if (facts.isOnInvoice)
        return InvoiceBar::OnInvoice;
    if (facts.isVoid)
        return InvoiceBar::Void;
    if (facts.isSponsored)
        return InvoiceBar::Sponsored;
    if (facts.amount <= Money{})
        return InvoiceBar::Free;
    return std::nullopt;
}

InvoiceFacts invoiceFactsOf(const ChargeOnPaper &charge)
{
    // composed() has looked at the client.
    return {charge.charge.voidedAt.has_value(), charge.charge.amount, charge.isSponsored,
            charge.invoice.has_value(), false};
}

QStringList linesAbout(const std::vector<LeftOutCharge> &charges, const PracticeProfile &profile)
{
    constexpr int named = 5;
    std::map<InvoiceBar, std::vector<QString>> byReason;
    for (const LeftOutCharge &each : charges) {
        const QDate day = localTime(each.charge.startsAt, profile.zone).date();
        byReason[each.why].push_back(
            isolated(each.charge.clientName) + u", "_s +
            isolated(localeOf(profile).toString(day, QLocale::ShortFormat)));
    }
    QStringList lines;
    for (const auto &[reason, all] : byReason) {
        QStringList names;
        for (std::size_t i = 0; i < all.size() && i < named; ++i)
            names << all[i];
        if (all.size() > named)
            names << Billable::tr("%n more", nullptr, static_cast<int>(all.size()) - named);
        lines << leftOutWords(reason).arg(names.join(u"; "_s));
    }
    return lines;
}

QDate monthToBill(QDate today)
{
    constexpr int endOfMonth = 25;
    const QDate thisMonth(today.year(), today.month(), 1);
    return today.day() >= endOfMonth ? thisMonth : thisMonth.addMonths(-1);
}

bool canBeStated(const ChargeOnPaper &charge)
{
    // What was paid in another way after all would be paid twice.
    const bool isPaidByMoney = std::ranges::any_of(charge.payments, [](const PaymentOnPaper &paid) {
        return !paid.payment.reverses && !paid.isReversed &&
               paid.payment.method != PaymentMethod::SponsoredCredit;
    });
    return charge.isCreditSpent && !charge.isStated && !isPaidByMoney;
}

bool canBeReceipted(const PaymentOnPaper &payment)
{
    if (payment.isReceipted || payment.payment.method == PaymentMethod::SponsoredCredit)
        return false;
    return payment.payment.reverses ? payment.isReversedReceipted : !payment.isReversed;
}

} // namespace sessionbook
