#include "ui/welcome/late_fee_field.h"

#include "ui/shell/money_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

LateFeeField::LateFeeField(const Currency &currency, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_value(new QStackedWidget(this)),
      m_percent(new QSpinBox(this)), m_amount(new MoneyEdit(currency, this))
{
    m_kind->setObjectName(u"welcomeFeeKind"_s);
    m_kind->setAccessibleName(tr("Fee for a late cancellation"));
    m_kind->addItem(tr("The full price"), QVariant::fromValue(FeeKind::FullPrice));
    m_kind->addItem(tr("A part of it"), QVariant::fromValue(FeeKind::Percent));
    m_kind->addItem(tr("An amount"), QVariant::fromValue(FeeKind::Fixed));
    m_percent->setObjectName(u"welcomeFeePercent"_s);
    m_percent->setAccessibleName(tr("Part of the price, in percent"));
    m_percent->setRange(1, 100);
    m_percent->setValue(50);
    m_percent->setSuffix(u' ' + QLocale().percent());
    m_amount->setObjectName(u"welcomeFeeAmount"_s);
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
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_value->setVisible(kind() != FeeKind::FullPrice);
        m_value->setCurrentWidget(kind() == FeeKind::Percent ? static_cast<QWidget *>(m_percent)
                                                             : m_amount);
    });
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

} // namespace sessionbook
