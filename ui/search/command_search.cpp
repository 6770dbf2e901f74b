// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/command_search.h"

#include "core/base/search_text.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

bool isOffered(const QAction &action)
{
    return action.isEnabled() && action.isVisible() && !action.isSeparator() &&
           !action.text().isEmpty();
}

/// 0 at the start of words, 1 in their middle, empty if a word is missing.
std::optional<int> qualityOf(const QString &text, const QStringList &words)
{
    int worst = 0;
    for (const QString &word : words) {
        if (text.startsWith(word) || text.contains(u' ' + word))
            continue;
        if (!text.contains(word))
            return std::nullopt;
        worst = 1;
    }
    return worst;
}

} // namespace

QList<QAction *> commandsOf(const QWidget &window)
{
    QList<QAction *> commands;
    const auto take = [&](const QWidget &widget) {
        const auto actions = widget.actions();
        for (QAction *action : actions) {
            if (isOffered(*action) && !commands.contains(action))
                commands << action;
        }
    };
    take(window);
    const auto parts = window.findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        if (part->isVisible() && !part->isWindow())
            take(*part);
    }
    return commands;
}

QList<QAction *> matchingCommands(const QList<QAction *> &commands, const QString &typed)
{
    const QStringList words = searchWords(typed);
    struct Match
    {
        int quality;
        QAction *action;
    };
    std::vector<Match> matches;
    for (QAction *action : commands) {
        if (const auto quality = qualityOf(searchText(plainText(*action)), words))
            matches.push_back({*quality, action});
    }
    std::ranges::stable_sort(matches, {}, &Match::quality);
    QList<QAction *> best;
    for (const Match &match : matches)
        best << match.action;
    return best;
}

QString plainText(const QAction &action)
{
    QString text = action.text().section(u'\t', 0, 0);
    text.replace(u"&&"_s, u"\n"_s);
    text.remove(u'&');
    return text.replace(u'\n', u'&');
}

} // namespace sessionbook
