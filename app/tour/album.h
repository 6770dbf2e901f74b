// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QImage>
#include <QSet>
#include <QString>

#include <vector>

namespace sessionbook::tour {

/// Something that must be true after a step.
struct Fact
{
    QString words;
    bool holds;
};

/// The pictures of the tour, and index.md with a line for each.
class Album
{
public:
    /// Throws Stuck when the folder can't be written.
    explicit Album(const QString &folder);

    /// The path for a file that a step writes beside the pictures.
    [[nodiscard]] QString filePath(const QString &name) const
    {
        return QDir::cleanPath(m_folder.absoluteFilePath(name));
    }

    /// Chapters are numbered in the order in which they begin.
    void beginChapter(const QString &title);
    /// Adds a picture of the screen, with a line that says what was done and checked. The first
    /// time that a screen is shown, another picture shows it in dark.
    void add(const QString &done, const std::vector<Fact> &facts);
    /// Adds a line without a picture.
    void tell(const QString &done, const std::vector<Fact> &facts);
    void addFailure(const QString &sentence);
    /// Writes index.md. Throws Stuck when it can't.
    void finish() const;

    [[nodiscard]] int pictures() const { return m_pictures; }
    [[nodiscard]] int checks() const { return m_checks; }
    [[nodiscard]] const QStringList &failures() const { return m_failures; }

private:
    /// Takes the picture and returns its file name.
    QString take(const QString &words);
    /// A picture in dark and a link to it, if this screen has none yet.
    [[nodiscard]] QString linkToDark(const QString &words);
    [[nodiscard]] QString checked(const QString &where, const std::vector<Fact> &facts);

    QDir m_folder;
    QString m_chapter;
    QString m_index;
    QSet<QString> m_screensInDark;
    int m_chapters = 0;
    int m_pictures = 0;
    int m_checks = 0;
    QStringList m_failures;
};

} // namespace sessionbook::tour
