// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/session_type_settings.h"

#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "ui/look/icons.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/record_table.h"
#include "ui/settings/session_type_dialog.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

SessionTypeSettings::SessionTypeSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Session types"), practice, parent),
      m_table(new RecordTable(
          u"typeTable"_s, tr("Session types"),
          {{tr("Name")}, {tr("Length"), true}, {tr("Price"), true}, {tr("Active")}}, this)),
      m_edit(new QPushButton(icon(Icon::Pencil), tr("&Edit"), this)),
      m_offer(new QPushButton(this)), m_problem(new RemarkLine(u"typeProblem"_s, this))
{
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
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            &SessionTypeSettings::updateFromChoice);
    connect(m_table, &RecordTable::editRequested, m_edit, &QPushButton::click);
    load();
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
        m_table->setRow(at++,
                        {type.name, tr("%1 min").arg(locale.toString(type.lengthMinutes)),
                         formatMoney(type.price, practice().profile().currency, locale),
                         type.retired ? tr("No") : tr("Yes")},
                        type.retired);
    }
    m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), 0);
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
                                        : practice().settings().editSessionType(*edited, type);
        if (!outcome) {
            dialog->showFailure(outcome.error());
            return;
        }
        dialog->accept();
        if (adds)
            m_table->setCurrentCell(m_table->rowCount() - 1, 0);
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

} // namespace sessionbook
