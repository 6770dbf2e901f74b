// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/money_edit.h"

#include "core/base/amount_notation.h"
#include "core/base/isolated.h"
#include "core/records/session_field.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace sessionbook {

namespace {
constexpr int symbolGap = 6;
constexpr int edgeGap = 10;
} // namespace

MoneyEdit::MoneyEdit(const Currency &currency, QWidget *parent) : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhPreferNumbers);
    setCurrency(currency);
}

void MoneyEdit::setCurrency(const Currency &currency)
{
    m_currency = currency;
    m_symbolFirst =
        withoutIsolates(formatMoney(Money{}, currency, QLocale())).startsWith(currency.symbol);
    setAlignment(m_symbolFirst ? Qt::AlignLeading : Qt::AlignTrailing);
    makeRoomForSymbol();
    update();
}

std::optional<Money> MoneyEdit::amount() const { return parseMoney(text(), m_currency, QLocale()); }

void MoneyEdit::setAmount(Money amount) { setText(formatAmount(amount, m_currency, QLocale())); }

QString MoneyEdit::example() const { return exampleAmount(m_currency, QLocale()); }

/// It is read as an amount, so that only its size is wrong.
bool MoneyEdit::isTooLarge() const
{
    return !amount() && amountNotation(m_currency, QLocale()).read(text()).has_value();
}

QString MoneyEdit::priceWanted() const
{
    if (isTooLarge())
        return tr("Enter a smaller price.");
    return tr("Enter a price, for example %1 (0 if free).").arg(example());
}

QString MoneyEdit::amountWanted() const
{
    if (isTooLarge())
        return tr("Enter a smaller amount.");
    return tr("Enter an amount, for example %1.").arg(example());
}

std::vector<Error> MoneyEdit::inItsWords(std::vector<Error> errors) const
{
    for (Error &error : errors) {
        if (error.field == field::price && !amount())
            error.sentence = priceWanted();
    }
    return errors;
}

void MoneyEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &colors = theme(palette());
    painter.setPen(isEnabled() ? colors.quietText : colors.disabledText);
    const auto side = m_symbolFirst == isLeftToRight() ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(rect().adjusted(edgeGap, 0, -edgeGap, 0), int(side | Qt::AlignVCenter),
                     m_currency.symbol);
}

void MoneyEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        makeRoomForSymbol();
}

void MoneyEdit::makeRoomForSymbol()
{
    const int room = fontMetrics().horizontalAdvance(m_currency.symbol) + symbolGap;
    const bool atLeft = m_symbolFirst == isLeftToRight();
    setTextMargins(atLeft ? room : 0, 0, atLeft ? 0 : room, 0);
}

} // namespace sessionbook
