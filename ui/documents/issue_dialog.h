// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"
#include "ui/paper/page_maker.h"
#include "ui/parts/act_dialog.h"

#include <optional>
#include <vector>

class QListWidget;
class QPushButton;

namespace sessionbook {

class MissingFacts;
class PageView;
class Practice;
class RemarkLine;
class StatementFields;

/// A document before it is issued: which charges are on it, what it lacks, and its page. Emits
/// confirmed() when it is to be issued as it is shown.
class IssueDialog : public ActDialog
{
    Q_OBJECT

public:
    /// `charges` are offered for an invoice or a receipt; those of `request` are chosen. For a
    /// statement, sponsor and period are.
    IssueDialog(const Practice &practice, const DocumentRequest &request,
                const std::vector<BillableCharge> &charges, QWidget *parent = nullptr);

    /// What is shown, with its page; only after confirmed().
    [[nodiscard]] const DocumentDraft &draft() const { return *m_draft; }
    [[nodiscard]] const QByteArray &pdf() const { return m_pdf; }
    /// Which of what was chosen can't be on it, and why.
    void sayLeftOut(const QString &words);
    /// Looks again at what the document would say.
    void refresh();

Q_SIGNALS:
    void settingsRequested();
    void billingDetailsRequested(sessionbook::ClientId id);
    void sponsorRequested(sessionbook::SponsorId id);

protected:
    bool check() override { return m_draft && !m_pdf.isEmpty(); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addStatement();
    void addCharges(const std::vector<BillableCharge> &charges);
    void takeChosen();
    [[nodiscard]] QString titleText() const;

    const Practice &m_practice;
    DocumentRequest m_request;
    std::optional<DocumentDraft> m_draft;
    QByteArray m_pdf; ///< of the draft; empty while it is being made
    QListWidget *m_charges = nullptr;
    StatementFields *m_statement = nullptr;
    RemarkLine *m_leftOut;
    MissingFacts *m_missing;
    PageView *m_page;
    PageMaker m_maker;
    QPushButton *m_issue;
};

} // namespace sessionbook
