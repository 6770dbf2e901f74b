// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/parts/dialog_frame.h"

#include <functional>
#include <memory>

namespace sessionbook {

class BackgroundJob;

/// A small window while the file of a practice that is closed is worked on, on another thread. It
/// can't be closed until that is done.
class WorkWindow : public DialogFrame
{
    Q_OBJECT

public:
    using Work = std::function<Result<>()>;

    WorkWindow(const QString &title, const QString &sentence, Work work);
    ~WorkWindow() override;
    Q_DISABLE_COPY_MOVE(WorkWindow)

    void start();
    void reject() override {}

Q_SIGNALS:
    void finishedWork(const sessionbook::Result<> &outcome);

private:
    Work m_work;
    Result<> m_outcome;
    std::unique_ptr<BackgroundJob> m_job;
};

} // namespace sessionbook
