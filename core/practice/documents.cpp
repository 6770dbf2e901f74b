// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"

#include "core/base/civil_time.h"
#include "core/letters/document_words.h"
#include "core/letters/message_library.h"
#include "core/practice/context.h"
#include "core/records/document_field.h"
#include "core/rules/document_input.h"
#include "core/rules/document_number.h"
#include "core/rules/nameless.h"
#include "core/store/balance_rows.h"
#include "core/store/billable_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_json.h"
#include "core/store/document_rows.h"
#include "core/store/erasure.h"
#include "core/store/journal_rows.h"
#include "core/store/payer_rows.h"
#include "core/store/sponsor_rows.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

std::vector<ChargeOnPaper> chargesToState(Connection &connection, const DocumentRequest &request,
                                          const QTimeZone &zone, const QString &language)
{
    if (!request.from.isValid() || !request.to.isValid())
        return {};
    const std::vector<ChargeId> ids =
        rows::chargesToState(connection, *request.sponsor, startOfDay(request.from, zone),
                             startOfDay(request.to.addDays(1), zone));
    std::vector<ChargeOnPaper> charges = rows::chargesOnPaper(connection, ids);
    const QHash<ClientId, NamelessClient> clients = rows::namelessClients(connection, ids);
    const QString otherService = DocumentWords(language)["otherService"_L1];
    for (ChargeOnPaper &charge : charges) {
        const NamelessClient client = clients.value(charge.client);
        charge = withoutNames(std::move(charge), client, otherService);
    }
    return charges;
}

DocumentRequest requestOf(DocumentRequest request, const std::optional<IssuedDocument> &about)
{
    if (about)
        request.client = about->item.client;
    return request;
}

} // namespace

QDate Documents::today() const
{
    return localTime(m_context.now(), m_context.profile().zone).date();
}

Result<Letterhead> Documents::letterhead() const
{
    return m_context.query([](Connection &c) { return rows::letterhead(c); });
}

/// A pattern that was changed must lead only to numbers that no document has.
std::optional<Error> Documents::whyNotNumbered(Connection &connection, const Letterhead &before,
                                               const Letterhead &changed) const
{
    static constexpr std::pair<DocumentKind, Field> places[] = {
        {DocumentKind::Invoice, field::invoicePattern},
        {DocumentKind::CreditNote, field::creditNotePattern},
        {DocumentKind::Receipt, field::receiptPattern},
        {DocumentKind::Statement, field::statementPattern}};
    for (const auto &[kind, place] : places) {
        const QString pattern = patternOf(changed, kind);
        if (pattern == patternOf(before, kind))
            continue;
        const int year = seriesYear(pattern, today());
        const auto taken =
            numberGivenAgain(pattern, year, rows::seriesEnd(connection, kind, year).position,
                             rows::documentNumbers(connection, kind));
        if (taken) {
            return invalid(place, tr("There is already a document with the number %1. Choose "
                                     "another pattern, for example with a letter in front.")
                                      .arg(*taken));
        }
    }
    return std::nullopt;
}

Result<> Documents::changeLetterhead(const Letterhead &typed)
{
    const Letterhead changed = tidied(typed);
    if (const auto errors = validate(changed); !errors.empty())
        return errors.front();
    const auto before = letterhead();
    if (!before)
        return before.error();
    if (*before == changed)
        return {};
    return m_context.command(
        JournalAction::PracticeEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto error = whyNotNumbered(connection, *before, changed))
                return *error;
            rows::updateLetterhead(connection, changed);
            trail.changes.profile = true;
            return {};
        });
}

Result<QString> Documents::emailOfRecipient(const DocumentContent &issued) const
{
    return m_context.query([&](Connection &c) { return rows::emailOfRecipient(c, issued); });
}

Result<std::vector<BillableCharge>> Documents::toInvoice(QDate from, QDate to,
                                                         std::optional<ClientId> client) const
{
    const QTimeZone &zone = m_context.profile().zone;
    return m_context.query([&](Connection &c) {
        return rows::chargesToInvoice(c, startOfDay(from, zone), startOfDay(to.addDays(1), zone),
                                      client);
    });
}

