#include "ui/time_off/time_off_flow.h"

#include "ui/parts/reporter.h"
#include "ui/time_off/time_off_dialog.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct BlockFlow
{
    Q_DECLARE_TR_FUNCTIONS(BlockFlow)
};

void finish(BlockDialog *dialog, Reporter &reporter, const Result<> &outcome,
            const QString &sentence)
{
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    dialog->accept();
    reporter.success(sentence);
}

} // namespace

void addBlock(Practice &practice, Reporter &reporter, QWidget *parent, std::optional<TimeSlot> slot)
{
    auto *dialog = new BlockDialog(practice, slot, parent);
    QObject::connect(dialog, &BlockDialog::confirmed, dialog, [&practice, &reporter, dialog] {
        const Result<BlockId> added = practice.addBlock(dialog->block(), dialog->repetition());
        finish(dialog, reporter, added ? Result<>() : Result<>(added.error()),
               BlockFlow::tr("Time off taken."));
    });
    dialog->open();
}

void editBlock(Practice &practice, Reporter &reporter, QWidget *parent, BlockId id)
{
    const Result<Block> block = practice.block(id);
    const Result<int> following = block ? practice.countFollowing(*block) : Result<int>(0);
    if (!block || !following) {
        reporter.failure(block ? following.error() : block.error());
        return;
    }
    auto *dialog = new BlockDialog(practice, *block, *following, parent);
    QObject::connect(dialog, &BlockDialog::confirmed, dialog, [&practice, &reporter, dialog] {
        finish(dialog, reporter, practice.editBlock(dialog->block(), dialog->reach()),
               BlockFlow::tr("Changes saved."));
    });
    QObject::connect(dialog, &BlockDialog::removeRequested, dialog,
                     [&practice, &reporter, dialog, seen = *block] {
                         finish(dialog, reporter,
                                practice.removeBlock(seen.id, seen.revision, dialog->reach()),
                                BlockFlow::tr("Time off removed."));
                     });
    dialog->open();
}

} // namespace sessionbook
