// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recovery_sheet_dialog.h"

#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/remark_line.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int sheetPreviewHeight = 372;

QPixmap pictureOf(const RecoverySheet &sheet, qreal pixelRatio)
{
    const QLocale locale;
    const QPageLayout layout = sheetLayout(locale);
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    const qreal scale = sheetPreviewHeight / paper.height();
    QImage picture((paper * scale * pixelRatio).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    const QRectF area = layout.paintRect(QPageLayout::Point);
    painter.translate(area.topLeft());
    paintSheet(painter, area.size(), sheet, locale);
    painter.end();
    return QPixmap::fromImage(picture.convertToFormat(QImage::Format_Grayscale8));
}

} // namespace

RecoverySheetDialog::RecoverySheetDialog(RecoverySheet sheet, QWidget *parent)
    : DialogFrame(u"recoverySheetDialog"_s, parent), m_sheet(std::move(sheet)),
      m_bar(new MessageBar(this)), m_typed(new QLineEdit(this)),
      m_check(new FormField(tr("&Check what you wrote down (optional)"), m_typed, this)),
      m_state(new RemarkLine(u"sheetState"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTitle(tr("Your recovery sheet"));
    setSubtitle(tr("If the passphrase is forgotten, only this opens the practice. Print it, or "
                   "write down the key, and keep it in a safe place."));
    showHeaderLine();
    askBeforeLosing({tr("Leave without a recovery sheet?"),
                     tr("It has not been printed, saved or checked, and won't be shown again. "
                        "Without it, a forgotten passphrase means that nobody can "
                        "open the practice. You can make a new sheet at any time in Settings › "
                        "Security."),
                     tr("&Back to the sheet"), tr("&Leave")});
    m_bar->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(makePreview(), 0, Qt::AlignTop);
    columns->addWidget(makeCheck(), 1);
    body()->addWidget(m_bar);
    body()->addLayout(columns);
    body()->addWidget(m_state);
    addButtons();
    setMinimumWidth(720);
}

QWidget *RecoverySheetDialog::makePreview()
{
    QLabel *preview = makeLabel({}, TextStyle::Body, this);
    preview->setWordWrap(false);
    preview->setObjectName(u"sheetPreview"_s);
    preview->setAccessibleName(tr("The page as it will be printed"));
    preview->setPixmap(pictureOf(m_sheet, devicePixelRatioF()));
    preview->setFrameShape(QFrame::StyledPanel);
    return preview;
}

QWidget *RecoverySheetDialog::makeCheck()
{
    auto *column = new QWidget(this);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(10);
    rows->addWidget(makeLabel(tr("The recovery key"), TextStyle::Section, column));
    QStringList lines;
    constexpr qsizetype inALine = 4;
    for (qsizetype i = 0; i < m_sheet.groups.size(); i += inALine)
        lines << m_sheet.groups.mid(i, inALine).join(u"   ");
    QLabel *key = makeLabel(lines.join(u'\n'), TextStyle::Title, column);
    key->setObjectName(u"recoveryKey"_s);
    key->setAccessibleName(tr("The recovery key: %1").arg(m_sheet.groups.join(u", ")));
    key->setWordWrap(false);
    rows->addWidget(key);
    rows->addWidget(makeLabel(tr("The page also says how to use it, where to keep it, and how it "
                                 "helps if something happens to you."),
                              TextStyle::Body, column));
    rows->addSpacing(8);
    m_typed->setObjectName(u"typedRecoveryKey"_s);
    m_typed->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_check->setHint(tr("Type the key from your paper once. Capitals, spaces and hyphens don't "
                        "matter."));
    rows->addWidget(m_check);
    auto *check = new QPushButton(tr("C&heck"), column);
    check->setObjectName(u"checkRecoveryKey"_s);
    check->setAutoDefault(false);
    rows->addWidget(check, 0, Qt::AlignLeft);
    rows->addStretch();
    connect(check, &QPushButton::clicked, this, &RecoverySheetDialog::check);
    connect(m_typed, &QLineEdit::textChanged, m_check, &FormField::clearRemark);
    return column;
}

void RecoverySheetDialog::addButtons()
{
    QPushButton *close = addSecondButton(tr("C&lose"), u"closeSheet"_s);
    connect(close, &QPushButton::clicked, this, &RecoverySheetDialog::reject);
    connect(addSecondButton(tr("&Save as PDF…"), u"saveSheet"_s), &QPushButton::clicked, this,
            &RecoverySheetDialog::saveAsPdf);
    QPushButton *print = addMainButton(tr("&Print…"), u"printSheet"_s);
    connect(print, &QPushButton::clicked, this, &RecoverySheetDialog::print);
    print->setFocus();
}

/// In the field Enter checks what was typed there.
void RecoverySheetDialog::keyPressEvent(QKeyEvent *event)
{
    if (isEnterInField(*event) && m_typed->hasFocus())
        check();
    else
        DialogFrame::keyPressEvent(event);
}

void RecoverySheetDialog::check()
{
    const auto differing = differingGroups(m_sheet, m_typed->text());
    if (differing && differing->isEmpty()) {
        m_isKept = true;
        m_typed->setText({});
        m_check->setRemark(tr("That's the right key. It opens the practice."));
        return;
    }
    if (!differing) {
        m_check->setError(tr("The key has %1 groups of five characters.")
                              .arg(QLocale().toString(m_sheet.groups.size())));
    } else {
        QStringList numbers;
        for (const int group : *differing)
            numbers << QLocale().toString(group);
        m_check->setError(tr("Different from the sheet: group %1.").arg(numbers.join(u", ")));
    }
    m_typed->setFocus();
}

void RecoverySheetDialog::print()
{
    m_bar->hide();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(sheetLayout(QLocale()));
    printer->setDocName(tr("Recovery sheet"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"systemPrintDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (printSheet(*printer, printer->resolution(), m_sheet, QLocale())) {
            m_isKept = true;
            m_state->say(RemarkLine::Kind::Hint,
                         tr("Sent to the printer. Check that all of it is on the paper."));
        } else {
            m_bar->showMessage(
                tr("Couldn't print. Check that the printer is on, or save the page as a PDF."));
        }
    });
    dialog->open();
}

void RecoverySheetDialog::saveAsPdf()
{
    m_bar->hide();
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), QString(),
                                   tr("PDF document (%1)").arg(u"*.pdf"_s));
    dialog->setObjectName(u"saveSheetDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("Recovery sheet.pdf", "file name"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<> saved = saveSheet(path, m_sheet, QLocale()); !saved) {
            m_bar->showMessage(saved.error().sentence);
            return;
        }
        m_isKept = true;
        m_state->say(RemarkLine::Kind::Remark,
                     tr("Saved as %1. Move it off this computer: anyone who finds it here can "
                        "open the practice.")
                         .arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void openRecoverySheet(const RecoverySheet &sheet, QWidget *parent)
{
    (new RecoverySheetDialog(sheet, parent))->open();
}

} // namespace sessionbook
