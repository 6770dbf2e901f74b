// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sponsor_settings.h"

#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "ui/look/icons.h"
#include "ui/settings/record_table.h"
#include "ui/settings/sponsor_dialog.h"

#include <QCollator>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

SponsorSettings::SponsorSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Sponsors"), practice, parent),
      m_table(new RecordTable(u"sponsorTable"_s, tr("Sponsors"),
                              {{tr("Name")}, {tr("Price of a credit"), true}, {tr("VAT number")}},
                              this)),
      m_edit(new QPushButton(icon(Icon::Pencil), tr("&Edit"), this))
{
    auto *add = new QPushButton(icon(Icon::Plus), tr("&Add sponsor"), this);
    add->setObjectName(u"addSponsor"_s);
    m_edit->setObjectName(u"editSponsor"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {add, m_edit}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    content()->addWidget(m_table, 1);
    content()->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { openDialog({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Sponsor *sponsor = chosen())
            openDialog(*sponsor);
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_edit->setEnabled(chosen()); });
    connect(m_table, &RecordTable::editRequested, m_edit, &QPushButton::click);
    load();
}

void SponsorSettings::load()
{
    const auto sponsors = practice().sponsors().all();
    if (!sponsors) {
        refuse(sponsors.error());
        return;
    }
    const Sponsor *before = chosen();
    const SponsorId current = before ? before->id : SponsorId{};
    m_sponsors = *sponsors;
    std::ranges::sort(m_sponsors, [collator = QCollator()](const Sponsor &a, const Sponsor &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    m_table->setRowCount(static_cast<int>(m_sponsors.size()));
    int row = 0;
    for (const Sponsor &sponsor : m_sponsors) {
        const QString price =
            sponsor.price ? formatMoney(*sponsor.price, practice().profile().currency, QLocale())
                          : QString();
        m_table->setRow(row++, {sponsor.name, price, sponsor.vatNumber});
    }
    choose(current);
}

void SponsorSettings::choose(SponsorId id)
{
    const auto found = std::ranges::find(m_sponsors, id, &Sponsor::id);
    const auto row = found == m_sponsors.end() ? 0 : static_cast<int>(found - m_sponsors.begin());
    if (!m_sponsors.empty())
        m_table->setCurrentCell(row, 0);
    m_edit->setEnabled(chosen());
}

const Sponsor *SponsorSettings::chosen() const
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    return row < m_sponsors.size() ? &m_sponsors[row] : nullptr;
}

void SponsorSettings::openDialog(const Sponsor &edited)
{
    openSponsor(practice(), this, edited, [this](SponsorId id) {
        load();
        choose(id);
        m_table->setFocus();
    });
}

} // namespace sessionbook
