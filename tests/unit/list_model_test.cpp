// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/parts/list_model.h"

#include <QAbstractItemModelTester>
#include <rapidcheck.h>

#include <map>
#include <numeric>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

struct Numbered
{
    int id = 0;
    int value = 0;

    friend bool operator==(const Numbered &, const Numbered &) = default;
};

using List = std::vector<Numbered>;

List numbered(std::initializer_list<int> ids)
{
    List list;
    for (const int id : ids)
        list.push_back({id, 0});
    return list;
}

/// Records its signals.
class RecordedModel : public ListModel<Numbered>
{
public:
    explicit RecordedModel(const List &rows = {})
    {
        appendRows(rows);
        connect(this, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { note(u"in"_s, first, last); });
        connect(this, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { note(u"out"_s, first, last); });
        connect(this, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int before) {
                    note(u"move"_s, first, last);
                    said.back() += u" before %1"_s.arg(before);
                });
        connect(this, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    note(u"new"_s, first.row(), last.row());
                });
        connect(this, &QAbstractItemModel::modelReset, this, [this] { said << u"reset"_s; });
    }

    void become(const List &wanted) { becomeRows(wanted, &Numbered::id); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rowAt(index.row()).value) : QVariant();
    }

    QStringList said;

private:
    void note(const QString &what, int first, int last)
    {
        said << u"%1 %2-%3"_s.arg(what).arg(first).arg(last);
    }
};

QStringList saidFrom(const List &old, const List &wanted)
{
    RecordedModel model(old);
    model.become(wanted);
    CHECK(model.rows() == wanted);
    return model.said;
}

List someRows(bool idsMayRepeat)
{
    const auto ids = idsMayRepeat ? *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9))
                                  : *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 40));
    List list;
    for (const int id : ids)
        list.push_back({id, *rc::gen::inRange(0, 3)});
    return list;
}

/// The most rows that can stay in place, counted without cleverness.
int mostThatStay(const std::vector<int> &places)
{
    std::vector<int> longest(places.size(), 1);
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (places[j] < places[i])
                longest[i] = std::max(longest[i], longest[j] + 1);
        }
    }
    return places.empty() ? 0 : *std::ranges::max_element(longest);
}

std::map<int, QPersistentModelIndex> followed(const RecordedModel &model)
{
    std::map<int, QPersistentModelIndex> indexes;
    for (int row = 0; row < model.rowCount(); ++row)
        indexes[model.rowAt(row).id] = model.index(row);
    return indexes;
}

} // namespace

TEST_CASE("equal rows are not spoken of", "[list-model]")
{
    CHECK(saidFrom({}, {}).isEmpty());
    CHECK(saidFrom(numbered({1, 2, 3}), numbered({1, 2, 3})).isEmpty());
}

TEST_CASE("rows beside each other come, go and change together", "[list-model]")
{
    CHECK(saidFrom(numbered({1, 2}), numbered({1, 7, 8, 9, 2})) == QStringList{u"in 1-3"_s});
    CHECK(saidFrom(numbered({1, 7, 8, 9, 2}), numbered({1, 2})) == QStringList{u"out 1-3"_s});
    CHECK(saidFrom(numbered({1, 2, 3, 4}), {{1, 0}, {2, 5}, {3, 5}, {4, 0}}) ==
          QStringList{u"new 1-2"_s});
    CHECK(saidFrom(numbered({1, 2, 3}), {{1, 5}, {2, 0}, {3, 5}}) ==
          QStringList{u"new 0-0"_s, u"new 2-2"_s});
    CHECK(saidFrom(numbered({1, 2, 3}), numbered({4, 5})) ==
          QStringList{u"out 0-2"_s, u"in 0-1"_s});
    CHECK(saidFrom({}, numbered({4, 5})) == QStringList{u"in 0-1"_s});
    CHECK(saidFrom(numbered({1, 2, 3, 4, 5}), numbered({2, 4})) ==
          QStringList{u"out 4-4"_s, u"out 2-2"_s, u"out 0-0"_s});
}

TEST_CASE("a row that stands elsewhere moves, and no other does", "[list-model]")
{
    CHECK(saidFrom(numbered({1, 2, 3, 4}), numbered({2, 3, 4, 1})) ==
          QStringList{u"move 0-0 before 4"_s});
    CHECK(saidFrom(numbered({1, 2, 3, 4}), numbered({4, 1, 2, 3})) ==
          QStringList{u"move 3-3 before 0"_s});
    CHECK(saidFrom(numbered({1, 2, 3, 4}), numbered({2, 3, 1, 4})) ==
          QStringList{u"move 0-0 before 3"_s});
    CHECK(saidFrom(numbered({1, 2}), {{2, 0}, {1, 5}}) ==
          QStringList{u"move 0-0 before 2"_s, u"new 1-1"_s});
}

TEST_CASE("rows become any others, and who looks at one goes on looking at it",
          "[list-model][property]")
{
    const bool holds = rc::check("rows are told apart by their id", [] {
        RecordedModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int lists = *rc::gen::inRange(1, 12);
        for (int i = 0; i < lists; ++i) {
            const List old = model.rows();
            const List wanted = someRows(false);
            const auto indexes = followed(model);
            model.said.clear();
            model.become(wanted);
            RC_ASSERT(model.rows() == wanted);
            RC_ASSERT(!model.said.contains(u"reset"_s));
            std::vector<int> kept;
            for (const Numbered &row : old) {
                const auto now = std::ranges::find(wanted, row.id, &Numbered::id);
                const QPersistentModelIndex &index = indexes.at(row.id);
                RC_ASSERT(index.isValid() == (now != wanted.end()));
                if (!index.isValid())
                    continue;
                kept.push_back(static_cast<int>(now - wanted.begin()));
                RC_ASSERT(index.row() == kept.back());
                RC_ASSERT(index.data().toInt() == now->value);
            }
            RC_ASSERT(model.said.filter(u"move"_s).size() ==
                      static_cast<int>(kept.size()) - mostThatStay(kept));
        }
    });
    CHECK(holds);
}

TEST_CASE("an id that comes twice does no harm", "[list-model][property]")
{
    const bool holds = rc::check("the rows are the wanted ones all the same", [] {
        RecordedModel model(someRows(true));
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const List wanted = someRows(true);
        model.become(wanted);
        RC_ASSERT(model.rows() == wanted);
    });
    CHECK(holds);
}
