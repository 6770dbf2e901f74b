// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/document_draft.h"

/// What a sponsor is asked to pay. Pure: reads no clock and no file.
namespace sessionbook {

/// The sessions of the request's period on which credits of its sponsor were spent and that stand
/// on no statement, a line for each at the sponsor's price, by start. `facts.charges` are those of
/// these sessions. Each line has the client's number, and nothing says a name. Errors: Invalid at
/// field::statementPeriod; NotAllowed, with what to do instead.
[[nodiscard]] Result<DocumentContent> composedStatement(const DocumentRequest &request,
                                                        const DocumentFacts &facts);

} // namespace sessionbook
