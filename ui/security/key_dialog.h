// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/act_dialog.h"

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;

namespace sessionbook {

class BackgroundJob;

/// A dialog whose action derives a key, which takes most of a second and is done off the
/// interface's thread. Meanwhile a line says so, and the dialog can neither be changed nor left, so
/// that what was typed stays until it is known to have worked.
class KeyDialog : public ActDialog
{
    Q_OBJECT

public:
    explicit KeyDialog(const QString &objectName, QWidget *parent = nullptr);
    ~KeyDialog() override;
    Q_DISABLE_COPY_MOVE(KeyDialog)

    void reject() override;
    /// Forgets the passphrases that were typed.
    void done(int result) override;

protected:
    /// Runs `work` on another thread, then `then` with its value on this one. An error is shown as
    /// showFailure() does. `doing` says what takes the time.
    template <class Value>
    void derive(const QString &doing, std::function<Result<Value>()> work,
                std::function<void(const Value &)> then)
    {
        auto outcome = std::make_shared<std::optional<Result<Value>>>();
        start(
            doing, [outcome, work = std::move(work)] { outcome->emplace(work()); },
            [this, outcome, then = std::move(then)](const Error *failure) {
                if (failure || !**outcome)
                    showFailure(failure ? *failure : (*outcome)->error());
                else
                    then(**std::exchange(*outcome, {}));
            });
    }
    void closeEvent(QCloseEvent *event) override;

private:
    void start(const QString &doing, std::function<void()> work,
               std::function<void(const Error *failure)> then);
    void setBusy(bool busy);

    QWidget *m_line;
    QLabel *m_doing;
    QProgressBar *m_progress;
    QList<QWidget *> m_disabled;
    QPointer<QWidget> m_focus;
    std::unique_ptr<BackgroundJob> m_job;
};

} // namespace sessionbook
