// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/run_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/documents/document_run.h"
#include "ui/documents/missing_facts.h"
#include "ui/fields/roomy_rows.h"
#include "ui/look/text_styles.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/page_view.h"
#include "ui/parts/discard_question.h"
#include "ui/parts/reporter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int listWidth = 280;
constexpr int runPageWidth = 440;

/// As wide as the list: a line that is longer ends in dots.
class ElidedRows : public RoomyRows
{
public:
    using RoomyRows::RoomyRows;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return {0, RoomyRows::sizeHint(option, index).height()};
    }
};

} // namespace

std::vector<RunItem> invoicesFor(const std::vector<BillableCharge> &charges,
                                 const Currency &currency)
{
    struct Group
    {
        RunItem item;
        QString name;
        QString payer;
    };
    std::vector<Group> groups;
    for (const BillableCharge &charge : charges) {
        if (groups.empty() || groups.back().item.request.client != charge.client) {
            groups.push_back({{{DocumentKind::Invoice, charge.client}, {}, {}},
                              charge.clientName,
                              charge.payerName});
        }
        RunItem &item = groups.back().item;
        item.request.charges.push_back(charge.charge);
        item.amount = item.amount + charge.amount;
    }
    std::ranges::sort(groups, [](const Group &a, const Group &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    std::vector<RunItem> items;
    for (Group &group : groups) {
        const QString amount = formatMoney(group.item.amount, currency, QLocale());
        const QString count = RunDialog::tr("%n charge(s)", nullptr,
                                            static_cast<int>(group.item.request.charges.size()));
        const QString name = group.payer.isEmpty()
                                 ? isolated(group.name)
                                 : RunDialog::tr("%1, to %2", "client, payer")
                                       .arg(isolated(group.name), isolated(group.payer));
        group.item.words =
            RunDialog::tr("%1\n%2 · %3", "name, sessions, amount").arg(name, count, amount);
        items.push_back(std::move(group.item));
    }
    return items;
}

RunDialog::RunDialog(const QString &dialogName, DocumentKind kind, Practice &practice,
                     Reporter &reporter, QWidget *parent)
    : ActDialog(dialogName, parent), m_name(QString(dialogName).remove(u"Dialog"_s)), m_kind(kind),
      m_practice(practice), m_reporter(reporter), m_choices(new QVBoxLayout)
{
    showHeaderLine();
    m_choices->setSpacing(10);
    connect(&m_looks, &QTimer::timeout, this, &RunDialog::lookAtNext);
}

void RunDialog::addChoice(QWidget *choice) { m_choices->addWidget(choice); }

// Not in the constructor: what Tab reaches first is made first.
void RunDialog::begin(const QString &remark)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(makeSide(remark));
    m_page = new PageView(m_name + u"Page"_s, this);
    m_page->setAccessibleName(tr("How it will look"));
    m_page->setMinimumWidth(runPageWidth);
    columns->addWidget(m_page, 1);
    body()->addLayout(columns);
    const QString capital = m_name.left(1).toUpper() + m_name.mid(1);
    m_leave = addSafeButton(tr("Cancel"), u"leave"_s + capital);
    m_issue = addMainButton({}, u"issue"_s + capital);
    addActButton(m_issue);
    connect(this, &ActDialog::confirmed, this, &RunDialog::run);
    connect(m_list, &QListWidget::currentRowChanged, this, &RunDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &RunDialog::countChosen);
    connect(&m_maker, &PageMaker::made, m_page, &PageView::showPages);
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        const bool isIssuing = m_run; // which changes clients too
        if (!isIssuing && changes.payers)
            readAgain(); // whom they go to stands in the list
        else if (!isIssuing && (changes.profile || !changes.clients.isEmpty())) {
            lookAtAllAgain();
            showCurrent();
        }
    });
    readAgain();
}

