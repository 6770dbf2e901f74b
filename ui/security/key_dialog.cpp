// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/key_dialog.h"

#include "core/practice/background_job.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/look/text_styles.h"
#include "ui/parts/announcement.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <new>

using namespace Qt::StringLiterals;

namespace sessionbook {

KeyDialog::KeyDialog(const QString &objectName, QWidget *parent)
    : ActDialog(objectName, parent), m_line(new QWidget(this)),
      m_doing(makeLabel({}, TextStyle::Quiet, m_line)), m_progress(new QProgressBar(m_line))
{
    constexpr int thickness = 6;
    m_line->setObjectName(u"keyProgress"_s);
    m_progress->setObjectName(u"keyProgressBar"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(thickness);
    makeAlert(m_line);
    auto *rows = new QVBoxLayout(m_line);
    constexpr int margin = 20; // as the dialog's
    rows->setContentsMargins(margin, 0, margin, 0);
    rows->setSpacing(4);
    rows->addWidget(m_doing);
    rows->addWidget(m_progress);
    m_line->hide();
    layout()->addWidget(m_line);
}

KeyDialog::~KeyDialog() = default;

void KeyDialog::reject()
{
    if (!m_job)
        ActDialog::reject();
}

void KeyDialog::done(int result)
{
    const auto edits = findChildren<PassphraseEdit *>();
    for (PassphraseEdit *edit : edits)
        edit->forget();
    ActDialog::done(result);
}

void KeyDialog::closeEvent(QCloseEvent *event)
{
    if (m_job)
        event->ignore();
    else
        ActDialog::closeEvent(event);
}

void KeyDialog::start(const QString &doing, std::function<void()> work,
                      std::function<void(const Error *failure)> then)
{
    // What a deleted job leaves behind must not be found by what it calls.
    auto failure = std::make_shared<std::optional<Error>>();
    m_job = std::make_unique<BackgroundJob>([failure, work = std::move(work)](auto &) {
        try {
            work();
        } catch (const std::bad_alloc &) {
            *failure = Error{ErrorKind::Storage,
                             tr("There is not enough memory for this. Close other programs and "
                                "try again.")};
        }
    });
    connect(m_job.get(), &BackgroundJob::finished, this, [this, failure, then = std::move(then)] {
        m_job.release()->deleteLater();
        setBusy(false);
        then(*failure ? &**failure : nullptr);
    });
    m_doing->setText(doing);
    m_progress->setAccessibleName(doing);
    setBusy(true);
    announce(m_line, doing);
    m_job->start();
}

void KeyDialog::setBusy(bool busy)
{
    m_line->setVisible(busy);
    if (busy) {
        m_focus = focusWidget();
        QWidget *fields = body()->parentWidget();
        m_disabled = {fields};
        const auto buttons = findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isEnabled() && !fields->isAncestorOf(button))
                m_disabled << button;
        }
        for (QWidget *each : std::as_const(m_disabled))
            each->setEnabled(false);
        setFocus(); // keys end here rather than in what lies behind
        return;
    }
    for (QWidget *each : std::exchange(m_disabled, {}))
        each->setEnabled(true);
    if (m_focus)
        m_focus->setFocus();
}

} // namespace sessionbook
