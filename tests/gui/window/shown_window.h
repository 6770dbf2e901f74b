// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QToolButton>

namespace sessionbook::test {

/// The program's window, on a practice with one session of Anna's that is to begin in two days.
struct ShownWindow : PracticeFixture
{
    SessionId annas = book(anna(), at(QDate(2026, 11, 20), QTime(11, 0)));
    MainWindow window{practice()};

    ShownWindow()
    {
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        activate();
    }

    /// As a window manager does when a dialog is closed.
    void activate() { simulated_user::giveInputTo(window); }

    void cancel(const std::optional<MessageDraft> &message = {}) const
    {
        const ask::Cancel request{CancelReason::ByClient, {}, {}};
        REQUIRE(practice()
                    .sessions()
                    .perform({annas, revision(annas)}, request, Reach::This, message)
                    .ok());
    }
    [[nodiscard]] SessionStatus status() const { return details(annas).session().status; }
    [[nodiscard]] QString undoToolTip() const
    {
        return simulated_user::find<QToolButton>(QStringLiteral("headerUndo"))->toolTip();
    }
};

/// In the line that goes away by itself.
inline QString saidQuietly()
{
    return simulated_user::find<QLabel>(QStringLiteral("quietSentence"))->text();
}

} // namespace sessionbook::test
