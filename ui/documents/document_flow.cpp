// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document_flow.h"

#include "core/base/isolated.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "core/rules/billable.h"
#include "ui/documents/billing_dialog.h"
#include "ui/documents/chosen_dialog.h"
#include "ui/documents/document_dialog.h"
#include "ui/documents/issue_dialog.h"
#include "ui/documents/month_dialog.h"
#include "ui/documents/payer_dialog.h"
#include "ui/documents/statement_payment_dialog.h"
#include "ui/parts/document_names.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/reporter.h"
#include "ui/settings/sponsor_dialog.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DocumentFlow
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFlow)
};

/// To add what a document lacks.
template <class Dialog>
void leadToFields(Dialog *dialog, Practice &practice, Reporter &reporter,
                  const std::function<void()> &openSettings)
{
    QObject::connect(dialog, &Dialog::settingsRequested, dialog, openSettings);
    QObject::connect(dialog, &Dialog::billingDetailsRequested, dialog,
                     [dialog, &practice, &reporter](ClientId id) {
                         editBillingDetails(practice, reporter, dialog, id);
                     });
}

void sayIssued(Practice &practice, Reporter &reporter, QWidget *parent, DocumentId id,
               const std::function<void()> &openSettings)
{
    const auto issued = practice.documents().find(id);
    if (!issued)
        return reporter.failure(issued.error());
    reporter.noteWithWay(
        DocumentFlow::tr("%1 issued.").arg(titleOf(issued->item)), DocumentFlow::tr("Open"),
        [=, &practice, &reporter] { openDocument(practice, reporter, parent, id, openSettings); });
}

void openRun(RunDialog *dialog, Practice &practice, Reporter &reporter, QWidget *parent,
             const std::function<void()> &openSettings)
{
    leadToFields(dialog, practice, reporter, openSettings);
    QObject::connect(dialog, &RunDialog::issuedOne, dialog,
                     [=, &practice, &reporter](DocumentId id) {
                         sayIssued(practice, reporter, parent, id, openSettings);
                     });
    dialog->open();
}

void openIssueDialog(Practice &practice, Reporter &reporter, QWidget *parent,
                     const DocumentRequest &request, const std::vector<BillableCharge> &charges,
                     const std::function<void()> &openSettings, const QString &leftOut = {})
{
    auto *dialog = new IssueDialog(practice, request, charges, parent);
    dialog->sayLeftOut(leftOut);
    leadToFields(dialog, practice, reporter, openSettings);
    QObject::connect(dialog, &IssueDialog::sponsorRequested, dialog,
                     [=, &practice, &reporter](SponsorId id) {
                         const auto sponsor = practice.sponsors().find(id);
                         if (sponsor)
                             openSponsor(practice, dialog, *sponsor, {});
                         else
                             reporter.failure(sponsor.error());
                     });
    QObject::connect(&practice, &Practice::changed, dialog, [dialog](const Changes &changes) {
        if (changes.profile || changes.credits || !changes.clients.isEmpty())
            dialog->refresh();
    });
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto issued = practice.documents().issue(dialog->draft(), dialog->pdf());
        if (!issued) {
            dialog->showFailure(issued.error(), reporter);
            if (issued.error().kind == ErrorKind::Conflict)
                dialog->refresh();
            return;
        }
        dialog->accept();
        sayIssued(practice, reporter, parent, *issued, openSettings);
        openDocument(practice, reporter, parent, *issued, openSettings);
    });
    dialog->open();
}

/// All that can stand on an invoice or a receipt of the client.
Result<std::vector<BillableCharge>> allFor(const Practice &practice, DocumentKind kind,
                                           ClientId client)
{
    return kind == DocumentKind::Receipt
               ? practice.documents().toReceipt(client)
               : practice.documents().toInvoice(QDate(1900, 1, 1), QDate(9000, 1, 1), client);
}

/// Opens the dialog with these charges of one client chosen, and the client's others offered.
void issueChosen(Practice &practice, Reporter &reporter, QWidget *parent,
                 const DocumentRequest &request, const std::function<void()> &openSettings,
                 const QString &leftOut = {})
{
    const auto offered = allFor(practice, request.kind, request.client);
    if (offered)
        openIssueDialog(practice, reporter, parent, request, *offered, openSettings, leftOut);
    else
        reporter.failure(offered.error());
}

void issueInvoices(Practice &practice, Reporter &reporter, QWidget *parent,
                   const std::vector<ChargeId> &charges, const std::function<void()> &openSettings)
{
    const auto billable = practice.documents().toInvoice(charges);
    if (!billable)
        return reporter.failure(billable.error());
    const bool isOfOne = std::ranges::all_of(*billable, [&](const BillableCharge &charge) {
        return charge.client == billable->front().client;
    });
    if (!isOfOne) {
        return openRun(new ChosenDialog(DocumentKind::Invoice, charges, practice, reporter, parent),
                       practice, reporter, parent, openSettings);
    }
    const auto leftOut = practice.documents().leftOut(charges);
    if (!leftOut)
        return reporter.failure(leftOut.error());
    DocumentRequest request{DocumentKind::Invoice, billable->front().client};
    for (const BillableCharge &charge : *billable)
        request.charges.push_back(charge.charge);
    issueChosen(practice, reporter, parent, request, openSettings,
                linesAbout(*leftOut, practice.profile()).join(u'\n'));
}

