// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/to_finish/to_finish_choices.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace sessionbook {

class ConsequenceBox;
class Practice;

/// The session that is to be settled, what may have become of it with the key for each, and what
/// the chosen one would do. Nothing is chosen at first.
class ToFinishActs : public QWidget
{
    Q_OBJECT

public:
    explicit ToFinishActs(const Practice &practice, QWidget *parent = nullptr);

    void setSession(const SessionDetails &session);
    /// Nothing until one is chosen.
    [[nodiscard]] const ToFinishChoice *chosen() const;
    /// Chooses by the key that stands beside it; false when it is no choice's.
    bool choose(const QString &key);

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row
    {
        QWidget *row;
        QRadioButton *button;
        QLabel *key;
        QString group; ///< what it is a kind of
    };

    std::vector<Row> addGroup(QVBoxLayout *layout, const QString &title, int count);
    void fill(const std::vector<Row> &rows, const std::vector<ToFinishChoice> &choices);

    void clearChoice();
    void showConsequences();

    const Practice &m_practice;
    SessionDetails m_session;
    std::vector<ToFinishChoice> m_choices; ///< by id in the group
    QLabel *m_name;
    QLabel *m_facts;
    std::vector<Row> m_tookPlace;
    std::vector<Row> m_didNot;
    QButtonGroup *m_group;
    ConsequenceBox *m_consequences;
};

} // namespace sessionbook
