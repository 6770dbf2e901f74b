// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/statement_fields.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "core/rules/billable.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"

#include <QCollator>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

StatementFields::StatementFields(const Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_sponsor(new QComboBox(this)),
      m_from(new DayField(u"statementFrom"_s, this)), m_to(new DayField(u"statementTo"_s, this)),
      m_fromField(new FormField(tr("&From"), m_from, this))
{
    m_sponsor->setObjectName(u"statementSponsor"_s);
    m_sponsor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sponsor->setMinimumContentsLength(12);
    auto *details = new QPushButton(tr("Sponsor’s &details…"), this);
    details->setObjectName(u"statementSponsorDetails"_s);
    details->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(new FormField(tr("&Sponsor"), m_sponsor, this));
    layout->addWidget(m_fromField);
    layout->addWidget(new FormField(tr("&To"), m_to, this));
    layout->addWidget(details, 0, Qt::AlignLeft);
    for (DayField *day : {m_from, m_to})
        day->setToday(practice.today());
    readSponsors();
    choosePeriod();
    sayWhatIsEarlier();
    setFocusProxy(m_sponsor);
    connect(&practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.credits)
            readSponsors();
    });
    const auto tell = [this] {
        sayWhatIsEarlier();
        Q_EMIT changed();
    };
    connect(m_sponsor, &QComboBox::currentIndexChanged, this, tell);
    connect(m_from, &DayField::dateChanged, this, tell);
    connect(m_to, &DayField::dateChanged, this, tell);
    connect(details, &QPushButton::clicked, this,
            [this] { Q_EMIT sponsorRequested(*request().sponsor); });
}

void StatementFields::readSponsors()
{
    const QSignalBlocker quiet(m_sponsor);
    const QVariant before = m_sponsor->currentData();
    m_sponsor->clear();
    auto read = m_practice.sponsors().all();
    std::vector<Sponsor> sponsors = read ? std::move(read).value() : std::vector<Sponsor>();
    std::ranges::sort(sponsors, [collator = QCollator()](const Sponsor &a, const Sponsor &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    for (const Sponsor &sponsor : sponsors)
        m_sponsor->addItem(sponsor.name, sponsor.id.value);
    if (before.isValid())
        m_sponsor->setCurrentIndex(std::max(m_sponsor->findData(before), 0));
}

void StatementFields::choosePeriod()
{
    const QDate first = monthToBill(m_practice.today());
    m_from->setDate(first);
    m_to->setDate(first.addMonths(1).addDays(-1));
}

void StatementFields::sayWhatIsEarlier()
{
    m_fromField->clearRemark();
    const DocumentRequest asked = request();
    if (!asked.from.isValid())
        return;
    const auto first = m_practice.sponsors().firstToState(*asked.sponsor);
    if (first && *first && **first < asked.from) {
        m_fromField->setRemark(
            tr("There are unbilled sessions since %1.").arg(mediumDate(**first, QLocale())));
    }
}

QString StatementFields::problem() const
{
    return !m_from->isUnderstood() ? m_from->problem() : m_to->problem();
}

DocumentRequest StatementFields::request() const
{
    DocumentRequest request;
    request.kind = DocumentKind::Statement;
    request.sponsor = SponsorId{m_sponsor->currentData().toLongLong()};
    request.from = m_from->date();
    request.to = m_to->date();
    return request;
}

} // namespace sessionbook
