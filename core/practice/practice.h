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

/// The practice in one file, with a door for each area: the interface asks there and nowhere else.
/// Each door has a header of its own.
///
/// A command judges by the rules, commits one transaction, then emits changed(). On an error
/// nothing has changed; Error::sentence says why. All times are UTC; the clock is the one given at
/// opening.
///
/// Thread: all of it lives on the one that opened it.
class Practice : public QObject
{
    Q_OBJECT

public:
    /// Opens an existing file. Errors (Storage): missing, unreadable, not a practice, made by a
    /// newer version, open in another program.
    static Result<std::unique_ptr<Practice>> open(const PracticeFile &file,
                                                  Clock clock = systemClock);
    /// Makes a new file with the session types to begin with, at least one; an existing file is
    /// left alone and refused (Storage).
    static Result<std::unique_ptr<Practice>> create(const PracticeFile &file,
                                                    const PracticeProfile &profile,
                                                    const std::vector<SessionType> &types,
                                                    Clock clock = systemClock);
    ~Practice() override;
    Q_DISABLE_COPY_MOVE(Practice)

    [[nodiscard]] const PracticeFile &file() const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] const PracticeProfile &profile() const;

    [[nodiscard]] Sessions &sessions() const { return *m_sessions; }
    [[nodiscard]] Billing &billing() const { return *m_billing; }
    [[nodiscard]] Clients &clients() const { return *m_clients; }
    [[nodiscard]] TimeOffBook &timeOff() const { return *m_timeOff; }
    [[nodiscard]] Outbox &outbox() const { return *m_outbox; }
    [[nodiscard]] Activity &activity() const { return *m_activity; }
    [[nodiscard]] Settings &settings() const { return *m_settings; }

    /// What undo() would take back, nothing when there is nothing.
    [[nodiscard]] std::optional<JournalAction> undoable() const;
    /// Whether the last command itself can be undone, and not only one before it: sending a
    /// message, deleting and undoing can't.
    [[nodiscard]] bool lastCommandIsUndoable() const;
    /// Takes back the last action of this run. Conflict when something else has since changed the
    /// same rows, such as a message that was marked as sent.
    Result<UndoneAction> undo();

    /// From now on commits don't wait for the disk: for a practice that is made up in one go, and
    /// could be made again. Ends when it is closed.
    void skipDiskWaits();
    /// Waits until the traces of erased sessions are gone from the files (tests, closing).
    void waitForErasure();

Q_SIGNALS:
    void changed(const sessionbook::Changes &changes);
    /// The traces are gone; or, with a sentence, they could not be removed yet and will be when the
    /// file is next opened.
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
