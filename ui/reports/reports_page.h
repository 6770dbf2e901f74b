// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/reports/report_sheet.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace sessionbook {

class EmptyState;
class Practice;
class PeriodBar;
class ReportReader;
class ReportTableModel;
class SegmentedControl;

/// How a report is saved.
enum class ReportFormat { Table, Picture, Document };

/// The Reports tab: the list of reports, and of the chosen one the chart with its table. Figures
/// are read on another thread; until they are there, what was shown stays.
class ReportsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReportsPage(Practice &practice, QWidget *parent = nullptr);

    /// What is shown.
    [[nodiscard]] const ReportSheet &sheet() const { return m_sheet; }
    [[nodiscard]] bool isReading() const;

Q_SIGNALS:
    /// `fileName` without its ending.
    void exportRequested(const sessionbook::ReportSheet &sheet, sessionbook::ReportFormat format,
                         const QString &fileName);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addReports();
    void addExports();
    QWidget *makeSheet();
    QWidget *makeChoices();
    [[nodiscard]] Report report() const;
    void ask();
    void read();
    void take(const ReportAnswer &answer);
    void tell();
    void fitTable();
    void askForExport(ReportFormat format);

    Practice &m_practice;
    ReportReader *m_reader;
    QListWidget *m_reports;
    PeriodBar *m_period;
    SegmentedControl *m_incomeBy;
    QCheckBox *m_names;
    QPushButton *m_export;
    QLabel *m_title;
    QLabel *m_periodLine;
    QLabel *m_remark;
    ReportChart *m_chart;
    ReportTableModel *m_rows;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_places;
    std::optional<ReportAnswer> m_answer;
    ReportSheet m_sheet;
    bool m_isOld = true; ///< to be read when it is shown
};

} // namespace sessionbook
