// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/records/client_field.h"
#include "core/records/session_field.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/time_fields.h"
#include "ui/parts/form_field.h"
#include "ui/sessions/booking_dialog.h"
#include "ui/sessions/credit_offer.h"
#include "ui/sessions/place_fields.h"
#include "ui/sessions/series_fields.h"
#include "ui/sessions/time_remarks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

// The fields of the booking dialog, from top to bottom.

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int noteHeight = 76;
} // namespace

void BookingDialog::addClient()
{
    m_client = new ClientPicker;
    m_client->setObjectName(u"clientCombo"_s);
    m_clientField = new FormField(tr("&Client"), m_client);
    m_email = new QLineEdit;
    m_email->setObjectName(u"emailEdit"_s);
    m_email->setPlaceholderText(tr("name@example.com, or nothing"));
    m_emailField = new FormField(tr("E-&mail address of the new client"), m_email);
    m_emailField->hide();
    setPlaceFor(field::client, m_clientField);
    setPlaceFor(field::email, m_emailField);
    body()->addWidget(m_clientField);
    body()->addWidget(m_emailField);
    connect(m_client, &ClientPicker::choiceChanged, this, &BookingDialog::updateFromClient);
    connect(m_email, &QLineEdit::textChanged, m_emailField, &FormField::clearError);
    connect(m_email, &QLineEdit::editingFinished, this, &BookingDialog::updateFromClient);
}

void BookingDialog::addFixedClient()
{
    auto *name = new QLineEdit(m_edited->client.name);
    name->setObjectName(u"clientName"_s);
    name->setEnabled(false);
    body()->addWidget(new FormField(tr("Client"), name));
}

void BookingDialog::addFollowing()
{
    const auto following = m_practice.sessions().countFollowing(m_edited->facts);
    if (!following || *following == 0)
        return;
    m_following = new FollowingChoice(FollowingChoice::Of::Sessions, *following);
    body()->addWidget(m_following);
    connect(m_following, &FollowingChoice::changed, this, &BookingDialog::updateFromTime);
}

void BookingDialog::addFields()
{
    addTypeAndPrice();
    const QTimeZone &zone = m_practice.profile().zone;
    m_time = new TimeFields(zone);
    m_time->setToday(localTime(m_practice.now(), zone).date());
    m_remarks = new TimeRemarks;
    body()->addWidget(m_time);
    body()->addWidget(m_remarks);
    if (!m_edited) {
        m_series = new SeriesFields(m_practice);
        body()->addWidget(m_series);
        connect(m_series, &SeriesFields::changed, this, &BookingDialog::updateFromSeries);
    }
    m_place = new PlaceFields;
    setPlaceFor(field::place, m_place->addressField());
    body()->addWidget(m_place);
    if (!m_edited) {
        m_credit = new CreditOffer;
        body()->addWidget(m_credit);
        connect(m_credit, &CreditOffer::creditsRequested, this,
                [this] { Q_EMIT creditsRequested(m_client->client()->id); });
        connect(m_credit, &CreditOffer::changed, this, [this] {
            m_series->setCredits(m_credit->available());
            updateConfirmText();
        });
    }
    addNote();
    connect(m_time, &TimeFields::changed, this, &BookingDialog::updateFromTime);
    connect(m_place, &PlaceFields::changed, this, &BookingDialog::updateEdit);
    if (!m_edited) {
        connect(m_place, &PlaceFields::changed, this, &BookingDialog::updateConfirmText);
        connect(m_price, &QLineEdit::textChanged, this, &BookingDialog::updateConfirmText);
        connect(m_type, &QComboBox::currentIndexChanged, this, &BookingDialog::updateConfirmText);
    }
}

void BookingDialog::addTypeAndPrice()
{
    m_type = new QComboBox;
    m_type->setObjectName(u"typeCombo"_s);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typeField = new FormField(tr("&Type"), m_type);
    m_price = new MoneyEdit(m_practice.profile().currency);
    m_price->setObjectName(u"priceEdit"_s);
    m_priceField = new FormField(tr("P&rice"), m_price);
    setPlaceFor(field::sessionType, m_typeField);
    setPlaceFor(field::price, m_priceField);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_typeField, 6);
    row->addWidget(m_priceField, 4);
    body()->addLayout(row);
    connect(m_price, &QLineEdit::textChanged, this, [this] {
        m_priceField->clearError();
        updateEdit();
    });
    connect(m_type, &QComboBox::activated, this, &BookingDialog::updateFromType);
}

void BookingDialog::addNote()
{
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"noteEdit"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_note->setPlaceholderText(tr("Only visible to you"));
    body()->addWidget(new FormField(tr("&Note"), m_note));
}

void BookingDialog::addButtons()
{
    addSafeButton(m_edited ? tr("Discard changes") : tr("Don't book"), u"dontBookButton"_s);
    m_confirm = addMainButton({}, u"confirmButton"_s);
    addActButton(m_confirm);
    updateConfirmText();
}

} // namespace sessionbook
