// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/practice_search.h"

#include "core/practice/practice.h"

namespace sessionbook {

PracticeSearch::PracticeSearch(Practice &practice, QObject *parent)
    : QObject(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (!m_worker)
            return;
        QMetaObject::invokeMethod(m_worker,
                                  [worker = m_worker, changes] { worker->applyChanges(changes); });
        Q_EMIT outdated();
    });
}

PracticeSearch::~PracticeSearch()
{
    giveUp();
    m_thread.quit();
    m_thread.wait();
}

void PracticeSearch::prepare()
{
    if (!m_worker) {
        m_worker = new SearchWorker(m_practice.file(), m_newest);
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &SearchWorker::answered, this, [this](const SearchAnswer &answer) {
            if (answer.number == m_newest) // else it answers an earlier query
                Q_EMIT answered(answer);
        });
        connect(m_worker, &SearchWorker::failed, this, &PracticeSearch::failed);
        m_thread.start();
    }
    QMetaObject::invokeMethod(m_worker, &SearchWorker::build);
}

quint64 PracticeSearch::ask(const QString &typed, int limit)
{
    prepare();
    const PracticeProfile &profile = m_practice.profile();
    const SearchQuery query =
        readQuery(typed, {m_practice.now(), profile.zone, profile.currency, localeOf(profile)});
    const quint64 number = ++m_newest;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, number, query, limit] { worker->ask(number, query, limit); });
    return number;
}

void PracticeSearch::giveUp() { ++m_newest; }

} // namespace sessionbook
