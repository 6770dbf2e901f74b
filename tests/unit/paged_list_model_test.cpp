// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/parts/paged_list_model.h"

#include <QAbstractItemModelTester>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

/// Numbers, each tenth of them with a heading before it.
class Numbers : public PagedListModel<int, QString>
{
public:
    Numbers() : PagedListModel(30, nullptr) {}

    using PagedListModel::readFromStart;
    void readAgain()
    {
        PagedListModel::readAgain([](const QString &row) { return row; });
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rowAt(index.row())) : QVariant();
    }

    std::vector<int> there;
    bool readable = true;

private:
    Result<std::vector<int>> readItems(int limit, const std::optional<int> &after) const override
    {
        if (!readable)
            return Error{ErrorKind::Storage, u"The file can't be read."_s};
        const auto begin = after ? std::ranges::upper_bound(there, *after) : there.begin();
        const auto end = begin + std::min<std::ptrdiff_t>(limit, there.end() - begin);
        return std::vector<int>(begin, end);
    }
    std::vector<QString> rowsOf(const std::vector<int> &items, const QString *above) const override
    {
        std::vector<QString> rows;
        int before = above ? above->toInt() : -1;
        for (const int item : items) {
            if (before < 0 || item / 10 != before / 10)
                rows.push_back(u"from %1"_s.arg(item / 10 * 10));
            rows.push_back(QString::number(item));
            before = item;
        }
        return rows;
    }
};

std::vector<int> upTo(int count)
{
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(i);
    return numbers;
}

struct ShownNumbers : Numbers
{
    explicit ShownNumbers(int count)
    {
        there = upTo(count);
        connect(this, &ListModelBase::readFailed, this,
                [this](const Error &error) { failures << error.sentence; });
    }

    QStringList failures;
    QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("nothing is read before it is asked for", "[paged-list-model]")
{
    ShownNumbers numbers(10);
    CHECK_FALSE(numbers.canFetchMore({}));
    numbers.readAgain();
    CHECK(numbers.rowCount() == 0);
}

TEST_CASE("a list is read page by page, and its days go on over the edge", "[paged-list-model]")
{
    ShownNumbers numbers(75);
    numbers.readFromStart();
    CHECK(numbers.rowCount() == 30 + 3);
    numbers.fetchMore({});
    CHECK(numbers.rowCount() == 60 + 6);
    CHECK(numbers.canFetchMore({}));
    numbers.fetchMore({});
    CHECK(numbers.rowCount() == 75 + 8);
    CHECK_FALSE(numbers.canFetchMore({}));
    CHECK(numbers.rows().back() == u"74"_s);
}

TEST_CASE("a page that begins within a day has no second heading", "[paged-list-model]")
{
    ShownNumbers numbers(35);
    numbers.there.erase(numbers.there.begin(), numbers.there.begin() + 4);
    numbers.readFromStart();
    CHECK(numbers.rows().back() == u"33"_s);
    numbers.fetchMore({});
    CHECK(numbers.rows().back() == u"34"_s);
    CHECK(std::ranges::count(numbers.rows(), u"from 30"_s) == 1);
}

TEST_CASE("reading again reads as far as before", "[paged-list-model]")
{
    ShownNumbers numbers(75);
    for (int &number : numbers.there)
        number += 1000;
    numbers.readFromStart();
    SECTION("when nothing is other")
    {
        const auto before = numbers.rows();
        numbers.readAgain();
        CHECK(numbers.rows() == before);
    }
    SECTION("when some are gone, the last one among them")
    {
        std::erase(numbers.there, 1005);
        std::erase(numbers.there, 1029);
        numbers.readAgain();
        CHECK(numbers.rows().back() == u"1028"_s);
        CHECK(std::ranges::count(numbers.rows(), u"1005"_s) == 0);
        numbers.there.insert(numbers.there.begin() + 28, 1029);
        numbers.readAgain();
        CHECK(numbers.rows().back() == u"1029"_s);
    }
    SECTION("when many have come before")
    {
        const QPersistentModelIndex last = numbers.index(numbers.rowCount() - 1);
        const auto many = upTo(300);
        numbers.there.insert(numbers.there.begin(), many.begin(), many.end());
        numbers.readAgain();
        CHECK(numbers.rows().front() == u"from 0"_s);
        CHECK(numbers.rows().back() == u"1029"_s);
        CHECK(last.data().toString() == u"1029"_s);
    }
    CHECK(numbers.canFetchMore({}));
    numbers.fetchMore({});
    CHECK(numbers.rows().back() == u"1059"_s);
}

TEST_CASE("a list that was read to its end is read to its end again", "[paged-list-model]")
{
    ShownNumbers numbers(20);
    numbers.readFromStart();
    REQUIRE_FALSE(numbers.canFetchMore({}));
    numbers.there = upTo(85);
    numbers.readAgain();
    CHECK(numbers.rows().back() == u"84"_s);
    CHECK_FALSE(numbers.canFetchMore({}));
    numbers.there.clear();
    numbers.readAgain();
    CHECK(numbers.rowCount() == 0);
    numbers.there = upTo(2);
    numbers.readAgain();
    CHECK(numbers.rowCount() == 3);
}

TEST_CASE("what can't be read is said once, and what was read stays", "[paged-list-model]")
{
    ShownNumbers numbers(75);
    numbers.readFromStart();
    numbers.readable = false;
    numbers.readAgain();
    CHECK(numbers.rowCount() == 33);
    numbers.fetchMore({});
    CHECK(numbers.failures.size() == 1);
    CHECK(numbers.rowCount() == 33);
    numbers.readable = true;
    numbers.readAgain();
    CHECK(numbers.canFetchMore({}));
    numbers.readable = false;
    numbers.fetchMore({});
    numbers.fetchMore({});
    CHECK(numbers.failures.size() == 2); // not with every turn of the wheel
    CHECK(numbers.rowCount() == 33);
}

TEST_CASE("a list of which nothing could be read is read once it can be", "[paged-list-model]")
{
    ShownNumbers numbers(75);
    numbers.readable = false;
    numbers.readFromStart();
    CHECK(numbers.failures.size() == 1);
    numbers.readable = true;
    numbers.readAgain();
    CHECK(numbers.rowCount() == 33);
}
