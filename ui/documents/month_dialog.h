// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "ui/paper/page_maker.h"
#include "ui/parts/act_dialog.h"

#include <QPointer>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace sessionbook {

class MonthRun;
class PageView;
class Practice;
class Reporter;

/// A month's invoices: everyone with something to invoice, to be looked through and issued
/// together.
class MonthDialog : public ActDialog
{
    Q_OBJECT

public:
    MonthDialog(Practice &practice, Reporter &reporter, QWidget *parent = nullptr);

protected:
    bool check() override { return !chosen().empty(); }

private:
    struct Group
    {
        DocumentRequest request;
        QString name;
        QString payer;
        Money amount;
    };

    void addMonths();
    void readMonth();
    void showCurrent();
    void countChosen();
    void run();
    void runFinished();
    [[nodiscard]] std::vector<DocumentRequest> chosen() const;

    Practice &m_practice;
    Reporter &m_reporter;
    std::vector<Group> m_groups;
    QComboBox *m_month;
    QCheckBox *m_onlyUnpaid;
    QListWidget *m_clients;
    QLabel *m_sum;
    PageView *m_page;
    PageMaker m_maker;
    QProgressBar *m_progress;
    QPushButton *m_leave;
    QPushButton *m_issue;
    QPointer<MonthRun> m_run;
};

} // namespace sessionbook
