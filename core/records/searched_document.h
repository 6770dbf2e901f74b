// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

namespace sessionbook {

/// What the search knows of an issued document.
struct SearchedDocument
{
    DocumentId id;
    QString number;
    QString recipientName; ///< empty once its text is no longer kept
    QString clientName;
};

} // namespace sessionbook
