// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/search_rows.h"

#include "core/base/date_words.h"
#include "core/base/overloaded.h"
#include "core/base/search_text.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/names.h"
#include "core/rules/namesakes.h"
#include "core/search/search_query.h"
#include "ui/look/tones.h"
#include "ui/parts/document_names.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"
#include "ui/search/command_search.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SearchRows
{
    Q_DECLARE_TR_FUNCTIONS(SearchRows)
};

constexpr std::size_t mostClients = 4;
constexpr std::size_t mostSessions = 5;
constexpr std::size_t mostPayments = 3;
constexpr std::size_t mostDocuments = 3;
constexpr qsizetype mostCommands = 3;

SearchRow heading(const QString &text, int all, std::size_t shown)
{
    SearchRow row;
    row.kind = SearchRow::Kind::Heading;
    row.title = text;
    if (static_cast<std::size_t>(all) > shown)
        row.detail = SearchRows::tr("%1 in total", "of which the best are shown")
                         .arg(QLocale().toString(all));
    return row;
}

SearchRow sentence(const QString &text)
{
    SearchRow row;
    row.kind = SearchRow::Kind::Sentence;
    row.title = text;
    return row;
}

/// A short part of the note around the first word found.
QString pieceOf(const QString &note, const QStringList &words)
{
    const auto found = foundRanges(note, words);
    if (found.empty())
        return {};
    constexpr qsizetype before = 24;
    constexpr qsizetype length = 90;
    const qsizetype at = found.front().from;
    qsizetype from = at <= before ? 0 : note.lastIndexOf(u' ', at - before) + 1;
    if (from == 0 && at > before)
        from = at - before;
    QString piece = note.mid(from, length).simplified();
    if (from > 0)
        piece.prepend(u"…"_s);
    if (from + length < note.size())
        piece.append(u"…"_s);
    return piece;
}

/// One group of the answer at a time.
class RowMaker
{
public:
    RowMaker(const Practice &practice, const QString &typed)
        : m_practice(practice), m_words(searchWords(typed))
    {
    }

    /// Those who are in the answer, so that two of one name can be told apart.
    void readClients(const SearchHits &hits)
    {
        std::vector<Client> clients;
        const auto add = [&](ClientId id) {
            if (m_clients.contains(id.value))
                return;
            if (const auto client = m_practice.clients().find(id)) {
                m_clients.insert(id.value, *client);
                clients.push_back(*client);
            }
        };
        for (std::size_t i = 0; i < std::min(hits.clients.size(), mostClients); ++i)
            add(hits.clients[i]);
        for (std::size_t i = 0; i < std::min(hits.sessions.size(), mostSessions); ++i) {
            if (const auto session = m_practice.sessions().details(hits.sessions[i]))
                add(session->client.id);
        }
        for (std::size_t i = 0; i < std::min(hits.payments.size(), mostPayments); ++i) {
            if (const auto charge = chargeAt(hits.payments[i]))
                add(charge->client);
        }
        m_apart = tellNamesakesApart(clients);
    }

    void addClients(const SearchHits &hits)
    {
        const std::size_t shown = std::min(hits.clients.size(), mostClients);
        if (shown == 0)
            return;
        m_rows.push_back(heading(SearchRows::tr("Clients"), hits.clientCount, shown));
        for (std::size_t i = 0; i < shown; ++i) {
            const auto found = m_clients.constFind(hits.clients[i].value);
            if (found == m_clients.cend())
                continue; // gone since it was found
            const Client *client = &*found;
            SearchRow row = choice(Icon::Person, client->name, chosen::OpenClient{client->id});
            row.detail = client->email.isEmpty() ? client->phone : client->email;
            if (const auto apart = m_apart.constFind(client->id.value);
                apart != m_apart.cend() && *apart != row.detail)
                row.detail = joinedByDot({*apart, row.detail});
            if (client->archivedAt)
                row.pill = SearchPill{SearchRows::tr("Archived"), Tone::Void};
            add(std::move(row));
        }
    }

