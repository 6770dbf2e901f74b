// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_library.h"
#include "core/practice/changes.h"
#include "core/practice/zone_preview.h"
#include "core/records/records.h"
#include "core/records/views.h"
#include "core/rules/client_erasure.h"
#include "core/rules/plan.h"
#include "core/rules/recurrence.h"
#include "core/rules/series.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace sessionbook {

class Connection;
class Store;
class ErasureWorker;
class UndoStack;

using Clock = std::function<Instant()>;
[[nodiscard]] Instant systemClock();

struct NewClient
{
    QString name;
    QString email; ///< may be empty
};

struct BookingRequest
{
    std::variant<ClientId, NewClient> client;
    SessionFields fields;
    std::optional<SponsorId> onCredit; ///< reserves an available credit of this sponsor
};

/// What booking a series would do on one of its days.
struct ProposedSession
{
    Occurrence occurrence;
    std::optional<Instant> startsAt; ///< none: the clocks skip the time, so it can't be booked
    std::vector<Remark> remarks;
};

/// What the last action was, and what undoing it took back.
struct UndoneAction
{
    JournalAction action = JournalAction::Booked;
    std::optional<SessionId> session;
};

/// The practice in one file, and the door to it: the interface asks here and nowhere else.
///
/// A command judges by the rules, commits one transaction, then emits changed(). On an error
/// nothing has changed; Error::sentence says why. A command about a session takes the revision that
/// the person saw, and answers Conflict when the session has moved on since. All times are UTC; the
/// clock is the one given at opening.
class Practice : public QObject
{
    Q_OBJECT

public:
    /// Opens an existing file. Errors (Storage): missing, unreadable, not a practice, made by a
    /// newer version, open in another program.
    static Result<std::unique_ptr<Practice>> open(const QString &path, Clock clock = systemClock);
    /// Makes a new file with the session types to begin with, at least one; an existing file is
    /// left alone and refused (Storage).
    static Result<std::unique_ptr<Practice>> create(const QString &path,
                                                    const PracticeProfile &profile,
                                                    const std::vector<SessionType> &types,
                                                    Clock clock = systemClock);
    ~Practice() override;
    Q_DISABLE_COPY_MOVE(Practice)

    [[nodiscard]] QString path() const;
    [[nodiscard]] Instant now() const { return m_clock(); }
    [[nodiscard]] const PracticeProfile &profile() const { return m_profile; }

    // Queries. Errors: Storage; Invalid where an id is of nothing (any more).
    Result<std::vector<SessionType>> sessionTypes() const;
    /// Unordered: names are sorted where they are shown. Archived ones are among them.
    Result<std::vector<Client>> clients() const;
    Result<Client> client(ClientId id) const;
    /// All but `except` who may be the same person, for a remark before saving.
    Result<std::vector<Client>> clientsAlike(const QString &name, const QString &email,
                                             std::optional<ClientId> except) const;
    Result<ClientFigures> clientFigures(ClientId id) const;
    Result<ClientCounts> clientCounts(ClientId id) const;
    /// Coming ones soonest first, the others newest first. The next `limit` after `after`, or the
    /// first.
    Result<std::vector<ClientSession>>
    clientSessions(ClientId id, SessionGroup group, int limit,
                   const std::optional<ClientSession> &after = {}) const;
    /// Newest first; the next `limit` before `before`, or the newest.
    Result<std::vector<ClientPayment>> clientPayments(ClientId id, int limit,
                                                      std::optional<PaymentId> before = {}) const;
    /// Nothing when the client can be archived; else the sentence for its tooltip.
    std::optional<QString> whyNotArchive(const Client &client) const;
    /// In the very plan that eraseClient() carries out. Error: NotAllowed, with the sentence that
    /// says why and what to do instead.
    Result<ClientErasurePlan> previewErasure(ClientId id) const;
    /// All sessions that overlap [from, to), in order of start.
    Result<std::vector<SessionItem>> sessionsBetween(Instant from, Instant to) const;
    /// Booked or running sessions that a session at this time would overlap.
    Result<std::vector<SessionItem>> clashes(Instant startsAt, int lengthMinutes,
                                             std::optional<SessionId> except) const;
    /// What is unusual about a time for a session; `moving` are those that would leave theirs.
    Result<std::vector<Remark>> remarksOn(Instant startsAt, int lengthMinutes,
                                          const QSet<SessionId> &moving = {}) const;
    Result<SessionDetails> session(SessionId id) const;
    /// Sessions whose end has passed and that were neither completed nor cancelled, oldest first:
    /// the next `limit` after `after`, or the first.
    Result<std::vector<SessionItem>> toFinish(int limit,
                                              std::optional<SessionItem> after = {}) const;
    Result<int> toFinishCount() const;
    /// Time off that overlaps [from, to), in order of start.
    Result<std::vector<TimeOff>> timeOffBetween(Instant from, Instant to) const;
    Result<TimeOff> off(TimeOffId id) const;
    /// How many blocks of its series come after it.
    Result<int> countFollowing(const TimeOff &off) const;
    /// What a new booking starts from: what is usual for the client, and the place of the latest
    /// session. Nothing when neither is known.
    Result<std::optional<SessionFields>> usualFields(ClientId id) const;
    /// Charges in a state (not None), by start of session: Unpaid oldest first, Paid and Void
    /// newest first. The next `limit` after `after`, or the first.
    Result<std::vector<ChargeItem>> charges(ChargeState state, int limit,
                                            std::optional<ChargeItem> after = {}) const;
    Result<ChargeTotal> chargeTotal(ChargeState state) const;
    /// The row of one session's charge; nothing when it has none.
    Result<std::optional<ChargeItem>> chargeOf(SessionId id) const;
    Result<std::vector<CreditBalance>> creditBalances(ClientId id) const;
    Result<std::vector<Sponsor>> sponsors() const;
    /// Messages that wait, oldest first.
    Result<std::vector<Message>> outbox() const;
    Result<int> outboxCount() const;
    /// Newest first; the next `limit` before `before`, or the newest.
    Result<std::vector<JournalItem>> journal(int limit, std::optional<JournalId> before = {}) const;
    /// The same, of a client or a period.
    Result<std::vector<JournalItem>> journal(const ActivityFilter &filter, int limit,
                                             std::optional<JournalItem> before = {}) const;
    /// The sessions in a stage by start, Booked next first, all others latest first: the next
    /// `limit` after `after`, or the first.
    Result<std::vector<StageItem>> stage(SessionStatus status, const ActivityFilter &filter,
                                         int limit, std::optional<StageItem> after = {}) const;
    Result<StageCounts> stageCounts(const ActivityFilter &filter) const;

