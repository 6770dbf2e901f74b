// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/schema.h"

/// One file for each version of the schema.
namespace sessionbook {

extern const Migration versionOne;
extern const Migration versionTwo;
extern const Migration versionThree;

} // namespace sessionbook