    void addSessions(const SearchHits &hits)
    {
        const std::size_t shown = std::min(hits.sessions.size(), mostSessions);
        if (shown == 0)
            return;
        m_rows.push_back(heading(SearchRows::tr("Sessions"), hits.sessionCount, shown));
        for (std::size_t i = 0; i < shown; ++i) {
            const auto session = m_practice.sessions().details(hits.sessions[i]);
            if (!session)
                continue;
            const SessionFields &fields = session->session().fields;
            SearchRow row = choice(
                Icon::Calendar, isolated(session->client.name) + u" · "_s + when(fields.startsAt),
                chosen::OpenSession{session->session().id});
            row.detail = pieceOf(fields.note, wordsNotIn(session->client.name));
            if (row.detail.isEmpty())
                row.detail = serviceWords(session->type.name, fields.lengthMinutes, QLocale());
            row.detail = joinedByDot({m_apart.value(session->client.id.value), row.detail});
            row.pill = SearchPill{nameOf(session->mark()), toneOf(session->mark())};
            add(std::move(row));
        }
    }

    void addPayments(const SearchHits &hits)
    {
        const std::size_t shown = std::min(hits.payments.size(), mostPayments);
        if (shown == 0)
            return;
        m_rows.push_back(heading(SearchRows::tr("Payments"), hits.paymentCount, shown));
        for (std::size_t i = 0; i < shown; ++i) {
            const auto charge = chargeAt(hits.payments[i]);
            if (!charge)
                continue;
            const ChargeItem &item = *charge;
            const QString amount =
                formatMoney(item.amount, m_practice.profile().currency, QLocale());
            const SearchChoice opened = item.session
                                            ? SearchChoice(chosen::ShowPayment{*item.session})
                                            : SearchChoice(chosen::OpenCharge{item.id});
            SearchRow row =
                choice(Icon::Payment, isolated(item.clientName) + u" · "_s + amount, opened);
            // The day before the text, which may be too long for the line.
            row.detail = item.session
                             ? joinedByDot({m_apart.value(item.client.value), when(item.startsAt)})
                             : joinedByDot({m_apart.value(item.client.value), day(item.startsAt),
                                            item.typeName});
            const PaymentBadge badge = badgeOf(item.status, item.state);
            row.pill = badge == PaymentBadge::None ? SearchPill{nameOf(item.state), Tone::Void}
                                                   : SearchPill{nameOf(badge), toneOf(badge)};
            add(std::move(row));
        }
    }

    void addDocuments(const SearchHits &hits)
    {
        const std::size_t shown = std::min(hits.documents.size(), mostDocuments);
        if (shown == 0)
            return;
        m_rows.push_back(heading(SearchRows::tr("Documents"), hits.documentCount, shown));
        for (std::size_t i = 0; i < shown; ++i) {
            const auto document = m_practice.documents().find(hits.documents[i]);
            if (!document)
                continue;
            const DocumentItem &item = document->item;
            SearchRow row = choice(Icon::Note,
                                   joinedByDot({titleOf(item), item.recipientName.isEmpty()
                                                                   ? QString()
                                                                   : isolated(item.recipientName)}),
                                   chosen::OpenDocument{item.id});
            row.detail =
                joinedByDot({mediumDate(item.issuedOn, QLocale()),
                             formatMoney(item.total, m_practice.profile().currency, QLocale())});
            if (const QString state = nameOf(item.state); !state.isEmpty()) {
                const bool isOwed =
                    item.state == DocumentState::Open || item.state == DocumentState::Overdue;
                row.pill = SearchPill{state, isOwed ? Tone::Unpaid : Tone::Void};
            }
            add(std::move(row));
        }
    }

    void addCommands(const QList<QAction *> &commands)
    {
        const qsizetype shown = std::min(commands.size(), mostCommands);
        if (shown == 0)
            return;
        m_rows.push_back(heading(SearchRows::tr("Commands"), static_cast<int>(shown),
                                 static_cast<std::size_t>(shown)));
        for (QAction *action : commands.first(shown)) {
            SearchRow row =
                choice(Icon::ChevronRight, plainText(*action), chosen::RunCommand{action});
            row.detail = action->shortcut().toString(QKeySequence::NativeText);
            add(std::move(row));
        }
    }

