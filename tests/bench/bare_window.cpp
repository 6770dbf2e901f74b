// A window with the grid of a week and nothing else: the least that Qt needs to its first frame.
#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QTime>
#include <QWidget>

namespace {

class Grid : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int gutter = 60;
        constexpr int hourHeight = 60;
        constexpr int days = 7;
        const QLocale locale;
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        for (int hour = 8; hour * hourHeight < height() + 8 * hourHeight; ++hour) {
            const int y = (hour - 7) * hourHeight;
            painter.setPen(QColor(0xe4, 0xe7, 0xec));
            painter.drawLine(gutter, y, width(), y);
            painter.setPen(Qt::black);
            painter.drawText(QRect(0, y - 10, gutter - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                             locale.toString(QTime(hour % 24, 0), QLocale::ShortFormat));
        }
        for (int day = 0; day < days; ++day) {
            const int x = gutter + day * (width() - gutter) / days;
            painter.setPen(QColor(0xe4, 0xe7, 0xec));
            painter.drawLine(x, 0, x, height());
            painter.setPen(Qt::black);
            painter.drawText(QRect(x, 0, (width() - gutter) / days, 40), Qt::AlignCenter,
                             locale.dayName(day + 1, QLocale::ShortFormat));
        }
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Grid grid;
    grid.resize(1360, 860);
    grid.show();
    return QApplication::exec();
}
