// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/session_type_settings.h"

#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "ui/look/icons.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/session_type_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

enum Column { Name, Length, Price, Offered };

} // namespace

SessionTypeSettings::SessionTypeSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Session types"), practice, parent), m_table(new QTableWidget(this)),
      m_edit(new QPushButton(icon(Icon::Pencil), tr("&Edit"), this)),
      m_offer(new QPushButton(this)), m_problem(new RemarkLine(u"typeProblem"_s, this))
{
    makeTable();
    auto *add = new QPushButton(icon(Icon::Plus), tr("&Add session type"), this);
    add->setObjectName(u"addType"_s);
    m_edit->setObjectName(u"editType"_s);
    m_offer->setObjectName(u"offerType"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {add, m_edit, m_offer}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    content()->addWidget(m_table, 1);
    content()->addWidget(m_problem);
    content()->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { openDialog(std::nullopt); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const SessionType *type = chosen())
            openDialog(*type);
    });
    connect(m_offer, &QPushButton::clicked, this, &SessionTypeSettings::toggleOffered);
    load();
}

void SessionTypeSettings::makeTable()
{
    m_table->setObjectName(u"typeTable"_s);
    m_table->setAccessibleName(tr("Session types"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Length"), tr("Price"), tr("Active")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(260);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    for (const Column column : {Length, Price})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            &SessionTypeSettings::updateFromChoice);
    connect(m_table, &QTableWidget::cellDoubleClicked, m_edit, &QPushButton::click);
}

void SessionTypeSettings::load()
{
    const auto types = practice().settings().sessionTypes();
    if (!types) {
        refuse(types.error());
        return;
    }
    const int row = std::max(m_table->currentRow(), 0);
    m_types = *types;
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(m_types.size()));
    int at = 0;
    for (const SessionType &type : m_types) {
        const QStringList cells{type.name, tr("%1 min").arg(locale.toString(type.lengthMinutes)),
                                formatMoney(type.price, practice().profile().currency, locale),
                                type.retired ? tr("No") : tr("Yes")};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(column == Name ? type.name : QString());
            if (column == Length || column == Price)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (type.retired)
                cell->setForeground(palette().placeholderText());
            m_table->setItem(at, column, cell);
        }
        ++at;
    }
    m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), Name);
    updateFromChoice();
}

const SessionType *SessionTypeSettings::chosen() const
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    return row < m_types.size() ? &m_types[row] : nullptr;
}

void SessionTypeSettings::updateFromChoice()
{
    const SessionType *type = chosen();
    m_problem->clear();
    m_edit->setEnabled(type);
    m_offer->setEnabled(type);
    m_offer->setText(type && type->retired ? tr("Activa&te") : tr("Deactiva&te"));
}

void SessionTypeSettings::openDialog(const std::optional<SessionType> &edited)
{
    auto *dialog = new SessionTypeDialog(practice().profile().currency, edited, this);
    connect(dialog, &ActDialog::confirmed, this, [=, this] {
        const SessionType type = dialog->type();
        const bool adds = !edited;
        const Result<SessionTypeId> added =
            adds ? practice().settings().addSessionType(type) : Result<SessionTypeId>(type.id);
        const Result<> outcome = !added ? Result<>(added.error())
                                 : adds ? Result<>()
                                        : practice().settings().editSessionType(type);
        if (!outcome) {
            dialog->showFailure(outcome.error());
            return;
        }
        dialog->accept();
        if (adds)
            m_table->setCurrentCell(m_table->rowCount() - 1, Name);
        m_table->setFocus();
    });
    dialog->open();
}

void SessionTypeSettings::toggleOffered()
{
    const SessionType *type = chosen();
    if (!type)
        return;
    const Result<> outcome = type->retired ? practice().settings().restoreSessionType(type->id)
                                           : practice().settings().retireSessionType(type->id);
    if (outcome)
        return;
    if (outcome.error().kind == ErrorKind::Storage)
        refuse(outcome.error());
    else
        m_problem->say(RemarkLine::Kind::Problem, outcome.error().sentence);
}

bool SessionTypeSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_edit->click();
            return true;
        }
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace sessionbook
