// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace sessionbook {

class DialogFrame;

/// What is asked before a dialog is left that would lose something.
struct DiscardQuestion
{
    QString title;
    QString sentence;
    QString stay;
    QString leave;

    /// About typed text.
    [[nodiscard]] static DiscardQuestion aboutTypedText();
};

/// Opens the question over the dialog; staying is the easy answer.
DialogFrame *askWhetherToDiscard(DialogFrame *dialog, const DiscardQuestion &words,
                                 const std::function<void()> &discard);

} // namespace sessionbook
