// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reports_page.h"

#include "core/practice/practice.h"
#include "core/practice/reports.h"
#include "core/rules/report_period.h"
#include "ui/fields/period_bar.h"
#include "ui/look/text_styles.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/segmented_control.h"
#include "ui/reports/report_table_model.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int reportRole = Qt::UserRole;
constexpr int listWidth = 216;
constexpr int listRow = 32;
constexpr int tableRow = 30;

PeriodBar *makePeriod(const Practice &practice, QWidget *parent)
{
    auto *bar = new PeriodBar(u"report"_s, practice,
                              {Period::ThisMonth, Period::LastMonth, Period::ThisQuarter,
                               Period::ThisYear, Period::LastYear},
                              Period::ThisYear, parent);
    bar->limitTo([](const DaySpan &days) {
        return isReportable({days.first, days.last})
                   ? std::nullopt
                   : std::optional(
                         ReportsPage::tr("Choose at most %L1 months.").arg(longestReportMonths));
    });
    return bar;
}

/// Reports are of no other time than one with a first and a last day.
ReportPeriod periodOf(const PeriodBar &bar) { return {bar.days()->first, bar.days()->last}; }

} // namespace

ReportsPage::ReportsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_reader(new ReportReader(practice.reports(), this)),
      m_reports(new QListWidget(this)), m_period(makePeriod(practice, this)),
      m_incomeBy(new SegmentedControl(tr("Which day counts"), this)),
      m_names(new QCheckBox(tr("Client na&mes"), this)),
      m_export(new QPushButton(tr("E&xport…"), this)),
      m_title(makeLabel({}, TextStyle::Section, this)),
      m_periodLine(makeLabel({}, TextStyle::Quiet, this)),
      m_remark(makeLabel({}, TextStyle::Quiet, this)), m_chart(new ReportChart(this)),
      m_rows(new ReportTableModel(this)), m_table(new QTableView(this)),
      m_empty(new EmptyState(Icon::Calendar, {}, this)), m_places(new QStackedWidget(this))
{
    setObjectName(u"reportsPage"_s);
    setAccessibleName(tr("Reports"));
    addReports();
    addExports();
    QFrame *list = makeCard({m_reports}, this);
    int widest = 0;
    for (int row = 0; row < m_reports->count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_reports->item(row)->text()));
    constexpr int aroundName = 44;
    list->setFixedWidth(std::max(listWidth, widest + aroundName));
    m_places->addWidget(makeSheet());
    m_places->addWidget(m_empty);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makeChoices());
    right->addWidget(makeCard({m_places}, this), 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(14);
    layout->addWidget(list);
    layout->addLayout(right, 1);
    setFocusProxy(m_reports);

    connect(m_reports, &QListWidget::currentRowChanged, this, &ReportsPage::ask);
    connect(m_period, &PeriodBar::daysChanged, this, &ReportsPage::ask);
    connect(m_incomeBy, &SegmentedControl::currentChanged, this, &ReportsPage::ask);
    connect(m_names, &QCheckBox::toggled, this, &ReportsPage::tell);
    connect(m_reader, &ReportReader::answered, this, &ReportsPage::take);
    connect(m_reader, &ReportReader::failed, this, &ReportsPage::readFailed);
    connect(&m_practice, &Practice::dateTurned, this, &ReportsPage::ask);
    connect(&m_practice, &Practice::changed, this,
            [this](const Changes &changes) { changes.erasedClient ? read() : ask(); });
}

void ReportsPage::addReports()
{
    m_reports->setObjectName(u"reportList"_s);
    m_reports->setAccessibleName(tr("Reports"));
    m_reports->setFrameShape(QFrame::NoFrame);
    m_reports->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rowHeight = std::max(listRow, fontMetrics().height() + 12);
    const std::vector<std::pair<QString, std::vector<Report>>> groups{
        {tr("Sessions"),
         {Report::SessionsByMonth, Report::HoursByMonth, Report::CancellationsByReason,
          Report::CancellationsByWeekday, Report::CancellationsByClient}},
        {tr("Money"),
         {Report::IncomeByMonth, Report::IncomeByMethod, Report::IncomeByType,
          Report::PaymentsReceived, Report::UnpaidByAge}},
        {tr("Sponsors"), {Report::CreditsBySponsor}}};
    for (const auto &[group, reports] : groups) {
        auto *heading = new QListWidgetItem(group, m_reports);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(textFont(TextStyle::Strong));
        heading->setSizeHint({0, rowHeight});
        for (const Report each : reports) {
            auto *row = new QListWidgetItem(nameOf(each), m_reports);
            row->setData(reportRole, static_cast<int>(each));
            row->setSizeHint({0, rowHeight});
        }
    }
    m_reports->setCurrentRow(1);
}

void ReportsPage::addExports()
{
    m_export->setObjectName(u"exportReport"_s);
    m_export->setToolTip(tr("Save this report as a table, a picture or a PDF"));
    auto *menu = new QMenu(m_export);
    menu->setObjectName(u"exportReportMenu"_s);
    for (const auto &[format, name, objectName] :
         {std::tuple(ReportFormat::Table, tr("&Table (CSV)…"), u"exportReportTable"_s),
          std::tuple(ReportFormat::Picture, tr("&Picture (PNG)…"), u"exportReportPicture"_s),
          std::tuple(ReportFormat::Document, tr("&Document (PDF)…"), u"exportReportDocument"_s)}) {
        QAction *action =
            menu->addAction(name, this, [this, format = format] { askForExport(format); });
        action->setObjectName(objectName);
    }
    m_export->setAccessibleDescription(tr("Opens a menu"));
    connect(m_export, &QPushButton::clicked, this, [this, menu] {
        popUpInside(window(), menu, m_export->mapToGlobal(QPoint(0, m_export->height())));
    });
    m_export->setEnabled(false);
}

