// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/issue_dialog.h"

#include "core/base/date_words.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/records/sponsor_field.h"
#include "ui/documents/missing_facts.h"
#include "ui/documents/statement_fields.h"
#include "ui/fields/roomy_rows.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/page_view.h"
#include "ui/parts/document_names.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/time_words.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int sideWidth = 290;
constexpr int draftPageWidth = 440;

} // namespace

IssueDialog::IssueDialog(const Practice &practice, const DocumentRequest &request,
                         const std::vector<BillableCharge> &charges, QWidget *parent)
    : ActDialog(u"issueDialog"_s, parent), m_practice(practice), m_request(request),
      m_leftOut(new RemarkLine(u"leftOut"_s, this)), m_missing(new MissingFacts(this)),
      m_page(new PageView(u"draftPage"_s, this))
{
    setTitle(tr("New document"));
    showHeaderLine();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto *side = new QVBoxLayout;
    side->setSpacing(10);
    columns->addLayout(side);
    columns->addWidget(m_page, 1);
    m_page->setAccessibleName(tr("How it will look"));
    m_page->setMinimumWidth(draftPageWidth);
    m_leftOut->setFixedWidth(sideWidth);
    m_missing->setFixedWidth(sideWidth);
    connect(m_missing, &MissingFacts::settingsRequested, this, &IssueDialog::settingsRequested);
    connect(m_missing, &MissingFacts::billingDetailsRequested, this,
            &IssueDialog::billingDetailsRequested);
    connect(m_missing, &MissingFacts::sponsorRequested, this, &IssueDialog::sponsorRequested);
    if (!charges.empty()) {
        addCharges(charges);
        side->addWidget(m_charges, 1);
    }
    if (request.kind == DocumentKind::Statement) {
        addStatement();
        side->addWidget(m_statement);
    }
    side->addWidget(m_leftOut);
    side->addWidget(m_missing);
    if (charges.empty())
        side->addStretch(1);
    body()->addLayout(columns);
    addSafeButton(tr("Cancel"), u"leaveIssue"_s);
    m_issue = addMainButton(tr("&Issue"), u"issueDocument"_s);
    addActButton(m_issue);
    connect(&m_maker, &PageMaker::made, this, [this](const MadePages &pages) {
        m_pdf = pages.pdf;
        m_page->showPages(pages);
        m_issue->setEnabled(m_draft.has_value());
    });
    refresh();
}

void IssueDialog::sayLeftOut(const QString &words)
{
    m_leftOut->say(RemarkLine::Kind::Hint, words);
}

void IssueDialog::addStatement()
{
    m_statement = new StatementFields(m_practice, this);
    m_statement->setFixedWidth(sideWidth);
    setPlaceFor(field::statementPeriod, m_statement->periodField());
    m_request = m_statement->request();
    connect(m_statement, &StatementFields::changed, this, [this] {
        m_request = m_statement->request();
        refresh();
    });
    connect(m_statement, &StatementFields::sponsorRequested, this, &IssueDialog::sponsorRequested);
}

void IssueDialog::addCharges(const std::vector<BillableCharge> &charges)
{
    m_charges = new QListWidget(this);
    m_charges->setObjectName(u"chargesToIssue"_s);
    m_charges->setAccessibleName(m_request.kind == DocumentKind::Receipt
                                     ? tr("Payments for the receipt")
                                     : tr("Charges to invoice"));
    m_charges->setFixedWidth(sideWidth);
    m_charges->setMinimumHeight(120);
    m_charges->setWordWrap(true);
    m_charges->setItemDelegate(new RoomyRows(m_charges));
    const PracticeProfile &profile = m_practice.profile();
    for (const BillableCharge &charge : charges) {
        const QDateTime start = localTime(charge.startsAt, profile.zone);
        const QString text =
            joinedByDot({mediumDate(start.date(), QLocale()),
                         formatMoney(charge.amount, profile.currency, QLocale())}) +
            u'\n' + (charge.isFee ? tr("Cancellation fee") : charge.typeName);
        auto *item = new QListWidgetItem(text, m_charges);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, charge.charge.value);
        const bool isChosen = std::ranges::count(m_request.charges, charge.charge) > 0;
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    int first = 0;
    while (first < m_charges->count() && m_charges->item(first)->checkState() != Qt::Checked)
        ++first;
    m_charges->setCurrentRow(first < m_charges->count() ? first : 0); // scrolls there
    connect(m_charges, &QListWidget::itemChanged, this, &IssueDialog::takeChosen);
}

void IssueDialog::takeChosen()
{
    m_request.charges.clear();
    for (int row = 0; row < m_charges->count(); ++row) {
        const QListWidgetItem *item = m_charges->item(row);
        if (item->checkState() == Qt::Checked)
            m_request.charges.push_back({item->data(Qt::UserRole).toLongLong()});
    }
    refresh();
}

/// What is issued is issued for good: while something is missing, Enter in the list adds nothing.
void IssueDialog::keyPressEvent(QKeyEvent *event)
{
    if (!m_missing->hasAny() || !isEnterInField(*event))
        ActDialog::keyPressEvent(event);
}

QString IssueDialog::titleText() const
{
    const DocumentContent &content = m_draft->content;
    const QString name = nameOf(content.kind, content.position);
    return content.kind == DocumentKind::Reminder ? name : name + u' ' + content.number;
}

void IssueDialog::refresh()
{
    clearErrors();
    m_pdf.clear();
    m_issue->setEnabled(false);
    const Result<DocumentDraft> draft = m_practice.documents().draft(m_request);
    if (!draft) {
        m_draft.reset();
        m_maker.forget();
        const QString problem = m_statement ? m_statement->problem() : QString();
        m_page->showSentence(problem.isEmpty() ? draft.error().sentence : problem);
        setTitle(nameOf(m_request.kind));
        m_missing->show(std::nullopt);
        return;
    }
    m_draft = *draft;
    const DocumentContent &content = m_draft->content;
    setTitleNaming(headingOf(titleText(), content.recipient.name, content.clientName), titleText());
    m_issue->setText(tr("&Issue %1").arg(nameOf(m_request.kind, content.position).toLower()));
    m_missing->show(content);
    m_maker.make([content] { return documentPdf(content); }, m_page->dotsPerInch());
}

} // namespace sessionbook
