// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sponsor_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "core/records/sponsor_field.h"
#include "core/rules/sponsor_input.h"
#include "ui/fields/country_box.h"
#include "ui/fields/money_edit.h"
#include "ui/parts/form_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int sponsorAddressHeight = 76;

QHBoxLayout *besideEachOther(QWidget *first, QWidget *second)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    return row;
}

} // namespace

SponsorDialog::SponsorDialog(const Practice &practice, const Sponsor &edited, QWidget *parent)
    : ActDialog(u"sponsorDialog"_s, parent), m_practice(practice), m_edited(edited),
      m_name(new QLineEdit(edited.name, this)),
      m_price(new MoneyEdit(practice.profile().currency, this)),
      m_address(new QPlainTextEdit(edited.address, this)),
      m_country(new CountryBox(u"sponsorCountry"_s, tr("Not known"), this)),
      m_email(new QLineEdit(edited.email, this)),
      m_vatNumber(new QLineEdit(edited.vatNumber, this)),
      m_reference(new QLineEdit(edited.reference, this))
{
    const bool isNew = !edited.id.isValid();
    setTitle(isNew ? tr("New sponsor") : tr("Sponsor"));
    if (!isNew)
        setSubject(edited.id.value);
    setMinimumWidth(460);
    m_name->setObjectName(u"sponsorName"_s);
    m_name->setPlaceholderText(tr("e.g. a Wellbeing Hub"));
    m_price->setObjectName(u"sponsorPrice"_s);
    if (edited.price)
        m_price->setAmount(*edited.price);
    m_address->setObjectName(u"sponsorAddress"_s);
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(sponsorAddressHeight);
    m_country->setCountry(edited.country);
    m_email->setObjectName(u"sponsorEmail"_s);
    m_vatNumber->setObjectName(u"sponsorVatNumber"_s);
    m_reference->setObjectName(u"sponsorReference"_s);

    auto *name = new FormField(tr("&Name"), m_name, this);
    auto *price = new FormField(tr("P&rice of a credit"), m_price, this);
    price->setHint(tr("Including tax, as billed on statements."));
    auto *country = new FormField(tr("C&ountry"), m_country, this);
    auto *email = new FormField(tr("&E-mail address"), m_email, this);
    auto *vat = new FormField(tr("&VAT number"), m_vatNumber, this);
    vat->setHint(tr("If it has one."));
    auto *reference = new FormField(tr("&Their reference"), m_reference, this);
    reference->setHint(tr("For example, an order number."));
    setPlaceFor(field::sponsorName, name);
    setPlaceFor(field::creditPrice, price);
    setPlaceFor(field::sponsorCountry, country);
    setPlaceFor(field::sponsorEmail, email);
    body()->addLayout(besideEachOther(name, price));
    body()->addWidget(new FormField(tr("Postal &address"), m_address, this));
    body()->addLayout(besideEachOther(country, email));
    body()->addLayout(besideEachOther(vat, reference));
    addSafeButton(tr("Cancel"), u"leaveSponsor"_s);
    addActButton(addMainButton(isNew ? tr("A&dd sponsor") : tr("&Save sponsor"), u"saveSponsor"_s));
    askBeforeLosingText();
    m_name->setFocus();
}

Sponsor SponsorDialog::sponsor() const
{
    Sponsor sponsor = m_edited;
    sponsor.name = m_name->text();
    sponsor.address = m_address->toPlainText();
    sponsor.country = m_country->country();
    sponsor.email = m_email->text();
    sponsor.vatNumber = m_vatNumber->text();
    sponsor.reference = m_reference->text();
    sponsor.price.reset();
    if (!m_price->text().trimmed().isEmpty()) // what is no amount, validate() refuses
        sponsor.price = m_price->amount().value_or(Money{-1});
    return tidied(sponsor);
}

bool SponsorDialog::check()
{
    const auto known = m_practice.sponsors().all();
    if (!known) {
        showError(known.error());
        return false;
    }
    const auto errors = validate(sponsor(), *known);
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

void openSponsor(Practice &practice, QWidget *parent, const Sponsor &edited,
                 const std::function<void(SponsorId)> &done)
{
    auto *dialog = new SponsorDialog(practice, edited, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice] {
        const Sponsor sponsor = dialog->sponsor();
        Result<SponsorId> saved = sponsor.id;
        if (!sponsor.id.isValid())
            saved = practice.sponsors().add(sponsor);
        else if (const auto edit = practice.sponsors().edit(edited, sponsor); !edit)
            saved = edit.error();
        if (!saved) {
            dialog->showFailure(saved.error());
            return;
        }
        dialog->accept();
        if (done)
            done(*saved);
    });
    dialog->open();
}

} // namespace sessionbook
