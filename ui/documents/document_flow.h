// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/records/document.h"
#include "core/records/payer_views.h"

#include <functional>
#include <vector>

class QPoint;
class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once; the reporter shows the outcome. If the
// rules forbid it, it shows why and opens nothing.

/// An invoice or a receipt for a client, with all that can stand on it.
void issueFor(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
              ClientId client, const std::function<void()> &openSettings);
/// An invoice, a receipt or a reminder for these charges, which are chosen on it: for all of one
/// client, else a list of one for each client or invoice.
void issueForCharges(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
                     const std::vector<ChargeId> &charges,
                     const std::function<void()> &openSettings);
/// A credit note or a reminder about an invoice.
void issueAbout(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
                DocumentId about, const std::function<void()> &openSettings);
/// A statement for a sponsor, who is chosen there, as is the period.
void issueStatement(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::function<void()> &openSettings);
/// `done` is called once the payment is recorded.
void payStatement(Practice &practice, Reporter &reporter, QWidget *parent,
                  const DocumentItem &statement, const std::function<void()> &done = {});
void openDocument(Practice &practice, Reporter &reporter, QWidget *parent, DocumentId id,
                  const std::function<void()> &openSettings);
/// The invoice that the charge stands on.
void openInvoiceOf(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId charge,
                   const std::function<void()> &openSettings);
void issueMonth(Practice &practice, Reporter &reporter, QWidget *parent,
                const std::function<void()> &openSettings);
/// `done` is called once they were changed.
void editBillingDetails(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client,
                        const std::function<void()> &done = {});
void editPayer(Practice &practice, Reporter &reporter, QWidget *parent, const PayerItem &item);
/// What can be issued for a client. `openPayer` leads to the page of who pays.
void showBillingMenu(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client,
                     const QPoint &globalPos, const std::function<void()> &openSettings,
                     const std::function<void(PayerId)> &openPayer);

} // namespace sessionbook
