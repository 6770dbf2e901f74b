// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "ui/paper/text_pages.h"

#include <QByteArray>
#include <QPageSize>
#include <QSizeF>
#include <QStringList>

#include <vector>

class QPainter;

namespace sessionbook {

enum class DocumentCopy { Original, WithoutName };

/// A document on its pages, in points from the sheet's corner. Nothing is cut: what is longer than
/// its place pushes down what follows, and the table goes on on the next page under its head. The
/// sums stay with the last row.
///
/// Thread: any.
class DocumentLayout
{
public:
    DocumentLayout(const DocumentContent &content, DocumentCopy copy);

    [[nodiscard]] int pageCount() const { return m_pages.count(); }
    [[nodiscard]] QPageSize paper() const { return m_paper; }
    /// The painter is scaled to points.
    void paint(QPainter &painter, int page) const { m_pages.paint(painter, page); }

private:
    struct Cell
    {
        QString text;
        qreal left = 0;
        qreal width = 0;
        Qt::Alignment alignment = Qt::AlignLeading;
        QString below{}; ///< smaller, under it
    };
    void addLetterhead(const DocumentContent &content);
    void addAddress(const DocumentContent &content);
    void addFacts(const DocumentContent &content);
    void addTitle(const DocumentContent &content);
    void addTable(const DocumentContent &content);
    void addTableHead(const std::vector<Cell> &head);
    void addSums(const DocumentContent &content, bool isMeasured);
    void addPayment(const DocumentContent &content);
    void addFooters(const DocumentContent &content);
    [[nodiscard]] QString footerOf(const DocumentContent &content) const;
    [[nodiscard]] qreal footerWidth() const;

    qreal putRow(const std::vector<Cell> &cells, const TextLook &look);
    [[nodiscard]] static qreal rowHeight(const std::vector<Cell> &cells, const TextLook &look);
    void putSum(const QString &label, const QString &value, bool strong);
    [[nodiscard]] bool hasRoomFor(qreal height) const { return m_y + height <= m_bottom; }
    void beginPage();
    [[nodiscard]] std::vector<Cell> headCells(const DocumentContent &content) const;
    [[nodiscard]] std::vector<Cell> rowCells(const DocumentContent &content,
                                             const DocumentLine &line) const;
    /// Which of several reasons holds for the line; empty if there is one, or none.
    [[nodiscard]] QString exemptionMark(const DocumentContent &content,
                                        const DocumentLine &line) const;
    [[nodiscard]] QString moneyOf(const DocumentContent &content, Money amount) const;
    [[nodiscard]] QString dateOf(QDate date) const;

    DocumentCopy m_copy;
    QStringList m_exemptions;
    QLocale m_locale;
    QString m_language;
    QPageSize m_paper;
    QSizeF m_sheet;
    qreal m_left = 0;
    qreal m_right = 0;
    qreal m_bottom = 0; ///< of what is not the footer
    qreal m_y = 0;      ///< where the next thing goes, on the last page
    TextPages m_pages;
};

/// The document's bytes, as they are kept.
///
/// Thread: any.
[[nodiscard]] QByteArray documentPdf(const DocumentContent &content,
                                     DocumentCopy copy = DocumentCopy::Original);

} // namespace sessionbook
