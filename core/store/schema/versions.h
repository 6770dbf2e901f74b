// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/schema.h"

/// One file for each version of the schema.
namespace sessionbook {

extern const Migration versionOne;
extern const Migration versionTwo;
extern const Migration versionThree;
extern const Migration versionFour;
extern const Migration versionFive;
extern const Migration versionSix;
extern const Migration versionSeven;
extern const Migration versionEight;
extern const Migration versionNine;
extern const Migration versionTen;
extern const Migration versionEleven;
extern const Migration versionTwelve;

/// The functions that a step calls where SQL alone can't say it.
void addMigrationFunctions(Connection &connection);

} // namespace sessionbook
