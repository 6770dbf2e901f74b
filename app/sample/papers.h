// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/people.h"
#include "app/sample/timeline.h"
#include "core/practice/practice.h"
#include "core/records/document.h"

#include <functional>

/// What the sample practice puts on paper: a letterhead, a payer of two clients, a sponsor who is
/// billed, and documents of each kind.
namespace sessionbook::sample {

/// Makes a document's page.
using PageMaker = std::function<QByteArray(const DocumentContent &)>;

/// Adds all of it to a timeline, which must be run while this lives.
class Papers
{
public:
    Papers(Practice &practice, QDate shownMonday, PageMaker page,
           std::function<ClientId(Who)> clientOf)
        : m_practice(practice), m_monday(shownMonday), m_page(std::move(page)),
          m_clientOf(std::move(clientOf))
    {
    }

    /// `beginningWeek`: when the clients are there.
    void plan(Timeline &timeline, int beginningWeek);

private:
    [[nodiscard]] QDate dayOf(int week, Qt::DayOfWeek day) const;
    Result<> setLetterhead();
    Result<> setAddresses();
    Result<> setPayer();
    Result<> setSponsor();
    Result<> issue(const DocumentRequest &request);
    /// All that the client was charged in that week.
    Result<> invoice(Who who, int week);
    Result<> receipt(Who who);
    Result<> statement();
    /// A credit note or a reminder about the client's latest invoice.
    Result<> follow(DocumentKind kind, Who who);
    Result<> payStatement(QDate on);

    Practice &m_practice;
    QDate m_monday;
    PageMaker m_page;
    std::function<ClientId(Who)> m_clientOf;
};

} // namespace sessionbook::sample
