/// What the household must not lose and nobody may read: passwords, API keys and tokens of other
/// services, under one master key.
///
/// Owns `secrets`, `secret_uses` and `vault_keys`; tells [VaultEvents], names only; serves
/// `/api/secrets` and `/api/vault`, in which a value goes in and never comes out.
@NullMarked
package org.hearth.server.vault;

import org.jspecify.annotations.NullMarked;
