// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document_dialog.h"

#include "core/base/civil_time.h"
#include "core/base/isolated.h"
#include "core/letters/document_words.h"
#include "core/letters/eml.h"
#include "core/letters/ubl_gaps.h"
#include "core/letters/ubl_invoice.h"
#include "core/practice/documents.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "core/rules/document_draft.h"
#include "core/rules/statement_payment.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/page_printing.h"
#include "ui/paper/page_view.h"
#include "ui/parts/document_names.h"
#include "ui/parts/menu_reasons.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/reporter.h"
#include "ui/parts/time_words.h"

#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

bool isWaiting(const Message &message) { return message.state == MessageState::Waiting; }

/// Empty if it went with none.
QString sentWords(const std::vector<Message> &messages, const QTimeZone &zone)
{
    if (messages.empty())
        return {};
    if (std::ranges::any_of(messages, isWaiting))
        return DocumentDialog::tr("In the outbox");
    return DocumentDialog::tr("Sent on %1")
        .arg(QLocale().toString(localTime(*messages.back().sentAt, zone).date(),
                                QLocale::LongFormat));
}

} // namespace

DocumentDialog::DocumentDialog(const Practice &practice, Reporter &reporter,
                               const IssuedDocument &document, const std::vector<Message> &messages,
                               QWidget *parent)
    : DialogFrame(u"documentDialog"_s, parent), m_practice(practice), m_reporter(reporter),
      m_document(document), m_bar(new MessageBar(this)),
      m_page(new PageView(u"documentPage"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const DocumentItem &item = document.item;
    setTitleNaming(headingOf(titleOf(item), item.recipientName, item.clientName), titleOf(item));
    setSubject(document.item.id.value);
    const QString state = nameOf(document.item.state);
    const QString issued =
        tr("Issued on %1").arg(QLocale().toString(document.item.issuedOn, QLocale::LongFormat));
    setSubtitle(joinedByDot({issued, state, sentWords(messages, practice.profile().zone)}));
    showHeaderLine();
    m_bar->hide();
    m_page->setAccessibleName(tr("The document's pages"));
    m_page->setMinimumWidth(460);
    auto *outdated = new RemarkLine(u"documentOutdated"_s, this);
    outdated->say(RemarkLine::Kind::Remark, outdatedSentence(document, practice.profile()));
    body()->addWidget(m_bar);
    body()->addWidget(outdated);
    body()->addWidget(m_page);
    addButtons();
    connect(&m_maker, &PageMaker::made, m_page, &PageView::showPages);
    if (document.item.isKept) {
        m_maker.make([pdf = document.pdf] { return pdf; }, m_page->dotsPerInch());
    } else {
        m_page->showSentence(tr("Only the number of this document is kept: its client was erased, "
                                "and the years that it had to be kept have passed."));
    }
}

void DocumentDialog::addButtons()
{
    addCloseButton(u"closeDocument"_s);
    const bool isKept = m_document.item.isKept;
    const DocumentId id = m_document.item.id;
    if (isKept) {
        auto *more = new QMenu(this);
        more->setObjectName(u"documentMore"_s);
        sayReasons(more);
        const bool isForSponsor = m_document.content.sponsor.has_value(); // and names no client
        QAction *nameless = more->addAction(tr("Save a copy without the name…"));
        nameless->setObjectName(u"saveNameless"_s);
        nameless->setVisible(!isForSponsor);
        connect(nameless, &QAction::triggered, this, [this] {
            QtConcurrent::run([content = m_document.content] {
                return documentPdf(content, DocumentCopy::WithoutName);
            }).then(this, [this](const QByteArray &pdf) {
                save(pdf, tr("Without name, %1", "file name").arg(fileNameOf(m_document.item)));
            });
        });
        addMailActs(more);
        if (m_document.item.kind == DocumentKind::Invoice) {
            QAction *remind = more->addAction(tr("Payment reminder…"));
            remind->setObjectName(u"issueReminder"_s);
            connect(remind, &QAction::triggered, this,
                    [this, id] { Q_EMIT reminderRequested(id); });
            setAllowed(remind, whyNot(DocumentKind::Reminder));
            addCreditNote(more);
        }
        if (isForSponsor) {
            QAction *invoice = more->addAction(tr("Save electronic invoice…"));
            invoice->setObjectName(u"saveElectronicInvoice"_s);
            connect(invoice, &QAction::triggered, this, &DocumentDialog::saveAsInvoice);
        }
        if (m_document.item.kind == DocumentKind::Statement)
            addStatementActs(more);
        auto *button = addSideButton(tr("&More"), u"documentMoreButton"_s, Icon::ChevronUp);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, more, [button, more] {
            more->popup(button->mapToGlobal(QPoint(0, -more->sizeHint().height())));
        });
        connect(addSecondButton(tr("&Save as PDF…"), u"saveDocument"_s), &QPushButton::clicked,
                this, [this] { save(m_document.pdf, fileNameOf(m_document.item)); });
        connect(addMainButton(tr("&Print…"), u"printDocument"_s), &QPushButton::clicked, this,
                &DocumentDialog::print);
    }
}

