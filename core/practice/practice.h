// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/practice/clock.h"
#include "core/records/journal.h"
#include "core/records/past_act.h"
#include "core/records/practice_file.h"
#include "core/records/records.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace sessionbook {

class Activity;
class Backups;
class Billing;
class Charges;
class Clients;
class ClockTicks;
class Documents;
class Outbox;
class PracticeContext;
class Reports;
class Sessions;
class Settings;
class Sponsors;
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
    /// Makes a new file with its first session types, at least one, sealed if a seal is given.
    /// Error: Storage if the file exists, which is left as it is.
    static Result<std::unique_ptr<Practice>> create(const PracticeFile &file,
                                                    const PracticeProfile &typed,
                                                    const std::vector<SessionType> &typedTypes,
                                                    Clock clock = systemClock,
                                                    const std::optional<Seal> &seal = {});
    /// The other computer that keeps open() from opening the file; empty if none does.
    [[nodiscard]] static std::optional<OtherComputer> heldElsewhere(const PracticeFile &file);
    /// Lets open() open it all the same: for a computer that no longer has it open, or both will
    /// damage the file. Error: Storage if it is seen to have it open.
    static Result<> takeOver(const PracticeFile &file);
    ~Practice() override;
    Q_DISABLE_COPY_MOVE(Practice)

    [[nodiscard]] const PracticeFile &file() const;
    /// Whether the file that is open is still at its path. If it was moved, renamed, deleted or
    /// replaced, each command is refused until it is put back.
    [[nodiscard]] bool isFileInPlace();
    /// Writes all of the practice as it is open here into another file, readable by its owner only,
    /// and checks it; a file at that path is replaced. Blocks. Error: Storage, also if the path is
    /// the practice's own file; then what was there is as it was.
    Result<> saveCopy(const QString &path);
    /// What stands before the pages of a sealed practice. Error: Storage, also if it is not sealed.
    [[nodiscard]] Result<Envelope> envelope() const;
    /// Puts another in its place: what opened the file before opens it no more, unless the new one
    /// has it too. A kill leaves one of the two. Error: Storage.
    Result<> setEnvelope(const Envelope &envelope);
    /// Ends waitingBegan()'s wait; the command is then refused.
    void stopWaiting();
    /// Whether a command waits, so that the practice must not be closed now.
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] Instant now() const;
    /// The date in the practice's zone. Whatever keeps it, or shows it, follows dateTurned().
    [[nodiscard]] QDate today() const;
    /// Looks whether minute or date have turned, for when the computer may have slept.
    void lookAtClock();
    [[nodiscard]] const PracticeProfile &profile() const;

    // Who holds a const practice can look, but change nothing.
    [[nodiscard]] Sessions &sessions() { return *m_sessions; }
    [[nodiscard]] const Sessions &sessions() const { return *m_sessions; }
    [[nodiscard]] Billing &billing() { return *m_billing; }
    [[nodiscard]] const Billing &billing() const { return *m_billing; }
    [[nodiscard]] Charges &charges() { return *m_charges; }
    [[nodiscard]] const Charges &charges() const { return *m_charges; }
    [[nodiscard]] Clients &clients() { return *m_clients; }
    [[nodiscard]] const Clients &clients() const { return *m_clients; }
    [[nodiscard]] TimeOffBook &timeOff() { return *m_timeOff; }
    [[nodiscard]] const TimeOffBook &timeOff() const { return *m_timeOff; }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] const Outbox &outbox() const { return *m_outbox; }
    [[nodiscard]] Activity &activity() { return *m_activity; }
    [[nodiscard]] const Activity &activity() const { return *m_activity; }
    [[nodiscard]] Documents &documents() { return *m_documents; }
    [[nodiscard]] const Documents &documents() const { return *m_documents; }
    [[nodiscard]] const Reports &reports() const { return *m_reports; }
    [[nodiscard]] Sponsors &sponsors() { return *m_sponsors; }
    [[nodiscard]] const Sponsors &sponsors() const { return *m_sponsors; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] const Settings &settings() const { return *m_settings; }

    [[nodiscard]] Backups &backups() { return *m_backups; }
    [[nodiscard]] const Backups &backups() const { return *m_backups; }

    /// What undo() would take back; empty if there is nothing.
    [[nodiscard]] std::optional<JournalAction> undoable() const;
    /// What redo() would carry out again; empty if nothing was undone since the last act.
    [[nodiscard]] std::optional<JournalAction> redoable() const;
    /// The same, with whom it is about.
    [[nodiscard]] std::optional<PastAct> previewUndo() const;
    [[nodiscard]] std::optional<PastAct> previewRedo() const;
    /// Whether undo() would take back the last command rather than an earlier one. Sending a
    /// message, deleting and undoing can't be undone.
    [[nodiscard]] bool lastCommandIsUndoable() const;
    /// Takes back the last action of this run. Errors: NotAllowed if there is none; Conflict if the
    /// same rows have changed since, or a message about it was sent.
    Result<PastAct> undo();
    /// Carries out again what was undone last, its message included, which waits again. Errors: as
    /// of undo().
    Result<PastAct> redo();

    /// Makes commits faster and unsafe until the practice is closed: they no longer wait for the
    /// disk. For sample data, which can be made again.
    void skipDiskWaits();
    /// Tries at once what erasureFinished() said had failed.
    void removeTracesAgain();
    /// Blocks until the traces of deleted sessions are gone from the file (for tests and closing).
    void waitForErasure();

Q_SIGNALS:
    void changed(const sessionbook::Changes &changes);
    /// Each minute, and when the date in the practice's zone becomes another, in this order; within
    /// a minute after the computer slept.
    void minuteTurned();
    void dateTurned();
    /// `failure` is empty if the traces are gone. Else it says that what was erased is gone from
    /// the practice, and why its traces are not gone from the file: it is tried again every minute,
    /// and when the file is next opened. Show it until it is empty again.
    void erasureFinished(const QString &failure);
    /// It was seen in a pause of the work that the file is no longer in its place.
    void fileMoved();
    /// A command waits, with the event loop running, while another connection writes to the file.
    /// Say so, and keep input away: no other command is carried out meanwhile.
    void waitingBegan();
    void waitingEnded();

private:
    Practice(std::unique_ptr<Store> store, Clock clock);

    std::unique_ptr<PracticeContext> m_context;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Billing> m_billing;
    std::unique_ptr<Charges> m_charges;
    std::unique_ptr<Clients> m_clients;
    std::unique_ptr<TimeOffBook> m_timeOff;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<Documents> m_documents;
    std::unique_ptr<Reports> m_reports;
    std::unique_ptr<Sponsors> m_sponsors;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Backups> m_backups;
    std::unique_ptr<ClockTicks> m_ticks;
};

} // namespace sessionbook
