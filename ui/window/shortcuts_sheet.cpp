// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcuts_sheet.h"

#include "core/rules/names.h"
#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/undo_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutsSheet)
};

struct Row
{
    QString keys;
    QString act;
};

QString keyNames(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); }

void addGroup(DialogFrame &dialog, const QString &title, const QList<Row> &rows)
{
    if (dialog.body()->count() > 0)
        dialog.body()->addSpacing(8);
    dialog.body()->addWidget(makeLabel(title, TextStyle::Section, &dialog));
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, 130);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(6);
    for (const Row &row : rows) {
        const int line = grid->rowCount();
        grid->addWidget(makeLabel(row.keys, TextStyle::Strong, &dialog), line, 0);
        grid->addWidget(makeLabel(row.act, TextStyle::Body, &dialog), line, 1);
    }
    dialog.body()->addLayout(grid);
}

} // namespace

void showShortcuts(QWidget *parent)
{
    auto *dialog = new DialogFrame(u"shortcutsSheet"_s, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTitle(SheetWords::tr("Keyboard shortcuts"));
    addGroup(*dialog, SheetWords::tr("Everywhere"),
             {{keyNames(Qt::Key_N), SheetWords::tr("Book a session")},
              {keyNames(Qt::Key_B), SheetWords::tr("Block time")},
              {keyNames(QKeySequence::Undo), SheetWords::tr("Undo")},
              {keyNames(redoKeys().constFirst()) + u", "_s + keyNames(redoKeys().constLast()),
               SheetWords::tr("Redo")},
              {keyNames(Qt::Key_T), SheetWords::tr("Today")},
              {SheetWords::tr("D, W, M"), SheetWords::tr("Day, week, month")},
              {keyNames(Qt::Key_F), SheetWords::tr("Filter")},
              {SheetWords::tr("Ctrl+1, 2, 3, 4, 5, 6"),
               SheetWords::tr("Sessions, Clients, Payments, Documents, Activity, Reports")},
              {keyNames(Qt::CTRL | Qt::Key_K), SheetWords::tr("Search")},
              {keyNames(Qt::CTRL | Qt::Key_L), SheetWords::tr("Sessions to finish")},
              {keyNames(QKeySequence::Print), SheetWords::tr("Print a day or a week")},
              {keyNames(Qt::CTRL | Qt::Key_Comma), SheetWords::tr("Settings")},
              {keyNames(QKeySequence::Open), SheetWords::tr("Open another practice")},
              {keyNames(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
               SheetWords::tr("Save a copy of the practice")},
              {keyNames(Qt::CTRL | Qt::SHIFT | Qt::Key_L), SheetWords::tr("Lock")},
              {keyNames(Qt::Key_F1), SheetWords::tr("This list")},
              {keyNames(Qt::CTRL | Qt::Key_Q), SheetWords::tr("Quit")}});
    addGroup(
        *dialog, SheetWords::tr("Sessions"),
        {{SheetWords::tr("Arrow keys"), SheetWords::tr("Move between sessions")},
         {keyNames(Qt::Key_Return), SheetWords::tr("Open the session")},
         {keyNames(Qt::Key_Delete), SheetWords::tr("Cancel the session, in every list")},
         {keyNames(Qt::Key_Menu) + u", "_s + keyNames(Qt::SHIFT | Qt::Key_F10),
          SheetWords::tr("Actions for a session, here and in every list")},
         {keyNames(Qt::Key_R), SheetWords::tr("Book the session again next week, in every list")},
         {keyNames(QKeySequence::Copy) + u", "_s + keyNames(QKeySequence::Cut) + u", "_s +
              keyNames(QKeySequence::Paste),
          SheetWords::tr("Copy, cut and paste the session")},
         {keyNames(QKeySequence::SelectAll), SheetWords::tr("Select all sessions of the day")},
         {SheetWords::tr("Shift+Arrow keys"), SheetWords::tr("Select several sessions")},
         {SheetWords::tr("Alt+Arrow keys"), SheetWords::tr("Move the session")},
         {keyNames(Qt::ALT | Qt::Key_PageUp) + u", "_s + keyNames(Qt::ALT | Qt::Key_PageDown),
          SheetWords::tr("Move the session by an hour")},
         {SheetWords::tr("Alt+Shift+Up, Down"), SheetWords::tr("Make the session shorter, longer")},
         {keyNames(Qt::CTRL | Qt::Key_G), SheetWords::tr("Go to a date")},
         {SheetWords::tr("O, H"), SheetWords::tr("Fold days off, show working hours only")},
         {SheetWords::tr("Ctrl++, Ctrl+-, Ctrl+0"), SheetWords::tr("Zoom (also Ctrl+wheel)")},
         {keyNames(Qt::Key_PageUp) + u", "_s + keyNames(Qt::Key_PageDown),
          SheetWords::tr("The day, week or month before and after")}});
    addGroup(*dialog, SheetWords::tr("Clients"),
             {{keyNames(QKeySequence::Find), SheetWords::tr("Search")},
              {keyNames(Qt::Key_Return), SheetWords::tr("Go to the client's page")},
              {keyNames(Qt::Key_Escape), SheetWords::tr("Back to the list")},
              {keyNames(Qt::Key_N), SheetWords::tr("Book a session with this client")}});
    addGroup(*dialog, SheetWords::tr("Payments"),
             {{keyNames(Qt::Key_Menu), SheetWords::tr("Actions for a row")},
              {keyNames(Qt::Key_Return), SheetWords::tr("Open the session or the charge")}});
    QPushButton *close = dialog->addCloseButton(u"closeShortcuts"_s);
    close->setDefault(true);
    close->setFocus();
    dialog->open();
}

} // namespace sessionbook
