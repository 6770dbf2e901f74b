// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstddef>
#include <span>

namespace sessionbook {

using Bytes = std::span<const unsigned char>;

/// Bytes that are kept out of swap, guarded on both sides, and wiped when they go. Throws
/// std::bad_alloc.
///
/// Thread: any, as long as nobody writes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t size); ///< zeros
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] static Secret random(std::size_t size);
    [[nodiscard]] static Secret copyOf(Bytes bytes);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] Bytes bytes() const { return {m_data, m_size}; }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// A passphrase as it is given to the key derivation: composed (NFC), in UTF-8, and otherwise as it
/// was typed.
[[nodiscard]] Secret passphraseBytes(const QString &typed);

/// In characters as a person counts code points.
inline constexpr int shortestPassphrase = 8;
[[nodiscard]] bool isLongEnough(const QString &passphrase);

/// Keeps this process out of core dumps and from being traced, for as long as it runs.
void forbidCoreDumps();

} // namespace sessionbook
