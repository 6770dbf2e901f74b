// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/new_passphrase_fields.h"

#include "core/practice/sealing.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/parts/form_field.h"
#include "ui/security/passphrase_strength.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

NewPassphraseFields::NewPassphraseFields(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_first(new PassphraseEdit(u"newPassphrase"_s)),
      m_second(new PassphraseEdit(u"repeatedPassphrase"_s)),
      m_firstField(new FormField(tr("P&assphrase"), m_first, this)),
      m_secondField(new FormField(tr("Repeat the passphrase"), m_second, this))
{
    const bool isRow = orientation == Qt::Horizontal;
    auto *layout = new QBoxLayout(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins({});
    layout->setSpacing(isRow ? 16 : 10);
    layout->addWidget(m_firstField, isRow ? 1 : 0);
    layout->addWidget(m_secondField, isRow ? 1 : 0);
    setFocusProxy(m_firstField);
    connect(m_first, &PassphraseEdit::shownChanged, m_second, &PassphraseEdit::setShown);
    connect(m_second, &PassphraseEdit::shownChanged, m_first, &PassphraseEdit::setShown);
    connect(m_first, &QLineEdit::textChanged, this, &NewPassphraseFields::judge);
    judge();
}

void NewPassphraseFields::setKnownWords(const QStringList &known)
{
    if (known == m_known)
        return;
    m_known = known;
    judge();
}

QString NewPassphraseFields::passphrase() const { return m_first->text(); }

std::vector<Error> NewPassphraseFields::errors() const
{
    if (passphrase().isEmpty())
        return {invalid(field::newPassphrase, tr("Choose a passphrase."))};
    if (const Result<> accepted = acceptPassphrase(passphrase()); !accepted)
        return {invalid(field::newPassphrase, accepted.error().sentence)};
    if (m_second->text() == passphrase())
        return {};
    return {invalid(field::repeatedPassphrase, m_second->text().isEmpty()
                                                   ? tr("Enter the passphrase again.")
                                                   : tr("The two passphrases don't match."))};
}

void NewPassphraseFields::forget()
{
    m_first->forget();
    m_second->forget();
}

void NewPassphraseFields::judge()
{
    const QString &typed = m_first->text();
    m_firstField->clearRemark();
    m_firstField->setHint(tr("Several words are easier to remember than a few random characters, "
                             "and harder to guess."));
    if (typed.isEmpty())
        return;
    const PassphraseStrength strength = strengthOf(typed, m_known);
    QString words = wordsFor(strength);
    const bool hasBlanks = typed.front().isSpace() || typed.back().isSpace();
    if (hasBlanks)
        words += u' ' + tr("It begins or ends with a space, which is part of it.");
    if (hasBlanks || strength < PassphraseStrength::Fair)
        m_firstField->setRemark(words);
    else
        m_firstField->setHint(words);
}

} // namespace sessionbook