QWidget *ReportsPage::makeChoices()
{
    m_incomeBy->setObjectName(u"reportIncomeBy"_s);
    m_incomeBy->addSegment(tr("By receipt"), u"incomeByReceipt"_s);
    m_incomeBy->addSegment(tr("By service date"), u"incomeByService"_s);
    m_names->setObjectName(u"reportNames"_s);
    m_names->setChecked(true);
    m_names->setToolTip(tr("Off: clients are shown as numbers"));
    auto *choices = new QWidget(this);
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    row->setSpacing(14);
    row->addWidget(m_period);
    row->addWidget(m_incomeBy);
    row->addWidget(m_names);
    row->addStretch(1);
    row->addWidget(m_export);
    return choices;
}

QWidget *ReportsPage::makeSheet()
{
    m_title->setObjectName(u"reportTitle"_s);
    m_periodLine->setObjectName(u"reportPeriodLine"_s);
    m_remark->setObjectName(u"reportRemark"_s);
    m_table->setObjectName(u"reportTable"_s);
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int rowHeight = std::max(tableRow, fontMetrics().height() + 10);
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);

    auto *sheet = new QWidget(this);
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    for (QLabel *label : {m_title, m_periodLine, m_remark})
        label->setContentsMargins(10, 0, 10, 0); // as the cells of the table
    layout->addWidget(m_title);
    layout->addWidget(m_periodLine);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_table, 3);
    return sheet;
}

bool ReportsPage::isReading() const { return m_isOld || m_reader->isReading(); }

Report ReportsPage::report() const
{
    return static_cast<Report>(m_reports->currentItem()->data(reportRole).toInt());
}

void ReportsPage::ask()
{
    m_isOld = !isVisible();
    if (!m_isOld) // else nothing is read until it is shown
        read();
}

void ReportsPage::read()
{
    const Report asked = report();
    m_period->setVisible(asked != Report::UnpaidByAge);
    m_incomeBy->setVisible(countsMoneyByDay(asked));
    m_names->setVisible(tellsClients(asked));
    m_reader->ask({asked, periodOf(*m_period),
                   m_incomeBy->currentIndex() == 0 ? IncomeBy::Receipt : IncomeBy::Service});
}

void ReportsPage::take(const ReportAnswer &answer)
{
    m_answer = answer;
    tell();
}

void ReportsPage::tell()
{
    if (!m_answer)
        return;
    const PracticeProfile &profile = m_practice.profile();
    m_sheet = sheetOf(*m_answer, {profile.currency, profile.zone, QLocale(), m_names->isChecked()});
    m_title->setText(m_sheet.title);
    m_periodLine->setText(m_sheet.period);
    m_remark->setText(m_sheet.remark);
    m_remark->setVisible(!m_sheet.remark.isEmpty());
    m_export->setEnabled(!m_sheet.isEmpty);
    if (m_sheet.isEmpty) {
        m_empty->setSentence(m_sheet.nothing);
        m_places->setCurrentIndex(1);
        return;
    }
    m_chart->show(m_sheet.chart);
    m_chart->setAccessibleName(
        tr("Chart: %1. The table below has the same figures.").arg(m_sheet.title));
    m_rows->show(m_sheet.columns, m_sheet.rows);
    m_table->setAccessibleName(m_sheet.title);
    fitTable();
    m_places->setCurrentIndex(0);
}

/// The column of names takes the room that is left, and the chart that below the last row. Where
/// too little is left for the names, the table scrolls sideways.
void ReportsPage::fitTable()
{
    m_table->setMaximumHeight(m_table->horizontalHeader()->sizeHint().height() +
                              m_table->verticalHeader()->length() + 2);
    QHeaderView *heads = m_table->horizontalHeader();
    const QFontMetrics strong(textFont(TextStyle::Strong));
    constexpr int around = 32;
    const std::size_t names = m_sheet.report == Report::PaymentsReceived ? 1 : 0;
    int left = m_table->width();
    int ofNames = 0;
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        int widest = strong.horizontalAdvance(m_sheet.columns[i].head);
        for (const SheetRow &row : m_sheet.rows)
            widest = std::max(widest, strong.horizontalAdvance(row.cells[i].text));
        if (i == names) {
            ofNames = std::min(widest, 24 * strong.averageCharWidth()) + around;
            continue;
        }
        heads->setSectionResizeMode(column, QHeaderView::Fixed);
        heads->resizeSection(column, widest + around);
        left -= widest + around;
    }
    const int column = static_cast<int>(names);
    heads->setSectionResizeMode(column, left < ofNames ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (left < ofNames)
        heads->resizeSection(column, ofNames);
}

bool ReportsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize && m_answer) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().width() != resize->oldSize().width())
            fitTable();
    }
    return QWidget::eventFilter(watched, event);
}

void ReportsPage::askForExport(ReportFormat format)
{
    const ReportPeriod &period = m_answer->question.period;
    const bool hasPeriod = m_sheet.report != Report::UnpaidByAge;
    const QString days =
        hasPeriod ? tr("%1 to %2", "days, in a file name")
                        .arg(period.first.toString(Qt::ISODate), period.last.toString(Qt::ISODate))
                  : m_practice.today().toString(Qt::ISODate);
    Q_EMIT exportRequested(m_sheet, format, tr("%1, %2", "file name").arg(m_sheet.title, days));
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isOld, false))
        ask();
}

} // namespace sessionbook
