// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/waiting_notice.h"

#include "core/practice/practice.h"
#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct WaitingWords
{
    Q_DECLARE_TR_FUNCTIONS(WaitingNotice)
};

} // namespace

void tellOfWaiting(Practice &practice, QWidget *window)
{
    QObject::connect(&practice, &Practice::waitingBegan, window, [&practice, window] {
        QWidget *above = QApplication::activeModalWidget();
        auto *notice = new DialogFrame(u"waitingDialog"_s, above ? above : window);
        notice->setAttribute(Qt::WA_DeleteOnClose);
        notice->setTitle(WaitingWords::tr("Waiting for the practice's file"));
        notice->body()->addWidget(makeLabel(
            WaitingWords::tr("Another program is using it, or Sessionbook is still erasing data. "
                             "Your change will be saved as soon as the file is free."),
            TextStyle::Body, notice));
        notice->addSafeButton(WaitingWords::tr("Cancel"), u"stopWaiting"_s)->setDefault(true);
        QObject::connect(notice, &QDialog::rejected, &practice, &Practice::stopWaiting);
        QObject::connect(&practice, &Practice::waitingEnded, notice, &QDialog::accept);
        notice->open();
    });
}

} // namespace sessionbook
