// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document_run.h"

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/paper/document_layout.h"

#include <QtConcurrentRun>

#include <utility>

namespace sessionbook {

DocumentRun::DocumentRun(Practice &practice, std::vector<DocumentRequest> requests, QObject *parent)
    : QObject(parent), m_practice(practice), m_requests(std::move(requests))
{
    connect(&m_page, &QFutureWatcher<QByteArray>::finished, this, &DocumentRun::issueCurrent);
}

void DocumentRun::start() { next(); }

void DocumentRun::next()
{
    // Not in a loop of its own: the interface goes on between two.
    while (!m_isStopped && m_next < m_requests.size()) {
        const Result<DocumentDraft> draft = m_practice.documents().draft(m_requests[m_next]);
        if (draft) {
            m_draft = *draft;
            m_page.setFuture(
                QtConcurrent::run([content = m_draft->content] { return documentPdf(content); }));
            return;
        }
        m_failures.push_back(draft.error());
        Q_EMIT progressed(static_cast<int>(++m_next));
    }
    Q_EMIT finished();
}

void DocumentRun::issueCurrent()
{
    const Result<DocumentId> issued = m_practice.documents().issue(*m_draft, m_page.result());
    if (issued)
        m_issued.push_back(*issued);
    else
        m_failures.push_back(issued.error());
    Q_EMIT progressed(static_cast<int>(++m_next));
    if (!issued && issued.error().kind == ErrorKind::Storage) // the next would fail as well
        m_isStopped = true;
    next();
}

} // namespace sessionbook
