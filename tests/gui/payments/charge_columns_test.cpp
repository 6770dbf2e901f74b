// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "tests/gui/payments/shown_payments.h"
#include "tests/gui/support/written.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_widths.h"

#include <QHeaderView>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("no day, time, amount or method of Payments is cut", "[gui][payments]")
{
    const QString locale = GENERATE(u"en_US"_s, u"de_CH"_s, u"ar_EG"_s, u"en_GB"_s);
    const qreal size = GENERATE(10.0, 20.0);
    INFO(locale.toStdString() << " at " << size);
    const Written written(locale, size);
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 1);
    const auto complete = [&](QTime time, Money price, std::optional<PaymentMethod> method,
                              std::optional<SponsorId> credit = {}) {
        SessionFields fields = fixture.fieldsAt(fixture.at(QDate(2026, 9, 16), time));
        fields.price = price;
        const SessionId id = fixture.book(fixture.anna(), fields, credit);
        const auto paid = credit ? PaymentMethod::SponsoredCredit : method;
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Complete{paid}).ok());
    };
    complete(QTime(10, 0), {123'456'789'00}, PaymentMethod::CardTerminal);
    complete(QTime(22, 44), {88'888'88}, PaymentMethod::BankTransfer);
    complete(QTime(11, 0), {90'00}, {}, hub);
    complete(QTime(10, 20), {largestAmount}, {});
    PaymentsPage page(fixture.practice());
    page.resize(1000, 500);
    page.show();
    waitUntilCounted(page);
    for (const QString &name : {u"paidCharges"_s, u"unpaidCharges"_s}) {
        if (name == u"paidCharges"_s)
            click(u"paidSegment"_s);
        else
            click(u"unpaidSegment"_s);
        auto *table = find<QTableView>(name);
        REQUIRE(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (const int column :
                 {ChargeModel::WhenColumn, ChargeModel::AgeColumn, ChargeModel::AmountColumn}) {
                const QString text = table->model()->index(row, column).data().toString();
                const int room = table->columnWidth(column) - 2 * metrics::headerPadding;
                INFO(text.toStdString());
                CHECK(table->fontMetrics().elidedText(text, Qt::ElideRight, room) == text);
            }
        }
        CHECK(table->rowHeight(0) >= 2 * table->fontMetrics().height());
        // The service is cut before the name is.
        const int letter = table->fontMetrics().averageCharWidth();
        CHECK(table->columnWidth(ChargeModel::ClientColumn) >= 12 * letter);
    }
}

TEST_CASE("the widest time of a locale is as wide as any of its times", "[gui][payments]")
{
    for (const QString &name : {u"en_US"_s, u"de_CH"_s, u"ar_EG"_s, u"en_GB"_s}) {
        const QLocale locale(name);
        const QFont font = QApplication::font();
        const int room = widestClock(font, locale);
        for (const QTime time : {QTime(9, 0), QTime(10, 0), QTime(10, 44), QTime(12, 48),
                                 QTime(20, 0), QTime(23, 59)}) {
            INFO(name.toStdString() << ' ' << time.toString().toStdString());
            CHECK(QFontMetrics(font).horizontalAdvance(clockTime(time, locale)) <= room);
        }
    }
}
