// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QTimeZone>

/// Zones, locales and days that many tests speak of.
namespace sessionbook::test {

inline const QTimeZone berlin("Europe/Berlin");
inline const QTimeZone newYork("America/New_York");
inline const QTimeZone lordHowe("Australia/Lord_Howe"); // moves by half an hour

inline const QLocale british(QLocale::English, QLocale::UnitedKingdom);
inline const QLocale german(QLocale::German, QLocale::Germany);
inline const QLocale icelandic(QLocale::Icelandic, QLocale::Iceland);
inline const QLocale egyptian(QLocale::Arabic, QLocale::Egypt);
inline const QLocale israeli(QLocale::Hebrew, QLocale::Israel);

inline const QDate monday(2026, 11, 16);
inline const QDate wednesday(2026, 11, 18);
inline const QDate thursday(2026, 11, 19);

} // namespace sessionbook::test
