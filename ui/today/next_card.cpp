// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/next_card.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/base/shortened.h"
#include "core/practice/sessions.h"
#include "core/rules/names.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/fact_row.h"
#include "ui/parts/session_row.h"
#include "ui/parts/time_words.h"
#include "ui/today/agenda_model.h"
#include "ui/today/card_rows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int shownOfNote = 240; // letters
constexpr int shownOfName = 60;

/// A minute that has begun counts.
int minutesLeft(Instant now, Instant until)
{
    return static_cast<int>((until.seconds - now.seconds + 59) / 60);
}
} // namespace

NextCard::NextCard(const Practice &practice, QWidget *parent)
    : QFrame(parent), m_practice(practice), m_when(makeLabel({}, TextStyle::Quiet, this)),
      m_name(makeLabel({}, TextStyle::Section, this)),
      m_facts(makeLabel({}, TextStyle::Quiet, this)),
      m_note(new FactRow(Icon::Note, u"nextNote"_s)),
      m_money(new FactRow(Icon::Payment, u"nextMoney"_s)), m_open(new QPushButton(tr("Open"))),
      m_main(new QPushButton)
{
    QVBoxLayout *layout = layOutCard(this, u"nextCard"_s);
    m_when->setObjectName(u"nextWhen"_s);
    m_name->setObjectName(u"nextName"_s);
    m_facts->setObjectName(u"nextFacts"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_when), static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_note),
                          static_cast<QWidget *>(m_money)})
        layout->addWidget(part);
    auto *client = new QPushButton(tr("Client"));
    client->setObjectName(u"nextClient"_s);
    m_open->setObjectName(u"nextOpen"_s);
    m_main->setObjectName(u"nextMain"_s);
    makeMainButton(m_main);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(client);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(m_main);
    layout->addLayout(buttons);
    connect(client, &QPushButton::clicked, this, [this] { Q_EMIT clientRequested(m_client); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_session); });
    connect(m_main, &QPushButton::clicked, this, [this] {
        if (m_runs)
            Q_EMIT endRequested(m_session);
        else
            Q_EMIT joinRequested(m_session);
    });
}

void NextCard::show(const BeforeSession &next, const ClientStanding &standing)
{
    const SessionDetails &details = next.session;
    const SessionFields &fields = details.session().fields;
    const QTimeZone &zone = m_practice.profile().zone;
    m_session = details.session().id;
    setSessionOf(this, m_session);
    m_client = details.client.id;
    m_runs = details.session().status == SessionStatus::InProgress;
    m_when->setText(whenWords(fields, m_runs));
    const QString &name = details.client.name;
    const QString shown = shortened(name, shownOfName);
    m_name->setText(shown);
    m_name->setToolTip(shown == name ? QString() : name);
    m_name->setAccessibleName(name);
    setAccessibleName(tr("Next session: %1").arg(isolated(name)));
    m_facts->setText(joinedByDot(
        {clockSpan(localTime(fields.startsAt, zone), localTime(fields.endsAt(), zone), QLocale()),
         nameOf(fields.place), details.type.name}));
    const bool own = !fields.note.isEmpty();
    const QString note = own ? fields.note : next.note;
    m_note->setVisible(!note.isEmpty());
    if (!note.isEmpty()) {
        const QDate today = m_practice.today();
        m_note->setTexts(
            note.size() > shownOfNote ? note.left(shownOfNote) + u'…' : note,
            own ? tr("Note for this session")
                : tr("Last note, %1")
                      .arg(nearDate(localTime(*next.noteFrom, zone).date(), today, QLocale())));
    }
    showMoney(next, standing);
    showMain(details);
}

QString NextCard::whenWords(const SessionFields &fields, bool runs) const
{
    const Instant now = m_practice.now();
    const auto clock = [this](Instant instant) {
        return clockTime(localTime(instant, m_practice.profile().zone), QLocale());
    };
    if (runs) {
        return joinedByDot({nameOf(Mark::InProgress),
                            fields.endsAt() <= now
                                ? tr("over since %1").arg(clock(fields.endsAt()))
                                : tr("%1 left", "how long")
                                      .arg(durationWords(minutesLeft(now, fields.endsAt())))});
    }
    if (fields.startsAt <= now)
        return tr("Now, since %1").arg(clock(fields.startsAt));
    return tr("Next, in %1", "how long").arg(durationWords(minutesLeft(now, fields.startsAt)));
}

void NextCard::showMoney(const BeforeSession &next, const ClientStanding &standing)
{
    const PracticeProfile &profile = m_practice.profile();
    QStringList counts;
    if (next.sessions > 0) {
        counts << tr("%n session(s) so far", nullptr, next.sessions)
               << tr("%1 paid", "a number of sessions").arg(QLocale().toString(next.paid));
    }
    if (next.creditsAvailable > 0)
        counts << tr("%n credit(s) left", nullptr, next.creditsAvailable);
    const QString so = joinedByDot(counts);
    if (standing.owed > Money{}) {
        m_money->setTexts(tr("%1 unpaid since %2")
                              .arg(formatMoney(standing.owed, profile.currency, QLocale()),
                                   nearDate(localTime(*standing.owedSince, profile.zone).date(),
                                            m_practice.today(), QLocale())),
                          so);
    } else {
        m_money->setTexts(next.sessions == 0 ? tr("First session") : tr("Nothing owed"), so);
    }
}

void NextCard::showMain(const SessionDetails &session)
{
    const auto why = m_practice.sessions().whyNot(session.facts,
                                                  m_runs ? Action::CompleteAndSkip : Action::Join);
    m_main->setText(m_runs ? tr("End session") : tr("Join"));
    m_main->setEnabled(!why);
    m_main->setToolTip(why.value_or(QString()));
    m_main->setAccessibleDescription(why.value_or(QString()));
}

} // namespace sessionbook
