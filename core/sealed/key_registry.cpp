// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/key_registry.h"

#include <QFile>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace sessionbook {

namespace {

struct Registry
{
    std::mutex mutex;
    std::multimap<std::string, SealKey> keys;
};

Registry &registry()
{
    static Registry one;
    return one;
}

struct Freed
{
    void operator()(char *text) const { std::free(text); }
};

/// With links resolved, as SQLite resolves them.
std::string realPath(const char *path)
{
    const std::unique_ptr<char, Freed> real(::realpath(path, nullptr));
    return real ? std::string(real.get()) : std::string(path);
}

} // namespace

KeyRegistration::KeyRegistration(const QString &path, SealKey key)
    : m_path(realPath(QFile::encodeName(path).constData())), m_key(std::move(key))
{
    const std::scoped_lock lock(registry().mutex);
    registry().keys.emplace(m_path, m_key);
}

KeyRegistration::~KeyRegistration()
{
    if (!m_key)
        return;
    const std::scoped_lock lock(registry().mutex);
    auto [first, last] = registry().keys.equal_range(m_path);
    const auto own =
        std::find_if(first, last, [this](const auto &entry) { return entry.second == m_key; });
    if (own != last)
        registry().keys.erase(own);
}

KeyRegistration::KeyRegistration(KeyRegistration &&other) noexcept
    : m_path(std::move(other.m_path)), m_key(std::exchange(other.m_key, nullptr))
{
}

KeyRegistration &KeyRegistration::operator=(KeyRegistration &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_key, other.m_key);
    return *this;
}

SealKey registeredKey(const char *path)
{
    const std::scoped_lock lock(registry().mutex);
    const auto found = registry().keys.find(realPath(path));
    return found == registry().keys.end() ? nullptr : found->second;
}

} // namespace sessionbook
