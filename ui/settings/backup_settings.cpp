// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/backup_settings.h"

#include "core/base/date_words.h"
#include "core/practice/backups.h"
#include "core/practice/practice.h"
#include "ui/look/text_styles.h"
#include "ui/parts/practice_file_dialog.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/backup_preference.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QPushButton *makeButton(const QString &words, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QString whenMade(const BackupFile &backup) { return mediumDateTime(backup.madeAt, QLocale()); }

} // namespace

BackupSettings::BackupSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Backups"), practice, parent), m_folder(makeLabel({}, TextStyle::Body, this)),
      m_status(new RemarkLine(u"backupStatus"_s, this)),
      m_rehearsal(new RemarkLine(u"rehearsalResult"_s, this)), m_progress(new QProgressBar(this)),
      m_now(makeButton(tr("Back up &now"), u"backUpNow"_s, this)),
      m_check(makeButton(tr("&Test the newest backup"), u"testBackup"_s, this)),
      m_restore(makeButton(tr("&Restore…"), u"restoreBackup"_s, this)),
      m_list(new QListWidget(this))
{
    content()->addWidget(
        makeLabel(tr("A checked copy of the whole practice is made once a day, after the first "
                     "change, and whenever you quit. The last 7 days, 4 weeks and 12 months are "
                     "kept. Once a month the newest copy is restored as a test."),
                  TextStyle::Body, this));
    addFolder();
    addList();
    content()->addStretch();
    Backups &backups = practice.backups();
    connect(&backups, &Backups::statusChanged, this, &BackupSettings::showStatus);
    connect(&backups, &Backups::rehearsed, this, &BackupSettings::showRehearsal);
    connect(m_now, &QPushButton::clicked, this, [&backups] { backups.backUpNow(); });
    connect(m_check, &QPushButton::clicked, this, [&backups] { backups.rehearseNow(); });
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::restoreCurrent);
    showStatus();
}

void BackupSettings::addFolder()
{
    m_folder->setObjectName(u"backupFolder"_s);
    auto *choose = makeButton(tr("Ch&oose folder…"), u"chooseBackupFolder"_s, this);
    connect(choose, &QPushButton::clicked, this, &BackupSettings::chooseFolder);
    addSection(tr("Folder"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    content()->addLayout(place);
    content()->addWidget(makeLabel(
        tr("A folder on another disk or a USB stick also helps if this computer is lost."),
        TextStyle::Quiet, this));
}

void BackupSettings::addList()
{
    constexpr int thickness = 6;
    m_progress->setObjectName(u"backupProgress"_s);
    m_progress->setAccessibleName(tr("Working on backups"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(thickness);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is below stays where it is
    m_progress->setSizePolicy(policy);
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("Backups, newest first"));
    m_list->setUniformItemSizes(true);
    auto *other = makeButton(tr("Restore a &file…"), u"restoreFile"_s, this);
    connect(other, &QPushButton::clicked, this, &BackupSettings::chooseFile);

    addSection(tr("Backups"));
    content()->addWidget(m_status);
    content()->addWidget(m_rehearsal);
    content()->addWidget(m_progress);
    content()->addWidget(m_list);
    const auto addActs = [this](QPushButton *first, QPushButton *second) {
        auto *acts = new QHBoxLayout;
        acts->addWidget(first);
        acts->addWidget(second);
        acts->addStretch();
        content()->addLayout(acts);
    };
    addActs(m_now, m_check);
    addActs(m_restore, other);
}

void BackupSettings::load() { showStatus(); }

void BackupSettings::showStatus()
{
    const Backups &backups = practice().backups();
    const BackupStatus &status = backups.status();
    m_folder->setText(QDir::toNativeSeparators(status.folder));
    m_progress->setVisible(status.isRunning || status.isRehearsing);
    m_now->setEnabled(!status.isRunning && !status.folder.isEmpty());
    using Kind = RemarkLine::Kind;
    if (!status.failure.isEmpty())
        m_status->say(Kind::Problem, status.failure);
    else if (!status.newest)
        m_status->say(Kind::Remark, tr("There is no backup yet."));
    else
        m_status->say(status.isOverdue() ? Kind::Remark : Kind::Hint,
                      tr("The newest backup is from %1.").arg(whenMade(*status.newest)));

    const int row = m_list->currentRow();
    m_list->clear();
    for (const BackupFile &backup : backups.list()) {
        auto *item = new QListWidgetItem(whenMade(backup), m_list);
        item->setData(Qt::UserRole, backup.path);
        item->setSizeHint({0, rowHeight()});
    }
    constexpr int fewest = 3;
    constexpr int most = 6;
    m_list->setFixedHeight(std::clamp(m_list->count(), fewest, most) * rowHeight() +
                           2 * m_list->frameWidth());
    m_list->setCurrentRow(std::max(0, row));
    m_list->setVisible(m_list->count() > 0);
    m_check->setEnabled(status.newest && !status.isRehearsing);
    if (!status.rehearsalFailure.isEmpty())
        m_rehearsal->say(Kind::Problem, status.rehearsalFailure);
    else if (status.rehearsed)
        m_rehearsal->say(Kind::Hint, tr("The last test restore, on %1, succeeded.")
                                         .arg(mediumDateTime(*status.rehearsed, QLocale())));
    m_restore->setEnabled(m_list->count() > 0);
}

void BackupSettings::showRehearsal(const PracticeSummary &summary, const QString &failure)
{
    if (failure.isEmpty()) {
        m_rehearsal->say(RemarkLine::Kind::Hint,
                         tr("The newest backup can be restored: %1, %2.", "clients, sessions")
                             .arg(tr("%n client(s)", nullptr, summary.clients),
                                  tr("%n session(s)", nullptr, summary.sessions)));
    }
}

int BackupSettings::rowHeight() const
{
    constexpr int air = 10;
    return fontMetrics().height() + air;
}

void BackupSettings::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for backups"), backupFolder());
    dialog->setObjectName(u"backupFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        setBackupFolder(folder);
        practice().backups().setFolder(folder);
        practice().backups().backUpNow();
    });
    dialog->open();
}

void BackupSettings::chooseFile()
{
    askForPractice(this, backupFolder(),
                   [this](const QString &path) { Q_EMIT restoreRequested(path); });
}

void BackupSettings::restoreCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT restoreRequested(item->data(Qt::UserRole).toString());
}

} // namespace sessionbook
