// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/credit_offer.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/session_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int longestSponsor = 200; // in pixels; the tool tip has the whole name
} // namespace

CreditOffer::CreditOffer(QWidget *parent)
    : QWidget(parent), m_onCredit(new QCheckBox), m_sponsors(new QComboBox),
      m_none(makeLabel(tr("No sponsored credits"), TextStyle::Quiet, this)),
      m_credits(new QPushButton(tr("Credit&s…")))
{
    m_onCredit->setObjectName(u"creditBox"_s);
    m_sponsors->setObjectName(u"sponsorCombo"_s);
    m_sponsors->setAccessibleName(tr("Sponsor"));
    m_none->setObjectName(u"noCredits"_s);
    m_none->setWordWrap(false);
    m_credits->setObjectName(u"creditsButton"_s);
    m_credits->setToolTip(tr("See what sponsors have granted this client, or grant more"));
    m_credits->setAutoDefault(false);
    makeQuietButton(m_credits);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_onCredit);
    layout->addWidget(m_sponsors, 1);
    layout->addWidget(m_none);
    layout->addWidget(m_credits);
    layout->addStretch();
    connect(m_onCredit, &QCheckBox::toggled, this, [this](bool onCredit) {
        m_sponsors->setEnabled(onCredit);
        Q_EMIT changed();
    });
    connect(m_sponsors, &QComboBox::currentIndexChanged, this, &CreditOffer::changed);
    connect(m_credits, &QPushButton::clicked, this, &CreditOffer::creditsRequested);
    hide();
}

void CreditOffer::setBalances(std::optional<ClientId> client,
                              const std::vector<CreditBalance> &balances)
{
    const std::optional<SponsorId> before = client == m_client ? sponsor() : std::nullopt;
    m_client = client;
    m_available.clear();
    std::ranges::copy_if(balances, std::back_inserter(m_available),
                         [](const CreditBalance &balance) { return balance.usable() > 0; });
    const auto words = [this](const CreditBalance &balance) {
        const QString name =
            fontMetrics().elidedText(balance.sponsor.name, Qt::ElideRight, longestSponsor);
        return tr("%1 (%n available)", "sponsor", balance.usable()).arg(isolated(name));
    };

    const QSignalBlocker quiet(m_sponsors);
    m_sponsors->clear();
    for (const CreditBalance &balance : m_available)
        m_sponsors->addItem(words(balance));
    const QString meaning =
        tr("Booking reserves one credit. It is spent when the session is charged, and goes back "
           "when it is cancelled in time.");
    m_onCredit->setToolTip(m_available.size() == 1
                               ? isolated(m_available.front().sponsor.name) + u'\n' + meaning
                               : meaning);
    m_onCredit->setAccessibleDescription(meaning);
    const auto kept = std::ranges::find_if(m_available, [&](const CreditBalance &balance) {
        return before && balance.sponsor.id == *before;
    });
    if (kept != m_available.end())
        m_sponsors->setCurrentIndex(static_cast<int>(kept - m_available.begin()));
    m_onCredit->setChecked(kept != m_available.end());
    m_onCredit->setText(m_available.size() == 1
                            ? tr("Book &on a credit from %1").arg(words(m_available.front()))
                            : tr("Book &on a credit from"));
    m_onCredit->setVisible(!m_available.empty());
    m_none->setVisible(m_available.empty());
    m_sponsors->setVisible(m_available.size() > 1);
    m_sponsors->setEnabled(m_onCredit->isChecked());
    setVisible(client.has_value());
}

void CreditOffer::choose(std::optional<SponsorId> sponsor)
{
    const auto found = std::ranges::find_if(
        m_available, [&](const CreditBalance &balance) { return balance.sponsor.id == sponsor; });
    if (found != m_available.end())
        m_sponsors->setCurrentIndex(static_cast<int>(found - m_available.begin()));
    m_onCredit->setChecked(found != m_available.end());
}

const CreditBalance *CreditOffer::chosen() const
{
    if (!m_onCredit->isChecked() || m_available.empty())
        return nullptr;
    return &m_available[static_cast<std::size_t>(m_sponsors->currentIndex())];
}

std::optional<SponsorId> CreditOffer::sponsor() const
{
    const CreditBalance *balance = chosen();
    return balance ? std::optional(balance->sponsor.id) : std::nullopt;
}

std::optional<int> CreditOffer::available() const
{
    const CreditBalance *balance = chosen();
    return balance ? std::optional(balance->usable()) : std::nullopt;
}

} // namespace sessionbook
