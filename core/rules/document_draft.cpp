// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/document_draft.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/rules/document_number.h"
#include "core/rules/statement_draft.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Documents
{
    Q_DECLARE_TR_FUNCTIONS(DocumentRules)
};

constexpr int lastReminderStage = 3;

} // namespace

DocumentLine documentLine(const ChargeOnPaper &charge, const DocumentFacts &facts, Money amount)
{
    const bool isFee = charge.charge.kind == ChargeKind::Cancellation;
    DocumentLine line;
    line.charge = charge.charge.id;
    line.servedOn = localTime(charge.startsAt, facts.profile.zone).date();
    line.isFee = isFee;
    line.amount = amount;
    line.tax = isFee ? facts.letterhead.feeTax : charge.type.tax;
    line.taxAmount = line.tax ? taxIn(amount, *line.tax) : Money{};
    if (isFee) {
        line.text = facts.letterhead.feeWords; // it is no treatment, so it has no code
        return line;
    }
    line.text = charge.type.description.isEmpty() ? charge.type.name : charge.type.description;
    line.code = charge.type.code;
    line.lengthMinutes = charge.lengthMinutes;
    line.exemption = charge.type.exemption;
    return line;
}

DocumentContent begunDocument(const DocumentRequest &request, const DocumentFacts &facts)
{
    DocumentContent content;
    content.kind = request.kind;
    content.issuedOn = facts.today;
    content.practice = facts.profile.name;
    content.professional = facts.profile.professional;
    content.sender = facts.letterhead;
    if (content.sender.country.isEmpty())
        content.sender.country = countryOf(facts.profile);
    content.client = facts.client.id;
    content.clientName = facts.client.name;
    content.clientBirthDate = facts.billing.birthDate;
    content.clientReference = facts.billing.reference;
    if (const auto &payer = facts.billing.payer) {
        content.payer = payer->id;
        content.recipient = {payer->name, payer->address, payer->reference};
    } else {
        content.recipient = {facts.client.name, facts.billing.address, {}};
    }
    content.currency = facts.profile.currency.code;
    content.localeName = facts.locale.name();
    content.language = facts.language;
    const QString pattern = patternOf(facts.letterhead, request.kind);
    if (!pattern.isEmpty()) {
        content.year = seriesYear(pattern, facts.today);
        content.position = facts.lastPosition + 1;
        content.number = numberFor(pattern, content.year, content.position);
    }
    return content;
}

