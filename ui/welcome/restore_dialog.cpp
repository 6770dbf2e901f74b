// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/restore_dialog.h"

#include "core/base/date_words.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString entryOf(const PracticeSummary &summary)
{
    if (!summary.newestEntry)
        return u"–"_s;
    return mediumDateTime(localTime(*summary.newestEntry, summary.zone), QLocale());
}

void addColumn(QGridLayout &grid, int column, const QString &title, const PracticeSummary &summary)
{
    grid.addWidget(makeLabel(title, TextStyle::Strong), 0, column);
    grid.addWidget(makeLabel(QLocale().toString(summary.clients), TextStyle::Body), 1, column);
    grid.addWidget(makeLabel(QLocale().toString(summary.sessions), TextStyle::Body), 2, column);
    grid.addWidget(makeLabel(entryOf(summary), TextStyle::Body), 3, column);
}

} // namespace

RestoreDialog::RestoreDialog(const PracticeSummary &backup,
                             const std::optional<PracticeSummary> &present, QWidget *parent)
    : ActDialog(u"restoreDialog"_s, parent)
{
    setTitle(tr("Restore this backup?"));
    setSubtitle(backup.name);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(3, 1);
    grid->addWidget(makeLabel(tr("Clients"), TextStyle::Body), 1, 0);
    grid->addWidget(makeLabel(tr("Sessions"), TextStyle::Body), 2, 0);
    grid->addWidget(makeLabel(tr("Last change"), TextStyle::Body), 3, 0);
    addColumn(*grid, 1, tr("Backup"), backup);
    if (present)
        addColumn(*grid, 2, tr("Now"), *present);
    body()->addLayout(grid);

    QStringList lines;
    const int later = present ? std::max(0, present->entries - backup.entries) : 0;
    if (!present)
        lines << tr(
            "The current practice can't be read, so what the backup is missing isn't known.");
    else if (later > 0)
        lines << tr("%n change(s) made since then are not in the backup.", nullptr, later);
    else
        lines << tr("Nothing has changed since then.");
    lines << tr("The current file is kept beside it, under another name.")
          << tr("Clients and sessions that you erased stay erased.");
    auto *box = new ConsequenceBox(u"restoreConsequences"_s, this);
    box->setLines(lines);
    pinBelowBody(box);

    addSafeButton(tr("Cancel"), u"cancelRestore"_s)->setFocus();
    addActButton(addDangerButton(tr("&Restore"), u"confirmRestore"_s));
}

} // namespace sessionbook
