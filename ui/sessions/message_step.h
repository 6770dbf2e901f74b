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

/// The last step of an act: the message prompt where a message is offered, then the commit.
struct MessageStep
{
    std::optional<MessagePrompt> prompt; ///< none: nobody is to be told
    std::function<Result<>(const std::optional<MessageDraft> &)> commit;
    QString success; ///< what is said when it is done
};

/// The prompt about one or several sessions of a client; none where no message is offered.
[[nodiscard]] std::optional<MessagePrompt> promptFor(const Practice &practice,
                                                     std::optional<MessageKind> kind,
                                                     const Client &client,
                                                     const std::vector<SessionFields> &sessions);

/// Until the commit nothing has happened: from the prompt one comes back to the dialog as it was.
/// Afterwards the dialog closes; refused, it stays and says why.
void takeMessageStep(ActDialog *dialog, Reporter &reporter, const MessageStep &step);

/// The same without a dialog behind it: from the prompt one comes back to where one was. `ended` is
/// called once it is over.
void takeMessageStep(QWidget *parent, Reporter &reporter, const MessageStep &step,
                     const std::function<void()> &ended);

} // namespace sessionbook