namespace {

void addUp(DocumentContent &content)
{
    content.total = {};
    for (const DocumentLine &line : content.lines)
        content.total = content.total + line.amount;
}

QString dayWords(const DocumentFacts &facts, QDate day)
{
    return localeOf(facts.profile).toString(day, QLocale::ShortFormat);
}

Error whyNotOnInvoice(const ChargeOnPaper &charge, InvoiceBar bar, const DocumentFacts &facts)
{
    const QString day = dayWords(facts, localTime(charge.startsAt, facts.profile.zone).date());
    switch (bar) {
    case InvoiceBar::ClientErased:
        return notAllowed(Documents::tr("This client has been erased."));
    case InvoiceBar::OnInvoice:
        return notAllowed(Documents::tr("The charge of %1 is already on invoice %2. To invoice it "
                                        "again, issue a credit note for that invoice first.")
                              .arg(day, charge.invoice.value_or(QString())));
    case InvoiceBar::Void:
        return notAllowed(
            Documents::tr("The charge for %1 is void, so it can't be invoiced.").arg(day));
    case InvoiceBar::Sponsored:
        return notAllowed(Documents::tr("The session on %1 is paid by a sponsored credit, so there "
                                        "is nothing to invoice.")
                              .arg(day));
    case InvoiceBar::Free:
        return notAllowed(
            Documents::tr("The session on %1 was free, so there is nothing to invoice.").arg(day));
    }
    Q_UNREACHABLE();
}

Result<DocumentContent> invoice(const DocumentRequest &request, const DocumentFacts &facts)
{
    DocumentContent content = begunDocument(request, facts);
    content.dueOn = facts.today.addDays(facts.letterhead.termDays);
    for (const ChargeOnPaper &charge : facts.charges) {
        if (const auto bar = invoiceBar(invoiceFactsOf(charge)))
            return whyNotOnInvoice(charge, *bar, facts);
        content.lines.push_back(documentLine(charge, facts, charge.charge.amount));
        content.paid = content.paid + charge.charge.paid;
    }
    if (content.lines.empty())
        return notAllowed(Documents::tr("Choose at least one charge to invoice."));
    addUp(content);
    return content;
}

Result<DocumentContent> receipt(const DocumentRequest &request, const DocumentFacts &facts)
{
    DocumentContent content = begunDocument(request, facts);
    for (const ChargeOnPaper &charge : facts.charges) {
        for (const PaymentOnPaper &each : charge.payments) {
            if (!canBeReceipted(each))
                continue;
            DocumentLine line = documentLine(charge, facts, each.payment.amount);
            line.payment = each.payment.id;
            line.method = each.payment.method;
            line.receivedOn = localTime(each.payment.receivedAt, facts.profile.zone).date();
            content.lines.push_back(line);
        }
    }
    if (content.lines.empty()) {
        return notAllowed(Documents::tr("Every payment here already has a receipt."));
    }
    addUp(content);
    content.paid = content.total;
    return content;
}

Result<DocumentContent> creditNote(const DocumentRequest &request, const DocumentFacts &facts)
{
    const IssuedDocument &about = *facts.about;
    const bool isStatement = about.item.kind == DocumentKind::Statement;
    if (about.item.kind != DocumentKind::Invoice && !isStatement) {
        return notAllowed(
            Documents::tr("Only an invoice or a statement can be corrected by a credit note."));
    }
    if (about.item.state == DocumentState::Credited) {
        return notAllowed(
            Documents::tr("There is already a credit note for %1.").arg(about.item.number));
    }
    if (!about.item.isKept) {
        return notAllowed(
            Documents::tr("The text of %1 is no longer kept.").arg(about.item.number));
    }
    if (isStatement && about.item.outstanding != about.item.total) {
        return notAllowed(Documents::tr("Statement %1 is paid. Reverse its payment first.")
                              .arg(about.item.number));
    }
    // To whom the document went, and what it said, whatever has changed since.
    DocumentContent content = begunDocument(request, facts);
    content.recipient = about.content.recipient;
    content.payer = about.content.payer;
    content.sponsor = about.content.sponsor;
    content.from = about.content.from;
    content.to = about.content.to;
    content.client = about.content.client;
    content.clientName = about.content.clientName;
    content.clientBirthDate = about.content.clientBirthDate;
    content.clientReference = about.content.clientReference;
    content.currency = about.content.currency;
    content.language = about.content.language;
    content.aboutNumber = about.content.number;
    content.aboutDate = about.content.issuedOn;
    content.lines = about.content.lines;
    for (DocumentLine &line : content.lines) {
        line.amount = -line.amount;
        line.taxAmount = -line.taxAmount;
    }
    addUp(content);
    content.paid = content.total;
    return content;
}

Result<DocumentContent> reminder(const DocumentRequest &request, const DocumentFacts &facts)
{
    const IssuedDocument &about = *facts.about;
    const DocumentItem &item = about.item;
    if (item.kind != DocumentKind::Invoice || item.state == DocumentState::Credited ||
        item.state == DocumentState::Paid || !item.isKept)
        return notAllowed(Documents::tr("Nothing is outstanding on this document."));
    if (item.state != DocumentState::Overdue) {
        return notAllowed(Documents::tr("Invoice %1 can still be paid until %2.")
                              .arg(item.number, dayWords(facts, item.dueOn)));
    }
    if (facts.balance >= item.outstanding) {
        return notAllowed(
            Documents::tr("A balance of %1 covers what is outstanding on invoice %2. Use it under "
                          "Payments instead of sending a reminder.")
                .arg(formatMoney(facts.balance, facts.profile.currency, localeOf(facts.profile)),
                     item.number));
    }
    if (facts.remindersBefore >= lastReminderStage) {
        return notAllowed(Documents::tr("There have been three reminders of invoice %1 already.")
                              .arg(item.number));
    }
    if (facts.lastReminderOn.isValid() &&
        facts.today <= facts.lastReminderOn.addDays(facts.letterhead.termDays)) {
        return notAllowed(
            Documents::tr(
                "The last reminder of invoice %1 is dated %2, and its time to pay has not "
                "passed yet.")
                .arg(item.number, dayWords(facts, facts.lastReminderOn)));
    }
    DocumentContent content = begunDocument(request, facts);
    // Whoever pays by now: the invoice was issued to this one.
    if (content.payer != about.content.payer) {
        content.payer = about.content.payer;
        content.recipient = about.content.recipient;
    }
    content.position = facts.remindersBefore + 1;
    content.number = about.content.number;
    content.dueOn = facts.today.addDays(facts.letterhead.termDays);
    content.aboutNumber = about.content.number;
    content.aboutDate = about.content.issuedOn;
    content.lines = about.content.lines;
    content.currency = about.content.currency;
    addUp(content);
    content.paid = content.total - item.outstanding;
    return content;
}

} // namespace