    void addOffers(const QString &name)
    {
        m_rows.push_back(choice(Icon::Plus, SearchRows::tr("Book a session for “%1”").arg(name),
                                chosen::BookFor{name}));
        m_rows.push_back(choice(Icon::Person, SearchRows::tr("Add “%1” as a client").arg(name),
                                chosen::AddClient{name}));
    }

    void addSentence(const QString &text) { m_rows.push_back(sentence(text)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::vector<SearchRow> take() { return std::move(m_rows); }

private:
    static SearchRow choice(Icon icon, const QString &title, const SearchChoice &choice)
    {
        SearchRow row;
        row.icon = icon;
        row.title = title;
        row.choice = choice;
        return row;
    }
    void add(SearchRow row)
    {
        row.titleFound = foundRanges(row.title, m_words);
        row.detailFound = foundRanges(row.detail, m_words);
        m_rows.push_back(std::move(row));
    }
    /// The words that must be in the note.
    [[nodiscard]] QStringList wordsNotIn(const QString &name) const
    {
        QStringList others;
        for (const QString &word : m_words) {
            if (foundRanges(name, {word}).empty())
                others << word;
        }
        return others;
    }
    [[nodiscard]] QString when(Instant instant) const
    {
        return mediumDateTime(localTime(instant, m_practice.profile().zone), QLocale());
    }
    [[nodiscard]] QString day(Instant instant) const
    {
        return mediumDate(localTime(instant, m_practice.profile().zone).date(), QLocale());
    }
    /// Empty if it is gone since it was found, or can't be read.
    [[nodiscard]] std::optional<ChargeItem> chargeAt(const FoundCharge &found) const
    {
        const auto charge = std::visit(
            Overloaded{[this](SessionId id) { return m_practice.billing().chargeOf(id); },
                       [this](ChargeId id) { return m_practice.billing().charge(id); }},
            found);
        return charge ? *charge : std::nullopt;
    }

    const Practice &m_practice;
    QStringList m_words;
    QHash<qint64, Client> m_clients; ///< by id
    QHash<qint64, QString> m_apart;  ///< what tells those of one name apart
    std::vector<SearchRow> m_rows;
};

/// Whether it has letters, and no more words than a name.
bool mayBeAName(const QString &typed)
{
    constexpr int mostWords = 5;
    return typed.split(u' ').size() <= mostWords &&
           std::ranges::any_of(typed, [](QChar c) { return c.isLetter(); }) &&
           std::ranges::none_of(typed, [](QChar c) { return c.isDigit(); });
}

} // namespace

bool hasMenu(const SearchChoice &choice)
{
    return std::holds_alternative<chosen::OpenSession>(choice) ||
           std::holds_alternative<chosen::ShowPayment>(choice) ||
           std::holds_alternative<chosen::OpenCharge>(choice);
}

std::vector<SearchRow> rowsForNothingTyped()
{
    return {sentence(SearchRows::tr(
        "Try a client, a day such as “12 nov” or “next tue”, a word "
        "from a note, “unpaid” and a name, an amount, a document number, or a command."))};
}

std::vector<SearchRow> rowsFor(const Practice &practice, const QString &typed,
                               const SearchAnswer &answer, const QList<QAction *> &commands)
{
    RowMaker maker(practice, typed);
    maker.readClients(answer.hits);
    maker.addClients(answer.hits);
    maker.addSessions(answer.hits);
    maker.addPayments(answer.hits);
    maker.addDocuments(answer.hits);
    maker.addCommands(matchingCommands(commands, typed));
    if (!answer.complete)
        maker.addSentence(SearchRows::tr("Older sessions are still loading…"));
    if (maker.isEmpty()) {
        const QString name = typed.simplified();
        maker.addSentence(SearchRows::tr("Nothing found for “%1”.").arg(name));
        if (mayBeAName(name))
            maker.addOffers(name);
    }
    return maker.take();
}

} // namespace sessionbook
