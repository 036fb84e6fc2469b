/// Speaks OpenID Connect with the household's sign-in provider; the only place that sees its
/// library. Knows neither persons nor tables.
///
/// Sources: OpenID Connect Core 1.0 and Discovery 1.0, RFC 7636 (PKCE), RFC 9207 (issuer of the
/// answer), RFC 9700 (how to stay safe).
@NullMarked
package org.hearth.server.access.oidc;

import org.jspecify.annotations.NullMarked;
