// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_pane.h"

#include "core/base/isolated.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/rules/names.h"
#include "ui/clients/client_act_bar.h"
#include "ui/clients/client_facts.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/pill.h"
#include "ui/parts/row_list.h"
#include "ui/parts/segmented_control.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

using HistoryPart = ClientHistoryModel::Part;

QString emptyPartSentence(HistoryPart part)
{
    switch (part) {
    case HistoryPart::Coming:
        return ClientPane::tr("No upcoming sessions.\nBook one with the button above.");
    case HistoryPart::Past:
        return ClientPane::tr("No sessions yet.\nPast sessions and payments appear here.");
    case HistoryPart::Cancelled:
        return ClientPane::tr(
            "No cancelled sessions.\nCancelled sessions appear here with their reason and fee.");
    case HistoryPart::Payments:
        return ClientPane::tr("No payments yet.\nPayments and reversals appear here.");
    case HistoryPart::Charges:
        return ClientPane::tr(
            "No other charges.\nCharges without a session, such as for a report, appear here.");
    case HistoryPart::Documents:
        return ClientPane::tr(
            "No documents yet.\nIssue an invoice or a receipt with the Billing button above.");
    }
    Q_UNREACHABLE();
}

QPushButton *makeAct(const QString &text, const QString &objectName, Icon which, QWidget *parent,
                     Ink ink = Ink::Text)
{
    auto *button = new QPushButton(icon(which, ink), text, parent);
    button->setObjectName(objectName);
    return button;
}

} // namespace

