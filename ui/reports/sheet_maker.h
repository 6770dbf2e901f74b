// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/report_sheet.h"

#include <utility>

namespace sessionbook {

/// What the sheets of all reports are made with.
struct SheetMaker
{
    const ReportAnswer &answer;
    const SheetManner &manner;
    ReportSheet sheet;

    /// Whether each month stands beside one of the period before.
    [[nodiscard]] bool isAligned() const;
    [[nodiscard]] QString beforeName() const;
    /// Of this period, in the same manner.
    [[nodiscard]] QString nowName() const;
    [[nodiscard]] bool isNamed() const;

    [[nodiscard]] SheetCell word(const QString &text) const { return {text, text}; }
    [[nodiscard]] SheetCell total() const;
    [[nodiscard]] SheetCell month(QDate month) const;
    [[nodiscard]] SheetCell client(const QString &name, const QString &number) const;
    [[nodiscard]] SheetCell day(Instant at) const;
    /// Nothing is a dash.
    [[nodiscard]] SheetCell count(int count) const;
    [[nodiscard]] SheetCell hours(qint64 minutes) const;
    [[nodiscard]] SheetCell money(Money amount) const;
    /// Only as exact as a picture.
    [[nodiscard]] double drawn(Money amount) const;

    void addColumns(const QStringList &words, const QStringList &figures);
    void addRow(std::vector<SheetCell> cells) { sheet.rows.push_back({std::move(cells), false}); }
    void addTotal(std::vector<SheetCell> cells) { sheet.rows.push_back({std::move(cells), true}); }
    void addMonthCategory(QDate month);
    /// This period's figures and, where they stand side by side, those before.
    void addSeries(const std::vector<double> &now, const std::vector<double> &before);
};

void fillMoney(SheetMaker &maker);
void fillCredits(SheetMaker &maker);

} // namespace sessionbook
