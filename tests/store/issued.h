// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>
#include <QStringList>

namespace sessionbook::test {

/// A practice that issues documents. Their pages are a few letters.
class IssuingFixture : public PracticeFixture
{
public:
    /// A session that begins now, ended and, with a method, paid.
    SessionId ended(ClientId client, std::optional<PaymentMethod> method)
    {
        const SessionId id = book(client, now());
        REQUIRE(practice().sessions().perform({id, 1}, ask::Complete{method}).ok());
        return id;
    }
    void pay(SessionId id, Money amount)
    {
        REQUIRE(practice()
                    .sessions()
                    .perform({id, revision(id)},
                             ask::RecordPayment{amount, PaymentMethod::BankTransfer})
                    .ok());
    }
    DocumentDraft drafted(const DocumentRequest &request) const
    {
        const auto draft = practice().documents().draft(request);
        INFO((draft ? QString() : draft.error().sentence));
        REQUIRE(draft.ok());
        return *draft;
    }
    [[nodiscard]] std::vector<ChargeId> chargesOf(const std::vector<SessionId> &sessions) const
    {
        std::vector<ChargeId> charges;
        for (const SessionId id : sessions)
            charges.push_back(details(id).facts.charge->id);
        return charges;
    }
    DocumentDraft drafted(DocumentKind kind, const std::vector<SessionId> &sessions) const
    {
        return drafted({kind, details(sessions.front()).client.id, chargesOf(sessions), {}});
    }
    IssuedDocument issued(const DocumentRequest &request)
    {
        const DocumentDraft draft = drafted(request);
        const auto id =
            practice().documents().issue(draft, "the page of " + draft.content.number.toUtf8());
        INFO((id ? QString() : id.error().sentence));
        REQUIRE(id.ok());
        return found(*id);
    }
    IssuedDocument invoice(const std::vector<SessionId> &sessions)
    {
        return issued(
            {DocumentKind::Invoice, details(sessions.front()).client.id, chargesOf(sessions), {}});
    }
    IssuedDocument receipt(const std::vector<SessionId> &sessions)
    {
        return issued(
            {DocumentKind::Receipt, details(sessions.front()).client.id, chargesOf(sessions), {}});
    }
    IssuedDocument creditNote(DocumentId about)
    {
        return issued({DocumentKind::CreditNote, {}, {}, about});
    }
    [[nodiscard]] IssuedDocument found(DocumentId id) const
    {
        return practice().documents().find(id).value();
    }
    /// Why it can't be drafted.
    [[nodiscard]] QString refused(const DocumentRequest &request) const
    {
        const auto draft = practice().documents().draft(request);
        return draft ? QString() : draft.error().sentence;
    }
    [[nodiscard]] QStringList findings() const
    {
        const auto found = verifyFile(file());
        return {found.begin(), found.end()};
    }
    [[nodiscard]] bool isWhole()
    {
        const QStringList found = findings();
        INFO(found.join(u'\n'));
        CHECK(found.isEmpty());
        QFile::remove(copy());
        QFile::copy(path(), copy());
        return found.isEmpty();
    }
    /// As it was at the last isWhole().
    void restoreCopy() const
    {
        QFile::remove(path());
        QFile::copy(copy(), path());
    }

private:
    [[nodiscard]] QString copy() const { return path() + QStringLiteral(".as-it-was"); }
};

} // namespace sessionbook::test
