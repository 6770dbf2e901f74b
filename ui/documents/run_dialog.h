// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "ui/paper/page_maker.h"
#include "ui/parts/act_dialog.h"

#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace sessionbook {

class DocumentRun;
class MissingFacts;
class PageView;
class Practice;
class Reporter;

/// One document of a run.
struct RunItem
{
    DocumentRequest request;
    QString words; ///< two lines: for whom; what is on it
    Money amount;
    std::optional<std::vector<MissingFact>> missing{}; ///< once it was looked at
};

/// The invoices of these charges, one for each client, by name.
[[nodiscard]] std::vector<RunItem> invoicesFor(const std::vector<BillableCharge> &charges,
                                               const Currency &currency);

/// Several documents of one kind, to be looked through and issued together.
class RunDialog : public ActDialog
{
    Q_OBJECT

public:
    /// `kind` is Invoice or Reminder. The other object names begin as that of the dialog: of
    /// monthDialog they are monthClients, monthPage; the button that issues is issueMonth.
    RunDialog(const QString &dialogName, DocumentKind kind, Practice &practice, Reporter &reporter,
              QWidget *parent);

Q_SIGNALS:
    /// To add what the document lacks that is shown.
    void settingsRequested();
    void billingDetailsRequested(sessionbook::ClientId id);
    /// It is the only one, and is to be said.
    void issuedOne(sessionbook::DocumentId id);

public Q_SLOTS:
    void reject() override;

protected:
    bool check() override;
    void keyPressEvent(QKeyEvent *event) override;
    /// What can be issued now.
    [[nodiscard]] virtual Result<std::vector<RunItem>> read() const = 0;
    /// Shown in place of the page while there is nothing.
    [[nodiscard]] virtual QString nothingSentence() const = 0;
    /// Above the list; disabled while documents are issued. Before begin().
    void addChoice(QWidget *choice);
    /// Sets up the rest, with a sentence above the list, and reads.
    void begin(const QString &remark = {});
    /// When read() would answer something else.
    void readAgain();
    [[nodiscard]] Practice &practice() const { return m_practice; }

private:
    QLayout *makeSide(const QString &remark);
    void showCurrent();
    void countChosen();
    void lookAtAllAgain();
    void lookAtNext();
    void lookAt(RunItem &item) const;
    [[nodiscard]] QString missingWords();
    void askWhetherToIssue(const QString &missing);
    void run();
    void runFinished();
    void setChoosing(bool isChoosing);
    [[nodiscard]] std::vector<DocumentRequest> chosen() const;
    [[nodiscard]] QString issueWords(int count) const;
    [[nodiscard]] QString issuedWords(int count) const;
    [[nodiscard]] QString numbersIssued(const std::vector<DocumentId> &issued) const;

    QString m_name;
    DocumentKind m_kind;
    Practice &m_practice;
    Reporter &m_reporter;
    std::vector<RunItem> m_items;
    QVBoxLayout *m_choices;
    QListWidget *m_list = nullptr;
    MissingFacts *m_missing = nullptr;
    QLabel *m_sum = nullptr;
    PageView *m_page = nullptr;
    PageMaker m_maker;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_issue = nullptr;
    QPointer<DocumentRun> m_run;
    QTimer m_looks;         ///< for what is missing, at one document after the other
    bool m_isMeant = false; ///< though something is missing
    bool m_hasIssued = false;
};

} // namespace sessionbook
