// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice.h"

#include "core/practice/activity.h"
#include "core/practice/backups.h"
#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/clock_ticks.h"
#include "core/practice/context.h"
#include "core/practice/documents.h"
#include "core/practice/outbox.h"
#include "core/practice/reports.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/content_sum.h"
#include "core/store/store.h"

#include <QDateTime>

namespace sessionbook {

Instant systemClock() { return {QDateTime::currentSecsSinceEpoch()}; }

Result<std::unique_ptr<Practice>> Practice::open(const PracticeFile &file, Clock clock)
{
    try {
        auto store = std::make_unique<Store>(file);
        beginContentSum(store->connection());
        return std::unique_ptr<Practice>(new Practice(std::move(store), std::move(clock)));
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<std::unique_ptr<Practice>> Practice::create(const PracticeFile &file,
                                                   const PracticeProfile &typed,
                                                   const std::vector<SessionType> &typedTypes,
                                                   Clock clock, const std::optional<Seal> &seal)
{
    const PracticeProfile profile = tidied(typed);
    std::vector<SessionType> types;
    types.reserve(typedTypes.size());
    for (const SessionType &type : typedTypes)
        types.push_back(tidied(type));
    if (const auto errors = validate(profile); !errors.empty())
        return errors.front();
    for (const SessionType &type : types) {
        if (const auto errors = validate(type); !errors.empty())
            return errors.front();
    }
    try {
        Store::create(file, profile, types, clock(), seal);
    } catch (const StoreError &error) {
        return error.error();
    }
    return open(seal ? PracticeFile(file.path, seal->key) : file, std::move(clock));
}

Practice::Practice(std::unique_ptr<Store> store, Clock clock)
    : m_context(std::make_unique<PracticeContext>(std::move(store), std::move(clock))),
      m_sessions(std::make_unique<Sessions>(*m_context)),
      m_billing(std::make_unique<Billing>(*m_context)),
      m_charges(std::make_unique<Charges>(*m_context)),
      m_clients(std::make_unique<Clients>(*m_context)),
      m_timeOff(std::make_unique<TimeOffBook>(*m_context)),
      m_outbox(std::make_unique<Outbox>(*m_context)),
      m_activity(std::make_unique<Activity>(*m_context)),
      m_documents(std::make_unique<Documents>(*m_context)),
      m_reports(std::make_unique<Reports>(*m_context)),
      m_sponsors(std::make_unique<Sponsors>(*m_context)),
      m_settings(std::make_unique<Settings>(*m_context)),
      m_backups(std::make_unique<Backups>(*m_context)),
      m_ticks(std::make_unique<ClockTicks>([this] { return localTime(now(), profile().zone); }))
{
    connect(m_ticks.get(), &ClockTicks::minuteTurned, this, &Practice::minuteTurned);
    connect(m_ticks.get(), &ClockTicks::dateTurned, this, &Practice::dateTurned);
    connect(m_context.get(), &PracticeContext::changed, this, &Practice::changed);
    connect(m_context.get(), &PracticeContext::erasureFinished, this, &Practice::erasureFinished);
    connect(m_context.get(), &PracticeContext::fileMoved, this, &Practice::fileMoved);
    connect(&m_context->fileWait(), &FileWait::began, this, &Practice::waitingBegan);
    connect(&m_context->fileWait(), &FileWait::ended, this, &Practice::waitingEnded);
    connect(m_context.get(), &PracticeContext::changed, m_ticks.get(),
            [this](const Changes &changes) {
                if (changes.profile)
                    m_ticks->look(); // in another zone it may be another day
            });
    // What can't be done today is done tomorrow.
    const auto emptyOutdated = [this] { (void)m_documents->emptyOutdated(); };
    connect(m_ticks.get(), &ClockTicks::dateTurned, this, emptyOutdated);
    emptyOutdated();
}

std::optional<OtherComputer> Practice::heldElsewhere(const PracticeFile &file)
{
    return Store::heldElsewhere(file);
}

Result<> Practice::takeOver(const PracticeFile &file)
{
    try {
        Store::takeOver(file);
        return {};
    } catch (const StoreError &error) {
        return error.error();
    }
}

// While the doors and all who listen are still there.
Practice::~Practice() { m_context->waitForErasure(); }

const PracticeFile &Practice::file() const { return m_context->file(); }

bool Practice::isFileInPlace() { return m_context->isFileInPlace(); }

Result<> Practice::saveCopy(const QString &path) { return m_context->saveCopy(path); }

Result<Envelope> Practice::envelope() const { return m_context->envelope(); }

Result<> Practice::setEnvelope(const Envelope &envelope)
{
    return m_context->setEnvelope(envelope);
}

void Practice::stopWaiting() { m_context->fileWait().stop(); }

bool Practice::isWaiting() const { return m_context->fileWait().isWaiting(); }

Instant Practice::now() const { return m_context->now(); }

QDate Practice::today() const { return localTime(now(), profile().zone).date(); }

void Practice::lookAtClock() { m_ticks->look(); }

const PracticeProfile &Practice::profile() const { return m_context->profile(); }

std::optional<JournalAction> Practice::undoable() const { return m_context->undoable(); }

std::optional<JournalAction> Practice::redoable() const { return m_context->redoable(); }

std::optional<PastAct> Practice::previewUndo() const { return m_context->previewUndo(); }

std::optional<PastAct> Practice::previewRedo() const { return m_context->previewRedo(); }

bool Practice::lastCommandIsUndoable() const { return m_context->lastCommandIsUndoable(); }

Result<PastAct> Practice::undo() { return m_context->undo(); }

Result<PastAct> Practice::redo() { return m_context->redo(); }

void Practice::skipDiskWaits() { m_context->skipDiskWaits(); }

void Practice::removeTracesAgain() { m_context->removeTracesAgain(); }

void Practice::waitForErasure() { m_context->waitForErasure(); }

} // namespace sessionbook
