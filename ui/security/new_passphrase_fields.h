// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace sessionbook {

class FormField;
class PassphraseEdit;

namespace field {

inline constexpr Field newPassphrase{"newPassphrase"};
inline constexpr Field repeatedPassphrase{"repeatedPassphrase"};

} // namespace field

/// A new passphrase, typed twice. While it is typed, words below say how hard it is to guess;
/// that is advice, only what is too short is refused.
class NewPassphraseFields : public QWidget
{
    Q_OBJECT

public:
    /// Beside each other, or one below the other.
    explicit NewPassphraseFields(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Words that are easy to guess here, such as the practice's name.
    void setKnownWords(const QStringList &known);
    /// As it was typed.
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] FormField *first() const { return m_firstField; }
    [[nodiscard]] FormField *second() const { return m_secondField; }
    /// What is wrong with them, at field::newPassphrase and field::repeatedPassphrase.
    [[nodiscard]] std::vector<Error> errors() const;
    void forget();

private:
    void judge();

    QStringList m_known;
    PassphraseEdit *m_first;
    PassphraseEdit *m_second;
    FormField *m_firstField;
    FormField *m_secondField;
};

} // namespace sessionbook
