// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook::test {

/// A VFS whose n-th read, write or sync fails, and those after it as well, or not; and over it a
/// sealed one.
class FailingVfs
{
public:
    static constexpr char name[] = "failing";
    static constexpr char sealedName[] = "sealed-failing";
    static void registerBoth();

    enum class Call { Read, Write, Sync };
    /// From now on; 0 for never.
    static void failAt(Call call, int number, bool andAllAfter = false);
    [[nodiscard]] static bool hasFailed();
};

} // namespace sessionbook::test
