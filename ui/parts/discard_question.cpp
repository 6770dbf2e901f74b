// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/discard_question.h"

#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DiscardWords
{
    Q_DECLARE_TR_FUNCTIONS(DiscardQuestion)
};

} // namespace

DiscardQuestion DiscardQuestion::aboutTypedText()
{
    return {DiscardWords::tr("Discard what you typed?"), DiscardWords::tr("It has not been saved."),
            DiscardWords::tr("&Keep editing"), DiscardWords::tr("&Discard")};
}

DialogFrame *askWhetherToDiscard(DialogFrame *dialog, const DiscardQuestion &words,
                                 const std::function<void()> &discard)
{
    auto *question = new DialogFrame(u"discardDialog"_s, dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTitle(words.title);
    question->body()->addWidget(makeLabel(words.sentence, TextStyle::Body, question));
    QPushButton *stay = question->addSafeButton(words.stay, u"keepEditingButton"_s);
    QPushButton *leave = question->addDangerButton(words.leave, u"discardButton"_s);
    leave->setAutoDefault(false);
    stay->setDefault(true);
    stay->setFocus();
    QObject::connect(leave, &QPushButton::clicked, dialog, [question, discard] {
        question->done(QDialog::Accepted);
        discard();
    });
    question->open();
    return question;
}

} // namespace sessionbook
