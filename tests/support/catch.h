// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <ostream>

// For INFO() and FAIL(). In the global namespace, where it is found for QString.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << text.toStdString();
}

// One header for Catch2 2 (a single header) and Catch2 3 (a library). Matchers are called
// differently in the two: the tests do without.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

// Printing in failed checks; without these a QString is a list of characters.
namespace Catch {

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &lines)
    {
        return '"' + lines.join(QStringLiteral("\" \"")).toStdString() + '"';
    }
};

template <>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes)
    {
        return bytes.toPercentEncoding().toStdString();
    }
};

} // namespace Catch
