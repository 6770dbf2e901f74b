// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/zone_dialog.h"

#include "core/base/date_words.h"
#include "ui/fields/zone_box.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// "09:00", with the day if it changes.
QString afterWords(const ShiftedSession &session, const QLocale &locale)
{
    return session.before.date() == session.after.date() ? clockTime(session.after, locale)
                                                         : mediumDateTime(session.after, locale);
}

} // namespace

ZoneDialog::ZoneDialog(const QTimeZone &before, const QTimeZone &after, const ZonePreview &preview,
                       QWidget *parent)
    : ActDialog(u"zoneDialog"_s, parent)
{
    const QLocale locale;
    setMinimumWidth(560);
    setTitle(tr("Change the time zone to %1?").arg(zoneName(after)));
    auto *consequences = new ConsequenceBox(u"zoneConsequences"_s, this);
    consequences->setLines(consequencesOf(preview));
    if (!preview.first.empty()) {
        body()->addWidget(makeLabel(tr("Next sessions"), TextStyle::Section, this));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(0, 1);
        for (const ShiftedSession &session : preview.first) {
            const int row = grid->rowCount();
            auto *times = makeLabel(mediumDateTime(session.before, locale) + u" → "_s +
                                        afterWords(session, locale),
                                    TextStyle::Body, this);
            times->setWordWrap(false);
            times->setObjectName(u"shiftedSession"_s);
            grid->addWidget(makeLabel(isolated(session.clientName), TextStyle::Body, this), row, 0);
            grid->addWidget(times, row, 1);
        }
        body()->addLayout(grid);
        const int more = preview.shifted - static_cast<int>(preview.first.size());
        if (more > 0)
            body()->addWidget(makeLabel(tr("and %n more", nullptr, more), TextStyle::Quiet, this));
    }
    pinBelowBody(consequences);
    addSafeButton(tr("&Keep %1").arg(zoneName(before)), u"keepZone"_s);
    QPushButton *change = addMainButton(tr("&Change time zone"), u"changeZone"_s);
    addActButton(change);
    change->setFocus();
}

} // namespace sessionbook
