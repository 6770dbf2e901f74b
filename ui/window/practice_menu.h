// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace sessionbook {

class Practice;
class Reporter;

/// What is done with whole practices: another one, an earlier one, a copy. It asks for the file;
/// opening it is the program's.
class PracticeMenu : public QMenu
{
    Q_OBJECT

public:
    PracticeMenu(Practice &practice, Reporter &reporter, QWidget *window);

    /// The newest first; the one that is open is left out.
    void setRecent(const QStringList &paths);
    /// Those that are offered in a search too.
    [[nodiscard]] QList<QAction *> commands() const { return m_commands; }

Q_SIGNALS:
    void newRequested(const QString &path);
    void openRequested(const QString &path);

private:
    void askForNew();
    void askForOther();
    void saveCopyOfThis();
    [[nodiscard]] QString folder() const;

    Practice &m_practice;
    Reporter &m_reporter;
    QWidget *m_window;
    QMenu *m_recent;
    QList<QAction *> m_commands;
};

} // namespace sessionbook
