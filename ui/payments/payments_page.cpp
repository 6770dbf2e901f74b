// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payments_page.h"

#include "core/base/date_words.h"
#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/look/text_styles.h"
#include "ui/parts/segmented_control.h"
#include "ui/payments/charge_list.h"
#include "ui/payments/charge_table.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr std::array shownStates{ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void};
/// For settings, in the same order.
constexpr std::array tableNames{"unpaid"_L1, "paid"_L1, "void"_L1};

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
      m_states(new SegmentedControl(tr("Payment state"), this)),
      m_totals(makeLabel({}, TextStyle::Quiet, this)), m_filter(new QLineEdit(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"paymentsPage"_s);
    setAccessibleName(tr("Payments"));
    m_states->setObjectName(u"chargeStates"_s);
    m_totals->setObjectName(u"chargeTotals"_s);
    m_totals->setWordWrap(false);
    m_filter->setObjectName(u"chargeFilter"_s);
    m_filter->setAccessibleName(tr("Filter by client, service or day"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(
        tr("Filter by client, service or day (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);

    auto *top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(m_states);
    top->addWidget(m_totals, 1);
    top->addWidget(m_filter);

    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    auto *inCard = new QVBoxLayout(card);
    // Keeps the rows off the card's round corners.
    inCard->setContentsMargins(1, 4, 1, 4);
    inCard->addWidget(m_stack);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(card, 1);

    m_countOthers.setSingleShot(true);
    m_countOthers.setInterval(0);
    connect(&m_countOthers, &QTimer::timeout, this, [this] {
        for (std::size_t i = 0; i < shownStates.size(); ++i) {
            if (static_cast<int>(i) != m_states->currentIndex() && !count(i))
                return;
        }
        sayTotals();
    });
    addList(ChargeState::Unpaid, u"unpaidSegment"_s);
    addList(ChargeState::Paid, u"paidSegment"_s);
    addList(ChargeState::Void, u"voidSegment"_s);
    connect(m_states, &SegmentedControl::currentChanged, this, &PaymentsPage::showSegment);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &typed) { current().setFilter(typed); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { current().focusRows(); });
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.charges || changes.profile)
            countAll();
    });
    connect(&m_practice, &Practice::dateTurned, this, &PaymentsPage::sayTotals);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    setTabOrder(m_states, m_filter);
    setTabOrder(m_filter, m_stack);
    countAll();
}

void PaymentsPage::addList(ChargeState state, const QString &segmentName)
{
    m_states->addSegment(nameOf(state), segmentName);
    auto *list = new ChargeList(m_practice, state, this);
    m_stack->addWidget(list);
    connect(list, &ChargeList::openRequested, this, &PaymentsPage::openRequested);
    connect(list, &ChargeList::menuRequested, this, &PaymentsPage::sessionMenuRequested);
    connect(list, &ChargeList::shownChanged, this, &PaymentsPage::sayTotals);
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
    current().setFilter(m_filter->text());
}

void PaymentsPage::showCharge(const ChargeItem &charge)
{
    const auto state = std::ranges::find(shownStates, charge.state);
    m_states->setCurrentIndex(static_cast<int>(state - shownStates.begin()));
    const QDate day = localTime(charge.startsAt, m_practice.profile().zone).date();
    m_filter->setText(charge.clientName + u' ' + mediumDate(day, QLocale()));
    current().focusRows();
}

void PaymentsPage::choose(SessionId id) { current().choose(id); }

void PaymentsPage::countAll()
{
    if (!count(static_cast<std::size_t>(m_states->currentIndex())))
        return;
    sayTotals();
    // Tens of thousands of paid charges take longer to count than the first picture may wait.
    m_countOthers.start();
}

bool PaymentsPage::count(std::size_t segment)
{
    const auto total = m_practice.billing().total(shownStates[segment]);
    if (!total) {
        Q_EMIT readFailed(total.error());
        return false;
    }
    m_sums[segment] = *total;
    m_states->setCount(static_cast<int>(segment), total->count);
    return true;
}

void PaymentsPage::sayTotals()
{
    const auto segment = static_cast<std::size_t>(m_states->currentIndex());
    const ChargeTotal &total = m_sums[segment];
    if (m_filter->text().trimmed().isEmpty()) {
        m_totals->setText(totalsLine(shownStates[segment], total, m_practice));
        return;
    }
    const QLocale locale;
    m_totals->setText(
        tr("%1 of %2 shown", "rows that match the filter")
            .arg(locale.toString(current().shownCount()), locale.toString(total.count)));
}

void PaymentsPage::focusInEvent(QFocusEvent *) { current().focusRows(); }

} // namespace sessionbook
