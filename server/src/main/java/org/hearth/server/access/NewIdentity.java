package org.hearth.server.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// An account at the sign-in provider as somebody links it by hand.
///
/// @param subject the provider's own id of the account, letter by letter; OpenID Connect Core, 2:
///   `sub`, 255 ASCII characters at most
public record NewIdentity(
        @NotBlank
                @Size(max = 255)
                @Pattern(regexp = "[ -~]*", message = "must be plain letters, digits and signs")
                String subject) {}
