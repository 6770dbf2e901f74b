// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tour/album.h"
#include "core/practice/practice.h"
#include "core/records/journal.h"
#include "core/records/session_views.h"

#include <QTime>
#include <QUrl>

#include <functional>
#include <memory>

namespace sessionbook {
class MainWindow;
}

namespace sessionbook::tour {

/// What every chapter uses: the main window with a fresh sample practice, a clock that only moves
/// on request, and queries to check the data after a step.
class Stage
{
public:
    /// Wednesday, 18 November 2026, 10:37 in Reykjavík.
    [[nodiscard]] static Instant beginning();
    Stage(Album &album, const QString &folder);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    [[nodiscard]] const Album &album() const { return m_album; }
    [[nodiscard]] Practice &practice() const { return *m_practice; }
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] Clock clock() const;
    void setClock(Qt::DayOfWeek day, QTime time);
    /// In the shown week.
    [[nodiscard]] static QDate date(Qt::DayOfWeek day);
    [[nodiscard]] Instant at(Qt::DayOfWeek day, QTime time) const;

    /// Adds a picture with what was done and what must be true now.
    void show(const QString &done, const std::vector<Fact> &facts = {});

    /// The same without a picture.
    void tell(const QString &done, const std::vector<Fact> &facts);

    // Questions to the practice; they throw Stuck when there is no answer.
    /// Weeks are counted from the shown one.
    [[nodiscard]] SessionId sessionAt(Qt::DayOfWeek day, QTime time, int week = 0) const;
    [[nodiscard]] SessionId newestSession() const;
    [[nodiscard]] bool isThere(SessionId id) const;
    [[nodiscard]] SessionDetails details(SessionId id) const;
    [[nodiscard]] SessionStatus status(SessionId id) const { return details(id).session().status; }
    [[nodiscard]] ChargeState charge(SessionId id) const { return details(id).chargeState(); }
    [[nodiscard]] int waiting() const;
    [[nodiscard]] std::vector<Message> outbox() const;
    [[nodiscard]] CreditBalance credits(SessionId id) const;
    [[nodiscard]] JournalAction latestEntry() const;

    /// Scrolls to a session of the shown week and clicks it.
    void select(SessionId id);
    /// The same, and Enter.
    void open(SessionId id);
    /// Clicks the three dots of a client's row in that list.
    static void openChargeMenu(const QString &listName, const QString &client);
    /// Clicks the button, saves to a file beside the pictures, and returns its content.
    [[nodiscard]] QByteArray saveBesidePictures(const QString &button, const QString &fileDialog,
                                                const QString &fileName) const;
    /// The same by an act of the open menu.
    [[nodiscard]] QByteArray chooseAndSave(const QString &act, const QString &fileDialog,
                                           const QString &fileName) const;
    void closeTopDialog();
    /// Closes all dialogs and menus.
    void closeDialogs();

private:
    [[nodiscard]] QByteArray savedBesidePictures(const std::function<void()> &ask,
                                                 const QString &fileDialog,
                                                 const QString &fileName) const;

    Album &m_album;
    std::shared_ptr<Instant> m_now;
    std::unique_ptr<Practice> m_practice;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sessionbook::tour
