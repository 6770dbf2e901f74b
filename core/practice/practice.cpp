// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_command.h"
#include "core/rules/validation.h"
#include "core/rules/wording.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/erasure.h"
#include "core/store/journal_rows.h"
#include "core/store/message_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/session_rows.h"
#include "core/store/store.h"
#include "core/store/to_finish_rows.h"

#include <QDateTime>

#include <chrono>

using namespace std::chrono_literals;

namespace sessionbook {

Instant systemClock() { return {QDateTime::currentSecsSinceEpoch()}; }

Result<std::unique_ptr<Practice>> Practice::open(const QString &path, Clock clock)
{
    try {
        auto store = std::make_unique<Store>(path);
        return std::unique_ptr<Practice>(new Practice(std::move(store), std::move(clock)));
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<std::unique_ptr<Practice>> Practice::create(const QString &path,
                                                   const PracticeProfile &profile,
                                                   const std::vector<SessionType> &types,
                                                   Clock clock)
{
    if (const auto errors = validate(profile); !errors.empty())
        return errors.front();
    for (const SessionType &type : types) {
        if (const auto errors = validate(type); !errors.empty())
            return errors.front();
    }
    try {
        Store::create(path, profile, types, clock());
    } catch (const StoreError &error) {
        return error.error();
    }
    return open(path, std::move(clock));
}

Practice::Practice(std::unique_ptr<Store> store, Clock clock)
    : m_store(std::move(store)), m_undo(std::make_unique<UndoStack>()),
      m_erasure(std::make_unique<ErasureWorker>(m_store->path())), m_clock(std::move(clock))
{
    readSettings();
    connect(m_erasure.get(), &ErasureWorker::finished, this, &Practice::erasureFinished);
    m_pause.setSingleShot(true);
    m_pause.setInterval(2s);
    connect(this, &Practice::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { m_store->connection().shortenWal(); });
    if (erasurePending(m_store->connection()))
        m_erasure->start();
}

Practice::~Practice() { m_erasure->wait(); }

QString Practice::path() const { return m_store->path(); }

Result<std::vector<SessionType>> Practice::sessionTypes() const
{
    return query([](Connection &c) { return rows::sessionTypes(c); });
}

Result<std::vector<SessionItem>> Practice::sessionsBetween(Instant from, Instant to) const
{
    return query([&](Connection &c) { return rows::sessionsBetween(c, from, to); });
}

Result<std::vector<SessionItem>> Practice::clashes(Instant startsAt, int lengthMinutes,
                                                   std::optional<SessionId> except) const
{
    return query([&](Connection &c) {
        auto items = rows::sessionsBetween(c, startsAt, startsAt.plusMinutes(lengthMinutes));
        std::erase_if(items, [&](const SessionItem &item) {
            return item.id == except || item.status == SessionStatus::Cancelled ||
                   item.status == SessionStatus::Complete;
        });
        return items;
    });
}

Result<SessionDetails> Practice::session(SessionId id) const
{
    return query([&](Connection &c) { return rows::details(c, id); });
}

Result<std::vector<SessionItem>> Practice::toFinish(int limit,
                                                    std::optional<SessionItem> after) const
{
    return query([&](Connection &c) { return rows::toFinish(c, now(), limit, after); });
}

Result<int> Practice::toFinishCount() const
{
    return query([&](Connection &c) { return rows::toFinishCount(c, now()); });
}

Result<std::vector<ChargeItem>> Practice::charges(ChargeState state, int limit,
                                                  std::optional<ChargeItem> after) const
{
    return query([&](Connection &c) { return rows::charges(c, state, limit, after); });
}

Result<ChargeTotal> Practice::chargeTotal(ChargeState state) const
{
    return query([&](Connection &c) { return rows::chargeTotal(c, state); });
}

Result<std::optional<ChargeItem>> Practice::chargeOf(SessionId id) const
{
    return query([&](Connection &c) { return rows::chargeItem(c, id); });
}

Result<std::vector<CreditBalance>> Practice::creditBalances(ClientId id) const
{
    return query([&](Connection &c) { return rows::creditBalances(c, id); });
}

Result<std::vector<Sponsor>> Practice::sponsors() const
{
    return query([](Connection &c) { return rows::sponsors(c); });
}

Result<std::vector<Message>> Practice::outbox() const
{
    return query([](Connection &c) { return rows::waitingMessages(c); });
}

Result<int> Practice::outboxCount() const
{
    return query([](Connection &c) { return rows::waitingMessageCount(c); });
}

Result<std::vector<JournalItem>> Practice::journal(int limit, std::optional<JournalId> before) const
{
    return query([&](Connection &c) { return rows::journal(c, limit, before); });
}

Result<Plan> Practice::preview(const SessionFacts &facts, const Request &request) const
{
    const Decision decision = plan(facts, request, m_profile.policy, now());
    if (const auto *refused = std::get_if<Refusal>(&decision)) {
        const bool typed = refused->field != Field::None;
        return Error{typed ? ErrorKind::Invalid : ErrorKind::NotAllowed, sentenceFor(*refused),
                     refused->field};
    }
    return std::get<Plan>(decision);
}

std::optional<QString> Practice::whyNot(const SessionFacts &facts, Action action) const
{
    if (const auto refused = refusal(facts, action, m_profile.policy, now()))
        return sentenceFor(*refused);
    return std::nullopt;
}

std::optional<JournalAction> Practice::undoable() const
{
    if (m_undo->isEmpty())
        return std::nullopt;
    return m_undo->top().action;
}

void Practice::skipDiskWaits()
{
    m_store->connection().exec(QStringLiteral("PRAGMA synchronous = OFF"));
}

void Practice::waitForErasure() { m_erasure->wait(); }

} // namespace sessionbook
