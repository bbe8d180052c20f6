#pragma once

namespace wardbook::people {

class Workspace;

/// After opening: a key that was renewed with recovery material gets its act, once. Nothing in a session that
/// only reads. The act is signed with the new key and keeps what the recovery material signed.
void recordKeyRenewal(Workspace& workspace);

} // namespace wardbook::people
