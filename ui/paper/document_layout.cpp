// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/document_layout.h"

#include "core/base/civil_time.h"
#include "core/base/iban.h"
#include "core/base/isolated.h"
#include "core/letters/document_words.h"
#include "core/letters/payment_code.h"
#include "core/rules/document_draft.h"
#include "core/rules/nameless.h"
#include "ui/look/paper.h"
#include "ui/look/qr_code.h"
#include "ui/paper/document_notation.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

// The window of an envelope (DIN 5008, form B) is 45 mm from above and 85 mm by 45 mm; it suits
// C5/6 and C4 envelopes, and the address lies in the window of a US #10 too.
constexpr qreal mm = 72 / 25.4;
constexpr qreal margin = 20 * mm;
constexpr qreal windowTop = 45 * mm;
constexpr qreal windowWidth = 85 * mm;
constexpr qreal windowHeight = 45 * mm;
constexpr qreal factsLeft = 125 * mm;
constexpr qreal footerHeight = 50; // at least
constexpr qreal footerGap = 14;
constexpr qreal footerMargin = 12 * mm;
constexpr qreal rowGap = 5;
constexpr qreal cellGap = 10;
constexpr int bodySize = 10;
constexpr int smallSize = 8;
constexpr qreal sumsWidth = 230;
constexpr qreal pageNumberWidth = 90;
constexpr TextLook footerLook{7, false, paleInk};

} // namespace

DocumentLayout::DocumentLayout(const DocumentContent &shown, DocumentCopy copy)
    : m_copy(copy), m_locale(shown.localeName), m_language(shown.language),
      m_paper(paperOf(m_locale)), m_sheet(m_paper.size(QPageSize::Point)), m_left(margin),
      m_right(m_sheet.width() - margin)
{
    const DocumentContent content = copy == DocumentCopy::WithoutName ? withoutNames(shown) : shown;
    m_exemptions = exemptionsIn(content);
    // A long footer takes from the room above it: below it no printer prints.
    m_bottom = m_sheet.height() - footerMargin -
               std::max(footerHeight, footerGap + TextPages::heightOf(footerOf(content),
                                                                      footerWidth(), footerLook));
    addLetterhead(content);
    addAddress(content);
    addFacts(content);
    addTitle(content);
    addTable(content);
    addPayment(content);
    addFooters(content);
}

QString DocumentLayout::moneyOf(const DocumentContent &content, Money amount) const
{
    const auto currency = currencyByCode(content.currency);
    return withoutIsolates(formatMoney(
        amount, currency.value_or(Currency{content.currency, 2, content.currency}), m_locale));
}

QString DocumentLayout::dateOf(QDate date) const
{
    return m_locale.toString(date, m_locale.dateFormat(QLocale::ShortFormat)
                                       .replace(u"yyyy"_s, u"yy"_s)
                                       .replace(u"yy"_s, u"yyyy"_s));
}

void DocumentLayout::beginPage()
{
    m_pages.begin();
    m_y = margin;
}

void DocumentLayout::addLetterhead(const DocumentContent &content)
{
    constexpr qreal logoWidth = 150;
    constexpr qreal logoHeight = 62;
    const bool hasLogo = !content.sender.logo.isEmpty();
    const qreal width = m_right - m_left - (hasLogo ? logoWidth + cellGap : 0);
    qreal y = margin - 12;
    y += m_pages.put(content.practice, {m_left, y}, width, {15, true});
    if (content.professional != content.practice)
        y += m_pages.put(content.professional, {m_left, y}, width, {bodySize, false, paleInk});
    if (hasLogo) {
        const QRectF place(m_right - logoWidth, margin - 12, logoWidth, logoHeight);
        m_pages.addPicture([place, logo = content.sender.logo](QPainter &painter) {
            paintLogo(painter, place, logo);
        });
    }
    m_y = std::max(y + cellGap, windowTop);
}

void DocumentLayout::addAddress(const DocumentContent &content)
{
    const DocumentWords words(m_language);
    qreal y = m_y;
    const QString sender =
        joined({content.practice, joined(content.sender.address.split(u'\n'), u", "_s)}, u" · "_s);
    y += m_pages.put(sender, {m_left, y}, windowWidth, {7, false, paleInk}) + 8;
    if (m_copy == DocumentCopy::WithoutName) {
        y += m_pages.put(words["withoutName"_L1], {m_left, y}, windowWidth, {11, true});
    } else {
        y += m_pages.put(joined({content.recipient.name, content.recipient.address}, u"\n"_s),
                         {m_left, y}, windowWidth, {11, false});
    }
    m_y = std::max(y, m_y + windowHeight);
}