std::optional<QString> DocumentDialog::whyNot(DocumentKind kind) const
{
    DocumentRequest request{kind};
    request.about = m_document.item.id;
    return m_practice.documents().whyNot(request);
}

void DocumentDialog::addCreditNote(QMenu *more)
{
    QAction *credit = more->addAction(tr("Credit note…"));
    credit->setObjectName(u"issueCreditNote"_s);
    setAllowed(credit, whyNot(DocumentKind::CreditNote));
    connect(credit, &QAction::triggered, this,
            [this, id = m_document.item.id] { Q_EMIT creditNoteRequested(id); });
}

void DocumentDialog::addMailActs(QMenu *more)
{
    QAction *outbox = more->addAction(tr("Put in the outbox"));
    outbox->setObjectName(u"documentToOutbox"_s);
    setAllowed(outbox, m_practice.outbox().whyNot(m_document.item.id));
    connect(outbox, &QAction::triggered, this, [this] {
        m_bar->hide();
        Q_EMIT outboxRequested();
    });
    QAction *mail = more->addAction(tr("Save as e-mail…"));
    mail->setObjectName(u"saveMail"_s);
    connect(mail, &QAction::triggered, this, &DocumentDialog::saveAsMail);
}

void DocumentDialog::showProblem(const QString &sentence) { m_bar->showMessage(sentence); }

void DocumentDialog::addStatementActs(QMenu *more)
{
    QAction *pay = more->addAction(tr("Record payment…"));
    pay->setObjectName(u"payStatement"_s);
    const QDate today = m_practice.today();
    const auto unpayable = whyNotPaid(m_document.item, PaymentMethod::BankTransfer, today, today);
    setAllowed(pay, unpayable ? std::optional(unpayable->sentence) : std::nullopt);
    connect(pay, &QAction::triggered, this, &DocumentDialog::paymentRequested);
    QAction *reverse = more->addAction(tr("Reverse payment"));
    reverse->setObjectName(u"reverseStatementPayment"_s);
    reverse->setVisible(m_document.item.state == DocumentState::Paid); // else it means nothing
    connect(reverse, &QAction::triggered, this, &DocumentDialog::reversalRequested);
    addCreditNote(more);
}

void DocumentDialog::print()
{
    m_bar->hide();
    printPages(m_document.pdf, titleOf(m_document.item), this, [this](const QString &failure) {
        if (!failure.isEmpty())
            m_bar->showMessage(failure);
    });
}

void DocumentDialog::saveAsMail()
{
    m_bar->hide();
    const DocumentContent &content = m_document.content;
    const auto address = m_practice.documents().emailOfRecipient(content);
    if (!address) {
        m_bar->showMessage(address.error().sentence);
        return;
    }
    const QDateTime now = localTime(m_practice.now(), m_practice.profile().zone);
    QString fileName = fileNameOf(m_document.item);
    fileName.replace(u".pdf"_s, u".eml"_s);
    saveMail(toEml(documentMail(content, m_document.pdf, *address, now)), fileName, this,
             [this](const QString &path, const QString &failure) { tell(path, failure); });
}

void DocumentDialog::saveAsInvoice()
{
    m_bar->hide();
    const DocumentContent &issued = m_document.content;
    const auto sponsor = m_practice.sponsors().find(*issued.sponsor);
    const auto letterhead = m_practice.documents().letterhead();
    const DocumentContent content =
        sponsor && letterhead ? filledIn(issued, *letterhead, *sponsor) : issued;
    QStringList lacking;
    for (const UblGap gap : gapsIn(content))
        lacking << sentenceFor(gap);
    if (!lacking.isEmpty()) {
        m_bar->showMessage(tr("It can't be saved as an electronic invoice yet.") + u' ' +
                           lacking.join(u' '));
        return;
    }
    QString fileName = fileNameOf(m_document.item);
    fileName.replace(u".pdf"_s, u".xml"_s);
    saveElectronicInvoice(
        ublInvoice(content), fileName, this,
        [this](const QString &path, const QString &failure) { tell(path, failure); });
}

void DocumentDialog::save(const QByteArray &pdf, const QString &fileName)
{
    m_bar->hide();
    savePages(pdf, fileName, this,
              [this](const QString &path, const QString &failure) { tell(path, failure); });
}

void DocumentDialog::tell(const QString &path, const QString &failure)
{
    if (failure.isEmpty())
        m_reporter.note(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    else
        m_bar->showMessage(failure);
}

} // namespace sessionbook
