// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/session_dialog.h"

#include "core/practice/sessions.h"
#include "core/rules/client_rules.h"
#include "core/rules/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/tones.h"
#include "ui/parts/fact_row.h"
#include "ui/parts/pill.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"
#include "ui/sessions/session_facts.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

bool isEnded(SessionStatus status)
{
    return status == SessionStatus::Complete || status == SessionStatus::Cancelled;
}

QString labelOf(SessionAct act)
{
    switch (act) {
    case SessionAct::Join:
        return SessionDialog::tr("&Join");
    case SessionAct::OpenLink:
        return SessionDialog::tr("Open &link");
    case SessionAct::End:
        return SessionDialog::tr("&End session");
    case SessionAct::MarkComplete:
        return SessionDialog::tr("&Mark as complete");
    case SessionAct::RecordPayment:
        return SessionDialog::tr("&Record payment");
    case SessionAct::Void:
        return SessionDialog::tr("&Void…");
    case SessionAct::ReversePayment:
        return SessionDialog::tr("&Reverse payment…");
    case SessionAct::ReturnCredit:
        return SessionDialog::tr("Return &credit…");
    case SessionAct::ChangeAmount:
        return SessionDialog::tr("Change &amount…");
    case SessionAct::Edit:
    case SessionAct::CancelOrDelete:
    case SessionAct::OpenClient:
    case SessionAct::BookAgain:
    case SessionAct::OpenInvoice:
        break; // have buttons of their own
    }
    Q_UNREACHABLE();
}

struct MenuAct
{
    SessionAct act;
    Action rule;
    QStringView objectName;
};
constexpr auto menuActs = std::to_array<MenuAct>({
    {SessionAct::ChangeAmount, Action::ChangeAmount, u"changeAmountAction"},
    {SessionAct::Void, Action::Void, u"voidAction"},
    {SessionAct::ReversePayment, Action::ReversePayment, u"reverseAction"},
    {SessionAct::ReturnCredit, Action::ReturnCredit, u"returnCreditAction"},
});

void clearLayout(QLayout *layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout->takeAt(0)})
        delete item->widget();
}

/// The rule that an offered button stands under.
Action ruleOf(SessionAct offered)
{
    switch (offered) {
    case SessionAct::Join:
        return Action::Join;
    case SessionAct::RecordPayment:
        return Action::RecordPayment;
    default:
        return Action::CompleteAndSkip;
    }
}

/// Enables the button, or disables it with the reason as tool tip.
void allow(QAbstractButton *button, const QString &name, const std::optional<QString> &whyNot)
{
    button->setEnabled(!whyNot);
    button->setToolTip(whyNot.value_or(name));
    button->setAccessibleDescription(whyNot.value_or(QString()));
}

} // namespace

SessionOffers offersFor(const Practice &practice, const SessionDetails &session)
{
    const auto allowed = [&](Action action) {
        return !practice.sessions().whyNot(session.facts, action);
    };
    const SessionFields &fields = session.session().fields;
    // What it is still too early for stays in view, disabled with the reason.
    if (session.session().status == SessionStatus::Booked) {
        if (!allowed(Action::CompleteAndSkip))
            return {SessionAct::Join, std::nullopt};
        return isOver(fields, practice.now())
                   ? SessionOffers{SessionAct::MarkComplete, SessionAct::Join}
                   : SessionOffers{SessionAct::Join, SessionAct::MarkComplete};
    }
    if (session.session().status == SessionStatus::InProgress) {
        const bool hasLink = fields.place == Place::Online && !fields.address.isEmpty();
        return {SessionAct::End, hasLink ? std::optional(SessionAct::OpenLink) : std::nullopt};
    }
    if (allowed(Action::RecordPayment))
        return {SessionAct::RecordPayment, std::nullopt};
    return {};
}