Result<std::vector<BillableCharge>> Documents::toReceipt(ClientId client) const
{
    return m_context.query([&](Connection &c) { return rows::chargesToReceipt(c, client); });
}

Result<std::vector<BillableCharge>> Documents::toInvoice(const std::vector<ChargeId> &charges) const
{
    return m_context.query([&](Connection &c) { return rows::chargesToInvoice(c, charges); });
}

Result<std::vector<LeftOutCharge>> Documents::leftOut(const std::vector<ChargeId> &charges) const
{
    return m_context.query([&](Connection &c) { return rows::chargesLeftOut(c, charges); });
}

Result<std::vector<DocumentItem>>
Documents::openInvoicesOf(const std::vector<ChargeId> &charges) const
{
    return m_context.query(
        [&](Connection &c) { return rows::openInvoicesOf(c, charges, today()); });
}

Result<std::optional<DocumentId>> Documents::invoiceOf(ChargeId charge) const
{
    return m_context.query([&](Connection &c) { return rows::invoiceIdOf(c, charge); });
}

std::optional<QString> Documents::whyNot(const DocumentRequest &request) const
{
    const auto made = draft(request);
    return made ? std::nullopt : std::optional(made.error().sentence);
}

std::optional<QString> Documents::whyNot(DocumentKind kind,
                                         const std::vector<ChargeId> &charges) const
{
    Q_ASSERT(kind != DocumentKind::CreditNote && kind != DocumentKind::Statement);
    if (charges.empty())
        return tr("Nothing has been charged yet.");
    if (kind == DocumentKind::Reminder) {
        auto read = openInvoicesOf(charges);
        if (!read)
            return read.error().sentence;
        std::vector<DocumentItem> invoices = std::move(read).value();
        // Drafting is slow, and only what is overdue can succeed. Else one says why.
        const auto isOverdue = [](const DocumentItem &invoice) {
            return invoice.state == DocumentState::Overdue;
        };
        if (std::ranges::any_of(invoices, isOverdue))
            std::erase_if(invoices, std::not_fn(isOverdue));
        else if (!invoices.empty())
            invoices.resize(1);
        std::optional<QString> why = tr("None of these charges is on an unpaid invoice.");
        for (const DocumentItem &invoice : invoices) {
            DocumentRequest reminder{kind};
            reminder.about = invoice.id;
            why = whyNot(reminder);
            if (!why)
                break;
        }
        return why;
    }
    ChargeId first = charges.front();
    if (kind == DocumentKind::Invoice) {
        const auto billable = toInvoice(charges);
        if (!billable)
            return billable.error().sentence;
        if (!billable->empty())
            first = billable->front().charge;
    }
    const auto charged = m_context.query([&](Connection &c) { return rows::chargeItem(c, first); });
    if (!charged)
        return charged.error().sentence;
    if (!*charged)
        return tr("This charge no longer exists.");
    return whyNot(DocumentRequest{kind, (*charged)->client, {first}});
}

