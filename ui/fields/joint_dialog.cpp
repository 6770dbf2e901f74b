// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/joint_dialog.h"

#include "core/base/date_words.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "ui/fields/roomy_rows.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/session_words.h"

#include <QListWidget>
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
      m_sessions(std::move(sessions)), m_list(new QListWidget(this))
{
    m_list->setObjectName(u"jointSessions"_s);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
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
        addRow(session);
    m_list->setCurrentRow(0);
    const int rows = std::clamp(m_list->count(), 1, mostRowsInSight);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_listField = new FormField(tr("Sess&ions"), m_list, this);
    body()->addWidget(m_listField);
    connect(m_list, &QListWidget::itemChanged, this, [this] { updateFromAnswers(); });
}

void JointDialog::addRow(const SessionDetails &session)
{
    QString words = wordsFor(session);
    const auto refused = refusalOf(session);
    if (refused)
        words += u" — "_s + *refused;
    auto *row = new QListWidgetItem(words, m_list);
    row->setCheckState(refused ? Qt::Unchecked : Qt::Checked);
    if (refused)
        row->setFlags(row->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
    row->setToolTip(words);
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

bool JointDialog::isTaken(int row) const { return m_list->item(row)->checkState() == Qt::Checked; }

std::vector<SessionDetails> JointDialog::taken() const
{
    std::vector<SessionDetails> taken;
    for (int row = 0; row < m_list->count(); ++row) {
        if (isTaken(row))
            taken.push_back(m_sessions[static_cast<std::size_t>(row)]);
    }
    return taken;
}

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
    m_listField->clearError();
    const QSignalBlocker quiet(m_list);
    std::size_t next = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!isTaken(row))
            continue;
        QString words = wordsFor(m_sessions[static_cast<std::size_t>(row)]);
        if (steps && next < steps->size()) {
            for (const Remark &remark : (*steps)[next++].remarks)
                words += u" — "_s + remark.sentence;
        }
        m_list->item(row)->setText(words);
        m_list->item(row)->setToolTip(words);
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
    if (taken().empty()) {
        m_listField->setError(tr("Choose at least one session."));
        m_list->setFocus();
        return false;
    }
    const auto asked = steps();
    if (!asked)
        showError(asked.error());
    return asked.ok();
}

} // namespace sessionbook
