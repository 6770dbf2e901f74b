// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/work_window.h"

#include "core/practice/background_job.h"
#include "ui/look/text_styles.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

WorkWindow::WorkWindow(const QString &title, const QString &sentence, Work work)
    : DialogFrame(u"workWindow"_s), m_work(std::move(work)),
      m_job(std::make_unique<BackgroundJob>([this](auto &) { m_outcome = m_work(); }))
{
    constexpr int thickness = 6;
    setTitle(title);
    body()->addWidget(makeLabel(sentence, TextStyle::Body, this));
    auto *progress = new QProgressBar(this);
    progress->setObjectName(u"workProgress"_s);
    progress->setAccessibleName(title);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedHeight(thickness);
    body()->addWidget(progress);
    connect(m_job.get(), &BackgroundJob::finished, this,
            [this] { Q_EMIT finishedWork(m_outcome); });
}

WorkWindow::~WorkWindow() = default;

void WorkWindow::start() { m_job->start(); }

} // namespace sessionbook
