// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_dialog.h"

#include "core/practice/practice.h"
#include "core/rules/names.h"
#include "ui/look/icons.h"
#include "ui/look/style_metrics.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/page_area.h"
#include "ui/parts/tab_order.h"
#include "ui/parts/undo_words.h"
#include "ui/settings/appearance_settings.h"
#include "ui/settings/backup_settings.h"
#include "ui/settings/calendar_settings.h"
#include "ui/settings/document_settings.h"
#include "ui/settings/message_settings.h"
#include "ui/settings/page_stack.h"
#include "ui/settings/payment_settings.h"
#include "ui/settings/practice_settings.h"
#include "ui/settings/security_settings.h"
#include "ui/settings/session_type_settings.h"
#include "ui/settings/sponsor_settings.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int settingsDialogWidth = 900;
constexpr int settingsListWidth = 170;
constexpr int itemHeight = 36;
constexpr int usualHeight = 590; // for the tallest page; a dialog that jumps is hard to aim at

QString categoryName(const QListWidgetItem &item)
{
    return item.data(Qt::AccessibleTextRole).toString();
}

} // namespace

SettingsDialog::SettingsDialog(Practice &practice, QWidget *parent)
    : DialogFrame(u"settingsDialog"_s, parent), m_practice(practice), m_bar(new MessageBar(this)),
      m_list(new QListWidget(this)), m_stack(new PageStack(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    askBeforeLosingText();
    setTitle(tr("Settings"));
    setSubtitleGivingWay(tr("Changes take effect immediately."));
    m_bar->hide();
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Settings categories"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(1, 1) * metrics::grown(18));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_list);
    constexpr QSize leastPage(320, 120);
    columns->addWidget(new PageArea(m_stack, leastPage, this), 1);
    body()->addWidget(m_bar);
    body()->addLayout(columns, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &PageStack::setCurrentIndex);

    m_undo = addSideButton({}, u"undoSetting"_s, Icon::Undo);
    m_undo->setAutoDefault(false);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    auto *undoKey = new QAction(this);
    undoKey->setShortcut(QKeySequence::Undo);
    connect(undoKey, &QAction::triggered, this, &SettingsDialog::undo);
    addAction(undoKey);
    auto *redoKey = new QAction(this);
    redoKey->setShortcuts(redoKeys());
    connect(redoKey, &QAction::triggered, this, &SettingsDialog::redo);
    addAction(redoKey);
    // Enter finishes a field and must not close the dialog.
    m_close = addCloseButton(u"closeSettings"_s);
    m_close->setAutoDefault(false);
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.profile)
            updateFromPractice();
    });
    makePages();
    int widest = 0;
    for (int row = 0; row < m_list->count(); ++row)
        widest = std::max(
            widest, m_list->fontMetrics().horizontalAdvance(categoryName(*m_list->item(row))));
    m_listWidth = std::max(settingsListWidth, widest + m_list->iconSize().width() + 44);
    m_list->setFixedWidth(m_listWidth);
    nameUndo();
    resize(std::max(settingsDialogWidth, widthWithNames()), usualHeight);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

SettingsDialog::~SettingsDialog() { removePages(); }

int SettingsDialog::widthWithNames() const
{
    constexpr int around = 2 * 20 + 24 + 12; // margins, the gap, and the pages' scroll bar
    return m_listWidth + m_stack->minimumSizeHint().width() + around;
}

void SettingsDialog::resizeEvent(QResizeEvent *event)
{
    DialogFrame::resizeEvent(event);
    nameCategories();
}

/// Where a page has no room beside the names of all, the icons stand there alone.
void SettingsDialog::nameCategories()
{
    if (m_listWidth == 0) // it is being made
        m_listWidth = settingsListWidth;
    const bool isTerse = width() < widthWithNames();
    m_list->setFixedWidth(isTerse ? m_list->iconSize().width() + 2 * 12 : m_listWidth);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString name = categoryName(*item);
        item->setText(isTerse ? QString() : name);
        item->setToolTip(isTerse ? name : QString());
    }
}

/// Lets the focused field finish while its page still exists; during the page's destruction its
/// signals would reach a half-destroyed object.
void SettingsDialog::removePages()
{
    QWidget *focus = focusWidget();
    if (focus && m_stack->isAncestorOf(focus))
        focus->clearFocus();
    for (SettingsPage *page : std::as_const(m_pages)) {
        const auto parts = page->findChildren<QObject *>();
        for (QObject *part : parts)
            part->disconnect(page);
    }
    m_stack->clear();
    qDeleteAll(std::exchange(m_pages, {}));
    m_list->clear();
}

