// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/list_pages.h"

#include "core/rules/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::ListWords)
};

constexpr int rowSize = 9;
constexpr int daySize = 10;
constexpr qreal rowPadding = 5;
constexpr qreal dayHeight = 18;
constexpr qreal aboveDay = 8;
constexpr qreal cellGap = 10;
/// Two columns, if each is as wide as a narrow page.
constexpr qreal narrowPage = 340;
constexpr qreal betweenColumns = 26;

/// Lines of a row, cell by cell.
struct ListRow
{
    struct Cell
    {
        QStringList lines;
        qreal left = 0;
        qreal width = 0;
        bool isName = false;
    };
    std::vector<Cell> cells;
    qreal height = 0;
};

class SessionRows
{
public:
    SessionRows(const Paper &paper, int pagesBefore, QStringList remarks)
        : m_paper(paper), m_remarks(std::move(remarks)), m_pagesBefore(pagesBefore),
          m_columns(paper.size.width() >= 2 * narrowPage + betweenColumns ? 2 : 1),
          m_width((paper.size.width() - (m_columns - 1) * betweenColumns) / m_columns)
    {
        measure();
        beginPage();
        for (std::size_t i = 0; i < paper.schedule.entries.size(); ++i)
            addEntry(i);
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            addFoot(m_pages[i], paper, footOf(static_cast<int>(i)));
    }

    [[nodiscard]] std::vector<PrintedPage> take() { return std::move(m_pages); }

private:
    [[nodiscard]] PrintedFoot footOf(int page) const
    {
        return {{},
                m_remarks,
                m_pagesBefore + page + 1,
                m_pagesBefore + static_cast<int>(m_pages.size())};
    }

    [[nodiscard]] qreal widest(const auto &textOf, bool strong = false) const
    {
        qreal width = 0;
        for (const Schedule::Entry &entry : m_paper.schedule.entries)
            width = std::max(width, m_paper.widthOf(textOf(entry), rowSize, strong));
        return width + 1;
    }

    void measure()
    {
        m_times = widest([this](const auto &entry) { return timesOf(entry); });
        m_status = widest([](const auto &entry) { return nameOf(entry.mark); });
        const qreal rest = std::max(m_width - m_times - m_status - 3 * cellGap, 20.0);
        const qreal longestName = widest([](const auto &entry) { return entry.name; }, true);
        const qreal longestType = widest([](const auto &entry) { return entry.type; });
        // Either may have its lines broken: whichever makes the list shorter.
        const qreal usual = std::min(longestType, rest * 0.4);
        const qreal wide = std::clamp(longestType, usual, rest * 0.6);
        m_type =
            rest - longestName >= longestType || heightWith(wide, rest) < heightWith(usual, rest)
                ? wide
                : usual;
        m_name = rest - m_type;
    }

    [[nodiscard]] qreal heightWith(qreal type, qreal rest)
    {
        m_type = type;
        m_name = rest - type;
        qreal height = 0;
        for (const Schedule::Entry &entry : m_paper.schedule.entries)
            height += rowOf(entry).height;
        return height;
    }

    void beginPage()
    {
        m_pages.emplace_back();
        m_top = addHead(m_pages.back(), m_paper);
        // With any number of pages it is as tall as here.
        PrintedPage measured;
        m_bottom = addFoot(measured, m_paper, {{}, m_remarks, 88, 88});
        m_column = 0;
        m_y = m_top;
    }

    void beginColumn()
    {
        if (++m_column == m_columns)
            beginPage();
        m_y = m_top;
    }

    [[nodiscard]] qreal left() const { return m_column * (m_width + betweenColumns); }

    void addEntry(std::size_t number)
    {
        const Schedule::Entry &entry = m_paper.schedule.entries[number];
        const bool newDay = number == 0 || m_paper.schedule.entries[number - 1].span.start.day !=
                                               entry.span.start.day;
        const ListRow row = rowOf(entry);
        const qreal above = newDay && m_y > m_top ? aboveDay : 0;
        if (m_y + above + (newDay ? dayHeight : 0) + row.height > m_bottom) {
            beginColumn();
            addDay(entry, !newDay);
        } else if (newDay) {
            m_y += above;
            addDay(entry, false);
        }
        addRow(row, number);
    }

    void addDay(const Schedule::Entry &entry, bool continued)
    {
        const QDate date = m_paper.schedule.days.date(entry.span.start.day);
        const QString day = m_paper.locale.toString(date, QLocale::LongFormat);
        const QString words = continued ? ListWords::tr("%1 (continued)", "a day").arg(day) : day;
        PrintedPage &page = m_pages.back();
        page.texts.push_back({words, {left(), m_y, m_width, dayHeight}, daySize, true});
        m_y += dayHeight;
        page.lines.push_back({{left(), m_y, left() + m_width, m_y}, true});
    }

    [[nodiscard]] ListRow rowOf(const Schedule::Entry &entry) const
    {
        ListRow row;
        qreal x = 0;
        std::size_t lines = 1;
        const auto add = [&](const QString &text, qreal width, bool isName) {
            const QStringList cell =
                linesOf(text, width, rowSize, isName, LineBreaks::Anywhere, m_paper.widthOf);
            lines = std::max(lines, static_cast<std::size_t>(cell.size()));
            row.cells.push_back({cell, x, width, isName});
            x += width + cellGap;
        };
        add(timesOf(entry), m_times, false);
        add(entry.name, m_name, true);
        add(entry.type, m_type, false);
        add(nameOf(entry.mark), m_status, false);
        row.height = static_cast<qreal>(lines) * rowSize * lineSpacing + rowPadding;
        return row;
    }

    void addRow(const ListRow &row, std::size_t number)
    {
        const bool cancelled = m_paper.schedule.entries[number].mark == Mark::Cancelled;
        PrintedPage &page = m_pages.back();
        const qreal line = rowSize * lineSpacing;
        for (const ListRow::Cell &cell : row.cells) {
            qreal y = m_y + rowPadding / 2;
            for (const QString &words : cell.lines) {
                page.texts.push_back({words,
                                      {left() + cell.left, y, cell.width, line},
                                      rowSize,
                                      cell.isName,
                                      cancelled,
                                      cancelled && cell.isName,
                                      Qt::AlignLeft,
                                      number});
                y += line;
            }
        }
        m_y += row.height;
        page.lines.push_back({{left(), m_y, left() + m_width, m_y}, false});
    }

    const Paper &m_paper;
    QStringList m_remarks;
    int m_pagesBefore;
    int m_columns;
    qreal m_width; ///< of a column
    // Of the cells.
    qreal m_times = 0;
    qreal m_name = 0;
    qreal m_type = 0;
    qreal m_status = 0;
    std::vector<PrintedPage> m_pages;
    int m_column = 0;
    qreal m_top = 0;
    qreal m_bottom = 0;
    qreal m_y = 0;
};

} // namespace

std::vector<PrintedPage> listPages(const Paper &paper, int pagesBefore, const QStringList &remarks)
{
    return SessionRows(paper, pagesBefore, remarks).take();
}

} // namespace sessionbook
