// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"

namespace sessionbook::test {

using namespace simulated_user;

/// Of the week of the fixture's clock.
inline const QDate monday(2026, 11, 16);

/// The Sessions page alone in a window, on a practice in Berlin on Wednesday at 10:00.
struct ShownPage : PracticeFixture
{
    SessionsPage page{practice()};
    WeekView *view = page.findChild<WeekView *>(QStringLiteral("weekView"));
    std::vector<SessionId> opened;
    std::vector<SessionId> cancelled;
    std::vector<std::optional<TimeSlot>> booked;

    ShownPage()
    {
        QObject::connect(&page, &SessionsPage::openRequested, &page,
                         [this](SessionId id) { opened.push_back(id); });
        QObject::connect(&page, &SessionsPage::cancelRequested, &page,
                         [this](SessionId id) { cancelled.push_back(id); });
        QObject::connect(&page, &SessionsPage::bookRequested, &page,
                         [this](const std::optional<TimeSlot> &slot) { booked.push_back(slot); });
        page.resize(1100, 760);
        page.show();
        giveInputTo(page);
        view->setFocus();
    }

    SessionId bookAt(int day, int hour, int minute = 0)
    {
        return book(anna(), at(monday.addDays(day), QTime(hour, minute)));
    }
    [[nodiscard]] QPoint middleOf(SessionId id) const
    {
        return view->visualRect(rowOf(id)).center();
    }
    [[nodiscard]] QModelIndex rowOf(SessionId id) const
    {
        return static_cast<const CalendarModel *>(view->model())->indexOf(id);
    }
    [[nodiscard]] QPoint freePoint(int day, int minute) const
    {
        return view->pointAt({day, minute, minute + 15});
    }
    template <class Widget>
    [[nodiscard]] Widget *child(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
};

} // namespace sessionbook::test
