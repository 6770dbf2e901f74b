// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/practice/clock.h"
#include "core/practice/undone_action.h"
#include "core/records/journal.h"
#include "core/records/practice_file.h"
#include "core/records/records.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace sessionbook {

class Activity;
class Billing;
class Clients;
class Outbox;
class PracticeContext;
class Sessions;
class Settings;
class Store;
class TimeOffBook;

/// A practice in one file. The interface reads and changes it only through the parts below,
/// sessions(), billing() and so on, each with a header of its own.
///
/// A command judges by the rules, commits one transaction, then emits changed(). On an error
/// nothing has changed, and Error::sentence says why. Instants are UTC; the clock is the one given
/// at opening.
///
/// Thread: the one that opened it, for all parts.
class Practice : public QObject
{
    Q_OBJECT

public:
    /// Opens an existing file. Errors (Storage): missing, unreadable, not a practice, made by a
    /// newer version, open in another program.
    static Result<std::unique_ptr<Practice>> open(const PracticeFile &file,
                                                  Clock clock = systemClock);
    /// Makes a new file with its first session types, at least one. Error: Storage if the file
    /// exists, which is left as it is.
    static Result<std::unique_ptr<Practice>> create(const PracticeFile &file,
                                                    const PracticeProfile &typed,
                                                    const std::vector<SessionType> &typedTypes,
                                                    Clock clock = systemClock);
    ~Practice() override;
    Q_DISABLE_COPY_MOVE(Practice)

    [[nodiscard]] const PracticeFile &file() const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] const PracticeProfile &profile() const;

    // Who holds a const practice can look, but change nothing.
    [[nodiscard]] Sessions &sessions() { return *m_sessions; }
    [[nodiscard]] const Sessions &sessions() const { return *m_sessions; }
    [[nodiscard]] Billing &billing() { return *m_billing; }
    [[nodiscard]] const Billing &billing() const { return *m_billing; }
    [[nodiscard]] Clients &clients() { return *m_clients; }
    [[nodiscard]] const Clients &clients() const { return *m_clients; }
    [[nodiscard]] TimeOffBook &timeOff() { return *m_timeOff; }
    [[nodiscard]] const TimeOffBook &timeOff() const { return *m_timeOff; }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] const Outbox &outbox() const { return *m_outbox; }
    [[nodiscard]] Activity &activity() { return *m_activity; }
    [[nodiscard]] const Activity &activity() const { return *m_activity; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] const Settings &settings() const { return *m_settings; }

    /// What undo() would take back; empty if there is nothing.
    [[nodiscard]] std::optional<JournalAction> undoable() const;
    /// Whether undo() would take back the last command rather than an earlier one. Sending a
    /// message, deleting and undoing can't be undone.
    [[nodiscard]] bool lastCommandIsUndoable() const;
    /// Takes back the last action of this run. Errors: NotAllowed if there is none; Conflict if the
    /// same rows have changed since, or a message about it was sent.
    Result<UndoneAction> undo();

    /// Makes commits faster and unsafe until the practice is closed: they no longer wait for the
    /// disk. For sample data, which can be made again.
    void skipDiskWaits();
    /// Blocks until the traces of deleted sessions are gone from the file (for tests and closing).
    void waitForErasure();

Q_SIGNALS:
    void changed(const sessionbook::Changes &changes);
    /// `failure` is empty if the traces are gone. Else it says why not; they are then removed when
    /// the file is next opened.
    void erasureFinished(const QString &failure);

private:
    Practice(std::unique_ptr<Store> store, Clock clock);

    std::unique_ptr<PracticeContext> m_context;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Billing> m_billing;
    std::unique_ptr<Clients> m_clients;
    std::unique_ptr<TimeOffBook> m_timeOff;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<Settings> m_settings;
};

} // namespace sessionbook
