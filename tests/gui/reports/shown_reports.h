// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/rules/names.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/reports/reports_page.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>

namespace sessionbook::test {

using namespace simulated_user;

/// What no export may tell.
inline const QString privateWords = QStringLiteral("Wachtelkoenigin");

/// The Reports tab alone in a window; it is Wednesday, 18 November 2026. Today Anna paid for a
/// session of October and for one of November, one more she owes, one is on credit, one is planned,
/// and one she has called off late. Björn, whose name has markup, did not show up.
struct ShownReports : PracticeFixture
{
    ReportsPage page{practice()};

    ShownReports()
    {
        Client renamed = *practice().clients().find(bjorn());
        renamed.name = QStringLiteral("<b>Björn</b> & Söhne");
        renamed.notes = privateWords;
        REQUIRE(practice().clients().edit(renamed).ok());
        Client noted = *practice().clients().find(anna());
        noted.notes = privateWords;
        REQUIRE(practice().clients().edit(noted).ok());
        perform(booked(anna(), {2026, 10, 16}), ask::Complete{PaymentMethod::BankTransfer});
        perform(booked(anna(), {2026, 11, 2}), ask::Complete{PaymentMethod::Cash});
        perform(booked(anna(), {2026, 11, 9}), ask::Complete{});
        perform(booked(anna(), {2026, 11, 10}, grant(anna(), 3)),
                ask::Complete{PaymentMethod::SponsoredCredit});
        (void)booked(anna(), {2026, 11, 25});
        perform(booked(anna(), {2026, 11, 19}), ask::Cancel{CancelReason::ByClient, {}, {}});
        perform(booked(bjorn(), {2026, 11, 17}), ask::Cancel{CancelReason::NoShow, {}, {}});
        perform(booked(anna(), {2026, 8, 3}), ask::Cancel{CancelReason::Other, privateWords, {}});
        page.resize(1100, 700);
        page.show();
        giveInputTo(page);
        settled();
    }
    SessionId booked(ClientId client, QDate day, std::optional<SponsorId> onCredit = {})
    {
        SessionFields fields = fieldsAt(at(day, QTime(9, 0)));
        fields.note = privateWords;
        return book(client, fields, onCredit);
    }
    void perform(SessionId id, const Request &request)
    {
        REQUIRE(practice().sessions().perform({id, revision(id)}, request).ok());
    }

    void settled()
    {
        waitFor([this] { return !page.isReading(); }, "the figures");
        settle();
    }
    void choose(const QString &report)
    {
        auto *list = find<QListWidget>(QStringLiteral("reportList"));
        list->setCurrentItem(list->findItems(report, Qt::MatchExactly).first());
        settled();
    }
    static QString title() { return find<QLabel>(QStringLiteral("reportTitle"))->text(); }
    static QString periodLine() { return find<QLabel>(QStringLiteral("reportPeriodLine"))->text(); }
    static QStringList heads()
    {
        const QAbstractItemModel *model = table()->model();
        QStringList heads;
        for (int column = 0; column < model->columnCount(); ++column)
            heads << model->headerData(column, Qt::Horizontal).toString();
        return heads;
    }
    static QStringList row(int row)
    {
        const QAbstractItemModel *model = table()->model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        return cells;
    }
    static QTableView *table() { return find<QTableView>(QStringLiteral("reportTable")); }
};

} // namespace sessionbook::test
