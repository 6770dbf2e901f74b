// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/form_field.h"

#include <QString>

#include <optional>
#include <vector>

class QListWidget;

namespace sessionbook {

/// The list of what one act is done to, of several that were chosen before. Each can be left out;
/// one that the act is refused for says why and stays out.
class ChosenRows : public FormField
{
    Q_OBJECT

public:
    ChosenRows(const QString &label, const QString &objectName, QWidget *parent);

    void add(const QString &words, const std::optional<QString> &refused);
    /// As high as so many lines of text; more are scrolled to. After the rows were added.
    void setHeight(int lines);
    void setWords(int row, const QString &words);
    [[nodiscard]] bool isChosen(int row) const;
    /// Those that are chosen of `all`, which the rows were added for, in their order.
    template <class Item>
    [[nodiscard]] std::vector<Item> chosenOf(const std::vector<Item> &all) const
    {
        std::vector<Item> chosen;
        for (std::size_t row = 0; row < all.size(); ++row) {
            if (isChosen(static_cast<int>(row)))
                chosen.push_back(all[row]);
        }
        return chosen;
    }
    /// If none is chosen, says `sentence` at the list, which gets the focus.
    [[nodiscard]] bool checkAny(const QString &sentence);

Q_SIGNALS:
    void choiceChanged();

private:
    QListWidget *m_list;
};

} // namespace sessionbook
