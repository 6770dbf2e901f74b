// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/search_worker.h"

#include <QLocale>
#include <QThread>

namespace sessionbook {

class Practice;

/// Looks through the practice while somebody types. The index is made when it is first asked for,
/// lives in memory alone, and follows every change; nothing here waits for it.
class PracticeSearch : public QObject
{
    Q_OBJECT

public:
    explicit PracticeSearch(Practice &practice, QObject *parent = nullptr);
    ~PracticeSearch() override;
    Q_DISABLE_COPY_MOVE(PracticeSearch)

    /// Begins to read, so that the first answer is there sooner.
    void prepare();
    /// Gives up the question before it. Answered by answered() with the number given here; more
    /// than once while the index is being made.
    quint64 ask(const QString &typed, int limit);
    /// No answer is wanted any more.
    void giveUp();

Q_SIGNALS:
    void answered(const sessionbook::SearchAnswer &answer);
    /// What was found may have changed.
    void outdated();
    void failed(const sessionbook::Error &error);

private:
    Practice &m_practice;
    std::atomic<quint64> m_newest = 0;
    QThread m_thread;
    SearchWorker *m_worker = nullptr; ///< lives in m_thread
};

} // namespace sessionbook