void issueReminders(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<ChargeId> &charges, const std::function<void()> &openSettings)
{
    const auto invoices = practice.documents().openInvoicesOf(charges);
    if (!invoices)
        reporter.failure(invoices.error());
    else if (invoices->size() == 1)
        issueAbout(practice, reporter, parent, DocumentKind::Reminder, invoices->front().id,
                   openSettings);
    else
        openRun(new ChosenDialog(DocumentKind::Reminder, charges, practice, reporter, parent),
                practice, reporter, parent, openSettings);
}

} // namespace

void issueForCharges(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
                     const std::vector<ChargeId> &charges,
                     const std::function<void()> &openSettings)
{
    if (const auto why = practice.documents().whyNot(kind, charges))
        return reporter.failure({ErrorKind::NotAllowed, *why});
    if (kind == DocumentKind::Invoice)
        return issueInvoices(practice, reporter, parent, charges, openSettings);
    if (kind == DocumentKind::Reminder)
        return issueReminders(practice, reporter, parent, charges, openSettings);
    const auto charge = practice.billing().charge(charges.front());
    if (!charge)
        return reporter.failure(charge.error());
    if (*charge)
        issueChosen(practice, reporter, parent, {kind, (*charge)->client, charges}, openSettings);
}

void issueFor(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
              ClientId client, const std::function<void()> &openSettings)
{
    const auto charges = allFor(practice, kind, client);
    if (!charges) {
        reporter.failure(charges.error());
        return;
    }
    if (charges->empty()) {
        reporter.failure(
            {ErrorKind::NotAllowed,
             kind == DocumentKind::Receipt
                 ? DocumentFlow::tr("Every payment from this client already has a receipt.")
                 : DocumentFlow::tr("There is nothing to invoice for this client: each session "
                                    "that was charged is on an invoice, or was paid by a "
                                    "sponsored credit.")});
        return;
    }
    DocumentRequest request{kind, client};
    // What is unpaid is what an invoice is wanted for, if there is any.
    const bool isAnyUnpaid = std::ranges::any_of(
        *charges, [](const BillableCharge &charge) { return charge.outstanding > Money{}; });
    for (const BillableCharge &charge : *charges) {
        if (kind == DocumentKind::Receipt || !isAnyUnpaid || charge.outstanding > Money{})
            request.charges.push_back(charge.charge);
    }
    openIssueDialog(practice, reporter, parent, request, *charges, openSettings);
}

void issueAbout(Practice &practice, Reporter &reporter, QWidget *parent, DocumentKind kind,
                DocumentId about, const std::function<void()> &openSettings)
{
    const DocumentRequest request{kind, {}, {}, about};
    if (const auto draft = practice.documents().draft(request); !draft) {
        reporter.failure(draft.error());
        return;
    }
    openIssueDialog(practice, reporter, parent, request, {}, openSettings);
}

void issueStatement(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::function<void()> &openSettings)
{
    const auto sponsors = practice.sponsors().all();
    if (!sponsors) {
        reporter.failure(sponsors.error());
        return;
    }
    if (sponsors->empty()) {
        reporter.failure(
            {ErrorKind::NotAllowed,
             DocumentFlow::tr("There is no sponsor yet. Grant credits in a client's form, or add "
                              "one under Settings › Sponsors.")});
        return;
    }
    DocumentRequest request;
    request.kind = DocumentKind::Statement;
    openIssueDialog(practice, reporter, parent, request, {}, openSettings);
}

