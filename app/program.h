// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "core/practice/practice.h"
#include "ui/security/new_seal.h"
#include "ui/welcome/refusal_dialog.h"
#include "ui/welcome/unlock_dialog.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QApplication;
class QSettings;

namespace sessionbook {

class LockWatch;
class WorkWindow;
struct OpenPractice;

/// The program from start to end: which practice is open, if one is, and whether it is locked.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &application, Options options, Clock clock = systemClock);
    ~Program() override;

    /// Runs until the last window is closed; returns the exit code.
    [[nodiscard]] int run();
    /// What run() begins with: the first window is there when it returns.
    void start();

    /// Null while none is open, or it is locked.
    [[nodiscard]] OpenPractice *openPractice() const { return m_open.get(); }
    /// Closes the practice, and asks for the passphrase. Nothing of it is on the screen when this
    /// returns. A practice without a passphrase stays open.
    void lock();

private:
    void welcome(const QString &path);
    void openSample();
    void open(const QString &path);
    void askForPassphrase(const QString &path, QWidget *over);
    void openUnlocked(const PracticeFile &file, UnlockDialog::By by);
    void refuseUnlocking(const QString &path, const Error &error);
    /// Opens the file in place of the practice that is open, which stays if that fails.
    Result<> tryToOpen(const PracticeFile &file);
    void show(std::unique_ptr<Practice> practice);
    void closePractice();
    /// Opens the copy instead of the practice whose file is gone.
    void goOnWith(const QString &copy);
    /// Closes the practice, writes it anew with the seal or without any, and opens it again.
    void reseal(const std::optional<NewSeal> &seal);
    void showSheet(const QStringList &recoveryGroups);
    void keepBackups();
    /// Shows what the backup holds, and restores it in place of the practice if that is wanted.
    void restoreFrom(const QString &backup, const QString &practice);
    void askToRestore(const PracticeFile &backup, const PracticeFile &practice);
    void restore(const PracticeFile &backup, const PracticeFile &practice);
    /// What a question about another file is asked over; null if there is nothing.
    [[nodiscard]] QWidget *whereToAsk() const;
    /// Closes the practice while the window says that its file is worked on.
    void closeFor(WorkWindow *work);
    void nameWindow();
    /// Shows why the practice can't be opened.
    void refuse(const QString &path, const Error &error);
    void takeOver(const QString &path, RefusalDialog *dialog);

    void watchForLocking();
    void lockWhenAsked();
    void takeUpWork(const QByteArray &sealed);
    [[nodiscard]] bool isOwn() const { return m_options.task == Options::Task::Open; }

    QApplication &m_application;
    Options m_options;
    Clock m_clock;
    int m_exitCode = 0;
    std::optional<QTemporaryDir> m_sampleFolder;
    QSettings *m_settings = nullptr; ///< of this computer; null in the sample
    LockWatch *m_lockWatch = nullptr;
    std::unique_ptr<OpenPractice> m_open;
    QPointer<UnlockDialog> m_unlock;
    QPointer<RefusalDialog> m_refusal; ///< in place of a practice that can't be opened
    QPointer<WorkWindow> m_work;       ///< while the file of the closed practice is written
    bool m_locksNext = false;          ///< what is opened next
    std::optional<QByteArray> m_unfinishedWork; ///< sealed by the key of what is locked
};

} // namespace sessionbook
