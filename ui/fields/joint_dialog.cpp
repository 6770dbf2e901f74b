// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/joint_dialog.h"

#include "core/base/date_words.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/fields/chosen_rows.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int mostRowsInSight = 6; // more are scrolled to
} // namespace

JointDialog::JointDialog(const QString &objectName, const Practice &practice, Action action,
                         std::vector<SessionDetails> sessions, QWidget *parent)
    : ActDialog(objectName, parent), m_practice(practice), m_action(action),
      m_sessions(std::move(sessions)),
      m_rows(new ChosenRows(tr("Sess&ions"), u"jointSessions"_s, this))
{
    connect(m_rows, &ChosenRows::choiceChanged, this, [this] { updateFromAnswers(); });
}

QString JointDialog::dayWords() const
{
    const QTimeZone &zone = m_practice.profile().zone;
    const QDate first = localTime(m_sessions.front().session().fields.startsAt, zone).date();
    const QDate last = localTime(m_sessions.back().session().fields.startsAt, zone).date();
    return first == last ? mediumDate(first, QLocale()) : QString();
}

QString JointDialog::wordsFor(const SessionDetails &session) const
{
    const QTimeZone &zone = m_practice.profile().zone;
    if (dayWords().isEmpty())
        return sessionWords(session, zone, QLocale());
    const SessionFields &fields = session.session().fields;
    return tr("%1 · %2", "times of a session, client")
        .arg(clockSpan(localTime(fields.startsAt, zone), localTime(fields.endsAt(), zone),
                       QLocale()),
             isolated(session.client.name));
}

void JointDialog::addList()
{
    for (const SessionDetails &session : m_sessions)
        m_rows->add(wordsFor(session), refusalOf(session));
    m_rows->setHeight(std::min(static_cast<int>(m_sessions.size()), mostRowsInSight));
    body()->addWidget(m_rows);
}

std::optional<QString> JointDialog::refusalOf(const SessionDetails &session) const
{
    return m_practice.sessions().whyNot(session.facts, m_action);
}

void JointDialog::addConsequences()
{
    body()->addStretch(1);
    m_consequences = new ConsequenceBox(u"consequences"_s, this);
    pinBelowBody(m_consequences);
}

void JointDialog::setConfirmButton(QPushButton *confirm)
{
    m_confirm = confirm;
    m_confirm->setDefault(true);
    addActButton(m_confirm);
}

void JointDialog::setConfirmText(const QString &text) { m_confirm->setText(text); }

std::vector<SessionDetails> JointDialog::taken() const { return m_rows->chosenOf(m_sessions); }

Result<std::vector<SeriesStep>> JointDialog::stepsOf(const JointAct &act) const
{
    std::vector<SessionFacts> chosen;
    for (const SessionDetails &session : taken())
        chosen.push_back(session.facts);
    return m_practice.sessions().previewJoint(chosen, act);
}

Result<std::vector<SeriesStep>> JointDialog::steps() const
{
    const Result<JointAct> asked = act();
    return asked ? stepsOf(*asked) : asked.error();
}

void JointDialog::showSteps(const Result<std::vector<SeriesStep>> &steps)
{
    std::size_t next = 0;
    for (std::size_t row = 0; row < m_sessions.size(); ++row) {
        const int at = static_cast<int>(row);
        if (!m_rows->isChosen(at))
            continue;
        QString words = wordsFor(m_sessions[row]);
        if (steps && next < steps->size()) {
            for (const Remark &remark : (*steps)[next++].remarks)
                words += u" — "_s + remark.sentence;
        }
        m_rows->setWords(at, words);
    }
    if (!steps) {
        m_consequences->setLines({steps.error().sentence});
        return;
    }
    const auto notices = noticesAbout(*steps);
    QSet<ClientId> clients;
    for (const JointNotice &notice : notices)
        clients.insert(notice.client);
    m_consequences->setLines(consequencesOfJoint(*steps, static_cast<int>(clients.size())));
}

bool JointDialog::check()
{
    if (!m_rows->checkAny(tr("Choose at least one session.")))
        return false;
    const auto asked = steps();
    if (!asked)
        showError(asked.error());
    return asked.ok();
}

} // namespace sessionbook
