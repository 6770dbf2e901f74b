// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/clients_page.h"

#include "core/practice/practice.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/page_area.h"
#include "ui/parts/row_list.h"
#include "ui/parts/session_words.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int clientListWidth = 400;
constexpr int leastListWidth = 220;
constexpr QSize leastPane(360, 200);

} // namespace

ClientsPage::ClientsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_model(practice), m_filter(m_model),
      m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_listStack(new QStackedWidget(this)), m_empty(new EmptyState(Icon::Person, {}, this)),
      m_archived(new QCheckBox(this)), m_pageStack(new QStackedWidget(this)),
      m_pane(new ClientPane(practice, this))
{
    setObjectName(u"clientsPage"_s);
    setAccessibleName(tr("Clients"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(14);
    layout->addWidget(makeList(), 2);
    layout->addWidget(makePage(), 3);

    connect(m_pane, &ClientPane::requested, this, &ClientsPage::requested);
    connect(m_pane, &ClientPane::billingRequested, this, &ClientsPage::billingRequested);
    connect(m_pane, &ClientPane::payerRequested, this, &ClientsPage::payerRequested);
    connect(m_pane, &ClientPane::openRequested, this, &ClientsPage::openRequested);
    connect(m_pane, &ClientPane::sessionMenuRequested, this, &ClientsPage::sessionMenuRequested);
    connect(m_pane, &ClientPane::chargeOpenRequested, this, &ClientsPage::chargeOpenRequested);
    connect(m_pane, &ClientPane::chargeMenuRequested, this, &ClientsPage::chargeMenuRequested);
    connect(m_pane, &ClientPane::documentOpenRequested, this, &ClientsPage::documentOpenRequested);
    connect(m_pane, &ClientPane::leaveRequested, this, [this] { m_list->setFocus(); });
    connect(m_pane, &ClientPane::readFailed, this, &ClientsPage::readFailed);
    connect(&m_model, &ClientListModel::readFailed, this, &ClientsPage::readFailed);
    connect(m_search, &QLineEdit::textChanged, this, &ClientsPage::search);
    m_afterFirstPicture.setSingleShot(true);
    m_afterFirstPicture.setInterval(0);
    connect(&m_afterFirstPicture, &QTimer::timeout, this, &ClientsPage::showEmptyOrRows);
    connect(m_archived, &QCheckBox::toggled, this, [this](bool shown) {
        m_filter.setShowsArchived(shown);
        showEmptyOrRows();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClientsPage::showCurrent);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &ClientsPage::showEmptyOrRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ClientsPage::showEmptyOrRows);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &ClientsPage::focusSearch);
}

QWidget *ClientsPage::makeList()
{
    m_search->setObjectName(u"clientSearch"_s);
    m_search->setAccessibleName(tr("Search by name, e-mail address or phone number"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(
        tr("Search by name, e-mail address or phone number (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *add = new QPushButton(icon(Icon::Plus), tr("New &client"), this);
    add->setObjectName(u"newClient"_s);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested({}); });
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(add);

    m_list->setObjectName(u"clientList"_s);
    m_list->setAccessibleName(tr("Clients"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    makeRowList(m_list);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"emptyClients"_s);
    m_addNamed = m_empty->addAct({}, u"addNamedClient"_s);
    connect(m_addNamed, &QPushButton::clicked, this,
            [this] { Q_EMIT addRequested(m_search->text().simplified()); });
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_archived->setObjectName(u"showArchived"_s);

    auto *column = new QWidget(this);
    // In a large font, too, wide enough for the next session, unless the window is too narrow.
    column->setMinimumWidth(leastListWidth);
    column->setMaximumWidth(std::max(clientListWidth, 27 * fontMetrics().averageCharWidth()));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(makeCard({m_listStack}, this), 1);
    layout->addWidget(m_archived, 0, Qt::AlignLeading);
    return column;
}

QWidget *ClientsPage::makePage()
{
    auto *nobody = new EmptyState(
        Icon::Person, tr("Choose a client to see details, sessions and payments."), this);
    m_pageStack->addWidget(new QWidget(m_pageStack)); // until the first client is read
    m_pageStack->addWidget(nobody);
    m_pageStack->addWidget(m_pane);
    return makeCard({new PageArea(m_pageStack, leastPane, this)}, this);
}

ClientId ClientsPage::client() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_filter.clientAt(current).id : ClientId{};
}

void ClientsPage::showClient(ClientId id)
{
    m_model.load();
    if (!m_filter.indexOf(id).isValid())
        m_search->clear();
    if (!m_filter.indexOf(id).isValid())
        m_archived->setChecked(true);
    m_list->setCurrentIndex(m_filter.indexOf(id));
    m_list->scrollTo(m_list->currentIndex());
}

void ClientsPage::focusList()
{
    if (m_filter.rowCount() > 0)
        m_list->setFocus();
    else if (m_filter.isFiltering())
        m_search->setFocus(); // where the words are that nobody matches
    else
        m_addNamed->setFocus();
}

void ClientsPage::focusInEvent(QFocusEvent *) { focusList(); }

void ClientsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *ClientsPage::history() const { return m_pane; }

void ClientsPage::choose(ClientId id)
{
    if (m_filter.indexOf(id).isValid())
        showClient(id);
}

void ClientsPage::search(const QString &typed)
{
    m_updating = true;
    m_filter.setWords(typed);
    m_updating = false;
    if (m_filter.isFiltering())
        chooseFirst();
    else
        m_list->scrollTo(m_list->currentIndex(), QListView::PositionAtCenter);
    showEmptyOrRows();
}

void ClientsPage::chooseFirst()
{
    m_list->setCurrentIndex(m_filter.index(0, 0));
    m_list->scrollToTop();
}

void ClientsPage::showCurrent()
{
    if (m_updating)
        return;
    const ClientId id = client();
    m_pageStack->setCurrentIndex(id.isValid() ? 2 : 1);
    if (id.isValid() && id != m_pane->client())
        m_pane->show(id);
}

void ClientsPage::showEmptyOrRows()
{
    if (m_updating)
        return;
    const int archived = m_model.archivedCount();
    m_archived->setText(tr("Show arch&ived (%1)").arg(QLocale().toString(archived)));
    m_archived->setVisible(archived > 0);
    const bool empty = m_filter.rowCount() == 0;
    if (empty) {
        const QString typed = m_search->text().simplified();
        m_empty->setSentence(typed.isEmpty() ? tr("No clients yet.\nYour clients appear here with "
                                                  "upcoming sessions and balances.")
                                             : tr("No client matches “%1”.").arg(isolated(typed)));
        m_addNamed->setText(typed.isEmpty() ? tr("Add a client")
                                            : tr("Add “%1”").arg(isolated(typed)));
    }
    m_listStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    showCurrent();
}

void ClientsPage::showEvent(QShowEvent *event)
{
    const bool first = !m_list->currentIndex().isValid();
    m_updating = first;
    m_model.load();
    m_model.forgetFigures();
    if (first && m_filter.rowCount() > 0) {
        // The list first: reading one client takes as long as all of it.
        chooseFirst();
        m_afterFirstPicture.start();
        m_updating = false;
    } else {
        m_updating = false;
        showEmptyOrRows();
    }
    QWidget::showEvent(event);
}

bool ClientsPage::walkFromSearch(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        if (m_filter.rowCount() > 0)
            m_list->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid())
            m_pane->focusHistory();
        return true;
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    default:
        return false;
    }
}

bool ClientsPage::walkFromList(int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && m_list->currentIndex().isValid()) {
        m_pane->focusHistory();
        return true;
    }
    if (key == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_search->setFocus();
        return true;
    }
    return false;
}

bool ClientsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if ((watched == m_search && walkFromSearch(pressed)) ||
            (watched == m_list && walkFromList(pressed)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sessionbook