ClientPane::ClientPane(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_name(makeLabel({}, TextStyle::Title, this)),
      m_archived(new Pill(tr("Archived"), Tone::Void, this)),
      m_owed(new Pill({}, Tone::Unpaid, this)), m_balance(new Pill({}, Tone::Credit, this)),
      m_facts(new ClientFacts(this)), m_parts(new SegmentedControl(tr("Client history"), this)),
      m_stack(new QStackedWidget(this)), m_rows(new QListView(this)),
      m_empty(new EmptyState(Icon::Calendar, {}, this)), m_history(practice)
{
    setObjectName(u"clientPane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(10);
    layout->addLayout(makeTitle());
    layout->addWidget(makeActs());
    layout->addWidget(m_facts);
    layout->addWidget(makeHistory(), 1);
    connect(m_facts, &ClientFacts::payerRequested, this, &ClientPane::payerRequested);
    connect(&m_practice, &Practice::changed, this, &ClientPane::applyChanges);
    connect(&m_practice, &Practice::minuteTurned, this, [this] {
        if (m_client.id.isValid() && isVisible())
            readAgain(); // what was to come is past
    });
}

QLayout *ClientPane::makeTitle()
{
    m_name->setObjectName(u"clientPaneName"_s);
    m_archived->setObjectName(u"archivedPill"_s);
    m_owed->setObjectName(u"owedPill"_s);
    m_balance->setObjectName(u"balancePill"_s);
    m_billing = makeAct(tr("Bi&lling"), u"clientBilling"_s, Icon::Note, this);
    m_billing->setToolTip(tr("New invoice or receipt, and billing details"));
    connect(m_billing, &QPushButton::clicked, this, [this] {
        Q_EMIT billingRequested(m_client.id,
                                m_billing->mapToGlobal(m_billing->rect().bottomLeft()));
    });
    // Below the name, where a narrow window has room for them.
    auto *marks = new QHBoxLayout;
    marks->setSpacing(6);
    marks->addWidget(m_archived);
    marks->addWidget(m_owed);
    marks->addWidget(m_balance);
    marks->addStretch(1);
    auto *names = new QVBoxLayout;
    names->setSpacing(4);
    names->addWidget(m_name);
    names->addLayout(marks);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addLayout(names, 1);
    row->addWidget(m_billing, 0, Qt::AlignTop);
    return row;
}

QWidget *ClientPane::makeActs()
{
    m_acts = new ClientActBar(this);
    m_book = makeAct(tr("&Book session"), u"bookForClient"_s, Icon::Calendar, this);
    m_edit = makeAct(tr("&Edit"), u"editClient"_s, Icon::Pencil, this);
    m_charge = makeAct(tr("New c&harge…"), u"chargeClient"_s, Icon::Plus, this);
    m_charge->setToolTip(tr("Charge for work without a session, such as a report"));
    m_payBack = makeAct(tr("&Pay back balance…"), u"payBackBalance"_s, Icon::Undo, this);
    m_archive = makeAct({}, u"archiveClient"_s, Icon::Archive, this);
    m_erase = makeAct(tr("E&rase…"), u"eraseClient"_s, Icon::Bin, this, Ink::Danger);
    makeQuietButton(m_erase);
    const auto ask = [this](QPushButton *button, auto actOf) {
        connect(button, &QPushButton::clicked, this,
                [this, actOf] { Q_EMIT requested(actOf(), m_client.id); });
    };
    ask(m_book, [] { return ClientAct::Book; });
    ask(m_edit, [] { return ClientAct::Edit; });
    ask(m_charge, [] { return ClientAct::AddCharge; });
    ask(m_payBack, [] { return ClientAct::PayBackBalance; });
    ask(m_archive,
        [this] { return m_client.archivedAt ? ClientAct::Restore : ClientAct::Archive; });
    ask(m_erase, [] { return ClientAct::Erase; });
    for (QPushButton *button : {m_book, m_edit, m_charge, m_payBack, m_archive})
        m_acts->add(button);
    m_acts->addApart(m_erase); // as it can't be taken back
    return m_acts;
}

QWidget *ClientPane::makeHistory()
{
    m_parts->setObjectName(u"historyParts"_s);
    m_parts->addSegment(tr("Upcoming"), u"comingSegment"_s);
    m_parts->addSegment(tr("Past"), u"pastSegment"_s);
    m_parts->addSegment(tr("Cancelled"), u"cancelledSegment"_s);
    m_parts->addSegment(tr("Payments"), u"paymentsSegment"_s);
    m_parts->addSegment(tr("Other charges"), u"otherChargesSegment"_s);
    m_parts->addSegment(tr("Documents"), u"clientDocumentsSegment"_s);
    m_rows->setObjectName(u"clientHistory"_s);
    m_rows->setModel(&m_history);
    m_rows->setItemDelegate(new TwoLineDelegate(m_rows));
    makeRowList(m_rows);
    m_rows->setMouseTracking(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_empty->setObjectName(u"emptyHistory"_s);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);

    connect(m_parts, &SegmentedControl::currentChanged, this, &ClientPane::choosePart);
    onRowOpened(
        m_rows, [this](const QModelIndex &index) { open(index); },
        [this] { Q_EMIT leaveRequested(); });
    onRowMenu(m_rows, [this](const QModelIndex &index, const QPoint &globalPos) {
        if (const auto session = m_history.sessionAt(index))
            Q_EMIT sessionMenuRequested(*session, globalPos);
        else if (const auto charge = m_history.chargeAt(index))
            Q_EMIT chargeMenuRequested(*charge, globalPos);
    });
    connect(&m_history, &ClientHistoryModel::readFailed, this, &ClientPane::readFailed);

    auto *history = new QWidget(this);
    auto *layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(10);
    m_parts->setWraps();
    layout->addWidget(m_parts);
    layout->addWidget(m_stack, 1);
    return history;
}

void ClientPane::show(ClientId id)
{
    m_client = {};
    m_client.id = id;
    m_history.show(id, m_history.part());
    refresh();
}

void ClientPane::applyChanges(const Changes &changes)
{
    const bool concernsIt = changes.clients.contains(m_client.id) || changes.credits ||
                            changes.charges || changes.documents || changes.profile;
    if (!m_client.id.isValid() || !concernsIt)
        return;
    readAgain();
}

void ClientPane::readAgain()
{
    m_history.refresh();
    refresh();
}

void ClientPane::refresh()
{
    const auto client = m_practice.clients().find(m_client.id);
    const auto figures = m_practice.clients().figures(m_client.id);
    const auto counts = m_practice.clients().counts(m_client.id);
    const auto types = m_practice.settings().sessionTypes();
    const auto credits = m_practice.sponsors().balances(m_client.id);
    const auto balance = m_practice.charges().balanceOf(m_client.id);
    const auto billing = m_practice.documents().billingDetails(m_client.id);
    if (!client || !figures || !counts || !types || !credits || !balance || !billing) {
        // If the client is gone, the list selects another.
        if (client || client.error().kind == ErrorKind::Storage)
            Q_EMIT readFailed(!client    ? client.error()
                              : !figures ? figures.error()
                              : !counts  ? counts.error()
                              : !types   ? types.error()
                              : !credits ? credits.error()
                              : !balance ? balance.error()
                                         : billing.error());
        return;
    }
    m_client = *client;
    showTitle(*figures);
    showBalance(*balance);
    showActs();
    m_facts->show(m_client, *types, *credits, billing->payer, m_practice.profile().currency);
    m_parts->setCount(0, counts->coming);
    m_parts->setCount(1, counts->past);
    m_parts->setCount(2, counts->cancelled);
    m_parts->setCount(3, counts->payments);
    m_parts->setCount(4, counts->charges);
    m_parts->setCount(5, counts->documents);
    showEmptyOrRows();
}

void ClientPane::showTitle(const ClientFigures &figures)
{
    m_name->setText(m_client.name);
    setAccessibleName(m_client.name);
    m_archived->setVisible(m_client.archivedAt.has_value());
    m_owed->setVisible(figures.owed > Money{});
    m_owed->setMark(
        tr("Owes %1").arg(formatMoney(figures.owed, m_practice.profile().currency, QLocale())),
        Tone::Unpaid);
}

void ClientPane::showBalance(const Balance &balance)
{
    const bool isThere = balance.sum > Money{};
    const QString sum = formatMoney(balance.sum, m_practice.profile().currency, QLocale());
    m_balance->setVisible(isThere);
    m_balance->setMark(balance.owner.payer ? tr("Balance of the payer: %1").arg(sum)
                                           : tr("Balance: %1").arg(sum),
                       Tone::Credit);
    m_payBack->setVisible(isThere);
}

void ClientPane::showActs()
{
    m_charge->setEnabled(m_client.canBeBooked());
    const bool archived = m_client.archivedAt.has_value();
    m_book->setEnabled(m_client.canBeBooked());
    m_book->setToolTip(archived
                           ? tr("Restore the client first")
                           : tr("Book a session with this client (%1)")
                                 .arg(QKeySequence(Qt::Key_N).toString(QKeySequence::NativeText)));
    m_archive->setIcon(icon(archived ? Icon::Undo : Icon::Archive));
    const auto why = archived ? std::nullopt : m_practice.clients().whyNotArchive(m_client);
    m_archive->setEnabled(!why);
    m_archive->setToolTip(why.value_or(archived ? tr("Make the client active again")
                                                : tr("Hide the client, but keep everything")));
    m_archive->setAccessibleDescription(why.value_or(QString()));
    m_acts->setWords(m_archive, archived ? tr("Res&tore") : tr("&Archive"));
}

void ClientPane::choosePart(int part)
{
    m_history.show(m_client.id, static_cast<HistoryPart>(part));
    showEmptyOrRows();
}

void ClientPane::showEmptyOrRows()
{
    const bool empty = m_history.rowCount() == 0;
    m_rows->setAccessibleName((m_history.part() == HistoryPart::Documents
                                   ? tr("Documents of %1, newest first")
                                   : tr("Sessions and payments of %1"))
                                  .arg(isolated(m_client.name)));
    if (empty)
        m_empty->setSentence(emptyPartSentence(m_history.part()));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_rows);
}

void ClientPane::focusHistory()
{
    if (m_history.rowCount() == 0) {
        (m_book->isEnabled() ? m_book : m_archive)->setFocus();
        return;
    }
    m_rows->setFocus();
    if (!m_rows->currentIndex().isValid())
        m_rows->setCurrentIndex(m_history.index(0));
}

void ClientPane::open(const QModelIndex &index)
{
    if (const auto session = m_history.sessionAt(index))
        Q_EMIT openRequested(*session);
    else if (const auto charge = m_history.chargeAt(index))
        Q_EMIT chargeOpenRequested(*charge);
    else if (const auto document = m_history.documentAt(index))
        Q_EMIT documentOpenRequested(*document);
}

} // namespace sessionbook