void payStatement(Practice &practice, Reporter &reporter, QWidget *parent,
                  const DocumentItem &statement, const std::function<void()> &done)
{
    auto *dialog = new StatementPaymentDialog(practice, statement, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto paid =
            practice.sponsors().recordPayment(statement.id, dialog->method(), dialog->receivedOn());
        if (!paid) {
            dialog->showFailure(paid.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(DocumentFlow::tr("Payment recorded."));
        if (done)
            done();
    });
    dialog->open();
}

void openDocument(Practice &practice, Reporter &reporter, QWidget *parent, DocumentId id,
                  const std::function<void()> &openSettings)
{
    const auto document = practice.documents().find(id);
    if (!document) {
        reporter.failure(document.error());
        return;
    }
    const auto messages = practice.outbox().with(id);
    if (!messages) {
        reporter.failure(messages.error());
        return;
    }
    auto *dialog = new DocumentDialog(practice, reporter, *document, *messages, parent);
    QObject::connect(dialog, &DocumentDialog::outboxRequested, dialog, [=, &practice, &reporter] {
        const auto added = practice.outbox().add(id);
        if (!added) {
            dialog->showProblem(added.error().sentence);
            return;
        }
        dialog->accept();
        reporter.success(DocumentFlow::tr("%1 is in the outbox.").arg(titleOf(document->item)));
    });
    const auto follow = [=, &practice, &reporter](DocumentKind kind) {
        return [=, &practice, &reporter](DocumentId about) {
            dialog->accept();
            issueAbout(practice, reporter, parent, kind, about, openSettings);
        };
    };
    QObject::connect(dialog, &DocumentDialog::creditNoteRequested, dialog,
                     follow(DocumentKind::CreditNote));
    QObject::connect(dialog, &DocumentDialog::reminderRequested, dialog,
                     follow(DocumentKind::Reminder));
    const auto openAgain = [=, &practice, &reporter] {
        dialog->accept();
        openDocument(practice, reporter, parent, id, openSettings);
    };
    QObject::connect(dialog, &DocumentDialog::paymentRequested, dialog, [=, &practice, &reporter] {
        payStatement(practice, reporter, dialog, document->item, openAgain);
    });
    QObject::connect(dialog, &DocumentDialog::reversalRequested, dialog, [=, &practice, &reporter] {
        const auto reversed = practice.sponsors().reversePayment(id);
        if (!reversed) {
            reporter.failure(reversed.error());
            return;
        }
        reporter.success(DocumentFlow::tr("Payment reversed."));
        openAgain();
    });
    dialog->open();
}

void openInvoiceOf(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId charge,
                   const std::function<void()> &openSettings)
{
    const auto invoice = practice.documents().invoiceOf(charge);
    if (!invoice)
        reporter.failure(invoice.error());
    else if (*invoice)
        openDocument(practice, reporter, parent, **invoice, openSettings);
}

void issueMonth(Practice &practice, Reporter &reporter, QWidget *parent,
                const std::function<void()> &openSettings)
{
    openRun(new MonthDialog(practice, reporter, parent), practice, reporter, parent, openSettings);
}

void editBillingDetails(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id,
                        const std::function<void()> &done)
{
    const auto client = practice.clients().find(id);
    const auto details = practice.documents().billingDetails(id);
    const auto payers = practice.documents().payers();
    if (!client || !details || !payers) {
        reporter.failure(!client ? client.error() : !details ? details.error() : payers.error());
        return;
    }
    auto *dialog = new BillingDialog(practice, *client, *details, *payers, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog,
                     [=, &practice, &reporter, revision = client->revision] {
                         const auto saved = practice.documents().changeBillingDetails(
                             id, revision, dialog->details(), dialog->seenPayer());
                         if (!saved) {
                             dialog->showFailure(saved.error(), reporter);
                             return;
                         }
                         dialog->accept();
                         reporter.success(DocumentFlow::tr("Billing details saved."));
                         if (done)
                             done();
                     });
    dialog->open();
}

void editPayer(Practice &practice, Reporter &reporter, QWidget *parent, const PayerItem &item)
{
    auto *dialog = new PayerDialog(item, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog,
                     [=, &practice, &reporter, seen = item.payer] {
                         const auto saved = practice.documents().changePayer(seen, dialog->payer());
                         if (!saved) {
                             dialog->showFailure(saved.error(), reporter);
                             return;
                         }
                         dialog->accept();
                         reporter.success(DocumentFlow::tr("Payer saved."));
                     });
    dialog->open();
}

void showBillingMenu(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client,
                     const QPoint &globalPos, const std::function<void()> &openSettings,
                     const std::function<void(PayerId)> &openPayer)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"billingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, const QString &objectName, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName);
        QObject::connect(action, &QAction::triggered, menu, act);
    };
    add(DocumentFlow::tr("New invoice…"), u"newInvoice"_s, [=, &practice, &reporter] {
        issueFor(practice, reporter, parent, DocumentKind::Invoice, client, openSettings);
    });
    add(DocumentFlow::tr("New receipt…"), u"newReceipt"_s, [=, &practice, &reporter] {
        issueFor(practice, reporter, parent, DocumentKind::Receipt, client, openSettings);
    });
    add(DocumentFlow::tr("Billing details…"), u"billingDetails"_s,
        [=, &practice, &reporter] { editBillingDetails(practice, reporter, parent, client); });
    const auto billing = practice.documents().billingDetails(client);
    if (billing && billing->payer) {
        add(DocumentFlow::tr("Payer: %1")
                .arg(isolated(billing->payer->name).replace(u'&', u"&&"_s)),
            u"openPayer"_s, [openPayer, payer = billing->payer->id] { openPayer(payer); });
    }
    if (const auto name = practice.clients().find(client))
        menu->setAccessibleName(DocumentFlow::tr("Billing for %1").arg(name->name));
    popUpInside(parent, menu, globalPos);
    menu->setActiveAction(menu->actions().constFirst()); // to be heard, and chosen by Enter
}

} // namespace sessionbook
