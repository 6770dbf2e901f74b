// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Makes what a person typed or pasted fit to be kept: composed letters (NFC), no control
/// characters, nothing invisible at its ends. Empty if nothing visible is left. Line breaks, tabs
/// and NUL come with what is copied from tables, web pages and PDF.
///
/// Thread: any.
namespace sessionbook {

/// For a field of one line: words with one space between them.
[[nodiscard]] QString oneLine(const QString &typed);
/// For a field of several lines, which end with '\n'. Keeps tabs and the directions of its parts.
[[nodiscard]] QString severalLines(const QString &typed);

} // namespace sessionbook
