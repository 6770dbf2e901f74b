// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/document_row.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "ui/parts/document_names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DocumentRow
{
    Q_DECLARE_TR_FUNCTIONS(DocumentRow)
};

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

TwoLineRow wordsOf(const DocumentItem &item, const PracticeProfile &profile)
{
    const QLocale locale;
    const Currency &currency = profile.currency;
    const QString name = item.recipientName.isEmpty() ? DocumentRow::tr("Erased client")
                                                      : isolated(item.recipientName);
    TwoLineRow row;
    row.first = titleOf(item) + u" · "_s + name;
    row.second = mediumDate(item.issuedOn, locale);
    if (item.clientName != item.recipientName && !item.clientName.isEmpty())
        row.second = DocumentRow::tr("%1 · for %2", "day, client")
                         .arg(isolated(row.second), isolated(item.clientName));
    row.firstEnd = formatMoney(item.total, currency, locale);
    if (const QString state = nameOf(item.state); !state.isEmpty())
        row.pills << RowPill{state, toneOf(item.state)};
    const bool isOwed = item.state == DocumentState::Open || item.state == DocumentState::Overdue;
    if (isOwed) {
        const QString due = mediumDate(item.dueOn, locale);
        row.secondEnd = item.outstanding == item.total
                            ? DocumentRow::tr("due %1").arg(due)
                            : DocumentRow::tr("%1 due %2", "amount, day")
                                  .arg(isolated(formatMoney(item.outstanding, currency, locale)),
                                       isolated(due));
    }
    return row;
}

} // namespace sessionbook
