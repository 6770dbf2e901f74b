// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/payment_settings.h"

#include "core/practice/practice.h"
#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/rules/names.h"
#include "core/rules/validation.h"
#include "ui/fields/late_fee_field.h"
#include "ui/parts/form_field.h"
#include "ui/settings/mnemonics.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

PaymentSettings::PaymentSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Payment methods"), practice, parent), m_hours(new QSpinBox(this)),
      m_fee(new LateFeeField(u"settingsFee"_s, practice.profile().currency, this))
{
    addMethods();
    addSection(tr("Late cancellations"));
    addPolicy();
    content()->addStretch();
    load();
}

void PaymentSettings::addMethods()
{
    auto *boxes = new QWidget(this);
    boxes->setAccessibleName(tr("Payment methods"));
    auto *column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QString taken = u"CUHF"_s; // mnemonics of Close, Undo and the fields below
    for (const PaymentMethod method : PracticeProfile{}.methods) {
        auto *box = new QCheckBox(withFreeMnemonic(nameOf(method), taken), boxes);
        box->setObjectName(u"method_"_s + tokenOf(method).toString());
        column->addWidget(box, 0, Qt::AlignLeft);
        m_methods.push_back({method, box});
        connect(box, &QCheckBox::clicked, this, &PaymentSettings::takeMethods);
    }
    boxes->setFocusProxy(m_methods.front().box);
    auto *field = new FormField({}, boxes, this);
    field->setHint(tr("Offered when you record a payment. Earlier payments are not affected. "
                      "Sponsored credits are applied automatically."));
    setPlaceFor(field::method, field);
    content()->addWidget(field);
}

void PaymentSettings::addPolicy()
{
    m_hours->setObjectName(u"settingsNoticeHours"_s);
    m_hours->setRange(0, longestNoticeHours);
    auto *hours = new FormField(tr("&Hours before the start"), m_hours, this);
    m_feeField = new FormField(tr("&Fee"), m_fee, this);
    m_feeField->setHint(
        tr("Suggested when you cancel late. You can always charge another amount, or nothing."));
    setPlaceFor(field::noticeHours, hours);
    setPlaceFor(field::amount, m_feeField);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    grid->addWidget(hours, 0, 0);
    grid->addWidget(m_feeField, 0, 1);
    content()->addLayout(grid);
    connect(m_hours, &QSpinBox::editingFinished, this, [this] { takePolicy(field::noticeHours); });
    connect(m_fee, &LateFeeField::edited, this, [this] { takePolicy(field::amount); });
}

void PaymentSettings::load()
{
    const PracticeProfile &profile = practice().profile();
    for (const MethodBox &each : m_methods)
        each.box->setChecked(std::ranges::count(profile.methods, each.method) > 0);
    m_hours->setValue(profile.policy.noticeHours);
    if (!m_feeField->hasError()) {
        m_fee->setCurrency(profile.currency);
        m_fee->setFee(profile.policy.feeKind, profile.policy.feeValue);
    }
}

void PaymentSettings::takeMethods()
{
    const bool taken = change(field::method, [this](PracticeProfile &profile) {
        profile.methods.clear();
        for (const MethodBox &each : m_methods) {
            if (each.box->isChecked())
                profile.methods.push_back(each.method);
        }
    });
    if (!taken)
        load();
}

void PaymentSettings::takePolicy(Field field)
{
    if (field == field::amount && !m_fee->value()) {
        refuse(invalid(field::amount, m_fee->feeWanted()));
        return;
    }
    change(field, [&](PracticeProfile &profile) {
        if (field == field::noticeHours) {
            profile.policy.noticeHours = m_hours->value();
        } else {
            profile.policy.feeKind = m_fee->kind();
            profile.policy.feeValue = m_fee->value().value_or(profile.policy.feeValue);
        }
    });
}

} // namespace sessionbook