SessionDialog::SessionDialog(const Practice &practice, const SessionDetails &session,
                             QWidget *parent)
    : DialogFrame(u"sessionDialog"_s, parent), m_practice(practice), m_session(session)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    showHeaderLine();
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(body()->spacing());
    m_problem = new RemarkLine(u"sessionProblem"_s, this);
    body()->addLayout(m_facts);
    body()->addWidget(m_problem);
    body()->addStretch();
    addActions();
    refresh();
    connect(&practice, &Practice::changed, this, &SessionDialog::applyChanges);
    connect(&practice, &Practice::minuteTurned, this, &SessionDialog::showTime);
}

void SessionDialog::addActions()
{
    m_more = makeIconButton(Icon::DotsVertical, tr("More"), u"moreButton"_s, this);
    m_edit = makeIconButton(Icon::Pencil, tr("Edit session"), u"editButton"_s, this);
    m_bin = makeIconButton(Icon::Bin, tr("Cancel or delete session"), u"binButton"_s, this,
                           Ink::Danger);
    m_edit->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_bin->setShortcut(QKeySequence(Qt::Key_Delete));
    for (QToolButton *button : {m_edit, m_bin, m_more})
        addTitleAction(button);
    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT requested(SessionAct::Edit); });
    connect(m_bin, &QToolButton::clicked, this,
            [this] { Q_EMIT requested(SessionAct::CancelOrDelete); });
    connect(m_more, &QToolButton::clicked, this, &SessionDialog::popUpMore);

    QPushButton *client = addSideButton(tr("Cl&ient"), u"openClientButton"_s);
    client->setAccessibleName(tr("Open client"));
    connect(client, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(SessionAct::OpenClient); });
    m_again = addSideButton(tr("&Book again"), u"againButton"_s);
    connect(m_again, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(SessionAct::BookAgain); });
    // As in the lists; a shortcut of the button itself would take the place of Alt+B.
    auto *again = new QShortcut(Qt::Key_R, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, m_again, &QPushButton::click);
    m_second = addSecondButton({}, u"secondButton"_s);
    m_main = addMainButton({}, u"mainButton"_s);
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT requested(*m_offers.second); });
    connect(m_main, &QPushButton::clicked, this, [this] { Q_EMIT requested(*m_offers.main); });
}

void SessionDialog::applyChanges(const Changes &changes)
{
    if (!changes.sessions.contains(m_session.session().id) &&
        !changes.clients.contains(m_session.client.id) && !changes.messages)
        return;
    const Result<SessionDetails> now = m_practice.sessions().details(m_session.session().id);
    if (!now) {
        reject();
        return;
    }
    const bool endedNow = !isEnded(m_session.session().status) && isEnded(now->session().status);
    m_session = *now;
    refresh();
    if (endedNow)
        accept();
}

void SessionDialog::refresh()
{
    m_problem->clear();
    setTitleNaming(m_session.client.name, tr("Session"));
    setAccessibleName(tr("Session with %1").arg(isolated(m_session.client.name)));
    showPills();
    showFacts();
    showActions();
    focusMainButton();
}

/// How far away it is, and what may be done by now: it can be joined shortly before it begins.
void SessionDialog::showTime()
{
    const SessionFields &fields = m_session.session().fields;
    const QTimeZone &zone = m_practice.profile().zone;
    if (auto *row = findChild<FactRow *>(u"timeFact"_s))
        row->setTexts(longSpan(fields.startsAt, fields.endsAt(), zone),
                      distanceInTime(fields.startsAt, fields.endsAt(), m_practice.now(), zone));
    showActions();
}

void SessionDialog::showPills()
{
    clearLayout(titleRow());
    const auto add = [this](const QString &text, Tone tone, const QString &objectName) {
        auto *pill = new Pill(text, tone);
        pill->setObjectName(objectName);
        titleRow()->addWidget(pill);
    };
    add(nameOf(m_session.mark()), toneOf(m_session.mark()), u"markPill"_s);
    if (m_session.badge() != PaymentBadge::None)
        add(nameOf(m_session.badge()), toneOf(m_session.badge()), u"paymentPill"_s);
    if (holdsReservedCredit(m_session.facts))
        add(joinedByDot(
                {tr("Sponsored credit"), tr("%n left", nullptr, m_session.facts.creditsAvailable)}),
            Tone::Credit, u"creditPill"_s);
    else if (m_session.facts.credit)
        add(tr("Sponsored credit spent"), Tone::Credit, u"creditPill"_s);
    titleRow()->addStretch();
}

