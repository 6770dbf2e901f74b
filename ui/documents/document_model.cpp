// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document_model.h"

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/paper/document_row.h"

namespace sessionbook {

namespace {

constexpr int pageOfDocuments = 60;

} // namespace

DocumentModel::DocumentModel(const Practice &practice, QObject *parent)
    : PagedListModel(pageOfDocuments, parent), m_practice(practice)
{
}

void DocumentModel::show(const DocumentScope &scope)
{
    m_scope = scope;
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
                                       m_scope);
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return twoLineData(role, [&] { return wordsOf(rowAt(index.row()), m_practice.profile()); });
}

} // namespace sessionbook
