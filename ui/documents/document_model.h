// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "ui/parts/paged_list_model.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

class Practice;

/// Issued documents, newest first.
class DocumentModel : public PagedListModel<DocumentItem>
{
    Q_OBJECT

public:
    explicit DocumentModel(const Practice &practice, QObject *parent = nullptr);

    void show(const DocumentScope &scope);
    void refresh();
    [[nodiscard]] DocumentId documentAt(const QModelIndex &index) const;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] Result<std::vector<DocumentItem>>
    readItems(int limit, const std::optional<DocumentItem> &after) const override;

    const Practice &m_practice;
    DocumentScope m_scope;
};

} // namespace sessionbook
