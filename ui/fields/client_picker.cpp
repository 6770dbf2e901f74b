// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/client_picker.h"

#include "core/base/search_text.h"
#include "core/base/typed_text.h"
#include "core/rules/namesakes.h"
#include "ui/parts/session_words.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCollator>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int searchRole = Qt::UserRole + 1;
constexpr int entryRole = Qt::UserRole + 2; ///< its place in m_entries; none of a new client
constexpr int nameRole = Qt::UserRole + 3;  ///< text of the field once chosen

class NameCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &typed) const override
    {
        return {searchText(typed.trimmed())};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(nameRole).toString();
    }
};

/// Rows as high as those of a combo box; the current one is marked over its whole width.
class CandidateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int rowHeight = 32;
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, rowHeight});
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->showDecorationSelected = true;
    }
};

QStandardItem *makeItem(const QString &label, const QString &name, const QString &searched)
{
    auto *item = new QStandardItem(label);
    item->setData(searched, searchRole);
    item->setData(name, nameRole);
    return item;
}

} // namespace

ClientPicker::ClientPicker(QWidget *parent)
    : QComboBox(parent), m_candidates(new QStandardItemModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // not the longest name
    lineEdit()->setObjectName(u"clientEdit"_s);
    lineEdit()->setPlaceholderText(tr("Name of a client, existing or new"));
    addCompletion();
    connect(lineEdit(), &QLineEdit::textEdited, this, &ClientPicker::reconsider);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (row >= 0)
            choose(m_entries[static_cast<std::size_t>(row)]);
    });
}

void ClientPicker::addCompletion()
{
    // On the line edit, not on the combo box: that would look for "New client: …" in its own list.
    auto *completer = new NameCompleter(m_candidates, this);
    completer->setCompletionRole(searchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(8);
    completer->popup()->setObjectName(u"clientCandidates"_s);
    completer->popup()->setItemDelegate(new CandidateDelegate(completer->popup()));
    lineEdit()->setCompleter(completer);
    // Enter takes the only one that is left.
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this, completer] {
        if (m_offersNew || lineEdit()->text().trimmed().isEmpty() ||
            completer->completionCount() != 1)
            return;
        const QVariant entry = completer->completionModel()->index(0, 0).data(entryRole);
        if (entry.isValid())
            choose(m_entries[static_cast<std::size_t>(entry.toInt())]);
    });
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const QVariant entry = index.data(entryRole);
                if (entry.isValid())
                    choose(m_entries[static_cast<std::size_t>(entry.toInt())]);
                else
                    chooseNew(index.data(nameRole).toString());
            });
}

void ClientPicker::setClients(std::vector<Client> clients, const std::vector<Payer> &payers)
{
    // What is searched for may be of a client who is archived.
    if (m_offersNew)
        std::erase_if(clients, [](const Client &client) { return !client.canBeBooked(); });
    QCollator byName;
    byName.setNumericMode(true);
    std::ranges::sort(clients, [&](const Client &a, const Client &b) {
        return byName.compare(a.name, b.name) < 0;
    });
    const QHash<qint64, QString> apart = tellNamesakesApart(clients);
    const QString typed = currentText();
    clear();
    m_entries.clear();
    m_candidates->clear();
    for (const Client &client : clients) {
        const auto words = apart.constFind(client.id.value);
        add(client, {},
            words == apart.cend()
                ? client.name
                : tr("%1 (%2)", "client, what tells of which").arg(client.name, *words));
    }
    for (const Payer &payer : payers)
        add({}, payer.id, tr("%1 (payer)", "name").arg(isolated(payer.name)));
    addRows();
    const Entry *chosen = chosenEntry();
    const bool isGone = !chosen && (m_client || m_payer);
    if (isGone && !m_offersNew) // a name that is typed anew stays
        return forget();
    setCurrentIndex(-1);
    setEditText(chosen ? chosen->label : typed);
}

void ClientPicker::add(const Client &client, PayerId payer, const QString &label)
{
    m_entries.push_back({client, payer, label, searchText(label)});
}

/// All at once: thousands one by one would each be told to the views.
void ClientPicker::addRows()
{
    QStringList labels;
    QList<QStandardItem *> items;
    for (const Entry &entry : m_entries) {
        QStandardItem *item = makeItem(entry.label, entry.label, entry.searchText);
        item->setData(static_cast<int>(items.size()), entryRole);
        items << item;
        labels << entry.label;
    }
    m_candidates->invisibleRootItem()->appendRows(items);
    addItems(labels);
}

void ClientPicker::pick(ClientId id)
{
    if (const Entry *entry = entryOf(id))
        choose(*entry);
}

