// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// A sum over what the file holds. A later version that changes other tables must empty it, so that
/// it is made anew; see content_sum.h.
const Migration versionThree{
    R"(CREATE TABLE content_sum (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        sum INTEGER NOT NULL
    ) STRICT)",
};

} // namespace sessionbook
