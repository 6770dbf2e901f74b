// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"

namespace sessionbook::test {

/// Of a practice in Vienna to a client, in euros: so many sessions of 90, of which 40 are paid.
[[nodiscard]] inline DocumentContent someInvoice(int lines = 3)
{
    DocumentContent content;
    content.number = QStringLiteral("2026-0007");
    content.issuedOn = QDate(2026, 11, 18);
    content.dueOn = QDate(2026, 12, 2);
    content.practice = QStringLiteral("Praxis Lindenallee");
    content.professional = QStringLiteral("Mag. Ruth Lindner");
    content.sender.address = QStringLiteral("Lindenallee 5\n1010 Wien");
    content.sender.email = QStringLiteral("ruth@example.com");
    content.sender.taxNumber = QStringLiteral("12 345/6789");
    content.sender.iban = QStringLiteral("DE89370400440532013000");
    content.sender.bic = QStringLiteral("COBADEFFXXX");
    content.sender.exemption = QStringLiteral("Steuerfrei nach § 6 Abs. 1 Z 19 UStG.");
    content.recipient = {QStringLiteral("Anna Huber"), QStringLiteral("Gasse 1\n1020 Wien"),
                         QStringLiteral("P-7")};
    content.client = {17};
    content.clientName = QStringLiteral("Anna Huber");
    content.clientBirthDate = QDate(1990, 5, 1);
    content.currency = QStringLiteral("EUR");
    content.localeName = QStringLiteral("de_AT");
    content.language = QStringLiteral("de");
    for (int i = 0; i < lines; ++i) {
        DocumentLine line;
        line.charge = {i + 1};
        line.servedOn = QDate(2026, 11, 2).addDays(i);
        line.text = QStringLiteral("Psychotherapie %1").arg(i + 1);
        line.code = QStringLiteral("870");
        line.lengthMinutes = 50;
        line.amount = {90'00};
        content.lines.push_back(line);
        content.total = content.total + line.amount;
    }
    content.paid = {40'00};
    return content;
}

} // namespace sessionbook::test
