// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sessionbook {

/// What the practice's documents say of it beside its name, and how they are made. All may be empty
/// but the patterns.
struct Letterhead
{
    QString address{}; ///< several lines
    QString phone{};
    QString email{};
    QString website{};
    QString taxNumber{};
    QString vatNumber{};
    QString registerNumber{}; ///< of the licence or the register
    QString iban{};           ///< without blanks
    QString bic{};
    QString exemption{}; ///< why no tax is due, as the law wants it said
    QString footer{};    ///< several lines
    QByteArray logo{};   ///< a PNG or SVG file; empty: none
    int termDays = 14;   ///< to pay an invoice
    QString feeWords{}; ///< what a fee for a cancelled session is called; empty: the program's word
    std::optional<int> feeTax{}; ///< included in it, in hundredths of a percent; empty: exempt
    int keepYears = 10;          ///< the law wants documents kept
    /// YYYY or YY for the year, and N for each digit of the number in it.
    QString invoicePattern = QStringLiteral("YYYY-NNNN");
    QString creditNotePattern = QStringLiteral("C-YYYY-NNNN");
    QString receiptPattern = QStringLiteral("R-YYYY-NNNN");
    QString statementPattern = QStringLiteral("S-YYYY-NNNN");
    QString country{};       ///< ISO 3166-1, two letters; empty: that of the practice's locale
    QString exemptionCode{}; ///< why no tax is due, as a VATEX code for electronic invoices

    friend bool operator==(const Letterhead &, const Letterhead &) = default;
};

} // namespace sessionbook
