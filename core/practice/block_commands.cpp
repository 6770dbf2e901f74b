#include "core/practice/practice_command.h"
#include "core/store/block_rows.h"

namespace sessionbook {

Result<std::vector<Block>> Practice::blocksBetween(Instant from, Instant to) const
{
    return query([&](Connection &c) { return rows::blocksBetween(c, from, to); });
}

Result<Block> Practice::block(BlockId id) const
{
    return query([&](Connection &c) { return rows::block(c, id); });
}

} // namespace sessionbook