void DocumentLayout::addFacts(const DocumentContent &content)
{
    const DocumentWords words(m_language);
    struct Fact
    {
        QString label;
        QString value;
    };
    std::vector<Fact> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({label, value});
    };
    if (content.kind != DocumentKind::Reminder)
        add(words["number"_L1], content.number);
    add(words["date"_L1], dateOf(content.issuedOn));
    if (content.dueOn.isValid() && content.toPay() > Money{})
        add(words["due"_L1], dateOf(content.dueOn));
    if (content.from.isValid() && content.to.isValid()) {
        add(words["period"_L1], dateOf(content.from) + u" – "_s + dateOf(content.to));
    }
    if (content.clientName != content.recipient.name)
        add(words["client"_L1], content.clientName);
    if (content.clientBirthDate.isValid())
        add(words["born"_L1], dateOf(content.clientBirthDate));
    add(words["clientReference"_L1], content.clientReference);
    add(words["reference"_L1], content.recipient.reference);
    add(words["yourVatNumber"_L1], content.recipient.vatNumber);
    const qreal width = m_right - factsLeft;
    qreal y = windowTop;
    for (const Fact &fact : facts) {
        y += m_pages.put(fact.label, {factsLeft, y}, width, {smallSize, false, paleInk});
        y += m_pages.put(fact.value, {factsLeft, y}, width, {bodySize, false}) + 3;
    }
    m_y = std::max(m_y, y + cellGap);
}

void DocumentLayout::addTitle(const DocumentContent &content)
{
    const DocumentWords words(m_language);
    const qreal width = m_right - m_left;
    const QString title = words[titleKey(content)];
    const bool hasNumber = content.kind != DocumentKind::Reminder;
    m_y += m_pages.put(hasNumber ? title + u' ' + content.number : title, {m_left, m_y}, width,
                       {17, true});
    if (!content.aboutNumber.isEmpty()) {
        const bool corrects = content.kind == DocumentKind::CreditNote;
        QString about = words[!corrects         ? "reminds"_L1
                              : content.sponsor ? "correctsStatement"_L1
                                                : "corrects"_L1];
        about = filled(about, u"number"_s, content.aboutNumber);
        m_y += m_pages.put(filled(about, u"date"_s, dateOf(content.aboutDate)), {m_left, m_y + 2},
                           width, {bodySize, false});
    }
    if (content.kind == DocumentKind::Reminder) {
        const QString text = words[content.position == 1   ? "reminderText1"_L1
                                   : content.position == 2 ? "reminderText2"_L1
                                                           : "reminderText3"_L1];
        m_y += 10 + m_pages.put(filled(text, u"date"_s, dateOf(content.dueOn)), {m_left, m_y + 10},
                                width, {bodySize, false});
    }
    m_y += 14;
}

std::vector<DocumentLayout::Cell> DocumentLayout::headCells(const DocumentContent &content) const
{
    const DocumentWords words(m_language);
    constexpr qreal dateWidth = 72;
    constexpr qreal middleWidth = 84;
    constexpr qreal amountWidth = 96;
    const qreal amountLeft = m_right - amountWidth;
    const qreal middleLeft = amountLeft - cellGap - middleWidth;
    const qreal serviceLeft = m_left + dateWidth + cellGap;
    const bool isReceipt = content.kind == DocumentKind::Receipt;
    const bool isTaxed = std::ranges::any_of(
        content.lines, [](const DocumentLine &line) { return line.tax.has_value(); });
    const QString middle = isReceipt ? words["method"_L1]
                           : isTaxed ? filled(words["tax"_L1], u"rate"_s, {}).trimmed()
                                     : QString();
    const qreal serviceRight = middle.isEmpty() ? amountLeft : middleLeft;
    return {{words[isReceipt ? "receivedOn"_L1 : "servedOn"_L1], m_left, dateWidth},
            {words["service"_L1], serviceLeft, serviceRight - cellGap - serviceLeft},
            {middle, middleLeft, middleWidth},
            {words["amount"_L1], amountLeft, amountWidth, Qt::AlignRight}};
}

