// SPDX-License-Identifier: GPL-3.0-or-later

// How many clicks or keys an everyday act takes, from a session in sight. Typed text is none, and
// the answer to an offered message is counted only where it is named.

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/window/main_window.h"

#include <QCheckBox>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

class Everyday
{
public:
    explicit Everyday(Stage &stage) : m_stage(stage)
    {
        const auto client =
            stage.practice().clients().add(Client{{}, u"Ása Finns"_s, u"asa@example.com"_s});
        const auto types = stage.practice().settings().sessionTypes();
        if (!client || !types)
            throw Stuck{u"Nobody could be added."_s};
        m_client = *client;
        m_type = types->front().id;
    }

    [[nodiscard]] SessionId hoursFromNow(int hours)
    {
        return starting(m_stage.practice().now().plusMinutes(60 * hours));
    }
    [[nodiscard]] SessionId starting(Instant start)
    {
        BookingRequest request;
        request.client = m_client;
        request.fields.type = m_type;
        request.fields.startsAt = start;
        request.fields.price = Money{18500};
        const auto booked = m_stage.practice().sessions().book(request);
        if (!booked)
            throw Stuck{booked.error().sentence};
        return *booked;
    }
    /// On a Wednesday of more than a year ahead, where nothing is booked yet.
    [[nodiscard]] Instant farAhead(QTime time) const
    {
        const QDate monday = startOfWeek(m_stage.practice().today().addDays(400), Qt::Monday);
        return resolve(monday.addDays(2), time, m_stage.practice().profile().zone).first;
    }
    [[nodiscard]] SessionId over() { return hoursFromNow(-20); }
    [[nodiscard]] SessionId coming() { return hoursFromNow(44); }
    [[nodiscard]] SessionId owed()
    {
        const SessionId id = over();
        if (const auto done = m_stage.practice().sessions().perform({id, 1}, ask::Complete{});
            !done)
            throw Stuck{done.error().sentence};
        return id;
    }

    [[nodiscard]] QDate dateOf(SessionId id) const
    {
        const Instant start = m_stage.details(id).session().fields.startsAt;
        return localTime(start, m_stage.practice().profile().zone).date();
    }
    /// In its week, without an act.
    WeekView &show(SessionId id) const
    {
        m_stage.window().showTab(MainWindow::Tab::Sessions);
        find<SessionsPage>(u"sessionsPage"_s)->showDate(dateOf(id));
        auto *week = find<WeekView>(u"weekView"_s);
        week->scrollTo(qobject_cast<CalendarModel *>(week->model())->indexOf(id));
        settle();
        return *week;
    }
    void clickOn(SessionId id) const
    {
        WeekView &week = show(id);
        const auto index = qobject_cast<CalendarModel *>(week.model())->indexOf(id);
        click(week.viewport(), week.visualRect(index).center());
    }
    void walkTo(SessionId id) const
    {
        WeekView &week = show(id);
        week.selectSession(id);
        week.setFocus();
    }

    /// Fails if it takes more.
    void within(int limit, const QString &words, const std::function<void()> &doing,
                const std::function<bool()> &isDone) const
    {
        const int acts = actsOf(doing);
        settle();
        m_stage.tell(
            u"%1: %2"_s.arg(words).arg(acts),
            {{u"It takes at most %1"_s.arg(limit), acts <= limit}, {u"It is done"_s, isDone()}});
    }

private:
    Stage &m_stage;
    ClientId m_client;
    SessionTypeId m_type;
};

void press(std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key each : keys)
        key(each);
}

void clickAll(std::initializer_list<QString> buttons)
{
    for (const QString &each : buttons)
        click(each);
}

/// That the client is told.
void answer()
{
    findShown(u"messageDialog"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"messageDialog"_s);
}

void completing(const Stage &stage, Everyday &day)
{
    const auto isCharged = [&](SessionId id, ChargeState state) {
        return [&stage, id, state] {
            return stage.status(id) == SessionStatus::Complete && stage.charge(id) == state;
        };
    };
    SessionId id = day.over();
    day.within(
        3, u"Complete and charge, clicks"_s,
        [&] {
            day.clickOn(id);
            clickAll({u"mainButton"_s, u"chargeButton"_s});
        },
        isCharged(id, ChargeState::Paid));
    id = day.over();
    day.walkTo(id);
    day.within(
        3, u"Complete and charge, Enter"_s,
        [] {
            press({Qt::Key_Return, Qt::Key_Return, Qt::Key_Return});
        },
        isCharged(id, ChargeState::Paid));
    id = day.over();
    day.within(
        3, u"Complete and skip the payment, clicks"_s,
        [&] {
            day.clickOn(id);
            clickAll({u"mainButton"_s, u"skipButton"_s});
        },
        isCharged(id, ChargeState::Unpaid));
    id = day.over();
    day.walkTo(id);
    day.within(
        3, u"Complete and skip the payment, keys"_s,
        [] {
            press({Qt::Key_Return, Qt::Key_Return});
            key(Qt::Key_S, Qt::AltModifier);
            waitUntilGone(u"finishDialog"_s);
        },
        isCharged(id, ChargeState::Unpaid));
}

