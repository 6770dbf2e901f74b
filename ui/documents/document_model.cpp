// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document_model.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/parts/document_names.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int pageOfDocuments = 60;

Tone toneOf(DocumentState state)
{
    switch (state) {
    case DocumentState::Overdue:
    case DocumentState::Open:
        return Tone::Unpaid;
    case DocumentState::Paid:
        return Tone::Paid;
    case DocumentState::Credited:
    case DocumentState::Final:
        return Tone::Void;
    }
    Q_UNREACHABLE();
}

} // namespace

DocumentModel::DocumentModel(const Practice &practice, QObject *parent)
    : PagedListModel(pageOfDocuments, parent), m_practice(practice)
{
}

void DocumentModel::show(std::optional<DocumentKind> kind)
{
    m_kind = kind;
    readFromStart();
}

void DocumentModel::showOf(PayerId payer)
{
    m_payer = payer;
    readFromStart();
}

void DocumentModel::refresh()
{
    readAgain([](const DocumentItem &item) { return item.id; });
}

DocumentId DocumentModel::documentAt(const QModelIndex &index) const
{
    return rowAt(index.row()).id;
}

Result<std::vector<DocumentItem>>
DocumentModel::readItems(int limit, const std::optional<DocumentItem> &after) const
{
    return m_practice.documents().list(limit, after ? std::optional(after->id) : std::nullopt,
                                       m_kind, {}, m_payer);
}

TwoLineRow DocumentModel::wordsFor(const DocumentItem &item) const
{
    const QLocale locale;
    const Currency &currency = m_practice.profile().currency;
    const QString name =
        item.recipientName.isEmpty() ? tr("Erased client") : isolated(item.recipientName);
    TwoLineRow row;
    row.first = titleOf(item) + u" · "_s + name;
    row.second = mediumDate(item.issuedOn, locale);
    if (item.clientName != item.recipientName && !item.clientName.isEmpty())
        row.second =
            tr("%1 · for %2", "day, client").arg(isolated(row.second), isolated(item.clientName));
    row.firstEnd = formatMoney(item.total, currency, locale);
    if (const QString state = nameOf(item.state); !state.isEmpty())
        row.pills << RowPill{state, toneOf(item.state)};
    const bool isOwed = item.state == DocumentState::Open || item.state == DocumentState::Overdue;
    if (isOwed) {
        row.secondEnd = item.outstanding == item.total
                            ? tr("due %1").arg(mediumDate(item.dueOn, locale))
                            : tr("%1 due %2", "amount, day")
                                  .arg(isolated(formatMoney(item.outstanding, currency, locale)),
                                       isolated(mediumDate(item.dueOn, locale)));
    }
    return row;
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return twoLineData(role, [&] { return wordsFor(rowAt(index.row())); });
}

} // namespace sessionbook
