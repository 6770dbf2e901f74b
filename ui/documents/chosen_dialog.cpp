// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/chosen_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/rules/billable.h"
#include "ui/parts/document_names.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

ChosenDialog::ChosenDialog(DocumentKind kind, const std::vector<ChargeId> &charges,
                           Practice &practice, Reporter &reporter, QWidget *parent)
    : RunDialog(u"chosenDialog"_s, kind, practice, reporter, parent), m_kind(kind),
      m_charges(charges)
{
    setTitle(kind == DocumentKind::Reminder ? tr("Payment reminders") : tr("Invoices"));
    begin(leftOut());
}

/// Which of the selected charges are not on any of the invoices, and why.
QString ChosenDialog::leftOut() const
{
    if (m_kind != DocumentKind::Invoice)
        return {};
    const auto charges = practice().documents().leftOut(m_charges);
    return charges ? linesAbout(*charges, practice().profile()).join(u'\n')
                   : charges.error().sentence;
}

Result<std::vector<RunItem>> ChosenDialog::read() const
{
    const Currency &currency = practice().profile().currency;
    if (m_kind == DocumentKind::Invoice) {
        const auto billable = practice().documents().toInvoice(m_charges);
        if (!billable)
            return billable.error();
        return invoicesFor(*billable, currency);
    }
    const auto invoices = practice().documents().openInvoicesOf(m_charges);
    if (!invoices)
        return invoices.error();
    std::vector<RunItem> items;
    for (const DocumentItem &invoice : *invoices) {
        DocumentRequest request{DocumentKind::Reminder};
        request.about = invoice.id;
        if (!practice().documents().draft(request))
            continue; // it isn't time yet
        items.push_back({request,
                         tr("%1\n%2 · %3", "name, document, amount")
                             .arg(isolated(invoice.recipientName), titleOf(invoice),
                                  formatMoney(invoice.outstanding, currency, QLocale())),
                         invoice.outstanding});
    }
    return items;
}

QString ChosenDialog::nothingSentence() const
{
    return m_kind == DocumentKind::Reminder ? tr("No reminder is due.")
                                            : tr("There is nothing left to invoice.");
}

} // namespace sessionbook