void SessionDialog::showFacts()
{
    clearLayout(m_facts);
    for (const Fact &fact : factsOf(m_session, m_practice.profile(), m_practice.now())) {
        auto *row = new FactRow(fact.icon, fact.objectName);
        row->setTexts(fact.text, fact.addition);
        if (fact.objectName == "invoiceFact"_L1) {
            auto *place = new QWidget;
            place->setLayout(withButton(row, makeInvoiceButton(place)));
            m_facts->addWidget(place);
        } else {
            m_facts->addWidget(row);
        }
    }
}

QPushButton *SessionDialog::makeInvoiceButton(QWidget *parent)
{
    auto *open = new QPushButton(tr("&Open invoice"), parent);
    open->setObjectName(u"openSessionInvoice"_s);
    open->setAccessibleName(tr("Open invoice %1").arg(*m_session.facts.invoice));
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(SessionAct::OpenInvoice); });
    return open;
}

void SessionDialog::showActions()
{
    const SessionFacts &facts = m_session.facts;
    const bool binDeletes = m_session.session().status == SessionStatus::Cancelled;
    allow(m_edit,
          tr("Edit session (%1)").arg(m_edit->shortcut().toString(QKeySequence::NativeText)),
          m_practice.sessions().whyNot(facts, Action::Edit));
    allow(m_bin,
          (binDeletes ? tr("Delete session (%1)") : tr("Cancel or delete session (%1)"))
              .arg(m_bin->shortcut().toString(QKeySequence::NativeText)),
          m_practice.sessions().whyNot(facts, binDeletes ? Action::Delete : Action::Cancel));
    m_more->setVisible(std::ranges::any_of(menuActs, [&](const MenuAct &item) {
        return !m_practice.sessions().whyNot(facts, item.rule);
    }));

    const auto noBooking = whyNotBook(m_session.client);
    m_again->setEnabled(!noBooking);
    m_again->setToolTip(noBooking.value_or(tr("At the same time next week, or the next free one")));
    m_again->setAccessibleDescription(m_again->toolTip());
    m_offers = offersFor(m_practice, m_session);
    showOffer(m_second, m_offers.second);
    showOffer(m_main, m_offers.main);
    m_main->setDefault(m_offers.main && m_main->isEnabled());
}

void SessionDialog::showOffer(QPushButton *button, std::optional<SessionAct> act)
{
    button->setVisible(act.has_value());
    if (!act)
        return;
    button->setText(labelOf(*act));
    const bool joinsOnline =
        *act == SessionAct::Join && m_session.session().fields.place == Place::Online;
    const bool completes = *act == SessionAct::End || *act == SessionAct::MarkComplete;
    button->setIcon(joinsOnline ? icon(Icon::Video) : completes ? icon(Icon::Check) : QIcon());
    allow(button, {},
          *act == SessionAct::OpenLink
              ? std::nullopt
              : m_practice.sessions().whyNot(m_session.facts, ruleOf(*act)));
}

void SessionDialog::popUpMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"moreMenu"_s);
    for (const MenuAct &item : menuActs) {
        if (m_practice.sessions().whyNot(m_session.facts, item.rule))
            continue;
        QAction *action = menu->addAction(labelOf(item.act));
        action->setObjectName(item.objectName.toString());
        connect(action, &QAction::triggered, this,
                [this, act = item.act] { Q_EMIT requested(act); });
    }
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

void SessionDialog::showError(const Error &error)
{
    m_problem->say(RemarkLine::Kind::Problem, error.sentence);
}

} // namespace sessionbook