std::vector<DocumentLayout::Cell> DocumentLayout::rowCells(const DocumentContent &content,
                                                           const DocumentLine &line) const
{
    const DocumentWords words(m_language);
    std::vector<Cell> cells = headCells(content);
    const bool isReceipt = content.kind == DocumentKind::Receipt;
    const bool isTaxed = !cells[2].text.isEmpty() && !isReceipt;
    cells[0].text = dateOf(isReceipt ? line.receivedOn : line.servedOn);
    cells[1].text = !line.text.isEmpty() ? line.text
                    : line.isFee         ? words["fee"_L1]
                                         : words["otherService"_L1];
    cells[1].text += exemptionMark(content, line);
    const QString length =
        line.isFee || line.lengthMinutes == 0
            ? QString()
            : filled(words["minutes"_L1], u"n"_s, m_locale.toString(line.lengthMinutes));
    const QString client =
        line.client.isEmpty() ? QString() : words["client"_L1] + u' ' + line.client;
    // A receipt has its methods where an invoice has its rates.
    const QString tax = !isReceipt || taxSums(content).size() < 2 ? QString()
                        : line.tax ? filled(words["tax"_L1], u"rate"_s, rateOf(*line.tax, m_locale))
                                   : words["exempt"_L1];
    cells[1].below = joined(
        {isReceipt ? dateOf(line.servedOn) : QString(), client, line.code, length, tax}, u" · "_s);
    cells[2].text.clear();
    if (isReceipt && line.method)
        cells[2].text = words[methodKey(*line.method)];
    else if (isTaxed)
        cells[2].text = line.tax ? rateOf(*line.tax, m_locale) : words["exempt"_L1];
    cells[3].text = moneyOf(content, line.amount);
    return cells;
}

QString DocumentLayout::exemptionMark(const DocumentContent &content,
                                      const DocumentLine &line) const
{
    const QString words = m_exemptions.size() > 1 ? exemptionOf(line, content) : QString();
    return words.isEmpty() ? QString()
                           : superscript(static_cast<int>(m_exemptions.indexOf(words)) + 1);
}

qreal DocumentLayout::rowHeight(const std::vector<Cell> &cells, const TextLook &look)
{
    qreal height = 0;
    for (const Cell &cell : cells) {
        height =
            std::max(height, TextPages::heightOf(cell.text, cell.width, look) +
                                 TextPages::heightOf(cell.below, cell.width, {smallSize, false}));
    }
    return height + 2 * rowGap;
}

qreal DocumentLayout::putRow(const std::vector<Cell> &cells, const TextLook &look)
{
    for (const Cell &cell : cells) {
        TextLook own = look;
        own.alignment = cell.alignment;
        const qreal below = m_pages.put(cell.text, {cell.left, m_y + rowGap}, cell.width, own);
        m_pages.put(cell.below, {cell.left, m_y + rowGap + below}, cell.width,
                    {smallSize, false, paleInk, cell.alignment});
    }
    m_y += rowHeight(cells, look);
    m_pages.addLine(m_left, m_right, m_y);
    return m_y;
}

void DocumentLayout::addTableHead(const std::vector<Cell> &head)
{
    putRow(head, {smallSize, true, paleInk});
}

void DocumentLayout::addTable(const DocumentContent &content)
{
    const TextLook look{bodySize, false};
    const std::vector<Cell> head = headCells(content);
    addTableHead(head);
    const qreal before = m_y;
    addSums(content, true);
    const qreal sums = std::exchange(m_y, before) - before;
    const std::size_t count = content.lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<Cell> cells = rowCells(content, content.lines[i]);
        const qreal needed = rowHeight(cells, look) + (i + 1 == count ? sums : 0);
        if (!hasRoomFor(needed)) {
            beginPage();
            addTableHead(head);
        }
        putRow(cells, look);
    }
    addSums(content, false);
}

void DocumentLayout::putSum(const QString &label, const QString &value, bool strong)
{
    const qreal left = m_right - sumsWidth;
    const TextLook look{strong ? bodySize + 1 : bodySize, strong};
    TextLook right = look;
    right.alignment = Qt::AlignRight;
    const qreal height = m_pages.put(label, {left, m_y}, sumsWidth - 100, look);
    m_y += std::max(height, m_pages.put(value, {m_right - 110, m_y}, 110, right)) + 3;
}