QLayout *RunDialog::makeSide(const QString &remark)
{
    const bool reminds = m_kind == DocumentKind::Reminder;
    m_list = new QListWidget(this);
    m_list->setObjectName(m_name + u"Clients"_s);
    m_list->setAccessibleName(reminds ? tr("Invoices due for a reminder")
                                      : tr("Clients with something to invoice"));
    m_list->setFixedWidth(listWidth);
    m_list->setItemDelegate(new ElidedRows(m_list));
    m_sum = makeLabel({}, TextStyle::Quiet, this);
    m_sum->setObjectName(m_name + u"Sum"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(m_name + u"Progress"_s);
    m_progress->setAccessibleName(reminds ? tr("Reminders issued") : tr("Invoices issued"));
    m_progress->hide();
    m_missing = new MissingFacts(this);
    m_missing->setFixedWidth(listWidth);
    connect(m_missing, &MissingFacts::settingsRequested, this, &RunDialog::settingsRequested);
    connect(m_missing, &MissingFacts::billingDetailsRequested, this,
            &RunDialog::billingDetailsRequested);
    auto *side = new QVBoxLayout;
    side->setSpacing(10);
    side->addLayout(m_choices);
    if (!remark.isEmpty()) {
        QLabel *words = makeLabel(remark, TextStyle::Quiet, this);
        words->setObjectName(m_name + u"Remark"_s);
        words->setFixedWidth(listWidth);
        side->addWidget(words);
    }
    side->addWidget(m_list, 1);
    side->addWidget(m_missing);
    side->addWidget(m_sum);
    side->addWidget(m_progress);
    return side;
}

void RunDialog::readAgain()
{
    clearErrors();
    auto items = read();
    if (!items)
        showError(items.error());
    std::vector<DocumentRequest> leftOut;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() != Qt::Checked)
            leftOut.push_back(m_items[std::size_t(row)].request);
    }
    const int current = std::max(m_list->currentRow(), 0);
    m_items = items ? std::move(items).value() : std::vector<RunItem>();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const RunItem &item : m_items) {
        auto *row = new QListWidgetItem(item.words, m_list);
        row->setToolTip(item.words);
        row->setData(Qt::AccessibleTextRole, QString(item.words).replace(u'\n', u", "_s));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isLeftOut = std::ranges::find(leftOut, item.request) != leftOut.end();
        row->setCheckState(isLeftOut ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    lookAtAllAgain();
    countChosen();
    showCurrent();
}

void RunDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0) {
        m_maker.forget();
        m_missing->show(std::nullopt);
        m_page->showSentence(nothingSentence());
        return;
    }
    const auto draft = m_practice.documents().draft(m_items[std::size_t(row)].request);
    if (!draft) {
        m_maker.forget();
        m_missing->show(std::nullopt);
        m_page->showSentence(draft.error().sentence);
        return;
    }
    m_missing->show(draft->content);
    m_maker.make([content = draft->content] { return documentPdf(content); },
                 m_page->dotsPerInch());
}

/// One at a time, as there may be hundreds.
void RunDialog::lookAtAllAgain()
{
    for (RunItem &item : m_items)
        item.missing.reset();
    m_looks.start(0);
}

void RunDialog::lookAtNext()
{
    const auto next = std::ranges::find_if(
        m_items, [](const RunItem &item) { return !item.missing.has_value(); });
    if (next == m_items.end())
        m_looks.stop();
    else
        lookAt(*next);
}

void RunDialog::lookAt(RunItem &item) const
{
    const auto draft = m_practice.documents().draft(item.request);
    item.missing = draft ? missingIn(draft->content) : std::vector<MissingFact>();
}

/// What the chosen documents lack; empty if nothing.
QString RunDialog::missingWords()
{
    std::map<MissingFact, int> missing;
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() != Qt::Checked)
            continue;
        RunItem &item = m_items[std::size_t(row)];
        if (!item.missing)
            lookAt(item);
        for (const MissingFact fact : *item.missing)
            ++missing[fact];
        ++count;
    }
    QStringList words;
    for (const auto &[fact, times] : missing) {
        words << (times == count ? wordsFor(fact)
                                 : tr("%1 (on %2 of %3)", "what is missing; numbers")
                                       .arg(wordsFor(fact), QLocale().toString(times),
                                            QLocale().toString(count)));
    }
    return words.join(u'\n');
}

bool RunDialog::check()
{
    if (chosen().empty())
        return false;
    const QString missing = m_isMeant ? QString() : missingWords();
    if (!missing.isEmpty())
        askWhetherToIssue(missing);
    return missing.isEmpty();
}