void calledOff(const Stage &stage, Everyday &day)
{
    SessionId id = day.coming();
    const auto isCancelled = [&] { return stage.status(id) == SessionStatus::Cancelled; };
    day.within(
        5, u"Cancel, clicks with the answer about a message"_s,
        [&] {
            day.clickOn(id);
            clickAll({u"binButton"_s, u"reasonByClient"_s, u"confirmButton"_s, u"notifyButton"_s});
        },
        isCancelled);
    id = day.coming();
    day.walkTo(id);
    day.within(
        4, u"Cancel, keys with the answer"_s,
        [] {
            press({Qt::Key_Delete, Qt::Key_Down, Qt::Key_Return, Qt::Key_Return});
        },
        isCancelled);
    id = day.coming();
    const auto isGone = [&] { return !stage.isThere(id); };
    day.within(
        5, u"Delete, clicks with the answer"_s,
        [&] {
            day.clickOn(id);
            clickAll({u"binButton"_s, u"deleteBox"_s, u"confirmButton"_s, u"notifyButton"_s});
        },
        isGone);
    id = day.coming();
    day.walkTo(id);
    day.within(
        4, u"Delete, keys with the answer"_s,
        [] {
            key(Qt::Key_Delete);
            key(Qt::Key_D, Qt::AltModifier);
            waitFor([] { return find<QCheckBox>(u"deleteBox"_s)->isChecked(); }, "the tick");
            press({Qt::Key_Return, Qt::Key_Return});
            waitUntilGone(u"messageDialog"_s);
        },
        isGone);
}

void voiding(Stage &stage, Everyday &day)
{
    SessionId id = day.owed();
    const auto isVoid = [&] { return stage.charge(id) == ChargeState::Void; };
    day.walkTo(id);
    day.within(
        3, u"Void, keys"_s,
        [] {
            key(Qt::Key_F10, Qt::ShiftModifier);
            press({Qt::Key_V, Qt::Key_Return});
            waitUntilGone(u"voidChargesDialog"_s);
        },
        isVoid);
    id = day.owed();
    stage.window().showTab(MainWindow::Tab::Payments);
    const auto unpaid = [] { return find<QTableView>(u"unpaidCharges"_s)->model()->rowCount(); };
    settle();
    const int before = unpaid();
    day.within(
        3, u"Void, clicks in Payments"_s,
        [&] {
            Stage::openChargeMenu(u"unpaidCharges"_s, u"Ása Finns"_s);
            choose(u"voidCharge"_s);
            click(u"confirmVoid"_s);
            waitUntilGone(u"voidChargesDialog"_s);
        },
        [&] { return unpaid() == before - 1; });
}

void anotherTime(const Stage &stage, Everyday &day)
{
    const SessionId id = day.starting(day.farAhead({10, 0}));
    const Instant start = stage.details(id).session().fields.startsAt;
    const Instant weekLater = start.plusMinutes(7 * 24 * 60);
    day.walkTo(id);
    day.within(
        2, u"Book again, with the answer"_s,
        [] {
            key(Qt::Key_R);
            answer();
        },
        [&] {
            const auto booked =
                stage.practice().sessions().between(weekLater, weekLater.plusMinutes(1));
            return booked && booked->size() == 1;
        });
    day.walkTo(id);
    day.within(
        3, u"Move by an hour, with the answer"_s,
        [] {
            key(Qt::Key_PageDown, Qt::AltModifier);
            press({Qt::Key_Return, Qt::Key_Return});
        },
        [&] { return stage.details(id).session().fields.startsAt == start.plusMinutes(60); });
}

void dayOff(const Stage &stage, Everyday &day)
{
    std::vector<SessionId> sessions;
    for (int hour = 12; hour < 17; ++hour)
        sessions.push_back(day.starting(day.farAhead({hour, 0}).plusMinutes(24 * 60)));
    day.walkTo(sessions.front());
    day.within(
        5, u"A sick day of five sessions, with the answer"_s,
        [] {
            key(Qt::Key_A, Qt::ControlModifier);
            press({Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return, Qt::Key_Return});
            waitUntilGone(u"cancelSessionsDialog"_s);
        },
        [&] {
            return std::ranges::all_of(sessions, [&](SessionId id) {
                return stage.status(id) == SessionStatus::Cancelled;
            });
        });
}

} // namespace

void fewSteps(Stage &stage)
{
    Everyday day(stage);
    completing(stage, day);
    calledOff(stage, day);
    voiding(stage, day);
    anotherTime(stage, day);
    dayOff(stage, day);
    day.show(day.coming());
    stage.show(u"What is done every day takes few clicks or keys."_s);
}

} // namespace sessionbook::tour
