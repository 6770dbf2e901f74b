// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/sealed/recovery_key.h"
#include "tests/gui/support/paper_reader.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/security/recovery_sheet_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale britain(QLocale::English, QLocale::UnitedKingdom);

RecoverySheet someSheet()
{
    return {u"Praxis am Park"_s, u"/home/ida/practice.sessionbook"_s, QDate(2026, 11, 18),
            RecoveryKey::random().groups()};
}

struct ShownSheet
{
    RecoverySheet sheet = someSheet();
    QTemporaryDir folder;
    QPointer<RecoverySheetDialog> dialog = new RecoverySheetDialog(sheet);

    ShownSheet()
    {
        dialog->open();
        giveInputTo(*dialog);
    }
    ~ShownSheet() { delete dialog; }
    Q_DISABLE_COPY_MOVE(ShownSheet)

    /// What is said of it.
    static QString check(const QString &typed)
    {
        typeInto(u"typedRecoveryKey"_s, typed);
        click(u"checkRecoveryKey"_s);
        return findShown(u"typedRecoveryKey"_s)->accessibleDescription();
    }
    [[nodiscard]] QString save(const QString &name) const
    {
        const QString path = folder.filePath(name);
        click(u"saveSheet"_s);
        saveAs(u"saveSheetDialog"_s, path);
        return path;
    }
};

/// Another character of the key's alphabet.
QString withWrong(QString group, qsizetype at)
{
    group[at] = group[at] == u'7' ? u'8' : u'7';
    return group;
}

} // namespace

TEST_CASE("the sheet is one page that a person and a camera can read", "[security][recovery]")
{
    const ShownSheet shown;
    const QString path = shown.save(u"sheet.pdf"_s);
    const ReadPaper paper = readPaper(path);
    for (const QString &group : shown.sheet.groups)
        CHECK(paper.text.contains(group));
    CHECK(paper.text.contains(shown.sheet.practice));
    CHECK(paper.text.contains(shown.sheet.path));
    CHECK(paper.text.contains("18 November 2026"_L1));
    CHECK(paper.text.contains("something happens to you"_L1));
    CHECK(paper.code == shown.sheet.groups.join(u'-'));
    CHECK_FALSE(RecoveryKey::read(paper.code).key.empty());
}

TEST_CASE("a saved sheet is for its owner alone, and takes the place of another", "[security]")
{
    const ShownSheet shown;
    const QString path = shown.folder.filePath(u"sheet.pdf"_s);
    QFile before(path);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.close();
    REQUIRE(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    REQUIRE(saveSheet(path, shown.sheet, britain).ok());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(QFileInfo(path).permissions() & others);
    CHECK(readPaper(path).text.contains(shown.sheet.groups.front()));
    CHECK(QDir(shown.folder.path()).entryList(QDir::Files).size() == 1);

    REQUIRE(QDir().mkpath(shown.folder.filePath(u"taken"_s)));
    const Result<> refused = saveSheet(shown.folder.filePath(u"taken"_s), shown.sheet, britain);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().sentence.startsWith("Couldn't save the sheet there"_L1));
    CHECK(QDir(shown.folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("the longest names leave the sheet one page on either paper", "[security]")
{
    RecoverySheet sheet = someSheet();
    sheet.practice = QString(120, u'W');
    sheet.path = u'/' + QString(200, u'w') + u'/' + QString(250, u'w');
    for (const QLocale &locale : {britain, QLocale(QLocale::English, QLocale::UnitedStates)}) {
        const QSizeF area = sheetLayout(locale).paintRect(QPageLayout::Point).size();
        QImage page((area + QSizeF(0, 300)).toSize(), QImage::Format_Grayscale8);
        page.fill(Qt::white);
        QPainter painter(&page);
        paintSheet(painter, area, sheet, locale);
        painter.end();
        int lowest = 0;
        for (int y = 0; y < page.height(); ++y) {
            const uchar *row = page.constScanLine(y);
            if (std::any_of(row, row + page.width(), [](uchar grey) { return grey < 128; }))
                lowest = y;
        }
        CHECK(lowest <= area.height());
        CHECK(lowest > area.height() * 3 / 4); // all of it is there
    }
}

TEST_CASE("what was written down is checked group by group", "[security][recovery]")
{
    const ShownSheet shown;
    const QStringList &groups = shown.sheet.groups;
    CHECK(ShownSheet::check(groups.mid(1).join(u' ')) ==
          u"The key has 8 groups of five characters."_s);
    QStringList wrong = groups;
    wrong[2] = withWrong(wrong[2], 1);
    wrong[6] = withWrong(wrong[6], 4);
    CHECK(ShownSheet::check(wrong.join(u' ')) == u"Different from the sheet: group 3, 7."_s);
    // Right in itself, and from another sheet.
    CHECK(ShownSheet::check(RecoveryKey::random().groups().join(u' '))
              .startsWith("Different from the sheet: group 1, 2"_L1));
    CHECK(ShownSheet::check(groups.join(u'-').toLower()).startsWith("That's the right key."_L1));
    CHECK(find<QLineEdit>(u"typedRecoveryKey"_s)->text().isEmpty());
    click(u"closeSheet"_s); // it is kept: nothing to ask
    waitUntilGone(u"recoverySheetDialog"_s);
}

TEST_CASE("Enter in the field of the key checks it, and prints nothing",
          "[security][recovery][keyboard]")
{
    const ShownSheet shown;
    typeInto(u"typedRecoveryKey"_s, u"AAAAA"_s);
    key(Qt::Key_Return);
    CHECK_FALSE(isShown(u"systemPrintDialog"_s));
    CHECK(findShown(u"typedRecoveryKey"_s)->accessibleDescription().contains(u"groups of five"_s));
    typeInto(u"typedRecoveryKey"_s, shown.sheet.groups.join(u' '));
    key(Qt::Key_Return);
    CHECK(findShown(u"typedRecoveryKey"_s)
              ->accessibleDescription()
              .contains(u"That's the right key."_s));
    CHECK_FALSE(isShown(u"systemPrintDialog"_s));
}

TEST_CASE("a sheet that was not kept is left only on purpose", "[security][recovery]")
{
    const ShownSheet shown;
    key(Qt::Key_Escape);
    findShown(u"discardDialog"_s);
    key(Qt::Key_Return); // stays
    waitUntilGone(u"discardDialog"_s);
    CHECK(isShown(u"recoverySheetDialog"_s));
    click(u"closeSheet"_s);
    click(u"discardButton"_s);
    waitUntilGone(u"recoverySheetDialog"_s);
}

TEST_CASE("a saved sheet is left without a question", "[security][recovery]")
{
    const ShownSheet shown;
    CHECK(QFile::exists(shown.save(u"kept.pdf"_s)));
    CHECK(findShown(u"sheetState"_s)->isVisible());
    key(Qt::Key_Escape);
    waitUntilGone(u"recoverySheetDialog"_s);
}

TEST_CASE("a screen reader reads the key", "[security][recovery]")
{
    const ShownSheet shown;
    for (const QString &group : shown.sheet.groups)
        CHECK(findShown(u"recoveryKey"_s)->accessibleName().contains(group));
    CHECK_FALSE(findShown(u"sheetPreview"_s)->accessibleName().isEmpty());
}
