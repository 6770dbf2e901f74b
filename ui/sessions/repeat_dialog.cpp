// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/repeat_dialog.h"

#include "ui/parts/session_words.h"
#include "ui/sessions/series_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int repeatDialogWidth = 560;
} // namespace

RepeatDialog::RepeatDialog(const Practice &practice, const SessionDetails &session, QWidget *parent)
    : ActDialog(u"repeatDialog"_s, parent), m_practice(practice), m_session(session),
      m_series(new SeriesFields(practice))
{
    setMinimumWidth(repeatDialogWidth);
    setTitle(tr("Repeat session"));
    setSubtitleNaming(sessionWords(m_session, practice.profile().zone, QLocale()));
    body()->addWidget(m_series);
    body()->addStretch(1);
    addSafeButton(tr("Cancel"), u"dontRepeatButton"_s);
    m_confirm = addMainButton({}, u"confirmButton"_s);
    addActButton(m_confirm);
    const SessionFields &fields = m_session.session().fields;
    m_series->beginWith(m_session.session().id);
    m_series->setTime(fields.startsAt, fields.lengthMinutes);
    if (request().onCredit)
        m_series->setCredits(m_session.facts.creditsAvailable);
    connect(m_series, &SeriesFields::changed, this, &RepeatDialog::updateConfirm);
    updateConfirm();
}

BookingRequest RepeatDialog::request() const
{
    BookingRequest request = sameAgain(m_session.facts, m_session.session().fields.startsAt);
    request.first = m_session.seen();
    request.repetition = m_series->repetition();
    request.starts = m_series->starts();
    if (!request.starts.empty())
        request.fields.startsAt = request.starts.front();
    return request;
}

void RepeatDialog::updateConfirm()
{
    const auto count = static_cast<int>(m_series->starts().size());
    m_confirm->setText(m_series->takesWhatIsGrave()
                           ? tr("&Book %n more session(s) anyway", nullptr, count)
                           : tr("&Book %n more session(s)", nullptr, count));
    m_confirm->setEnabled(count > 0);
}

bool RepeatDialog::check()
{
    if (const auto wrong = m_series->error()) {
        if (!m_series->showError(*wrong))
            showError(*wrong);
        return false;
    }
    return m_series->repetition().has_value();
}

} // namespace sessionbook
