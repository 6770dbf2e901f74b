// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "core/practice/practice.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QApplication;
class QSettings;

namespace sessionbook {

class MainWindow;
class Preferences;
class RefusalDialog;

/// The program with its window, from start to end. Opens a practice or runs the first start.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &application, Options options);
    ~Program() override;

    /// Runs until the last window is closed; returns the exit code.
    [[nodiscard]] int run();

private:
    void openOwnPractice();
    void welcome();
    void openSample();
    void show(std::unique_ptr<Practice> practice);
    void nameWindow();
    void keepWindowState();
    /// Opens the copy instead of the practice whose file is gone.
    void goOnWith(const QString &copy);
    /// Shows why the practice can't be opened.
    void refuse(const Error &error);
    void takeOver(RefusalDialog *dialog);

    QApplication &m_application;
    Options m_options;
    int m_exitCode = 0;
    std::optional<QTemporaryDir> m_sampleFolder;
    QSettings *m_settings = nullptr; ///< where the window's state is kept, if it is
    std::unique_ptr<Practice> m_practice;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sessionbook
