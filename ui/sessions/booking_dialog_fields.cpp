// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/records/client_field.h"
#include "core/records/session_field.h"
#include "core/rules/booking_plan.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/form_of_address_edit.h"
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
    m_email->setPlaceholderText(tr("name@example.com (optional)"));
    m_emailField = new FormField(tr("E-&mail address of the new client"), m_email);
    m_emailField->hide();
    m_addressed = new FormOfAddressEdit;
    m_addressed->setObjectName(u"addressedEdit"_s);
    m_addressedField = new FormField(tr("Addressed as"), m_addressed);
    m_addressedField->hide();
    setPlaceFor(field::client, m_clientField);
    setPlaceFor(field::email, m_emailField);
    body()->addWidget(m_clientField);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_emailField, 6);
    row->addWidget(m_addressedField, 4);
    body()->addLayout(row);
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
    addSafeButton(tr("Cancel"), u"dontBookButton"_s);
    m_confirm = addMainButton({}, u"confirmButton"_s);
    addActButton(m_confirm);
    updateConfirmText();
}

void BookingDialog::updateConfirmText()
{
    if (m_edited) {
        m_confirm->setText(reach() == Reach::Following ? tr("&Save changes to all of them")
                           : m_onPurpose               ? tr("&Save anyway")
                                                       : tr("&Save changes"));
        return;
    }
    describeConfirm();
    const bool isNew = m_client->newName().has_value();
    const bool repeats = repetition().has_value();
    const bool onPurpose = repeats ? m_series->takesWhatIsGrave() : m_onPurpose;
    if (repeats && m_series->starts().size() > 1) {
        const auto count = static_cast<int>(m_series->starts().size());
        m_confirm->setText(isNew       ? tr("Add client and &book %n session(s)", nullptr, count)
                           : onPurpose ? tr("&Book %n session(s) anyway", nullptr, count)
                                       : tr("&Book %n session(s)", nullptr, count));
        return;
    }
    m_confirm->setText(isNew && onPurpose ? tr("Add client and &book anyway")
                       : isNew            ? tr("Add client and &book")
                       : onPurpose        ? tr("&Book anyway")
                                          : tr("&Book session"));
}

/// What will happen, as tool tip and accessible description.
void BookingDialog::describeConfirm()
{
    const std::optional<Client> client = m_client->client();
    const std::optional<QString> newName = m_client->newName();
    const Result<Instant> start = m_time->startsAt();
    QStringList lines;
    if ((client || newName) && start) {
        BookingRequest request;
        if (client)
            request.client = client->id;
        else
            request.client = NewClient{*newName, m_email->text(), m_addressed->text()};
        request.fields = fields(*start);
        request.onCredit = m_credit->sponsor();
        request.repetition = repetition();
        if (request.repetition)
            request.starts = m_series->starts();
        if (const auto plan = m_practice.sessions().previewBooking(request))
            lines = consequencesOf(*plan);
    }
    m_confirm->setToolTip(lines.join(u'\n'));
    m_confirm->setAccessibleDescription(lines.join(u' '));
}

} // namespace sessionbook
