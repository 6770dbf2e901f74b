// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"
#include "ui/paper/page_maker.h"
#include "ui/parts/dialog_frame.h"

class QMenu;

namespace sessionbook {

class MessageBar;
class PageView;
class Practice;
class Reporter;

/// An issued document as it is kept: to be looked at, printed and saved, and what can follow it.
class DocumentDialog : public DialogFrame
{
    Q_OBJECT

public:
    /// `messages`: those that it went with.
    DocumentDialog(const Practice &practice, Reporter &reporter, const IssuedDocument &document,
                   const std::vector<Message> &messages, QWidget *parent = nullptr);

    /// Says why what was asked for could not be done.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void outboxRequested();
    void creditNoteRequested(sessionbook::DocumentId id);
    void reminderRequested(sessionbook::DocumentId id);
    void paymentRequested();
    void reversalRequested();

private:
    void addButtons();
    /// Why no such document can follow this one; empty if one can.
    [[nodiscard]] std::optional<QString> whyNot(DocumentKind kind) const;
    void addCreditNote(QMenu *more);
    void addMailActs(QMenu *more);
    void addStatementActs(QMenu *more);
    void print();
    void save(const QByteArray &pdf, const QString &fileName);
    void saveAsMail();
    void saveAsInvoice();
    void tell(const QString &path, const QString &failure);

    const Practice &m_practice;
    Reporter &m_reporter;
    IssuedDocument m_document;
    MessageBar *m_bar;
    PageView *m_page;
    PageMaker m_maker;
};

} // namespace sessionbook
