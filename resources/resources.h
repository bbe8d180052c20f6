#pragma once

namespace wardbook {

/// Makes the compiled-in files (":/registers/…") available; a static library's would be dropped otherwise.
/// Idempotent, any thread.
void initResources();

} // namespace wardbook
