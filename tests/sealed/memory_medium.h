// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/envelope.h"

#include <algorithm>
#include <vector>

namespace sessionbook::test {

/// Keeps its bytes in memory. It may be killed after so many of them were written, and calls may
/// fail.
class MemoryMedium : public EnvelopeMedium
{
public:
    enum class Call { Read, Write, Sync };

    std::vector<unsigned char> bytes;
    qint64 bytesUntilKilled = -1;
    int syncs = 0;
    bool hasFailed = false;

    /// The call of that number from now on, 0 for none, and perhaps all that follow it.
    void failAt(Call call, int number, bool andAllAfter = false)
    {
        m_failing = call;
        m_callsLeft = number;
        m_andAllAfter = andAllAfter;
        hasFailed = false;
    }

    bool read(qint64 offset, std::span<unsigned char> into) override
    {
        if (failsNow(Call::Read))
            return false;
        for (std::size_t i = 0; i < into.size() && std::size_t(offset) + i < bytes.size(); ++i)
            into[i] = bytes[std::size_t(offset) + i];
        return true;
    }
    bool write(qint64 offset, Bytes from) override
    {
        bytes.resize(std::max(bytes.size(), std::size_t(offset) + from.size()));
        // Of one that fails, half may have got there.
        const bool fails = failsNow(Call::Write);
        for (std::size_t i = 0; i < (fails ? from.size() / 2 : from.size()); ++i) {
            if (bytesUntilKilled == 0)
                return false;
            if (bytesUntilKilled > 0)
                --bytesUntilKilled;
            bytes[std::size_t(offset) + i] = from[i];
        }
        return !fails;
    }
    bool sync() override
    {
        ++syncs;
        return !failsNow(Call::Sync);
    }

private:
    bool failsNow(Call call)
    {
        if (call != m_failing || (m_callsLeft == 0 && !(hasFailed && m_andAllAfter)))
            return false;
        if (m_callsLeft > 0 && --m_callsLeft > 0)
            return false;
        hasFailed = true;
        return true;
    }

    Call m_failing = Call::Read;
    int m_callsLeft = 0;
    bool m_andAllAfter = false;
};

} // namespace sessionbook::test
