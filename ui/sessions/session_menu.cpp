// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/session_menu.h"

#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/rules/booking_plan.h"
#include "core/rules/client_rules.h"
#include "ui/clients/client_flow.h"
#include "ui/documents/document_flow.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/menu_reasons.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/session_for_act.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/session_flow.h"

#include <QCoreApplication>
#include <QCursor>
#include <QKeySequence>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SessionMenu
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::SessionMenu)
};

using Flow = void (*)(Practice &, Reporter &, QWidget *, SessionId);

/// Builds the menu for one session.
class MenuMaker
{
public:
    MenuMaker(Practice &practice, Reporter &reporter, QWidget *parent,
              const SessionDetails &session, const std::function<void()> &openSettings)
        : m_practice(practice), m_reporter(reporter), m_parent(parent), m_session(session),
          m_openSettings(openSettings), m_menu(new QMenu(parent))
    {
        m_menu->setObjectName(u"sessionMenu"_s);
        m_menu->setAccessibleName(
            SessionMenu::tr("Session with %1").arg(isolated(session.client.name)));
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
        sayReasons(m_menu);
    }

    QMenu *make()
    {
        addCourse();
        m_menu->addSeparator();
        addBooking();
        m_menu->addSeparator();
        addMoney();
        m_menu->addSeparator();
        addDocuments();
        m_menu->addSeparator();
        add(
            SessionMenu::tr("Open c&lient"), u"openClientAction"_s, {},
            [&practice = m_practice, &reporter = m_reporter, parent = m_parent,
             client = m_session.client.id] { openClient(practice, reporter, parent, client); },
            whyNotOpenClient());
        return m_menu;
    }

private:
    /// What happens to it from the beginning to the end.
    void addCourse()
    {
        add(SessionMenu::tr("&Open session"), u"openAction"_s, Qt::Key_Enter,
            [&practice = m_practice, &reporter = m_reporter, parent = m_parent, id = id(),
             openSettings = m_openSettings] {
                openSession(practice, reporter, parent, id, [=, &practice, &reporter](ChargeId c) {
                    openInvoiceOf(practice, reporter, parent, c, openSettings);
                });
            },
            {});
        add(
            SessionMenu::tr("&Join session"), u"joinAction"_s, {},
            [&practice = m_practice, &reporter = m_reporter, id = id()] {
                joinSession(practice, reporter, id);
            },
            whyNot(Action::Join));
        const bool runs = m_session.session().status == SessionStatus::InProgress;
        addFlow(runs ? SessionMenu::tr("E&nd session…") : SessionMenu::tr("Co&mplete and charge…"),
                u"finishAction"_s, {}, finishSession, whyNot(Action::CompleteAndCharge));
        add(
            SessionMenu::tr("Complete, &skip payment"), u"skipAction"_s, {},
            [&practice = m_practice, &reporter = m_reporter, id = id()] {
                skipPayment(practice, reporter, id);
            },
            whyNot(Action::CompleteAndSkip));
    }

    void addBooking()
    {
        addFlow(SessionMenu::tr("&Edit…"), u"editAction"_s, {}, editSession, whyNot(Action::Edit));
        const auto booked = whyNotBook(m_session.client);
        addFlow(SessionMenu::tr("&Book again"), u"againAction"_s, Qt::Key_R, bookAgain, booked);
        const auto repeated = whyNotRepeat(m_session.session());
        addFlow(SessionMenu::tr("Repea&t this…"), u"repeatAction"_s, {}, repeatSession,
                repeated ? repeated : booked);
        const bool deletes = m_session.session().status == SessionStatus::Cancelled;
        addFlow(deletes ? SessionMenu::tr("&Delete…") : SessionMenu::tr("&Cancel session…"),
                u"cancelAction"_s, Qt::Key_Delete, cancelSession,
                whyNot(deletes ? Action::Delete : Action::Cancel));
    }

