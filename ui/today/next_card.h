// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/day_view.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sessionbook {

class FactRow;

/// The session that runs or comes next, and what is good to know before it.
class NextCard : public QFrame
{
    Q_OBJECT

public:
    explicit NextCard(const Practice &practice, QWidget *parent = nullptr);

    /// `owed` of its client.
    void show(const BeforeSession &next, const ClientStanding &standing);
    [[nodiscard]] SessionId session() const { return m_session; }

Q_SIGNALS:
    void clientRequested(sessionbook::ClientId client);
    void openRequested(sessionbook::SessionId session);
    void joinRequested(sessionbook::SessionId session);
    void endRequested(sessionbook::SessionId session);

private:
    [[nodiscard]] QString whenWords(const SessionFields &fields, bool runs) const;
    void showMoney(const BeforeSession &next, const ClientStanding &standing);
    void showMain(const SessionDetails &session);

    const Practice &m_practice;
    SessionId m_session;
    ClientId m_client;
    bool m_runs = false;
    QLabel *m_when;
    QLabel *m_name;
    QLabel *m_facts;
    FactRow *m_note;
    FactRow *m_money;
    QPushButton *m_open;
    QPushButton *m_main;
};

} // namespace sessionbook
