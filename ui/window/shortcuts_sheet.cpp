// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcuts_sheet.h"

#include "core/rules/names.h"
#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"

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

QString nameOf(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); }

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
             {{nameOf(Qt::Key_N), SheetWords::tr("Book a session")},
              {nameOf(Qt::Key_B), SheetWords::tr("Take time off")},
              {nameOf(QKeySequence::Undo), SheetWords::tr("Undo the last act")},
              {SheetWords::tr("Ctrl+1, 2, 3, 4"),
               SheetWords::tr("Sessions, Clients, Payments, Activity")},
              {nameOf(Qt::CTRL | Qt::Key_K), SheetWords::tr("Search")},
              {nameOf(Qt::CTRL | Qt::Key_L), SheetWords::tr("Sessions left open")},
              {nameOf(QKeySequence::Print), SheetWords::tr("Print a day or a week")},
              {nameOf(Qt::CTRL | Qt::Key_Comma), SheetWords::tr("Settings")},
              {nameOf(Qt::Key_F1), SheetWords::tr("This list")},
              {nameOf(Qt::CTRL | Qt::Key_Q), SheetWords::tr("Quit")}});
    addGroup(
        *dialog, SheetWords::tr("Sessions"),
        {{SheetWords::tr("Arrow keys"), SheetWords::tr("Walk the sessions")},
         {nameOf(Qt::Key_Return), SheetWords::tr("Open the session")},
         {nameOf(Qt::Key_Delete), SheetWords::tr("Cancel the session")},
         {SheetWords::tr("Alt+Arrow keys"), SheetWords::tr("Move the session")},
         {SheetWords::tr("Alt+Shift+Up, Down"), SheetWords::tr("Make the session shorter, longer")},
         {nameOf(Qt::Key_T), SheetWords::tr("Today")},
         {nameOf(Qt::CTRL | Qt::Key_G), SheetWords::tr("Go to a date")},
         {SheetWords::tr("D, W, M"), SheetWords::tr("Day, week, month")},
         {nameOf(Qt::Key_F), SheetWords::tr("Choose which sessions are shown")},
         {nameOf(Qt::Key_PageUp) + u", "_s + nameOf(Qt::Key_PageDown),
          SheetWords::tr("The day, week or month before and after")}});
    addGroup(*dialog, SheetWords::tr("Clients"),
             {{nameOf(QKeySequence::Find), SheetWords::tr("Search")},
              {nameOf(Qt::Key_Return), SheetWords::tr("From the list to the client's page")},
              {nameOf(Qt::Key_Escape), SheetWords::tr("Back to the list")},
              {nameOf(Qt::Key_N), SheetWords::tr("Book a session with this client")}});
    addGroup(*dialog, SheetWords::tr("Payments"),
             {{nameOf(Qt::Key_Menu), SheetWords::tr("What can be done with a row")},
              {nameOf(Qt::Key_Return), SheetWords::tr("Open the session")}});
    QPushButton *close = dialog->addSafeButton(SheetWords::tr("Close"), u"closeShortcuts"_s);
    close->setDefault(true);
    close->setFocus();
    dialog->open();
}

} // namespace sessionbook
