#pragma once

#include "core/records/records.h"
#include "core/store/connection.h"

#include <vector>

/// Time off.
namespace sessionbook::rows {

/// All that overlap [from, to), in order of start.
[[nodiscard]] std::vector<Block> blocksBetween(Connection &connection, Instant from, Instant to);
/// Throws Invalid when there is no such block.
[[nodiscard]] Block block(Connection &connection, BlockId id);
/// The blocks of a series that start no earlier, in order of start.
[[nodiscard]] std::vector<Block> blocksOf(Connection &connection, SeriesId series, Instant from);
BlockId insertBlock(Connection &connection, const Block &block);
/// False when it is gone or has moved on since the revision in `block`.
[[nodiscard]] bool updateBlock(Connection &connection, const Block &block);
[[nodiscard]] bool deleteBlock(Connection &connection, BlockId id, int revision);

} // namespace sessionbook::rows
