// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/practice_file_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct PracticeFileDialog
{
    Q_DECLARE_TR_FUNCTIONS(PracticeFileDialog)
};

QString practiceFilter() { return PracticeFileDialog::tr("Practice (%1)").arg(u"*.sessionbook"_s); }

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &objectName,
                        const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder, practiceFilter());
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void askForPractice(QWidget *parent, const QString &folder,
                    const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, PracticeFileDialog::tr("Open practice"),
                                     u"openPracticeDialog"_s, folder);
    dialog->setNameFilters({practiceFilter(), PracticeFileDialog::tr("All files (%1)").arg(u'*')});
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void askForNewPractice(QWidget *parent, const QString &folder,
                       const std::function<void(const QString &)> &chosen,
                       const std::function<void(const Error &)> &refused)
{
    QFileDialog *dialog =
        makeDialog(parent, PracticeFileDialog::tr("New practice"), u"newPracticeDialog"_s, folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sessionbook"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        if (QFileInfo::exists(path))
            refused(notAllowed(PracticeFileDialog::tr(
                "There is already a file of that name. Choose another name, or open it.")));
        else
            chosen(path);
    });
    dialog->open();
}

} // namespace sessionbook
