// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/stage.h"

#include "app/sample/sample_practice.h"
#include "app/simulated_user/simulated_user.h"
#include "core/practice/activity.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/panel_layer.h"
#include "ui/payments/charge_model.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

template <class T>
T answered(const Result<T> &answer)
{
    if (!answer)
        throw Stuck{answer.error().sentence};
    return answer.value();
}

} // namespace

Instant Stage::beginning()
{
    return resolve(date(Qt::Wednesday), QTime(10, 37), QTimeZone("Atlantic/Reykjavik")).first;
}

Stage::Stage(Album &album, const QString &folder)
    : m_album(album), m_now(std::make_shared<Instant>(beginning()))
{
    auto practice = createSamplePractice(folder + u"/sample.sessionbook"_s, *m_now, clock());
    if (!practice)
        throw Stuck{practice.error().sentence};
    m_practice = std::move(practice).value();
    m_window = std::make_unique<MainWindow>(*m_practice);
    m_window->resize(m_window->sizeHint());
    m_window->showTab(MainWindow::Tab::Sessions);
    m_window->show();
    settle();
}

Stage::~Stage() = default;

Clock Stage::clock() const
{
    return [now = m_now] { return *now; };
}

QDate Stage::date(Qt::DayOfWeek day) { return QDate(2026, 11, 15).addDays(day); }

Instant Stage::at(Qt::DayOfWeek day, QTime time) const
{
    return resolve(date(day), time, m_practice->profile().zone).first;
}

void Stage::setClock(Qt::DayOfWeek day, QTime time)
{
    *m_now = at(day, time);
    m_practice->lookAtClock(); // as when its window comes to the front
    settle();
}

void Stage::show(const QString &done, const std::vector<Fact> &facts) { m_album.add(done, facts); }

void Stage::tell(const QString &done, const std::vector<Fact> &facts) { m_album.tell(done, facts); }

SessionId Stage::sessionAt(Qt::DayOfWeek day, QTime time, int week) const
{
    const Instant start =
        resolve(date(day).addDays(7 * week), time, m_practice->profile().zone).first;
    for (const SessionItem &item :
         answered(m_practice->sessions().between(start, start.plusMinutes(1)))) {
        if (item.startsAt == start)
            return item.id;
    }
    throw Stuck{u"There is no session on %1 at %2."_s.arg(date(day).toString(Qt::ISODate),
                                                          time.toString(u"hh:mm"_s))};
}

SessionId Stage::newestSession() const
{
    SessionId newest;
    const Instant begin = at(Qt::Monday, {0, 0});
    for (const SessionItem &item :
         answered(m_practice->sessions().between(begin, begin.plusMinutes(60 * minutesInDay))))
        newest = std::max(newest, item.id);
    return newest;
}

bool Stage::isThere(SessionId id) const { return m_practice->sessions().details(id).ok(); }

SessionDetails Stage::details(SessionId id) const
{
    return answered(m_practice->sessions().details(id));
}

std::vector<Message> Stage::outbox() const { return answered(m_practice->outbox().waiting()); }

int Stage::waiting() const { return answered(m_practice->outbox().waitingCount()); }

CreditBalance Stage::credits(SessionId id) const
{
    const auto balances = answered(m_practice->sponsors().balances(details(id).client.id));
    if (balances.empty())
        throw Stuck{u"The client has no credits."_s};
    return balances.front();
}

JournalAction Stage::latestEntry() const
{
    return answered(m_practice->activity().journal(1)).front().entry.action;
}

void Stage::select(SessionId id)
{
    auto *week = find<WeekView>(u"weekView"_s);
    const QModelIndex index = qobject_cast<CalendarModel *>(week->model())->indexOf(id);
    if (!index.isValid())
        throw Stuck{u"The session is not in the shown week."_s};
    week->scrollTo(index);
    settle();
    week->selectionModel()->clear();
    // A click alone would open it.
    click(week->viewport(), week->visualRect(index).center(), Qt::LeftButton, Qt::ControlModifier);
}

void Stage::open(SessionId id)
{
    select(id);
    key(Qt::Key_Return);
    findShown(u"sessionDialog"_s);
}

void Stage::openChargeMenu(const QString &listName, const QString &client)
{
    auto *table = find<QAbstractItemView>(listName);
    const QAbstractItemModel *rows = table->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (!rows->index(row, ChargeModel::ClientColumn).data().toString().contains(client))
            continue;
        const QModelIndex dots = rows->index(row, ChargeModel::ActionsColumn);
        table->scrollTo(dots);
        click(table->viewport(), table->visualRect(dots).center());
        return;
    }
    throw Stuck{u"%1 is not in the list."_s.arg(client)};
}

QByteArray Stage::saveBesidePictures(const QString &button, const QString &fileDialog,
                                     const QString &fileName) const
{
    return savedBesidePictures([&] { click(button); }, fileDialog, fileName);
}

QByteArray Stage::chooseAndSave(const QString &act, const QString &fileDialog,
                                const QString &fileName) const
{
    return savedBesidePictures([&] { choose(act); }, fileDialog, fileName);
}

QByteArray Stage::savedBesidePictures(const std::function<void()> &ask, const QString &fileDialog,
                                      const QString &fileName) const
{
    QFile file(m_album.filePath(fileName));
    file.remove(); // of an earlier tour
    ask();
    saveAs(fileDialog, file.fileName());
    waitFor([&] { return file.exists(); }, fileName);
    settle();
    if (!file.open(QIODevice::ReadOnly))
        throw Stuck{u"%1 can't be read."_s.arg(fileName)};
    return file.readAll();
}

void Stage::closeTopDialog()
{
    key(Qt::Key_Escape);
    if (isShown(u"discardButton"_s))
        click(u"discardButton"_s);
}

void Stage::closeDialogs()
{
    for (int patience = 8; patience > 0; --patience) {
        const PanelLayer *panels = PanelLayer::of(m_window.get());
        if (!QApplication::activePopupWidget() && !QApplication::activeModalWidget() &&
            !panels->current())
            return;
        if (isShown(u"discardButton"_s))
            click(u"discardButton"_s);
        else
            key(Qt::Key_Escape);
    }
}

} // namespace sessionbook::tour
