// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"

#include <QString>

namespace sessionbook {

/// "Invoice", "Second reminder": in the language of the interface.
[[nodiscard]] QString nameOf(DocumentKind kind, int position = 0);
[[nodiscard]] QString nameOf(DocumentState state);
/// "Invoice 2026-0007"
[[nodiscard]] QString titleOf(const DocumentItem &item);
[[nodiscard]] QString titleOf(const MessageDocument &document);
/// The same with whom it is for: "Invoice 2026-0007 · The Bergs, for Anna". For the inside of a
/// window, as no title of one names a client.
[[nodiscard]] QString headingOf(const QString &title, const QString &recipient,
                                const QString &client);
/// A name for its file, without the client's: "Invoice 2026-0007.pdf".
[[nodiscard]] QString fileNameOf(const DocumentItem &item);
[[nodiscard]] QString fileNameOf(const MessageDocument &document);

} // namespace sessionbook
