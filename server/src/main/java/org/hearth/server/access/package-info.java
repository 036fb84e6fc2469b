/// Persons of the household and every way in which they prove who they are.
///
/// Owns `users`, `user_roles`, `sessions`, `session_tokens`, `pairing_codes`; tells [AccessEvents];
/// serves `/api/auth/setup`, `/login`, `/refresh`, `/logout`, `/me` and `/api/me/password`.
@NullMarked
package org.hearth.server.access;

import org.jspecify.annotations.NullMarked;