Result<DocumentDraft> Documents::drafted(Connection &connection,
                                         const DocumentRequest &wanted) const
{
    DocumentFacts facts;
    facts.profile = m_context.profile();
    facts.letterhead = rows::letterhead(connection);
    facts.today = today();
    if (wanted.about) {
        facts.about = rows::document(connection, *wanted.about, facts.today);
        const rows::SeriesEnd reminder = rows::lastReminder(connection, *wanted.about);
        facts.remindersBefore = reminder.position;
        facts.lastReminderOn = reminder.issuedOn;
        const ClientId client = facts.about->item.client;
        facts.balance = rows::ownBalance(connection, client);
        if (const auto payers = rows::payersBalance(connection, client))
            facts.balance = facts.balance + payers->sum;
    }
    const DocumentRequest request = requestOf(wanted, facts.about);
    // Of a client who is gone altogether a credit note can still be issued.
    if (rows::clientName(connection, request.client)) {
        facts.client = rows::client(connection, request.client);
        facts.billing = rows::billingDetails(connection, request.client);
    }
    facts.client.id = request.client;
    facts.language = documentLanguage(facts.client.language, facts.profile);
    facts.locale = letterLocale(facts.language, localeOf(facts.profile));
    if (request.sponsor) {
        facts.sponsor = rows::sponsor(connection, *request.sponsor);
        if (!facts.sponsor)
            return changedMeanwhile(tr("This sponsor no longer exists."));
        facts.charges = chargesToState(connection, request, facts.profile.zone, facts.language);
    } else {
        facts.charges = rows::chargesOnPaper(connection, request.charges);
    }
    for (const ChargeOnPaper &charge : facts.charges) {
        if (!request.sponsor && charge.client != request.client)
            return changedMeanwhile(
                tr("One of these charges now belongs to another client. Choose them again."));
    }
    if (const QString pattern = patternOf(facts.letterhead, request.kind); !pattern.isEmpty()) {
        const rows::SeriesEnd end =
            rows::seriesEnd(connection, request.kind, seriesYear(pattern, facts.today));
        facts.lastPosition = end.position;
        facts.lastIssuedOn = end.issuedOn;
    }
    const Result<DocumentContent> content = composed(request, facts);
    if (!content)
        return content.error();
    if (request.kind != DocumentKind::Reminder &&
        rows::isNumberTaken(connection, request.kind, content->number)) {
        return notAllowed(tr("There is already a document with the number %1. Choose another "
                             "pattern for the numbers in Settings › Documents.")
                              .arg(content->number));
    }
    return DocumentDraft{request, *content};
}

Result<DocumentDraft> Documents::draft(const DocumentRequest &request) const
{
    return m_context.preview([&](Connection &c) { return drafted(c, request); });
}

Result<DocumentId> Documents::issue(const DocumentDraft &draft, const QByteArray &pdf)
{
    return m_context.command(
        JournalAction::DocumentIssued,
        [&](Connection &connection, Trail &trail) -> Result<DocumentId> {
            const Result<DocumentDraft> now = drafted(connection, draft.request);
            if (!now)
                return now.error();
            if (now->content != draft.content) {
                return changedMeanwhile(tr("What the document says has changed in the meantime. "
                                           "Nothing was issued. Look at it again."));
            }
            const QByteArray data = toJson(draft.content);
            trail.digest = rows::documentDigest(data, pdf);
            const DocumentId id = rows::insertDocument(
                connection, draft.content, draft.request.about, data, pdf, trail.digest,
                rows::nextJournalId(connection), m_context.now());
            if (rows::clientName(connection, draft.request.client))
                trail.subjects.push_back({{}, draft.request.client});
            trail.undoable = false;
            trail.changes.documents = true;
            trail.changes.charges = true;
            trail.changes.credits = draft.content.sponsor.has_value();
            if (draft.content.client.isValid())
                trail.changes.clients.insert(draft.content.client);
            for (const DocumentLine &line : draft.content.lines) {
                const auto charge = rows::chargeItem(connection, line.charge);
                if (charge && charge->session)
                    trail.changes.sessions.insert(*charge->session);
                else
                    trail.changes.loneCharges.insert(line.charge);
            }
            return id;
        });
}

Result<std::vector<DocumentItem>> Documents::list(int limit, std::optional<DocumentId> before,
                                                  const DocumentScope &scope) const
{
    return m_context.query(
        [&](Connection &c) { return rows::documents(c, limit, before, scope, today()); });
}

Result<> Documents::emptyOutdated()
{
    const auto hasAny = m_context.query(
        [&](Connection &c) { return rows::hasDocumentsToEmpty(c, m_context.now()); });
    if (!hasAny)
        return hasAny.error();
    if (!*hasAny)
        return {};
    const Result<> done = m_context.command(JournalAction::ClientErased,
                                            [&](Connection &connection, Trail &trail) -> Result<> {
                                                rows::emptyDocuments(connection, m_context.now());
                                                markErasurePending(connection);
                                                trail.journaled = false;
                                                trail.changes.documents = true;
                                                return {};
                                            });
    if (done)
        m_context.removeTracesAgain();
    return done;
}

Result<IssuedDocument> Documents::find(DocumentId id) const
{
    return m_context.query([&](Connection &c) { return rows::document(c, id, today()); });
}

} // namespace sessionbook
