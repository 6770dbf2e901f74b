// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/sessions/message_dialog.h"

#include <functional>
#include <optional>

namespace sessionbook {

class ActDialog;
class Practice;
class Reporter;

/// The last step of an action: the message prompt, if there is one, then the commit.
struct MessageStep
{
    std::optional<MessagePrompt> prompt; ///< none: no message is offered
    std::function<Result<>(const std::optional<MessageDraft> &)> commit;
    QString success; ///< reported afterwards
};

/// The prompt about `sessions` of a client, for the first of which `fee` is charged; empty if no
/// message is offered.
[[nodiscard]] std::optional<MessagePrompt>
promptFor(const Practice &practice, std::optional<MessageKind> kind, const Client &client,
          const std::vector<SessionFields> &sessions, std::optional<Money> fee = {});

/// Leaving the prompt returns to the dialog. After the commit the dialog closes; if that fails, it
/// stays and shows why.
void takeMessageStep(ActDialog *dialog, Reporter &reporter, const MessageStep &step);

/// The same without a dialog. `ended` is called at the end, whatever was decided.
void takeMessageStep(QWidget *parent, Reporter &reporter, const MessageStep &step,
                     const std::function<void()> &ended);

} // namespace sessionbook
