// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace sessionbook {

/// Hands a link to the browser or the mail program: http, https or mailto. False if it is another,
/// or no program takes it. The only way out to the desktop, which would also start programs.
[[nodiscard]] bool openOnDesktop(const QUrl &url);
/// Shows a folder in the file manager. False if it is none, or no program takes it.
[[nodiscard]] bool openFolder(const QString &path);

} // namespace sessionbook