void RunDialog::askWhetherToIssue(const QString &missing)
{
    askWhetherToDiscard(
        this,
        {tr("Issue them although something is missing?"),
         tr("%1\n\nThis is missing:\n%2", "a sentence; a list")
             .arg(m_kind == DocumentKind::Reminder
                      ? tr("What is issued can't be changed.")
                      : tr("What is issued can't be changed, and its number can't be given back."),
                  missing),
         tr("&Back"), tr("&Issue anyway")},
        [this] {
            m_isMeant = true;
            m_issue->click();
            m_isMeant = false;
        });
}

/// What is issued is issued for good, so Enter does so on its button only.
void RunDialog::keyPressEvent(QKeyEvent *event)
{
    if (!isEnterInField(*event))
        ActDialog::keyPressEvent(event);
}

std::vector<DocumentRequest> RunDialog::chosen() const
{
    std::vector<DocumentRequest> requests;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            requests.push_back(m_items[std::size_t(row)].request);
    }
    return requests;
}

QString RunDialog::issueWords(int count) const
{
    if (m_kind == DocumentKind::Reminder)
        return count == 0 ? tr("&Issue reminders") : tr("&Issue %n reminder(s)", nullptr, count);
    return count == 0 ? tr("&Issue invoices") : tr("&Issue %n invoice(s)", nullptr, count);
}

QString RunDialog::issuedWords(int count) const
{
    return m_kind == DocumentKind::Reminder ? tr("%n reminder(s) issued.", nullptr, count)
                                            : tr("%n invoice(s) issued.", nullptr, count);
}

/// Invoices of one run follow each other, unless another program issues some meanwhile.
QString RunDialog::numbersIssued(const std::vector<DocumentId> &issued) const
{
    const auto count = static_cast<int>(issued.size());
    if (m_kind == DocumentKind::Reminder || count < 2)
        return issuedWords(count);
    const auto first = m_practice.documents().find(issued.front());
    const auto last = m_practice.documents().find(issued.back());
    return first && last
               ? tr("Invoices %1 to %2 issued.").arg(first->item.number, last->item.number)
               : issuedWords(count);
}

void RunDialog::countChosen()
{
    Money sum;
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            sum = sum + m_items[std::size_t(row)].amount;
            ++count;
        }
    }
    m_sum->setText(
        count == 0
            ? QString()
            : tr("Together %1").arg(formatMoney(sum, m_practice.profile().currency, QLocale())));
    m_issue->setText(issueWords(count));
    m_issue->setEnabled(count > 0);
}

void RunDialog::setChoosing(bool isChoosing)
{
    for (int i = 0; i < m_choices->count(); ++i)
        m_choices->itemAt(i)->widget()->setEnabled(isChoosing);
    m_list->setEnabled(isChoosing);
    m_missing->setEnabled(isChoosing);
    m_progress->setVisible(!isChoosing);
}

// What was issued stays issued, so leaving ends the run first, and what it came to is said.
void RunDialog::reject()
{
    if (m_run) {
        m_run->stop();
        m_leave->setEnabled(false);
    } else if (m_hasIssued) {
        accept();
    } else {
        ActDialog::reject();
    }
}

void RunDialog::run()
{
    m_run = new DocumentRun(m_practice, chosen(), this);
    setChoosing(false);
    m_progress->setRange(0, m_run->total());
    m_progress->setValue(0);
    m_leave->setText(tr("&Stop"));
    connect(m_run, &DocumentRun::progressed, m_progress, &QProgressBar::setValue);
    connect(m_run, &DocumentRun::finished, this, &RunDialog::runFinished, Qt::QueuedConnection);
    m_run->start();
}

void RunDialog::runFinished()
{
    const std::vector<DocumentId> issued = m_run->documents();
    const int count = m_run->issued();
    const int left = m_run->total() - count;
    const std::vector<Error> failures = m_run->failures();
    m_hasIssued |= !issued.empty();
    m_run->deleteLater();
    m_run.clear();
    if (failures.empty()) {
        accept();
        if (issued.size() == 1 && left == 0) {
            Q_EMIT issuedOne(issued.front());
            return;
        }
        m_reporter.note(
            left > 0
                ? tr("Stopped. %1 %n left.", "a sentence; documents", left).arg(issuedWords(count))
                : numbersIssued(issued));
        return;
    }
    setChoosing(true);
    m_leave->setText(tr("Close"));
    m_leave->setEnabled(true);
    readAgain();
    showFailure({failures.front().kind, tr("%1 The first problem: %2", "two sentences")
                                            .arg(issuedWords(count), failures.front().sentence)});
}

} // namespace sessionbook
