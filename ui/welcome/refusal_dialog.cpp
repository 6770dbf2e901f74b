// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/refusal_dialog.h"

#include "ui/look/text_styles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

RefusalDialog::RefusalDialog(const Error &why, bool heldElsewhere, QWidget *parent)
    : ActDialog(u"refusalDialog"_s, parent)
{
    setTitle(tr("The practice can't be opened"));
    QLabel *sentence = makeLabel(why.sentence, TextStyle::Body, this);
    sentence->setObjectName(u"refusalSentence"_s);
    body()->addWidget(sentence);
    QPushButton *close = addSafeButton(tr("Close"), u"closeRefusal"_s);
    if (heldElsewhere) {
        body()->addWidget(makeLabel(
            tr("If it is open there, close it there: two computers that write to one file damage "
               "it. If it is not, take it over here."),
            TextStyle::Body, this));
        addActButton(addDangerButton(tr("&Take it over"), u"takeOver"_s));
    }
    close->setDefault(true);
    close->setFocus();
}

} // namespace sessionbook