void DocumentLayout::addSums(const DocumentContent &content, bool isMeasured)
{
    const DocumentWords words(m_language);
    const TextPages before = m_pages;
    m_y += 8;
    const auto sums = taxSums(content);
    const bool isTaxed =
        std::ranges::any_of(sums, [](const TaxSum &sum) { return sum.rate.has_value(); });
    // The net amount of each rate, and of what is exempt: Directive 2006/112/EC, Art. 226 (8).
    for (const TaxSum &sum : isTaxed ? sums : std::vector<TaxSum>()) {
        const QString rate = sum.rate ? rateOf(*sum.rate, m_locale) : words["exempt"_L1];
        putSum(sums.size() == 1 ? words["net"_L1] : words["net"_L1] + u" · "_s + rate,
               moneyOf(content, sum.net), false);
        if (sum.rate)
            putSum(filled(words["tax"_L1], u"rate"_s, rate), moneyOf(content, sum.tax), false);
    }
    putSum(words["total"_L1], moneyOf(content, content.total), true);
    if (asksForMoney(content.kind) && content.paid != Money{}) {
        putSum(words["paid"_L1], moneyOf(content, content.paid), false);
        putSum(words["toPay"_L1], moneyOf(content, content.toPay()), true);
    }
    const bool isMarked = m_exemptions.size() > 1;
    for (int i = 0; i < m_exemptions.size() && !m_exemptions[i].isEmpty(); ++i) {
        m_y += i == 0 ? 6 : 2;
        const QString mark = isMarked ? superscript(i + 1) + u' ' : QString();
        m_y += m_pages.put(mark + m_exemptions[i], {m_left, m_y}, m_right - m_left,
                           {9, false, paleInk});
    }
    if (isMeasured)
        m_pages = before;
}

void DocumentLayout::addPayment(const DocumentContent &content)
{
    const DocumentWords words(m_language);
    constexpr qreal codeSide = 96;
    if (!asksForMoney(content.kind) || content.toPay() <= Money{} || content.sender.iban.isEmpty())
        return;
    const QByteArray code = paymentCode(content);
    constexpr qreal textHeight = 78;
    m_y += 14;
    if (!hasRoomFor(code.isEmpty() ? textHeight : codeSide))
        beginPage();
    const qreal width = m_right - m_left - codeSide - cellGap;
    const qreal top = m_y;
    m_y += m_pages.put(words["payTo"_L1], {m_left, m_y}, width, {smallSize, false, paleInk});
    m_y += m_pages.put(content.practice, {m_left, m_y}, width, {bodySize, true});
    m_y += m_pages.put(u"IBAN "_s + groupedIban(content.sender.iban), {m_left, m_y}, width,
                       {bodySize, false});
    if (!content.sender.bic.isEmpty()) {
        m_y += m_pages.put(words["bic"_L1] + u' ' + content.sender.bic, {m_left, m_y}, width,
                           {bodySize, false});
    }
    m_y += m_pages.put(words["paymentReference"_L1] + u' ' + content.number, {m_left, m_y}, width,
                       {bodySize, false});
    if (code.isEmpty())
        return;
    const QRectF place(m_right - codeSide, top, codeSide, codeSide);
    m_pages.addPicture(
        [place, code](QPainter &painter) { paintQrCode(painter, place, code, QrRepair::Sixth); });
    m_y = std::max(m_y, place.bottom());
}

qreal DocumentLayout::footerWidth() const { return m_right - m_left - pageNumberWidth - cellGap; }

QString DocumentLayout::footerOf(const DocumentContent &content) const
{
    const DocumentWords words(m_language);
    const Letterhead &sender = content.sender;
    const QString line = u" · "_s;
    const auto named = [&](QLatin1StringView key, const QString &value) {
        return value.isEmpty() ? QString() : words[key] + u' ' + value;
    };
    const QString contact = joined(
        {joined(sender.address.split(u'\n'), u", "_s), sender.phone, sender.email, sender.website},
        line);
    const QString numbers =
        joined({named("taxNumber"_L1, sender.taxNumber), named("vatNumber"_L1, sender.vatNumber),
                named("registerNumber"_L1, sender.registerNumber)},
               line);
    return joined({contact, numbers, sender.footer}, u"\n"_s);
}

void DocumentLayout::addFooters(const DocumentContent &content)
{
    const DocumentWords words(m_language);
    const QString text = footerOf(content);
    TextLook right = footerLook;
    right.alignment = Qt::AlignRight;
    const int count = pageCount();
    for (int i = 0; i < count; ++i) {
        m_pages.turnTo(i);
        const qreal top = m_bottom + footerGap;
        m_pages.addLine(m_left, m_right, top - 6);
        m_pages.put(text, {m_left, top}, footerWidth(), footerLook);
        QString number = filled(words["page"_L1], u"page"_s, m_locale.toString(i + 1));
        number = filled(number, u"pages"_s, m_locale.toString(count));
        m_pages.put(number, {m_right - pageNumberWidth, top}, pageNumberWidth, right);
        if (m_copy == DocumentCopy::WithoutName && i > 0)
            m_pages.put(words["withoutName"_L1], {m_right - 200, top + 10}, 200, right);
    }
}

} // namespace sessionbook
