// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// "-1234,50" is a number to a spreadsheet, nothing to compute.
bool isNegativeNumber(const QString &cell)
{
    static const QRegularExpression number(u"\\A-[0-9]+([.,][0-9]+)?\\z"_s);
    return number.match(cell).hasMatch();
}

/// Begins with = + - or @, perhaps after blanks, perhaps of full width; or with a tab or line
/// break, after which some programs read on.
bool isFormula(const QString &cell)
{
    if (isNegativeNumber(cell))
        return false;
    const auto first = std::ranges::find_if_not(
        cell, [](QChar c) { return c == u' ' || c == u'\u00a0' || c == u'\u3000'; });
    if (first == cell.end())
        return false;
    const QString sign = QString(*first).normalized(QString::NormalizationForm_KC);
    return first->isSpace() || first->category() == QChar::Other_Control ||
           (sign.size() == 1 && u"=+-@\u2212"_s.contains(sign));
}

QString quoted(const QString &cell)
{
    // Either separator, as the table may be opened under another locale.
    const bool needsQuotes =
        std::ranges::any_of(cell, [](QChar c) { return u",;\t\"\r\n"_s.contains(c); });
    if (!needsQuotes)
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

CsvTable::CsvTable(const QLocale &locale)
    : m_separator(locale.decimalPoint() == u","_s ? u';' : u',')
{
}

QByteArray CsvTable::start() { return "\xef\xbb\xbf"; }

QByteArray CsvTable::record(const QStringList &cells) const
{
    QStringList fields;
    for (const QString &cell : cells)
        fields << quoted(isFormula(cell) ? u'\'' + cell : cell);
    return fields.join(m_separator).toUtf8() + "\r\n";
}

} // namespace sessionbook
