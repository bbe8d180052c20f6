#pragma once

namespace wardbook {

/// Makes the manual's texts and pictures (":/manual/…") available; see initResources(). Idempotent, any
/// thread.
void initManual();

} // namespace wardbook
