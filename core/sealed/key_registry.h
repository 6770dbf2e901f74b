// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/envelope.h"

#include <QString>

namespace sessionbook {

/// As long as it lives, the file at the path is opened by that key: a key stands in no URI, so
/// SQLite's side asks for it by the path. Thread: any.
class KeyRegistration
{
public:
    KeyRegistration() = default; ///< none
    KeyRegistration(const QString &path, SealKey key);
    ~KeyRegistration();
    KeyRegistration(KeyRegistration &&other) noexcept;
    KeyRegistration &operator=(KeyRegistration &&other) noexcept;
    KeyRegistration(const KeyRegistration &) = delete;
    KeyRegistration &operator=(const KeyRegistration &) = delete;

private:
    std::string m_path;
    SealKey m_key;
};

/// Null if none is registered. `path` as SQLite knows it.
[[nodiscard]] SealKey registeredKey(const char *path);

} // namespace sessionbook
