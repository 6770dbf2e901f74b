// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "ui/parts/dialog_frame.h"

#include <optional>

class QToolButton;

namespace sessionbook {

class RemarkLine;

/// The actions of the session dialog.
enum class SessionAct {
    Join,
    OpenLink,
    End,
    MarkComplete,
    RecordPayment,
    Edit,
    CancelOrDelete,
    OpenClient,
    Void,
    ReversePayment,
    ReturnCredit,
    ChangeAmount,
    BookAgain,
    OpenInvoice,
};

/// The buttons that fit the session's state: the main one, and one beside it.
struct SessionOffers
{
    std::optional<SessionAct> main;
    std::optional<SessionAct> second;
};
[[nodiscard]] SessionOffers offersFor(const Practice &practice, const SessionDetails &session);

/// Shows one session, with the actions that the rules allow. Updates itself, and closes when the
/// session has ended or is gone. As nothing is decided in it, it is not modal.
class SessionDialog : public DialogFrame
{
    Q_OBJECT

public:
    SessionDialog(const Practice &practice, const SessionDetails &session,
                  QWidget *parent = nullptr);

    [[nodiscard]] const SessionDetails &session() const { return m_session; }
    /// Shows why an action was refused.
    void showError(const Error &error);

Q_SIGNALS:
    void requested(sessionbook::SessionAct act);

private:
    void addActions();
    void applyChanges(const Changes &changes);
    void refresh();
    void showPills();
    void showFacts();
    [[nodiscard]] QPushButton *makeInvoiceButton(QWidget *parent);
    void showActions();
    void showTime();
    void showOffer(QPushButton *button, std::optional<SessionAct> act);
    void popUpMore();

    const Practice &m_practice;
    SessionDetails m_session;
    QVBoxLayout *m_facts = nullptr;
    RemarkLine *m_problem = nullptr;
    QToolButton *m_edit = nullptr;
    QToolButton *m_bin = nullptr;
    QToolButton *m_more = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_main = nullptr;
    SessionOffers m_offers;
};

} // namespace sessionbook