void ClientPicker::pick(PayerId id)
{
    if (const Entry *entry = entryOf(id))
        choose(*entry);
}

void ClientPicker::offerOnlyKnown(const QString &placeholder)
{
    m_offersNew = false;
    lineEdit()->setPlaceholderText(placeholder);
    lineEdit()->setClearButtonEnabled(true);
    if (auto *clear = lineEdit()->findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        clear->setText(tr("Clear the field")); // Qt gives it no name
}

void ClientPicker::forget()
{
    setCurrentIndex(-1);
    clearEditText();
    reconsider({});
}

std::optional<Client> ClientPicker::client() const
{
    const Entry *entry = m_client ? entryOf(*m_client) : nullptr;
    return entry ? std::optional(entry->client) : std::nullopt;
}

std::optional<PayerId> ClientPicker::payer() const
{
    return chosenEntry() ? m_payer : std::nullopt; // none who is gone
}

bool ClientPicker::settle()
{
    const QString typed = oneLine(currentText());
    if (typed.isEmpty() || m_client || m_payer || m_newName)
        return false;
    const std::vector<const Entry *> fits = fitting(typed);
    const bool isOfSeveral =
        fits.size() > 1 && std::ranges::any_of(fits, [&](const Entry *entry) {
            return !entry->payer.isValid() && searchText(entry->client.name) == searchText(typed);
        });
    if (isOfSeveral)
        return false; // which of them, only the person knows
    if (fits.size() == 1)
        choose(*fits.front());
    else
        chooseNew(typed);
    return true;
}

void ClientPicker::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
}

/// Tab decides before it moves on: a new client brings fields of its own.
bool ClientPicker::focusNextPrevChild(bool next)
{
    settle();
    return QComboBox::focusNextPrevChild(next);
}

void ClientPicker::reconsider(const QString &typed)
{
    const QString name = oneLine(typed);
    const std::vector<const Entry *> fits =
        name.isEmpty() ? std::vector<const Entry *>() : fitting(name);
    const bool exact = fits.size() == 1 && fits.front()->searchText == searchText(name);
    offerNew(exact ? QString() : name);
    take(exact ? fits.front() : nullptr);
    m_newName = fits.empty() && !name.isEmpty() ? std::optional(name) : std::nullopt;
    Q_EMIT choiceChanged();
}

void ClientPicker::offerNew(const QString &name)
{
    const auto entries = static_cast<int>(m_entries.size());
    m_candidates->setRowCount(entries);
    if (name.isEmpty() || !m_offersNew)
        return;
    m_candidates->appendRow(
        makeItem(tr("New client: %1").arg(isolated(name)), name, searchText(name)));
}

void ClientPicker::choose(const Entry &entry)
{
    take(&entry);
    m_newName.reset();
    // By its row: a combo box looks up a text that is not that of its current row, and finds the
    // first of that name.
    {
        const QSignalBlocker quiet(this);
        setCurrentIndex(static_cast<int>(&entry - m_entries.data()));
    }
    setEditText(entry.label);
    Q_EMIT choiceChanged();
}

void ClientPicker::chooseNew(const QString &name)
{
    if (!m_offersNew)
        return;
    take(nullptr);
    m_newName = name;
    setEditText(name);
    Q_EMIT choiceChanged();
}

const ClientPicker::Entry *ClientPicker::entryOf(ClientId id) const
{
    const auto found =
        std::ranges::find_if(m_entries, [id](const Entry &entry) { return entry.client.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const ClientPicker::Entry *ClientPicker::entryOf(PayerId id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::payer);
    return found == m_entries.end() ? nullptr : &*found;
}

const ClientPicker::Entry *ClientPicker::chosenEntry() const
{
    if (m_client)
        return entryOf(*m_client);
    return m_payer ? entryOf(*m_payer) : nullptr;
}

void ClientPicker::take(const Entry *entry)
{
    const bool isPayer = entry && entry->payer.isValid();
    m_client = entry && !isPayer ? std::optional(entry->client.id) : std::nullopt;
    m_payer = isPayer ? std::optional(entry->payer) : std::nullopt;
}

std::vector<const ClientPicker::Entry *> ClientPicker::fitting(const QString &typed) const
{
    const QString wanted = searchText(typed);
    std::vector<const Entry *> fits;
    for (const Entry &entry : m_entries) {
        if (entry.searchText == wanted)
            return {&entry};
        if (entry.searchText.contains(wanted))
            fits.push_back(&entry);
    }
    return fits;
}

} // namespace sessionbook
