// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "ui/paper/page_maker.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>
#include <vector>

namespace sessionbook {

class Practice;

/// Issues one document after another. Each is whole before the next begins, so it can be stopped
/// between two; pages are made while the interface goes on.
class DocumentRun : public QObject
{
    Q_OBJECT

public:
    DocumentRun(Practice &practice, std::vector<DocumentRequest> requests,
                QObject *parent = nullptr);

    void start();
    /// After the one that is being issued.
    void stop() { m_isStopped = true; }
    [[nodiscard]] int total() const { return static_cast<int>(m_requests.size()); }
    [[nodiscard]] int issued() const { return static_cast<int>(m_issued.size()); }
    [[nodiscard]] const std::vector<DocumentId> &documents() const { return m_issued; }
    /// Why some could not be issued; the run goes on with the next.
    [[nodiscard]] const std::vector<Error> &failures() const { return m_failures; }

Q_SIGNALS:
    /// So many are done, with or without success.
    void progressed(int done);
    void finished();

private:
    void next();
    void issueCurrent();

    Practice &m_practice;
    std::vector<DocumentRequest> m_requests;
    std::size_t m_next = 0;
    std::optional<DocumentDraft> m_draft;
    QFutureWatcher<QByteArray> m_page;
    std::vector<DocumentId> m_issued;
    std::vector<Error> m_failures;
    bool m_isStopped = false;
};

} // namespace sessionbook
