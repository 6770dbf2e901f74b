// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/statement_draft.h"

#include "core/base/isolated.h"
#include "core/records/sponsor_field.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct Statements
{
    Q_DECLARE_TR_FUNCTIONS(StatementRules)
};

} // namespace

Result<DocumentContent> composedStatement(const DocumentRequest &request,
                                          const DocumentFacts &facts)
{
    const Sponsor &sponsor = *facts.sponsor;
    if (!request.from.isValid() || !request.to.isValid() || request.from > request.to) {
        return invalid(field::statementPeriod,
                       Statements::tr("Enter a first day and a last day that is not before it."));
    }
    if (!sponsor.price) {
        return notAllowed(
            Statements::tr(
                "There is no price for the credits of %1 yet. Enter it in the sponsor's details.")
                .arg(isolated(sponsor.name)));
    }
    DocumentContent content = begunDocument(request, facts);
    content.sponsor = sponsor.id;
    content.from = request.from;
    content.to = request.to;
    content.recipient = {sponsor.name,    sponsor.address,   sponsor.reference,
                         sponsor.country, sponsor.vatNumber, sponsor.email};
    content.dueOn = facts.today.addDays(facts.letterhead.termDays);
    for (const ChargeOnPaper &charge : facts.charges) {
        if (!canBeStated(charge))
            continue;
        DocumentLine line = documentLine(charge, facts, *sponsor.price);
        line.client = charge.clientNumber;
        content.lines.push_back(line);
        content.total = content.total + line.amount;
    }
    if (content.lines.empty()) {
        return notAllowed(Statements::tr("There are no unbilled credits of %1 in this period.")
                              .arg(isolated(sponsor.name)));
    }
    return content;
}

} // namespace sessionbook