    /// What an action would do, in the very plan that performing it carries out. Error: NotAllowed
    /// or Invalid, with the sentence that says why and what to do instead.
    Result<Plan> preview(const SessionFacts &facts, const Request &request) const;
    /// Nothing when the action may begin; else the sentence for its tooltip.
    std::optional<QString> whyNot(const SessionFacts &facts, Action action) const;
    /// The message offered for a kind of message, in the client's language; it never has a reason,
    /// price or note.
    MessageDraft draftMessage(MessageKind kind, const Client &client,
                              const SessionFields &fields) const;

    // Settings.
    [[nodiscard]] const MessageLibrary &messageLibrary() const { return m_messageLibrary; }
    /// ISO 639, those that messages can be written in; see messageLanguageName().
    [[nodiscard]] std::vector<QString> messageLanguages() const
    {
        return m_messageLibrary.languages();
    }
    /// What changing to this time zone would do.
    Result<ZonePreview> previewZone(const QTimeZone &zone) const;
    /// Nothing when the currency can be changed; else why not, and what to do instead.
    Result<std::optional<QString>> whyNotOtherCurrency() const;

    /// The days of a series that begins at `first`. Error: Invalid, at Field::Count or Until.
    Result<std::vector<ProposedSession>> previewSeries(const Repetition &repetition, Instant first,
                                                       int lengthMinutes) const;
    /// The booked sessions of its series that come after it and lie ahead, in order of start.
    Result<int> countFollowing(const SessionFacts &facts) const;
    /// What an act would do to the session, first, and to those that follow it, if they are meant.
    /// Never touches what has begun, ended or passed. Errors as of preview(); Invalid, too, where
    /// daylight saving skips the new time of one of them.
    Result<std::vector<SeriesStep>> previewSteps(const SessionFacts &facts, const Request &request,
                                                 Reach reach) const;
    /// One message about several sessions, at least one, with their days in order.
    MessageDraft draftSeriesMessage(MessageKind kind, const Client &client,
                                    const std::vector<SessionFields> &sessions) const;

    // Commands about a session. A message goes to the outbox in the same transaction; only where
    // the plan offers one, and only to a client with an e-mail address.
    Result<SessionId> bookSession(const BookingRequest &request,
                                  const std::optional<MessageDraft> &message);
    Result<> editSession(SessionId id, int revision, const SessionFields &fields,
                         const std::optional<MessageDraft> &message);
    Result<> joinSession(SessionId id, int revision);
    /// Without a method: Skip payment.
    Result<> completeSession(SessionId id, int revision, std::optional<PaymentMethod> method);
    Result<> cancelSession(SessionId id, int revision, const ask::Cancel &request,
                           const std::optional<MessageDraft> &message);
    /// Erases the session beyond recovery; see erasureFinished(). Empties the undo stack.
    Result<> deleteSession(SessionId id, int revision, const std::optional<MessageDraft> &message);
    /// Books a session at each start; with more than one they are a series. As many of them as the
    /// credits reach for are booked on credit. Answers the first.
    Result<SessionId> bookSeries(const BookingRequest &request, const Repetition &repetition,
                                 const std::vector<Instant> &starts,
                                 const std::optional<MessageDraft> &message);
    // The same acts on the session and on those that follow it, as previewSteps() shows them.
    Result<> editFollowing(SessionId id, int revision, const SessionFields &fields,
                           const std::optional<MessageDraft> &message);
    Result<> cancelFollowing(SessionId id, int revision, const ask::Cancel &request,
                             const std::optional<MessageDraft> &message);
    Result<> deleteFollowing(SessionId id, int revision,
                             const std::optional<MessageDraft> &message);
    Result<> recordPayment(SessionId id, int revision, Money amount, PaymentMethod method);
    Result<> reversePayment(SessionId id, int revision, PaymentId payment);
    Result<> voidCharge(SessionId id, int revision);
    Result<> returnCredit(SessionId id, int revision, const QString &reason);

