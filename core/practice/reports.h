// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/report_views.h"

#include <QObject>

#include <memory>

namespace sessionbook {

class PracticeContext;
template <class Question, class Answer>
class BackgroundAnswer;

/// Figures over the whole file.
class Reports
{
public:
    explicit Reports(PracticeContext &context) : m_context(context) {}

    /// Blocks. Errors: Storage; Invalid for a period without days or longer than
    /// longestReportMonths.
    Result<ReportAnswer> answer(const ReportQuestion &question) const;

private:
    friend class ReportReader;
    PracticeContext &m_context;
};

/// Answers on another thread, over a connection of its own. Of several questions the newest one is
/// answered, the others may not be.
///
/// Thread: the practice's.
class ReportReader : public QObject
{
    Q_OBJECT

public:
    explicit ReportReader(const Reports &reports, QObject *parent = nullptr);
    /// Waits for an answer that is under way.
    ~ReportReader() override;
    Q_DISABLE_COPY_MOVE(ReportReader)

    void ask(const ReportQuestion &question);
    [[nodiscard]] bool isReading() const;

Q_SIGNALS:
    void answered(const sessionbook::ReportAnswer &answer);
    void failed(const sessionbook::Error &error);

private:
    struct Task;
    void tell(const Result<ReportAnswer> &answer);

    const Reports &m_reports;
    std::unique_ptr<BackgroundAnswer<Task, ReportAnswer>> m_answer;
};

} // namespace sessionbook
