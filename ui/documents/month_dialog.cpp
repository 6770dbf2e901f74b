// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/month_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/documents/month_run.h"
#include "ui/fields/roomy_rows.h"
#include "ui/look/text_styles.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/page_view.h"
#include "ui/parts/form_field.h"
#include "ui/parts/reporter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int listWidth = 280;
constexpr int monthPageWidth = 440;
constexpr int monthsOffered = 24;

} // namespace

MonthDialog::MonthDialog(Practice &practice, Reporter &reporter, QWidget *parent)
    : ActDialog(u"monthDialog"_s, parent), m_practice(practice), m_reporter(reporter),
      m_month(new QComboBox(this)), m_onlyUnpaid(new QCheckBox(tr("Only what is &unpaid"), this)),
      m_clients(new QListWidget(this)), m_sum(makeLabel({}, TextStyle::Quiet, this)),
      m_page(new PageView(u"monthPage"_s, this)), m_progress(new QProgressBar(this))
{
    setTitle(tr("Month’s invoices"));
    showHeaderLine();
    addMonths();
    m_clients->setObjectName(u"monthClients"_s);
    m_clients->setAccessibleName(tr("Clients with sessions to invoice"));
    m_clients->setFixedWidth(listWidth);
    m_clients->setWordWrap(true);
    m_clients->setItemDelegate(new RoomyRows(m_clients));
    m_onlyUnpaid->setObjectName(u"monthOnlyUnpaid"_s);
    m_sum->setObjectName(u"monthSum"_s);
    m_page->setAccessibleName(tr("How it will look"));
    m_page->setMinimumWidth(monthPageWidth);
    m_progress->setObjectName(u"monthProgress"_s);
    m_progress->setAccessibleName(tr("Invoices issued"));
    m_progress->hide();
    auto *side = new QVBoxLayout;
    side->setSpacing(10);
    side->addWidget(new FormField(tr("&Month"), m_month, this));
    side->addWidget(m_onlyUnpaid);
    side->addWidget(m_clients, 1);
    side->addWidget(m_sum);
    side->addWidget(m_progress);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(side);
    columns->addWidget(m_page, 1);
    body()->addLayout(columns);
    m_leave = addSafeButton(tr("Cancel"), u"leaveMonth"_s);
    m_issue = addMainButton({}, u"issueMonth"_s);
    addActButton(m_issue);
    connect(this, &ActDialog::confirmed, this, &MonthDialog::run);
    connect(m_month, &QComboBox::currentIndexChanged, this, &MonthDialog::readMonth);
    connect(m_onlyUnpaid, &QCheckBox::toggled, this, &MonthDialog::readMonth);
    connect(m_clients, &QListWidget::currentRowChanged, this, &MonthDialog::showCurrent);
    connect(m_clients, &QListWidget::itemChanged, this, &MonthDialog::countChosen);
    connect(&m_maker, &PageMaker::made, m_page, &PageView::showPages);
    readMonth();
}

/// The month before is what is usually invoiced; at the end of a month, that one.
void MonthDialog::addMonths()
{
    m_month->setObjectName(u"monthChoice"_s);
    const QDate today = m_practice.today();
    const QDate first(today.year(), today.month(), 1);
    for (int i = 0; i < monthsOffered; ++i) {
        const QDate month = first.addMonths(-i);
        m_month->addItem(QLocale().toString(month, u"MMMM yyyy"_s), month);
    }
    constexpr int endOfMonth = 25;
    m_month->setCurrentIndex(today.day() >= endOfMonth ? 0 : 1);
}