void SettingsDialog::makePages()
{
    addPage(Icon::Person, new PracticeSettings(m_practice, m_stack), u"practiceSettings"_s);
    addPage(Icon::Calendar, new CalendarSettings(m_practice, m_stack), u"calendarSettings"_s);
    addPage(Icon::Tag, new SessionTypeSettings(m_practice, m_stack), u"typeSettings"_s);
    addPage(Icon::Payment, new PaymentSettings(m_practice, m_stack), u"paymentSettings"_s);
    addPage(Icon::Note, new DocumentSettings(m_practice, m_stack), u"documentSettings"_s);
    addPage(Icon::Credit, new SponsorSettings(m_practice, m_stack), u"sponsorSettings"_s);
    addPage(Icon::Mail, new MessageSettings(m_practice, m_stack), u"messageSettings"_s);
    addPage(Icon::Key, makeSecurityPage(), u"securitySettings"_s);
    auto *backups = new BackupSettings(m_practice, m_stack);
    connect(backups, &BackupSettings::restoreRequested, this, &SettingsDialog::restoreRequested);
    addPage(Icon::Archive, backups, u"backupSettings"_s);
    addPage(Icon::Contrast, new AppearanceSettings(m_practice, m_stack), u"appearanceSettings"_s);
    const QStringList names{tr("Practice"),  tr("Calendar"),  tr("Session types"), tr("Payments"),
                            tr("Documents"), tr("Sponsors"),  tr("Messages"),      tr("Security"),
                            tr("Backups"),   tr("Appearance")};
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setData(Qt::AccessibleTextRole, names[row]);
    nameCategories();
    setTabOrder(m_pages.constLast()->findChildren<QWidget *>().constLast(), m_undo);
    setTabOrder(m_undo, m_close);
    const auto edits = m_stack->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits)
        edit->installEventFilter(this);
}

void SettingsDialog::showPage(const QString &objectName)
{
    for (qsizetype row = 0; row < m_pages.size(); ++row) {
        if (m_pages[row]->objectName() == objectName)
            m_list->setCurrentRow(static_cast<int>(row));
    }
}

SettingsPage *SettingsDialog::makeSecurityPage()
{
    auto *page = new SecuritySettings(m_practice, m_stack);
    connect(page, &SecuritySettings::sealRequested, this,
            [this](const NewSeal &seal) { Q_EMIT sealChangeRequested(seal); });
    connect(page, &SecuritySettings::sealRemovalRequested, this,
            [this] { Q_EMIT sealChangeRequested(std::nullopt); });
    return page;
}

/// A field takes these keys even if it has nothing to undo or redo; then they are for the dialog.
bool SettingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !edit->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !edit->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return DialogFrame::eventFilter(watched, event);
}

void SettingsDialog::addPage(Icon which, SettingsPage *page, const QString &objectName)
{
    page->setObjectName(objectName);
    tabAsLaidOut(*page);
    m_pages << page;
    m_stack->addWidget(page);
    auto *item = new QListWidgetItem(icon(which, Ink::Quiet), {});
    item->setSizeHint({0, std::max(itemHeight, m_list->fontMetrics().height() + 16)});
    m_list->addItem(item);
    connect(page, &SettingsPage::failed, this,
            [this](const Error &error) { m_bar->showMessage(error.sentence); });
}

void SettingsDialog::settleTyping()
{
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

/// What was typed last takes effect; what was refused would be lost: whoever stays is led to it.
void SettingsDialog::reject()
{
    settleTyping();
    const auto refused = std::ranges::find_if(m_pages, &SettingsPage::hasError);
    if (refused != m_pages.end()) {
        m_list->setCurrentRow(static_cast<int>(refused - m_pages.begin()));
        (*refused)->leadToError();
    }
    DialogFrame::reject();
}

bool SettingsDialog::hasTypedText() const
{
    return std::ranges::any_of(m_pages, &SettingsPage::hasError);
}

void SettingsDialog::updateFromPractice()
{
    m_bar->hide();
    if (!m_replays && m_practice.lastCommandIsUndoable()) {
        ++m_made;
        m_undone = 0;
    }
    for (SettingsPage *page : std::as_const(m_pages))
        page->load();
    nameUndo();
}

void SettingsDialog::undo()
{
    if (m_made == 0)
        return;
    m_replays = true;
    const auto undone = m_practice.undo();
    m_replays = false;
    if (undone) {
        --m_made;
        ++m_undone;
    } else {
        m_bar->showMessage(undone.error().sentence);
    }
    nameUndo();
}

void SettingsDialog::redo()
{
    if (m_undone == 0)
        return;
    m_replays = true;
    const auto redone = m_practice.redo();
    m_replays = false;
    if (redone) {
        --m_undone;
        ++m_made;
    } else {
        m_bar->showMessage(redone.error().sentence);
    }
    nameUndo();
}

void SettingsDialog::nameUndo()
{
    const auto action = m_practice.undoable();
    m_undo->setEnabled(m_made > 0 && action);
    m_undo->setText(m_undo->isEnabled() ? tr("&Undo: %1").arg(undoNameOf(*action)) : tr("&Undo"));
    m_undo->setToolTip(
        tr("Undo the last change (%1)").arg(QKeySequence(QKeySequence::Undo).toString()));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    DialogFrame::changeEvent(event);
    if (event->type() != QEvent::LocaleChange || m_pages.isEmpty())
        return;
    // Makes all fields again, with the new formats. Queued, as the field that caused it is still
    // running.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QWidget *focus = QApplication::focusWidget();
            const QString focused = focus ? focus->objectName() : QString();
            const int row = m_list->currentRow();
            removePages();
            makePages();
            m_list->setCurrentRow(row);
            if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
                again->setFocus();
        },
        Qt::QueuedConnection);
}

SettingsDialog *openSettings(Practice &practice, QWidget *parent)
{
    auto *dialog = new SettingsDialog(practice, parent);
    dialog->open();
    return dialog;
}

} // namespace sessionbook
