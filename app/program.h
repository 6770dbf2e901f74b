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
    /// Shows why the practice can't be opened.
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