Result<DocumentContent> composed(const DocumentRequest &request, const DocumentFacts &facts)
{
    if (facts.client.erasedAt && request.kind != DocumentKind::CreditNote)
        return notAllowed(Documents::tr("This client has been erased."));
    if (facts.lastIssuedOn.isValid() && facts.today < facts.lastIssuedOn) {
        return notAllowed(
            Documents::tr(
                "The last document of this kind is dated %1, and this computer's clock says "
                "%2. Set the clock right first: numbers must follow the dates.")
                .arg(dayWords(facts, facts.lastIssuedOn), dayWords(facts, facts.today)));
    }
    switch (request.kind) {
    case DocumentKind::Invoice:
        return invoice(request, facts);
    case DocumentKind::Receipt:
        return receipt(request, facts);
    case DocumentKind::CreditNote:
        return creditNote(request, facts);
    case DocumentKind::Reminder:
        return reminder(request, facts);
    case DocumentKind::Statement:
        return composedStatement(request, facts);
    }
    Q_UNREACHABLE();
}

QString outdatedSentence(const IssuedDocument &document, const PracticeProfile &profile)
{
    if (!document.about)
        return {};
    const DocumentItem &invoice = *document.about;
    if (invoice.state == DocumentState::Credited) {
        return Documents::tr("A credit note has taken invoice %1 back since then. Don't send this "
                             "reminder.")
            .arg(invoice.number);
    }
    if (invoice.state == DocumentState::Paid) {
        return Documents::tr("Invoice %1 has been paid since then. Don't send this reminder.")
            .arg(invoice.number);
    }
    if (invoice.outstanding == document.content.toPay())
        return {};
    return Documents::tr("Only %1 is still outstanding on invoice %2: part of it has been paid "
                         "since then.")
        .arg(formatMoney(invoice.outstanding, profile.currency, localeOf(profile)), invoice.number);
}

std::vector<MissingFact> missingIn(const DocumentContent &content)
{
    std::vector<MissingFact> missing;
    const Letterhead &sender = content.sender;
    if (sender.address.isEmpty())
        missing.push_back(MissingFact::PracticeAddress);
    if (sender.taxNumber.isEmpty() && sender.vatNumber.isEmpty())
        missing.push_back(MissingFact::TaxNumber);
    // A credit note goes where its invoice went, and a receipt is handed over.
    const bool isSent = asksForMoney(content.kind);
    if (content.recipient.address.isEmpty() && isSent)
        missing.push_back(MissingFact::RecipientAddress);
    if (exemptionsIn(content).contains(QString()) && content.kind != DocumentKind::Reminder)
        missing.push_back(MissingFact::Exemption);
    if (asksForMoney(content.kind) && content.toPay() > Money{} && sender.iban.isEmpty())
        missing.push_back(MissingFact::BankAccount);
    return missing;
}

std::vector<TaxSum> taxSums(const DocumentContent &content)
{
    std::map<int, TaxSum> sums; // by rate; exempt is below every rate
    for (const DocumentLine &line : content.lines) {
        TaxSum &sum = sums[line.tax.value_or(-1)];
        sum.rate = line.tax;
        sum.net = sum.net + (line.amount - line.taxAmount);
        sum.tax = sum.tax + line.taxAmount;
    }
    std::vector<TaxSum> list;
    list.reserve(sums.size());
    for (const auto &[rate, sum] : sums)
        list.push_back(sum);
    return list;
}

} // namespace sessionbook
