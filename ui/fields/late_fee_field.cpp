// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/late_fee_field.h"

#include "ui/fields/money_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

LateFeeField::LateFeeField(const QString &namePrefix, const Currency &currency, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_value(new QStackedWidget(this)),
      m_percent(new QSpinBox(this)), m_amount(new MoneyEdit(currency, this))
{
    m_kind->setObjectName(namePrefix + u"Kind"_s);
    m_kind->setAccessibleName(tr("Fee for a late cancellation"));
    m_kind->addItem(tr("Full price"), QVariant::fromValue(FeeKind::FullPrice));
    m_kind->addItem(tr("Percentage"), QVariant::fromValue(FeeKind::Percent));
    m_kind->addItem(tr("Fixed amount"), QVariant::fromValue(FeeKind::Fixed));
    m_percent->setObjectName(namePrefix + u"Percent"_s);
    m_percent->setAccessibleName(tr("Percentage of the price"));
    m_percent->setRange(0, 100);
    m_percent->setValue(50);
    m_percent->setSuffix(u' ' + QLocale().percent());
    m_amount->setObjectName(namePrefix + u"Amount"_s);
    m_amount->setAccessibleName(tr("Amount of the fee"));

    m_value->addWidget(m_percent);
    m_value->addWidget(m_amount);
    m_value->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_kind, 1);
    layout->addWidget(m_value, 1);
    setFocusProxy(m_kind);
    // A stack gives its page all the height that it has.
    m_value->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_value->setVisible(kind() != FeeKind::FullPrice);
        m_value->setCurrentWidget(kind() == FeeKind::Percent ? static_cast<QWidget *>(m_percent)
                                                             : m_amount);
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        // An amount that is not filled in yet is no error.
        if (kind() == FeeKind::Fixed && m_amount->text().isEmpty())
            m_amount->setFocus();
        else
            Q_EMIT edited();
    });
    connect(m_percent, &QSpinBox::editingFinished, this, &LateFeeField::edited);
    connect(m_amount, &QLineEdit::editingFinished, this, &LateFeeField::edited);
}

void LateFeeField::setFee(FeeKind kind, qint64 value)
{
    m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(kind)));
    if (kind == FeeKind::Percent)
        m_percent->setValue(static_cast<int>(value));
    else if (kind == FeeKind::Fixed)
        m_amount->setAmount({value});
}

void LateFeeField::setCurrency(const Currency &currency) { m_amount->setCurrency(currency); }

FeeKind LateFeeField::kind() const { return m_kind->currentData().value<FeeKind>(); }

std::optional<qint64> LateFeeField::value() const
{
    switch (kind()) {
    case FeeKind::FullPrice:
        return 0;
    case FeeKind::Percent:
        return m_percent->value();
    case FeeKind::Fixed:
        if (const auto amount = m_amount->amount())
            return amount->minor;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString LateFeeField::feeWanted() const
{
    return tr("Enter a fee, for example %1, or choose the full price.").arg(m_amount->example());
}

} // namespace sessionbook