    void addMoney()
    {
        addFlow(SessionMenu::tr("Record &payment…"), u"recordPayment"_s, {}, recordPayment,
                whyNot(Action::RecordPayment));
        addFlow(SessionMenu::tr("&Void…"), u"voidCharge"_s, {}, voidCharge, whyNot(Action::Void));
        // Rare: not shown where they mean nothing.
        if (!whyNot(Action::ChangeAmount))
            addFlow(SessionMenu::tr("Change &amount…"), u"changeAmount"_s, {}, changeAmount, {});
        if (!whyNot(Action::ReversePayment))
            addFlow(SessionMenu::tr("Reverse pa&yment…"), u"reversePayment"_s, {}, reversePayment,
                    {});
        if (!whyNot(Action::ReturnCredit))
            addFlow(SessionMenu::tr("Ret&urn credit…"), u"returnCredit"_s, {}, returnCredit, {});
    }

    void addDocuments()
    {
        addDocument(SessionMenu::tr("&Invoice…"), u"invoiceAction"_s, DocumentKind::Invoice);
        addDocument(SessionMenu::tr("&Receipt…"), u"receiptAction"_s, DocumentKind::Receipt);
        const auto invoices = m_practice.documents().openInvoicesOf(charges());
        if (invoices && !invoices->empty())
            addDocument(SessionMenu::tr("P&ayment reminder…"), u"remindAction"_s,
                        DocumentKind::Reminder);
    }

    void addDocument(const QString &text, const QString &name, DocumentKind kind)
    {
        add(
            text, name, {},
            [&practice = m_practice, &reporter = m_reporter, parent = m_parent, charges = charges(),
             kind, openSettings = m_openSettings] {
                issueForCharges(practice, reporter, parent, kind, charges, openSettings);
            },
            m_practice.documents().whyNot(kind, charges()));
    }

    /// The one of the session, if it has one.
    [[nodiscard]] std::vector<ChargeId> charges() const
    {
        const auto &charge = m_session.facts.charge;
        return charge ? std::vector{charge->id} : std::vector<ChargeId>{};
    }

    template <class Act>
    void add(const QString &text, const QString &name, const QKeySequence &key, Act act,
             const std::optional<QString> &forbidden)
    {
        const QString keyName = key.toString(QKeySequence::NativeText);
        QAction *action = m_menu->addAction(keyName.isEmpty() ? text : text + u'\t' + keyName);
        action->setObjectName(name);
        setAllowed(action, forbidden);
        QObject::connect(action, &QAction::triggered, m_parent, act);
    }

    void addFlow(const QString &text, const QString &name, const QKeySequence &key, Flow flow,
                 const std::optional<QString> &forbidden)
    {
        add(
            text, name, key,
            [&practice = m_practice, &reporter = m_reporter, parent = m_parent, id = id(), flow] {
                flow(practice, reporter, parent, id);
            },
            forbidden);
    }

    [[nodiscard]] SessionId id() const { return m_session.session().id; }

    [[nodiscard]] std::optional<QString> whyNot(Action action) const
    {
        return m_practice.sessions().whyNot(m_session.facts, action);
    }

    [[nodiscard]] std::optional<QString> whyNotOpenClient() const
    {
        return m_session.facts.clientErased
                   ? std::optional(SessionMenu::tr("This client was erased."))
                   : std::nullopt;
    }

    Practice &m_practice;
    Reporter &m_reporter;
    QWidget *m_parent;
    const SessionDetails &m_session;
    std::function<void()> m_openSettings;
    QMenu *m_menu;
};

} // namespace

void showSessionMenu(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                     const QPoint &globalPosition, const std::function<void()> &openSettings)
{
    const auto session = sessionFor(practice, reporter, id);
    if (!session)
        return;
    QMenu *menu = MenuMaker(practice, reporter, parent, *session, openSettings).make();
    popUpInside(parent, menu, globalPosition);
    if (QCursor::pos() != globalPosition) // by key
        menu->setActiveAction(menu->actions().constFirst());
}

} // namespace sessionbook
