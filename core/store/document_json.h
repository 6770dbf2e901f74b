// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"

#include <QByteArray>

namespace sessionbook {

/// What a document was made of, as the file keeps it: JSON with the keys in order, so that the same
/// content has the same bytes. Without the logo, which is in the page itself.
[[nodiscard]] QByteArray toJson(const DocumentContent &content);
/// Throws StoreError for what toJson() could not have written.
[[nodiscard]] DocumentContent documentFromJson(const QByteArray &json);

} // namespace sessionbook
