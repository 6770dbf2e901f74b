// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLocale>
#include <QStringList>

namespace sessionbook {

/// A table as CSV (RFC 4180) in UTF-8, as the spreadsheets of a locale open it: with a byte order
/// mark, as they would guess another encoding, and with semicolons where a comma is the decimal
/// point.
class CsvTable
{
public:
    explicit CsvTable(const QLocale &locale);

    /// What to write before all records.
    [[nodiscard]] static QByteArray start();
    /// One record with its line end. A cell that a spreadsheet would run as a formula gets an
    /// apostrophe in front; a negative number is none.
    [[nodiscard]] QByteArray record(const QStringList &cells) const;

private:
    QChar m_separator;
};

} // namespace sessionbook
