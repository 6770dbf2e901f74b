// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/search_worker.h"

#include <QLocale>
#include <QThread>

namespace sessionbook {

class Practice;

/// Searches the practice while a query is being typed. The index is built on first use, is only in
/// memory, and is updated after each change. No function here blocks.
///
/// Thread: the practice's; the index is on another, with the SearchWorker.
class PracticeSearch : public QObject
{
    Q_OBJECT

public:
    explicit PracticeSearch(Practice &practice, QObject *parent = nullptr);
    ~PracticeSearch() override;
    Q_DISABLE_COPY_MOVE(PracticeSearch)

    /// Starts to build the index, so that the first answer comes sooner.
    void prepare();
    /// Drops the previous query. answered() comes with the number returned here, several times
    /// while the index is being built.
    quint64 ask(const QString &typed, int limit);
    /// Drops the current query.
    void giveUp();

Q_SIGNALS:
    void answered(const sessionbook::SearchAnswer &answer);
    /// The results may have changed.
    void outdated();
    /// The file could not be read.
    void failed(const sessionbook::Error &error);

private:
    Practice &m_practice;
    std::atomic<quint64> m_newest = 0;
    QThread m_thread;
    SearchWorker *m_worker = nullptr; ///< lives in m_thread
};

} // namespace sessionbook
