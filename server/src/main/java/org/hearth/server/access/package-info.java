/// Persons of the household and every way in which they prove who they are.
///
/// Owns `users`, `user_roles`, `user_parents`, `sessions`, `session_tokens`, `pairing_codes`,
/// `access_groups`, `user_access_groups`, `access_policies`, `user_resource_grants`,
/// `place_capabilities`, `sign_in_tries`, `oidc_login_states` and `oidc_identities`; tells
/// [AccessEvents] and `CatalogEvents` of the catalogue `group`; serves `/api/auth`, `/api/persons`,
/// `/api/groups`, `/api/policies`, `/api/sessions`, the rosters of `/api/places` and what is one's
/// own under `/api/me`.
@NullMarked
package org.hearth.server.access;

import org.jspecify.annotations.NullMarked;
