// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/secret.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace sessionbook {

/// A key that is written down: 160 random bits as 8 groups of four characters and a fifth that
/// checks them, so that a slip of the pen is found in its group.
class RecoveryKey
{
public:
    static constexpr int groupCount = 8;

    [[nodiscard]] static RecoveryKey random();
    [[nodiscard]] Bytes bytes() const { return m_bytes.bytes(); }
    /// Such as "7K2MX"; in capitals and digits that can't be taken for each other.
    [[nodiscard]] QStringList groups() const;

    struct Read;
    /// What was typed, in groups or in one piece. Case, spaces and hyphens don't matter, O is read
    /// as 0, I and L as 1.
    [[nodiscard]] static Read read(const QString &typed);

private:
    explicit RecoveryKey(Secret bytes) : m_bytes(std::move(bytes)) {}
    Secret m_bytes;
};

struct RecoveryKey::Read
{
    std::vector<RecoveryKey> key; ///< one, or none if something is wrong
    std::vector<int> wrongGroups; ///< counted from 1
    bool hasWrongLength = false;  ///< then the groups were not looked at
};

} // namespace sessionbook
