// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/document_input.h"

#include "core/base/iban.h"
#include "core/base/mail_address.h"
#include "core/base/money.h"
#include "core/base/typed_text.h"
#include "core/records/document_field.h"
#include "core/rules/document_number.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DocumentInput
{
    Q_DECLARE_TR_FUNCTIONS(DocumentInput)
};

bool isLogo(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.left(1000).contains("<svg");
}

/// Its shape only: the list of codes grows each year.
bool isExemptionCode(const QString &code)
{
    static const QRegularExpression shape(u"^VATEX-[A-Z]{2}-[A-Z0-9-]{1,20}\\z"_s);
    return shape.match(code).hasMatch();
}

void checkMail(std::vector<Error> &errors, const QString &email, Field place)
{
    if (!email.isEmpty() && !mailAddress(email)) {
        errors.push_back(
            invalid(place, DocumentInput::tr("Enter an e-mail address such as name@example.com.")));
    }
}

void checkPattern(std::vector<Error> &errors, const QString &pattern, Field place)
{
    if (!isNumberPattern(pattern)) {
        errors.push_back(invalid(
            place, DocumentInput::tr("Enter NNNN for the number and, if you like, YYYY for the "
                                     "year: YYYY-NNNN. No other groups of N or Y are allowed.")));
    }
}

} // namespace

Letterhead tidied(Letterhead letterhead)
{
    for (QString *text :
         {&letterhead.phone, &letterhead.email, &letterhead.website, &letterhead.taxNumber,
          &letterhead.vatNumber, &letterhead.registerNumber, &letterhead.feeWords,
          &letterhead.invoicePattern, &letterhead.creditNotePattern, &letterhead.receiptPattern,
          &letterhead.statementPattern})
        *text = oneLine(*text);
    for (QString *text : {&letterhead.address, &letterhead.exemption, &letterhead.footer})
        *text = severalLines(*text);
    letterhead.iban = compactCode(letterhead.iban);
    letterhead.bic = compactCode(letterhead.bic);
    letterhead.country = compactCode(letterhead.country);
    letterhead.exemptionCode = compactCode(oneLine(letterhead.exemptionCode));
    return letterhead;
}

BillingDetails tidied(BillingDetails details)
{
    details.address = severalLines(details.address);
    details.reference = oneLine(details.reference);
    if (details.payer)
        details.payer = tidied(*details.payer);
    return details;
}

Payer tidied(Payer payer)
{
    for (QString *text : {&payer.name, &payer.email, &payer.reference})
        *text = oneLine(*text);
    payer.address = severalLines(payer.address);
    return payer;
}

std::vector<Error> validate(const Letterhead &letterhead)
{
    std::vector<Error> errors;
    checkMail(errors, letterhead.email, field::practiceEmail);
    if (!letterhead.iban.isEmpty() && !isIban(letterhead.iban)) {
        errors.push_back(invalid(
            field::iban,
            DocumentInput::tr(
                "This is not a valid IBAN. Compare it with your bank statement, digit by digit.")));
    }
    if (!letterhead.bic.isEmpty() && !isBic(letterhead.bic)) {
        errors.push_back(
            invalid(field::bic, DocumentInput::tr("A BIC has 8 or 11 letters and digits.")));
    }
    if (letterhead.logo.size() > largestLogo) {
        errors.push_back(invalid(
            field::logo, DocumentInput::tr("The picture is larger than 100 kB. Every document "
                                           "keeps it, so choose a smaller one.")));
    } else if (!letterhead.logo.isEmpty() && !isLogo(letterhead.logo)) {
        errors.push_back(invalid(field::logo, DocumentInput::tr("Choose a PNG or SVG picture.")));
    }
    if (letterhead.footer.count(u'\n') >= mostFooterLines ||
        letterhead.footer.size() > longestFooter) {
        errors.push_back(
            invalid(field::footer,
                    DocumentInput::tr("The footer stands on each page. It can have up to %L1 lines "
                                      "and %L2 letters.")
                        .arg(mostFooterLines)
                        .arg(longestFooter)));
    }
    if (letterhead.termDays < 0 || letterhead.termDays > longestTermDays) {
        errors.push_back(
            invalid(field::termDays, DocumentInput::tr("Enter between 0 and 365 days.")));
    }
    if (letterhead.feeTax && (*letterhead.feeTax < 0 || *letterhead.feeTax > highestTax)) {
        errors.push_back(
            invalid(field::feeTax, DocumentInput::tr("Enter a rate between 0 and 99.99 percent.")));
    }
    if (letterhead.keepYears < 1 || letterhead.keepYears > longestKeepYears) {
        errors.push_back(
            invalid(field::keepYears, DocumentInput::tr("Enter between 1 and 50 years.")));
    }
    checkPattern(errors, letterhead.invoicePattern, field::invoicePattern);
    checkPattern(errors, letterhead.creditNotePattern, field::creditNotePattern);
    checkPattern(errors, letterhead.receiptPattern, field::receiptPattern);
    checkPattern(errors, letterhead.statementPattern, field::statementPattern);
    const QString used = DocumentInput::tr("Each kind needs numbers of its own. Add a letter in "
                                           "front.");
    if (letterhead.creditNotePattern == letterhead.invoicePattern)
        errors.push_back(invalid(field::creditNotePattern, used));
    if (letterhead.receiptPattern == letterhead.invoicePattern ||
        letterhead.receiptPattern == letterhead.creditNotePattern)
        errors.push_back(invalid(field::receiptPattern, used));
    if (letterhead.statementPattern == letterhead.invoicePattern ||
        letterhead.statementPattern == letterhead.creditNotePattern ||
        letterhead.statementPattern == letterhead.receiptPattern)
        errors.push_back(invalid(field::statementPattern, used));
    if (!letterhead.exemptionCode.isEmpty() && !isExemptionCode(letterhead.exemptionCode)) {
        errors.push_back(
            invalid(field::exemptionCode,
                    DocumentInput::tr("The code begins with VATEX-EU, for example VATEX-EU-132-1C. "
                                      "Leave it empty if you don't know yours.")));
    }
    return errors;
}

std::vector<Error> validate(const BillingDetails &details, QDate today)
{
    std::vector<Error> errors;
    if (details.birthDate.isValid() &&
        (details.birthDate > today || details.birthDate.year() < 1850)) {
        errors.push_back(
            invalid(field::birthDate, DocumentInput::tr("Enter a date of birth that has passed.")));
    }
    if (details.payer) {
        const auto ofPayer = validate(*details.payer);
        errors.insert(errors.end(), ofPayer.begin(), ofPayer.end());
    }
    return errors;
}

std::vector<Error> validate(const Payer &payer)
{
    std::vector<Error> errors;
    if (payer.name.isEmpty())
        errors.push_back(invalid(field::payerName, DocumentInput::tr("Enter who pays.")));
    checkMail(errors, payer.email, field::payerEmail);
    return errors;
}

} // namespace sessionbook
