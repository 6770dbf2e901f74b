// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/background_job.h"
#include "core/store/connection.h"

#include <QMutex>

#include <functional>
#include <optional>
#include <utility>

namespace sessionbook {

/// Answers questions on another thread, over a connection of its own. Of several questions the
/// newest one is answered, the others may not be.
///
/// Thread: the one that made it. `read` runs on the other one, and may throw StoreError; `tell`
/// runs on this one. The destructor waits for an answer that is under way.
template <class Question, class Answer>
class BackgroundAnswer
{
public:
    using Read = std::function<Answer(Connection &, const Question &)>;
    using Tell = std::function<void(const Result<Answer> &)>;

    BackgroundAnswer(Read read, Tell tell)
        : m_read(std::move(read)), m_tell(std::move(tell)),
          m_job([this](BackgroundJob::Control &) { answerNewest(); })
    {
        QObject::connect(&m_job, &BackgroundJob::finished, &m_job, [this] { tellNewest(); });
    }

    void ask(const PracticeFile &file, const Question &question)
    {
        {
            const QMutexLocker locked(&m_guard);
            m_task = {file, question};
        }
        m_isReading = true;
        m_job.start();
    }
    /// Nothing is wanted any more.
    void forget() { m_isReading = false; }
    [[nodiscard]] bool isReading() const { return m_isReading; }

private:
    void answerNewest()
    {
        std::optional<std::pair<PracticeFile, Question>> task;
        {
            const QMutexLocker locked(&m_guard);
            task = m_task;
        }
        std::optional<Result<Answer>> answer;
        try {
            Connection connection(task->first, Connection::Mode::ReadOnly);
            change(connection, "BEGIN"); // one state of the file for all of the answer
            answer = m_read(connection, task->second);
        } catch (const StoreError &error) {
            answer = error.error();
        }
        const QMutexLocker locked(&m_guard);
        m_answer = std::move(answer);
    }

    /// The job has begun again for each question that came meanwhile, so this answers the last.
    void tellNewest()
    {
        std::optional<Result<Answer>> answer;
        {
            const QMutexLocker locked(&m_guard);
            answer.swap(m_answer);
        }
        if (answer && std::exchange(m_isReading, false))
            m_tell(*answer);
    }

    Read m_read;
    Tell m_tell;
    bool m_isReading = false;
    QMutex m_guard; ///< of the two below
    std::optional<std::pair<PracticeFile, Question>> m_task;
    std::optional<Result<Answer>> m_answer;
    BackgroundJob m_job;
};

} // namespace sessionbook
