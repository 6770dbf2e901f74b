// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/move_dialog.h"

#include "ui/parts/fact_row.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

MoveDialog::MoveDialog(const SessionDetails &session, const MoveRequest &move,
                       const std::vector<Remark> &remarks, const QTimeZone &zone, QWidget *parent)
    : ActDialog(u"moveDialog"_s, parent)
{
    setTitle(tr("Move this session?"));
    setSubtitleNaming(sessionWords(session, zone, QLocale()));
    showHeaderLine();
    auto *when = new FactRow(Icon::ClockFace, u"newTime"_s, this);
    when->setTexts(longSpan(move.startsAt, move.startsAt.plusMinutes(move.lengthMinutes), zone),
                   tr("%n minute(s)", nullptr, move.lengthMinutes));
    body()->addWidget(when);
    const auto say = [this](const QString &objectName, const QString &sentence) {
        auto *line = new RemarkLine(objectName, this);
        line->say(RemarkLine::Kind::Remark, sentence);
        body()->addWidget(line);
    };
    if (move.twice)
        say(u"twiceRemark"_s, twiceTimeText());
    for (const Remark &remark : remarks)
        say(u"moveRemark"_s, remark.sentence);

    QPushButton *keep = addSafeButton(tr("Cancel"), u"keepTimeButton"_s);
    addActButton(addMainButton(tr("&Move session"), u"confirmMove"_s));
    if (isGrave(remarks))
        keep->setFocus(); // Enter presses the focused button
}

} // namespace sessionbook
