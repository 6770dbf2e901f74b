// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payments_page.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/billing.h"
#include "core/practice/charge_counter.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/look/icons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/card.h"
#include "ui/parts/segmented_control.h"
#include "ui/payments/charge_list.h"
#include "ui/payments/charge_scope_bar.h"
#include "ui/payments/charge_table.h"
#include "ui/payments/chosen_charges_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr std::array shownStates{ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void};
/// For settings, in the same order.
constexpr std::array tableNames{"unpaid"_L1, "paid"_L1, "void"_L1};

SegmentedControl *makeStates(QWidget *parent)
{
    auto *states = new SegmentedControl(PaymentsPage::tr("Payment state"), parent);
    states->setObjectName(u"chargeStates"_s);
    const QStringList segments{u"unpaidSegment"_s, u"paidSegment"_s, u"voidSegment"_s};
    for (std::size_t i = 0; i < shownStates.size(); ++i)
        states->addSegment(nameOf(shownStates[i]), segments.at(static_cast<qsizetype>(i)));
    return states;
}

qint64 daysSince(Instant then, const Practice &practice)
{
    return localTime(then, practice.profile().zone).date().daysTo(practice.today());
}

QString totalsLine(ChargeState state, const ChargeTotal &total, const Practice &practice)
{
    if (total.count == 0 && total.sum == Money{})
        return {};
    const QString sum = formatMoney(total.sum, practice.profile().currency, QLocale());
    switch (state) {
    case ChargeState::Unpaid: {
        const qint64 days = total.oldest ? daysSince(*total.oldest, practice) : 0;
        if (days < 1)
            return PaymentsPage::tr("%1 outstanding").arg(sum);
        return PaymentsPage::tr("%1 outstanding, oldest %n day(s)", nullptr, static_cast<int>(days))
            .arg(sum);
    }
    case ChargeState::Paid:
        return PaymentsPage::tr("%1 received from clients, including part payments").arg(sum);
    case ChargeState::Void:
        return PaymentsPage::tr("%1 not charged").arg(sum);
    case ChargeState::None:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

PaymentsPage::PaymentsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice),
      m_states(makeStates(this)), // before the others, for the order of Tab
      m_totals(makeLabel({}, TextStyle::Quiet, this)), m_filter(new QLineEdit(this)),
      m_scope(new ChargeScopeBar(practice, this)),
      m_clear(new QPushButton(icon(Icon::Close), tr("Clear &filter"), this)),
      m_export(new QPushButton(tr("E&xport…"), this)),
      m_add(new QPushButton(icon(Icon::Plus), tr("New c&harge…"), this)),
      m_clearKey(new QShortcut(Qt::Key_Escape, this)), m_rows(new QVBoxLayout),
      m_top(new QHBoxLayout), m_stack(new QStackedWidget(this)),
      m_chosen(new ChosenChargesBar(practice, this)),
      m_counter(new ChargeCounter(practice.billing(), this))
{
    setObjectName(u"paymentsPage"_s);
    setAccessibleName(tr("Payments"));
    setFocusPolicy(Qt::ClickFocus); // for the rows, also when what had the focus is gone
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(makeTop());
    layout->addWidget(makeCard({m_stack, m_chosen}, this), 1);

    m_sumChosen.setSingleShot(true);
    m_sumChosen.setInterval(0);
    connect(&m_sumChosen, &QTimer::timeout, this, &PaymentsPage::showChosen);
    connect(m_chosen, &ChosenChargesBar::recordRequested, this,
            [this] { Q_EMIT recordRequested(current().table().chosen()); });
    connect(m_chosen, &ChosenChargesBar::voidRequested, this,
            [this] { Q_EMIT voidRequested(current().table().chosen()); });
    connect(m_chosen, &ChosenChargesBar::documentRequested, this, [this](DocumentKind kind) {
        std::vector<ChargeId> chosen;
        for (const ChargeItem &charge : current().table().chosen())
            chosen.push_back(charge.id);
        Q_EMIT documentRequested(kind, chosen);
    });
    connect(m_chosen, &ChosenChargesBar::readFailed, this, &PaymentsPage::readFailed);
    connect(m_counter, &ChargeCounter::counted, this, &PaymentsPage::take);
    connect(m_counter, &ChargeCounter::summed, this, [this](const ChargeTotal &total) {
        m_totals->setText(
            tr("%1: %2", "rows that match the filter, what they come to")
                .arg(wordsForShown(),
                     isolated(formatMoney(total.sum, m_practice.profile().currency, QLocale()))));
    });
    connect(m_counter, &ChargeCounter::failed, this, &PaymentsPage::readFailed);
    for (const ChargeState state : shownStates)
        addList(state);
    connect(m_states, &SegmentedControl::currentChanged, this, &PaymentsPage::showSegment);
    connect(m_filter, &QLineEdit::textChanged, this, &PaymentsPage::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { current().focusRows(); });
    connect(m_scope, &ChargeScopeBar::scopeChanged, this, [this] {
        filter();
        countAll();
    });
    connect(m_scope, &ChargeScopeBar::readFailed, this, &PaymentsPage::readFailed);
    connect(m_clear, &QPushButton::clicked, this, &PaymentsPage::clearFilter);
    connect(m_export, &QPushButton::clicked, this, &PaymentsPage::askForExport);
    connect(m_add, &QPushButton::clicked, this, &PaymentsPage::addRequested);
    connect(m_clearKey, &QShortcut::activated, this, &PaymentsPage::clearFilter);
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        const bool isAboutPayer = m_scope->scope().payer && changes.payers;
        if (changes.charges || changes.profile || isAboutPayer) {
            countAll();
            m_sumChosen.start();
        }
    });
    connect(&m_practice, &Practice::dateTurned, this, &PaymentsPage::sayTotals);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &PaymentsPage::focusFilter);
    countAll();
}

void PaymentsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QLayout *PaymentsPage::makeTop()
{
    m_totals->setObjectName(u"chargeTotals"_s);
    m_filter->setObjectName(u"chargeFilter"_s);
    m_filter->setAccessibleName(tr("Filter by client, service or day"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(
        tr("Filter by client, service or day (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(240);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setToolTip(tr("Show all charges again (%1)")
                            .arg(m_clearKey->key().toString(QKeySequence::NativeText)));
    m_clear->hide();
    m_export->setObjectName(u"exportCharges"_s);
    m_export->setToolTip(tr("Save what is shown as a table (CSV)"));
    m_add->setObjectName(u"newCharge"_s);
    m_add->setToolTip(tr("Charge for work without a session, such as a report"));
    m_clearKey->setEnabled(false);

    m_top->setSpacing(14);
    m_top->addWidget(m_states);
    m_top->addWidget(m_totals, 2);
    m_top->addWidget(m_filter, 1);
    m_top->addWidget(m_export);
    m_top->addWidget(m_add);
    auto *below = new QHBoxLayout;
    below->setSpacing(14);
    below->addWidget(m_scope);
    below->addWidget(m_clear);
    below->addStretch(1);
    m_rows->setSpacing(12);
    m_rows->addLayout(m_top);
    m_rows->addLayout(below);
    return m_rows;
}

/// Between the states and the filter it would be a narrow column of words.
void PaymentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int enough = m_top->minimumSize().width() + 30 * fontMetrics().averageCharWidth();
    const bool isApart = width() < enough;
    if (isApart == (m_rows->indexOf(m_totals) >= 0))
        return;
    if (isApart) {
        m_top->removeWidget(m_totals);
        m_rows->addWidget(m_totals);
    } else {
        m_rows->removeWidget(m_totals);
        m_top->insertWidget(1, m_totals, 2);
    }
}

void PaymentsPage::addList(ChargeState state)
{
    auto *list = new ChargeList(m_practice, state, this);
    m_stack->addWidget(list);
    connect(list, &ChargeList::openRequested, this, [this](const ChargeItem &charge) {
        if (charge.session)
            Q_EMIT openRequested(*charge.session);
        else
            Q_EMIT chargeOpenRequested(charge.id);
    });
    connect(list, &ChargeList::menuRequested, this,
            [this](const ChargeItem &charge, const QPoint &globalPos) {
                if (charge.session)
                    Q_EMIT sessionMenuRequested(*charge.session, globalPos);
                else
                    Q_EMIT chargeMenuRequested(charge.id, globalPos);
            });
    connect(&list->table(), &ChargeTable::chosenMenuRequested, this,
            [this](const QPoint &globalPos) {
                showChosen(); // what has just been selected as well
                m_chosen->openMenu(globalPos);
            });
    connect(list, &ChargeList::shownChanged, this, &PaymentsPage::sayTotals);
    connect(&list->table(), &ChargeTable::chosenChanged, &m_sumChosen, qOverload<>(&QTimer::start));
    connect(&list->charges(), &QAbstractItemModel::modelReset, &m_sumChosen,
            qOverload<>(&QTimer::start));
    connect(list, &ChargeList::clearFilterRequested, this, &PaymentsPage::clearFilter);
    connect(&list->charges(), &ChargeModel::readFailed, this, &PaymentsPage::readFailed);
}

TableStates PaymentsPage::tables() const
{
    TableStates states;
    for (std::size_t i = 0; i < tableNames.size(); ++i)
        states.insert(tableNames[i], listAt(i).table().state());
    return states;
}

void PaymentsPage::restoreTables(const TableStates &states)
{
    for (std::size_t i = 0; i < tableNames.size(); ++i) {
        if (const auto state = states.constFind(tableNames[i]); state != states.cend())
            listAt(i).table().restore(*state);
    }
}

ChargeList &PaymentsPage::listAt(std::size_t segment) const
{
    return *static_cast<ChargeList *>(m_stack->widget(static_cast<int>(segment)));
}

ChargeList &PaymentsPage::current() const
{
    return *static_cast<ChargeList *>(m_stack->currentWidget());
}

void PaymentsPage::showSegment(int segment)
{
    m_stack->setCurrentIndex(segment);
    m_sumChosen.start();
    filter();
}

bool PaymentsPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_scope->scope() != ChargeScope{};
}

void PaymentsPage::filter()
{
    m_clear->setVisible(isFiltered());
    m_clearKey->setEnabled(isFiltered());
    current().setFilter(m_scope->scope(), m_filter->text());
}

void PaymentsPage::clearFilter()
{
    const QWidget *focused = focusWidget();
    m_filter->clear();
    m_scope->clear();
    if (focused && !focused->isVisible()) // it was a button that clears
        current().focusRows();
}

void PaymentsPage::showChosen()
{
    m_chosen->show(current().charges().state(), current().table().chosen());
}

void PaymentsPage::askForExport()
{
    const ChargeState state = current().charges().state();
    QString name = tr("Payments, %1", "file name").arg(nameOf(state).toLower());
    if (const QString period = m_scope->periodWords(); !period.isEmpty())
        name += u", "_s + period;
    Q_EMIT exportRequested({state, m_scope->scope(), m_filter->text()}, name + u".csv"_s,
                           current().shownCount());
}

void PaymentsPage::showCharge(const ChargeItem &charge)
{
    m_scope->clear();
    const auto state = std::ranges::find(shownStates, charge.state);
    m_states->setCurrentIndex(static_cast<int>(state - shownStates.begin()));
    const QDate day = localTime(charge.startsAt, m_practice.profile().zone).date();
    m_filter->setText(charge.clientName + u' ' + withoutIsolates(mediumDate(day, QLocale())));
    current().focusRows();
}

void PaymentsPage::reveal(const ChargeItem &charge)
{
    const auto state = std::ranges::find(shownStates, charge.state);
    m_states->setCurrentIndex(static_cast<int>(state - shownStates.begin()));
    if (isFiltered() && !current().shows(charge.id))
        clearFilter();
    current().choose(charge.id);
    current().focusRows();
}

void PaymentsPage::showClient(ClientId id)
{
    clearFilter();
    m_states->setCurrentIndex(0);
    m_scope->chooseClient(id);
    current().focusRows();
}

void PaymentsPage::showPayer(PayerId id)
{
    clearFilter();
    m_scope->choosePayer(id);
    current().focusRows();
}

void PaymentsPage::choose(SessionId id) { current().choose(id); }

void PaymentsPage::choose(ChargeId id) { current().choose(id); }

void PaymentsPage::countAll()
{
    const int segment = m_states->currentIndex();
    const ChargeState state = shownStates[static_cast<std::size_t>(segment)];
    ChargeTotal &shown = m_sums[static_cast<std::size_t>(segment)];
    if (state == ChargeState::Paid) {
        if (m_scope->scope() != m_countedScope)
            shown = {}; // nothing is said until it is known
    } else {
        // In its index alone, and so in time for the first picture.
        const auto total = m_practice.billing().total(state, m_scope->scope());
        if (!total) {
            Q_EMIT readFailed(total.error());
            return;
        }
        shown = *total;
        m_states->setCount(segment, shown.count);
    }
    m_countedScope = m_scope->scope();
    sayTotals();
    m_counter->ask(m_countedScope);
}

void PaymentsPage::take(const ChargeTotals &totals)
{
    m_sums = {totals.unpaid, totals.paid, totals.voided}; // as shownStates
    for (std::size_t i = 0; i < m_sums.size(); ++i)
        m_states->setCount(static_cast<int>(i), m_sums[i].count);
    sayTotals();
}

void PaymentsPage::sayTotals()
{
    const auto segment = static_cast<std::size_t>(m_states->currentIndex());
    const bool isSearched = !m_filter->text().trimmed().isEmpty();
    m_export->setEnabled(current().shownCount() > 0);
    m_totals->setText(isSearched ? wordsForShown()
                                 : totalsLine(shownStates[segment], m_sums[segment], m_practice));
    // Of the rows that match the words, once all are read.
    ListedCharges listed{shownStates[segment], {}};
    if (isSearched && current().charges().isComplete())
        listed.charges = current().shownCharges();
    m_counter->askSumOf(listed);
}

QString PaymentsPage::wordsForShown() const
{
    const int shown = current().shownCount();
    // Of Paid it may not be counted yet.
    const int all = std::max(m_sums[static_cast<std::size_t>(m_states->currentIndex())].count,
                             current().charges().rowCount());
    return tr("%1 of %2 shown", "rows that match the filter")
        .arg(QLocale().toString(shown), QLocale().toString(all));
}

void PaymentsPage::focusInEvent(QFocusEvent *) { current().focusRows(); }

} // namespace sessionbook
