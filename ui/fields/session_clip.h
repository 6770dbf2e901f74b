// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace sessionbook {

/// A session that was copied or cut. The clipboard, which other programs read, gets a random word
/// only; which session it means is known here and while the program runs.
class SessionClip
{
public:
    struct Held
    {
        SessionId session;
        bool cut = false; ///< moved when it is pasted, not booked again
    };

    void hold(SessionId id, bool cut);
    /// Empty as soon as anything else is copied.
    [[nodiscard]] std::optional<Held> held() const;
    void forget();

private:
    QString m_word;
    Held m_held;
};

} // namespace sessionbook
