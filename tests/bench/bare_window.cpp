// SPDX-License-Identifier: GPL-3.0-or-later

// A window that paints a week of 40 boxes with a name and a time in each, and does nothing else:
// the least that Qt needs to show such a week.
#include <QApplication>
#include <QDate>
#include <QLocale>
#include <QPainter>
#include <QTime>
#include <QWidget>

namespace {

constexpr int gutter = 60;
constexpr int hourHeight = 60;
constexpr int headerHeight = 50;
constexpr int firstHour = 8;
constexpr int days = 7;

class Week : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        paintHours(painter);
        for (int day = 0; day < days; ++day)
            paintDay(painter, day);
    }

private:
    [[nodiscard]] int left(int day) const { return gutter + day * (width() - gutter) / days; }
    [[nodiscard]] static int top(int hour)
    {
        return headerHeight + (hour - firstHour) * hourHeight;
    }

    void paintHours(QPainter &painter)
    {
        for (int hour = firstHour; top(hour) < height(); ++hour) {
            painter.setPen(Qt::lightGray);
            painter.drawLine(gutter, top(hour), width(), top(hour));
            painter.setPen(Qt::black);
            painter.drawText(QRect(0, top(hour) - 10, gutter - 8, 20),
                             Qt::AlignRight | Qt::AlignVCenter, timeOf(hour));
        }
    }

    void paintDay(QPainter &painter, int day)
    {
        const QRect column(left(day), 0, left(day + 1) - left(day), height());
        painter.setPen(Qt::lightGray);
        painter.drawLine(column.topLeft(), column.bottomLeft());
        painter.setPen(Qt::black);
        const QDate date = QDate::currentDate().addDays(day);
        painter.drawText(column.adjusted(0, 0, 0, headerHeight - height()), Qt::AlignCenter,
                         locale().toString(date, QLocale::ShortFormat));
        for (int hour = 9; hour < 17 && day < 5; ++hour)
            paintSession(painter, {column.left() + 2, top(hour), column.width() - 4, 50}, hour);
    }

    void paintSession(QPainter &painter, const QRect &box, int hour)
    {
        painter.fillRect(box, QColor(0xe9, 0xf0, 0xfd));
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.drawText(box.adjusted(6, 4, 0, 0), Qt::AlignLeft,
                         QStringLiteral("Client Number %1").arg(hour));
        painter.setFont(font());
        painter.drawText(box.adjusted(6, 24, 0, 0), Qt::AlignLeft, timeOf(hour));
    }

    [[nodiscard]] QString timeOf(int hour) const
    {
        return locale().toString(QTime(hour % 24, 0), QLocale::ShortFormat);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    Week week;
    week.resize(1360, 860);
    week.show();
    return QApplication::exec();
}
