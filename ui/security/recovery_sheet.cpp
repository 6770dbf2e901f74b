// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recovery_sheet.h"

#include "core/base/shortened.h"
#include "core/practice/practice.h"
#include "core/sealed/recovery_key.h"
#include "ui/look/paper.h"
#include "ui/look/qr_code.h"
#include "ui/parts/private_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

/// Text from top to bottom.
class SheetColumn
{
public:
    SheetColumn(QPainter &painter, qreal width, int size)
        : m_painter(painter), m_width(width), m_size(size)
    {
    }

    void heading(const QString &text) { add(text, m_size + 2, true, printInk, 5); }
    void paragraph(const QString &text) { add(text, m_size, false, printInk, 6); }
    void remark(const QString &text, qreal below) { add(text, m_size - 1, false, paleInk, below); }
    void add(const QString &text, int size, bool strong, const QColor &ink, qreal below)
    {
        QTextLayout layout(text, printFont(size, strong, text));
        QTextOption option;
        option.setTextDirection(Qt::LayoutDirectionAuto); // a name may be from right to left
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        qreal height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_width);
            line.setPosition({0, height});
            height += line.height() * leading;
        }
        layout.endLayout();
        m_painter.setPen(ink);
        layout.draw(&m_painter, {0, m_y});
        m_y += height + below;
    }
    void skip(qreal height) { m_y += height; }
    [[nodiscard]] qreal y() const { return m_y; }

private:
    static constexpr qreal leading = 1.08;
    QPainter &m_painter;
    qreal m_width;
    int m_size;
    qreal m_y = 0;
};

/// The groups in two columns, numbered, with the code of them all at the right. Answers its height.
qreal paintKey(QPainter &painter, const QRectF &box, const QStringList &groups)
{
    constexpr qreal padding = 16;
    constexpr qreal number = 22;
    const QRectF inside = box.adjusted(padding, padding, -padding, -padding);
    painter.setPen(QPen(printInk, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const QRectF code(inside.right() - inside.height(), inside.top(), inside.height(),
                      inside.height());
    paintQrCode(painter, code, groups.join(u'-').toLatin1());
    const qsizetype rows = (groups.size() + 1) / 2;
    const qreal rowHeight = inside.height() / qreal(rows);
    const qreal columnWidth = (code.left() - padding - inside.left()) / 2;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype column = i / rows;
        const QRectF place(inside.left() + qreal(column) * columnWidth,
                           inside.top() + qreal(i % rows) * rowHeight, columnWidth, rowHeight);
        painter.setFont(printFont(9, false));
        painter.setPen(paleInk);
        painter.drawText(place, Qt::AlignVCenter, QString::number(i + 1));
        painter.setFont(printFont(21, true));
        painter.setPen(printInk);
        painter.drawText(place.adjusted(number, 0, 0, 0), Qt::AlignVCenter, groups[i]);
    }
    return box.height();
}

/// With text of that size. Answers how high it became.
qreal paintAt(int size, QPainter &painter, const QSizeF &area, const RecoverySheet &sheet,
              const QLocale &locale)
{
    using W = SheetWords;
    constexpr qreal keyHeight = 156;
    SheetColumn column(painter, area.width(), size);
    column.add(W::tr("Recovery sheet"), 24, true, printInk, 4);
    column.add(shortened(sheet.practice, 80), 14, false, printInk, 2);
    column.remark(
        W::tr("Made with Sessionbook on %1").arg(locale.toString(sheet.made, QLocale::LongFormat)),
        18);
    column.paragraph(
        W::tr("This recovery key opens the practice if its passphrase is forgotten. Anyone who has "
              "it and the practice's file, or a copy of it, can read everything in it."));
    column.skip(8);
    const QRectF box(0, column.y(), area.width(), keyHeight);
    column.skip(paintKey(painter, box, sheet.groups) + 8);
    column.remark(
        W::tr("The last character of each group checks the four before it. Capitals, spaces "
              "and hyphens don't matter. The pattern holds the same key, for a phone's "
              "camera; don't let an online service read it."),
        18);
    column.heading(W::tr("How to use it"));
    column.paragraph(W::tr("Start Sessionbook with the practice's file. When it asks for the "
                           "passphrase, choose to use the recovery key and type the %L1 groups. "
                           "Then set a new passphrase in Settings › Security, also with this key.")
                         .arg(sheet.groups.size()));
    column.paragraph(
        W::tr("When this sheet was made, the file was %1").arg(shortened(sheet.path, 300)));
    column.skip(10);
    column.heading(W::tr("Where to keep it"));
    column.paragraph(W::tr("Locked away with passports and contracts: not beside the computer, not "
                           "with its backups, and not as a photo on a phone."));
    column.paragraph(W::tr(
        "If it is lost or somebody has seen it, make a new one in Settings › Security. This one "
        "then no longer opens the practice, but still opens earlier copies of the file."));
    column.skip(10);
    column.heading(W::tr("If something happens to you"));
    column.paragraph(
        W::tr("With this sheet, somebody you trust can open the practice for you: to tell the "
              "clients, cancel sessions, settle what is owed, and keep what the law requires. Tell "
              "that person now where this sheet and the computer are."));
    return column.y();
}

} // namespace

RecoverySheet sheetOf(const Practice &practice, const QStringList &groups)
{
    return {practice.profile().name, QDir::toNativeSeparators(practice.file().path),
            practice.today(), groups};
}

QPageLayout sheetLayout(const QLocale &locale)
{
    constexpr qreal margin = 54; // three quarters of an inch
    return {paperOf(locale), QPageLayout::Portrait, QMarginsF(margin, margin, margin, margin),
            QPageLayout::Point};
}

void paintSheet(QPainter &painter, const QSizeF &area, const RecoverySheet &sheet,
                const QLocale &locale)
{
    constexpr int usual = 11;
    constexpr int smallest = 8;
    int size = usual;
    QPicture measured;
    QPainter measuring(&measured);
    while (size > smallest && paintAt(size, measuring, area, sheet, locale) > area.height())
        --size;
    measuring.end();
    paintAt(size, painter, area, sheet, locale);
}

bool printSheet(QPagedPaintDevice &device, int resolution, const RecoverySheet &sheet,
                const QLocale &locale)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(resolution / pointsPerInch, resolution / pointsPerInch);
    paintSheet(painter, device.pageLayout().paintRect(QPageLayout::Point).size(), sheet, locale);
    return painter.end();
}

Result<> saveSheet(const QString &path, const RecoverySheet &sheet, const QLocale &locale)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(SheetWords::tr("Recovery sheet"));
        writer.setCreator(u"Sessionbook"_s);
        writer.setPageLayout(sheetLayout(locale));
        if (!printSheet(writer, writer.resolution(), sheet, locale))
            return Error{ErrorKind::Storage, SheetWords::tr("Couldn't make a PDF of the sheet.")};
    }
    if (const Result<> written = writePrivateFile(path, pdf.data()); !written)
        return Error{ErrorKind::Storage,
                     SheetWords::tr("Couldn't save the sheet there: %1. Choose another folder.")
                         .arg(written.error().sentence)};
    return {};
}

std::optional<QList<int>> differingGroups(const RecoverySheet &sheet, const QString &typed)
{
    const RecoveryKey::Read read = RecoveryKey::read(typed);
    if (read.hasWrongLength)
        return {};
    QList<int> differing(read.wrongGroups.begin(), read.wrongGroups.end());
    if (read.key.empty())
        return differing;
    const QStringList groups = read.key.front().groups();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups[i] != sheet.groups.value(i))
            differing << int(i + 1);
    }
    return differing;
}

} // namespace sessionbook
