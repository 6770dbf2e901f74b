// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/payments/charge_model.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QHeaderView *headerOf(MainWindow &window)
{
    window.resize(1300, 800);
    window.showTab(MainWindow::Tab::Payments);
    window.show();
    giveInputTo(window);
    return window.findChild<QTableView *>(u"unpaidCharges"_s)->horizontalHeader(); // that is seen
}

} // namespace

TEST_CASE("the widths of columns and the order of rows are kept until the next start",
          "[window][tables]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.at({2026, 11, 17}, {9, 0}));
    REQUIRE(
        fixture.practice().sessions().perform({id, fixture.revision(id)}, ask::Complete{}).ok());
    const QString file = fixture.folder() + u"/window.ini"_s;
    int stateWidth = 0;
    {
        MainWindow window(fixture.practice());
        QHeaderView *header = headerOf(window);
        stateWidth = header->sectionSize(ChargeModel::MarkColumn);
        header->resizeSection(ChargeModel::ClientColumn, 333); // as the mouse does
        header->setSortIndicator(ChargeModel::AmountColumn, Qt::DescendingOrder);
        QSettings settings(file, QSettings::IniFormat);
        saveWindow(window, settings);
    }
    QSettings settings(file, QSettings::IniFormat);
    MainWindow again(fixture.practice());
    restoreWindow(again, settings, QRect(0, 0, 1920, 1080));
    QHeaderView *header = headerOf(again);
    CHECK(header->sectionSize(ChargeModel::ClientColumn) == 333);
    CHECK(header->sectionSize(ChargeModel::MarkColumn) == stateWidth);
    CHECK(header->sortIndicatorSection() == ChargeModel::AmountColumn);
    CHECK(header->sortIndicatorOrder() == Qt::DescendingOrder);
    again.resize(1500, 800); // what the person chose is not fitted again
    CHECK(header->sectionSize(ChargeModel::ClientColumn) == 333);
}