void MonthDialog::readMonth()
{
    clearErrors();
    const QDate first = m_month->currentData().toDate();
    const auto sessions = m_practice.documents().toInvoice(first, first.addMonths(1).addDays(-1));
    m_groups.clear();
    if (!sessions)
        showError(sessions.error());
    for (const BillableSession &session : sessions ? *sessions : std::vector<BillableSession>()) {
        if (m_onlyUnpaid->isChecked() && session.outstanding == Money{})
            continue;
        if (m_groups.empty() || m_groups.back().request.client != session.client) {
            m_groups.push_back({{DocumentKind::Invoice, session.client, {}, {}},
                                session.clientName,
                                session.payerName,
                                {}});
        }
        Group &group = m_groups.back();
        group.request.sessions.push_back(session.session);
        group.amount = group.amount + session.amount;
    }
    std::ranges::sort(m_groups, [](const Group &a, const Group &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    const QSignalBlocker blocker(m_clients);
    m_clients->clear();
    for (const Group &group : m_groups) {
        const QString amount = formatMoney(group.amount, m_practice.profile().currency, QLocale());
        const QString sessionsWords =
            tr("%n session(s)", nullptr, static_cast<int>(group.request.sessions.size()));
        const QString name =
            group.payer.isEmpty()
                ? isolated(group.name)
                : tr("%1, to %2", "client, payer").arg(isolated(group.name), isolated(group.payer));
        auto *item = new QListWidgetItem(
            tr("%1\n%2 · %3", "name, sessions, amount").arg(name, sessionsWords, amount),
            m_clients);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_clients->setCurrentRow(m_groups.empty() ? -1 : 0);
    countChosen();
    showCurrent();
}

void MonthDialog::showCurrent()
{
    const int row = m_clients->currentRow();
    if (row < 0) {
        m_maker.forget();
        m_page->showSentence(tr("Nothing to invoice in this month.\nSessions paid by a sponsored "
                                "credit, and those already on an invoice, are left out."));
        return;
    }
    const auto draft = m_practice.documents().draft(m_groups[std::size_t(row)].request);
    if (!draft) {
        m_maker.forget();
        m_page->showSentence(draft.error().sentence);
        return;
    }
    m_maker.make([content = draft->content] { return documentPdf(content); },
                 m_page->dotsPerInch());
}

std::vector<DocumentRequest> MonthDialog::chosen() const
{
    std::vector<DocumentRequest> requests;
    for (int row = 0; row < m_clients->count(); ++row) {
        if (m_clients->item(row)->checkState() == Qt::Checked)
            requests.push_back(m_groups[std::size_t(row)].request);
    }
    return requests;
}

void MonthDialog::countChosen()
{
    Money sum;
    int count = 0;
    for (int row = 0; row < m_clients->count(); ++row) {
        if (m_clients->item(row)->checkState() == Qt::Checked) {
            sum = sum + m_groups[std::size_t(row)].amount;
            ++count;
        }
    }
    m_sum->setText(
        count == 0
            ? QString()
            : tr("Together %1").arg(formatMoney(sum, m_practice.profile().currency, QLocale())));
    m_issue->setText(count == 0 ? tr("&Issue invoices")
                                : tr("&Issue %n invoice(s)", nullptr, count));
    m_issue->setEnabled(count > 0);
}

void MonthDialog::run()
{
    m_run = new MonthRun(m_practice, chosen(), this);
    m_month->setEnabled(false);
    m_onlyUnpaid->setEnabled(false);
    m_clients->setEnabled(false);
    m_progress->setRange(0, m_run->total());
    m_progress->setValue(0);
    m_progress->show();
    m_leave->setText(tr("&Stop"));
    disconnect(m_leave, nullptr, nullptr, nullptr);
    connect(m_leave, &QPushButton::clicked, m_run, [this] {
        m_run->stop();
        m_leave->setEnabled(false);
    });
    connect(m_run, &MonthRun::progressed, m_progress, &QProgressBar::setValue);
    connect(m_run, &MonthRun::finished, this, &MonthDialog::runFinished, Qt::QueuedConnection);
    m_run->start();
}

void MonthDialog::runFinished()
{
    const int issued = m_run->issued();
    const std::vector<Error> failures = m_run->failures();
    m_run->deleteLater();
    if (!failures.empty()) {
        m_month->setEnabled(true);
        m_onlyUnpaid->setEnabled(true);
        m_clients->setEnabled(true);
        m_progress->hide();
        m_leave->setText(tr("Close"));
        m_leave->setEnabled(true);
        disconnect(m_leave, nullptr, nullptr, nullptr);
        connect(m_leave, &QPushButton::clicked, this, &QDialog::accept);
        readMonth();
        showFailure({failures.front().kind,
                     tr("%n invoice(s) issued. The first that was not: %1", nullptr, issued)
                         .arg(failures.front().sentence)});
        return;
    }
    accept();
    m_reporter.note(tr("%n invoice(s) issued.", nullptr, issued));
}

} // namespace sessionbook
