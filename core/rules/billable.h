// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"

#include <QStringList>

#include <optional>
#include <vector>

/// What can stand on an invoice, a receipt or a statement. Pure. The store finds the facts; nothing
/// but this decides.
namespace sessionbook {

struct PaymentOnPaper
{
    Payment payment;
    bool isReversed = false;
    bool isReceipted = false;         ///< stands on a receipt
    bool isReversedReceipted = false; ///< it reverses one that does
};

struct ChargeOnPaper
{
    ClientId client{};
    Instant startsAt{};
    int lengthMinutes = 0;
    SessionType type{}; ///< of a charge without a session: its text, code and tax
    Charge charge{};
    bool isSponsored = false;         ///< a credit pays or has paid
    bool isCreditSpent = false;       ///< a credit has paid
    bool isStated = false;            ///< that credit stands on a statement
    QString clientNumber{};           ///< the practice's own for the client, or the program's
    std::optional<QString> invoice{}; ///< that it stands on
    std::vector<PaymentOnPaper> payments{};
};

/// All that decides whether a charge can stand on an invoice.
struct InvoiceFacts
{
    bool isVoid = false;
    Money amount{};
    bool isSponsored = false; ///< a credit pays or has paid
    bool isOnInvoice = false; ///< that still holds
    bool clientErased = false;
};
enum class InvoiceBar { ClientErased, OnInvoice, Void, Sponsored, Free };
/// Why it can't stand on an invoice; empty if it can.
[[nodiscard]] std::optional<InvoiceBar> invoiceBar(const InvoiceFacts &facts);
[[nodiscard]] InvoiceFacts invoiceFactsOf(const ChargeOnPaper &charge);
/// A charge that was chosen and is on no invoice.
struct LeftOutCharge
{
    BillableCharge charge{};
    InvoiceBar why = InvoiceBar::Void;
};
/// Which they are and why: a line for each reason, with names and days. Translated.
[[nodiscard]] QStringList linesAbout(const std::vector<LeftOutCharge> &charges,
                                     const PracticeProfile &profile);
/// The first day of the month that is usually billed: the month before; at the end of one, that
/// one.
[[nodiscard]] QDate monthToBill(QDate today);
/// Whether it can stand on a receipt: money that was received and not paid back; or paid back after
/// a receipt was given, which is followed by a negative one.
[[nodiscard]] bool canBeReceipted(const PaymentOnPaper &payment);

/// Whether it can stand on a sponsor's statement.
[[nodiscard]] bool canBeStated(const ChargeOnPaper &charge);

} // namespace sessionbook
