// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString defused(const QString &cell)
{
    if (cell.isEmpty())
        return cell;
    const QChar first = cell.front();
    return u"=+-@\t\r\n"_s.contains(first) ? u'\'' + cell : cell;
}

QString quoted(const QString &cell)
{
    const bool needsQuotes = std::ranges::any_of(
        cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!needsQuotes)
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvRecord(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields << quoted(defused(cell));
    return fields.join(u',').toUtf8() + "\r\n";
}

} // namespace sessionbook