    // Commands about time off.
    /// Answers the first of them, where it repeats.
    Result<TimeOffId> addTimeOff(const TimeOff &off,
                                 const std::optional<Repetition> &repetition = {});
    /// Following: its title, its length and the same move in days and to the same wall-clock time
    /// for it and all that come after it in its series.
    Result<> editTimeOff(const TimeOff &edited, Reach reach);
    Result<> removeTimeOff(TimeOffId id, int revision, Reach reach);

    // Commands about clients, credits and the outbox.
    Result<ClientId> addClient(const Client &added);
    Result<ClientId> addClient(const NewClient &added);
    Result<> editClient(const Client &edited);
    /// Keeps and hides the client, who can't be booked then. Refused while sessions are open.
    Result<> archiveClient(ClientId id, int revision);
    Result<> restoreClient(ClientId id, int revision);
    /// Erases the client beyond recovery; see previewErasure() and erasureFinished(). Empties the
    /// undo stack.
    Result<> eraseClient(ClientId id, int revision);
    /// 1 to 1000 credits; an unknown sponsor's name makes a new sponsor.
    Result<> grantCredits(ClientId id, const QString &sponsorName, int count);
    /// Can't be undone: the message has left. Of an erased session nothing is kept.
    Result<> markMessageSent(MessageId id);
    Result<> discardMessage(MessageId id);

    // Commands about settings. What is already as asked for is no change, and not journaled.
    /// With another currency, prices that are not booked keep their figures; with another time
    /// zone, sessions keep their instants and whole days off their dates.
    Result<> changePractice(const PracticeProfile &changed);
    Result<SessionTypeId> addSessionType(const SessionType &added);
    /// Leaves alone what is booked, and whether it is offered.
    Result<> editSessionType(const SessionType &edited);
    /// No longer offered when booking; one at least stays offered.
    Result<> retireSessionType(SessionTypeId id);
    Result<> restoreSessionType(SessionTypeId id);
    Result<> setMessageText(MessageKind kind, const QString &language, const MessageTemplate &text);
    /// Back to the program's own text.
    Result<> resetMessageText(MessageKind kind, const QString &language);

    /// What undo() would take back, nothing when there is nothing.
    [[nodiscard]] std::optional<JournalAction> undoable() const;
    /// Whether the last command itself can be undone, and not only one before it: sending a
    /// message, deleting and undoing can't.
    [[nodiscard]] bool lastCommandIsUndoable() const { return m_lastIsUndoable; }
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
    struct Subject
    {
        std::optional<SessionId> session;
        std::optional<ClientId> client;
    };
    /// What a command leaves behind beside its rows: filled by its work, inside the transaction.
    struct Trail
    {
        /// The journal gets an entry for each, and one without a subject when there is none.
        std::vector<Subject> subjects;
        Changes changes;
        bool erases = false; ///< traces must go, and nothing before can be undone
        bool undoable = true;
    };

    Practice(std::unique_ptr<Store> store, Clock clock);

    /// One transaction around `work(connection, trail)`, which returns a Result: journal, undo,
    /// then changed().
    template <class Work>
    auto command(JournalAction action, Work work);
    template <class Read>
    auto query(Read read) const;
    Result<> perform(SessionId id, int revision, const Request &request, JournalAction action,
                     const std::optional<MessageDraft> &message = {});
    Result<> performFollowing(SessionId id, int revision, const Request &request,
                              JournalAction action, const std::optional<MessageDraft> &message);
    static void note(Trail &trail, const SessionFacts &facts, const Plan &plan);
    Result<SessionId> book(const BookingRequest &request,
                           const std::optional<Repetition> &repetition,
                           const std::vector<Instant> &starts,
                           const std::optional<MessageDraft> &message);
    /// Judged inside the transaction or the query that `connection` is in.
    Result<std::vector<SeriesStep>> stepsOf(Connection &connection, const SessionFacts &chosen,
                                            const Request &request, Reach reach) const;
    [[nodiscard]] std::vector<Remark> remarksIn(Connection &connection, Instant startsAt,
                                                int lengthMinutes,
                                                const QSet<SessionId> &moving) const;

    void readSettings();

    std::unique_ptr<Store> m_store;
    std::unique_ptr<UndoStack> m_undo;
    bool m_lastIsUndoable = false;
    std::unique_ptr<ErasureWorker> m_erasure;
    QTimer m_pause; ///< restarted by each action
    Clock m_clock;
    PracticeProfile m_profile;
    MessageLibrary m_messageLibrary;
};

} // namespace sessionbook
