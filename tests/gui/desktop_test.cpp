// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "tests/support/catch.h"
#include "ui/parts/desktop.h"

#include <QDesktopServices>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

TEST_CASE("only links of the web and of mail leave the program", "[gui][desktop]")
{
    OpenedLinks links;
    for (const QString &scheme : {u"javascript"_s, u"smb"_s, u"ssh"_s})
        QDesktopServices::setUrlHandler(scheme, &links, "open");
    for (const QString &address :
         {u"javascript:alert(1)//://x"_s, u"smb://nas.example/x"_s, u"ssh://h.example"_s, u""_s})
        CHECK_FALSE(openOnDesktop(QUrl(address)));
    CHECK(links.all().isEmpty());
    for (const QString &address :
         {u"https://meet.example.com/a"_s, u"http://meet.example.com"_s, u"mailto:a@x.example"_s})
        CHECK(openOnDesktop(QUrl(address)));
    CHECK(links.all().size() == 3);
    for (const QString &scheme : {u"javascript"_s, u"smb"_s, u"ssh"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}
