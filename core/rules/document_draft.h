// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/billing_details.h"
#include "core/records/document.h"
#include "core/records/records.h"
#include "core/rules/billable.h"

#include <QStringList>

#include <optional>
#include <vector>

/// Works out what a document says, or why it can't be made. Pure: reads no clock and no file.
namespace sessionbook {

struct DocumentFacts
{
    PracticeProfile profile{};
    Letterhead letterhead{};
    Client client{};
    BillingDetails billing{};
    QString language{};                   ///< of the document
    QLocale locale{};                     ///< for its dates and numbers
    QDate today{};                        ///< on the practice's calendar
    std::vector<ChargeOnPaper> charges{}; ///< of an invoice or a receipt, by start
    std::optional<Sponsor> sponsor{};     ///< of a statement
    std::optional<IssuedDocument> about{};
    int remindersBefore = 0; ///< of the invoice
    QDate lastReminderOn{};  ///< invalid if there is none
    Money balance{};         ///< of the payer, for a reminder
    int lastPosition = 0;    ///< in the series of this kind and year
    QDate lastIssuedOn{};    ///< in that series; invalid if there is none
};

/// What each document has: the sides, the number, the day.
[[nodiscard]] DocumentContent begunDocument(const DocumentRequest &request,
                                            const DocumentFacts &facts);
/// What was done, for that amount, with its tax.
[[nodiscard]] DocumentLine documentLine(const ChargeOnPaper &charge, const DocumentFacts &facts,
                                        Money amount);

/// Errors: NotAllowed, with what to do instead.
///
/// The tax is rounded once for each line; the total is the sum of the lines. A price contains its
/// tax, so that a document asks for what the session's charge is.
[[nodiscard]] Result<DocumentContent> composed(const DocumentRequest &request,
                                               const DocumentFacts &facts);

/// What to know before an issued document is sent: a reminder of what has been paid, or taken back,
/// since then. Empty if it still holds. Translated.
[[nodiscard]] QString outdatedSentence(const IssuedDocument &document,
                                       const PracticeProfile &profile);

/// What readers of a document may miss on it: it can be issued all the same.
enum class MissingFact { PracticeAddress, TaxNumber, RecipientAddress, Exemption, BankAccount };
[[nodiscard]] std::vector<MissingFact> missingIn(const DocumentContent &content);

/// A tax rate and what the lines at that rate come to, for the sums; exempt first.
struct TaxSum
{
    std::optional<int> rate;
    Money net;
    Money tax;

    friend bool operator==(const TaxSum &, const TaxSum &) = default;
};
[[nodiscard]] std::vector<TaxSum> taxSums(const DocumentContent &content);

} // namespace sessionbook
