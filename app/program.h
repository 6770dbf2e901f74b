// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"
#include "core/practice/practice.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QApplication;

namespace sessionbook {

class MainWindow;
class Preferences;

/// The program with its window, from the start to the end: opens a practice, or asks for one.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &application, Options options);
    ~Program() override;

    /// Until the last window is closed. Answers with the program's exit code.
    [[nodiscard]] int run();

private:
    void openOwnPractice();
    void welcome();
    void openSample();
    void show(std::unique_ptr<Practice> practice);
    void nameWindow();
    /// Says why there is no practice to show.
    void refuse(const Error &error);

    QApplication &m_application;
    Options m_options;
    int m_exitCode = 0;
    std::optional<QTemporaryDir> m_sampleFolder;
    std::unique_ptr<Practice> m_practice;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sessionbook
