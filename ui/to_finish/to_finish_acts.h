// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/to_finish/to_finish_choices.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QRadioButton;
class QScrollArea;
class QVBoxLayout;

namespace sessionbook {

class ConsequenceBox;
class Practice;

/// One session to finish and the choices with their keys. At first nothing is chosen.
class ToFinishActs : public QWidget
{
    Q_OBJECT

public:
    explicit ToFinishActs(const Practice &practice, QWidget *parent = nullptr);

    void setSession(const SessionDetails &session);
    /// Null until one is chosen.
    [[nodiscard]] const ToFinishChoice *chosen() const;
    /// Chooses by the key shown beside a choice; false if no choice has it.
    bool choose(const QString &key);
    /// What the choice will do, for the dialog to show beside its buttons.
    [[nodiscard]] ConsequenceBox *consequences() const { return m_consequences; }

Q_SIGNALS:
    void choiceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QWidget *row;
        QRadioButton *button;
        QLabel *key;
    };
    struct Group
    {
        QString title;
        QVBoxLayout *layout = nullptr;
        std::vector<Row> rows{}; ///< as many as any session so far had choices
    };

    Group addGroup(QVBoxLayout *layout, const QString &title);
    void addRow(Group &group);
    void orderRows();
    void fill(Group &group, const std::vector<ToFinishChoice> &choices);
    void clearChoice();
    void showChosen();
    [[nodiscard]] QScrollArea *areaAround() const;
    void showConsequences();

    const Practice &m_practice;
    SessionDetails m_session;
    std::vector<ToFinishChoice> m_choices; ///< by id in the group
    QLabel *m_name;
    QLabel *m_facts;
    Group m_tookPlace;
    Group m_didNot;
    QButtonGroup *m_group;
    ConsequenceBox *m_consequences;
};

} // namespace sessionbook
