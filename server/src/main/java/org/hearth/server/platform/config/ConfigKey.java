package org.hearth.server.platform.config;

/// Everything the operator may decide before the hub starts.
///
/// In the file a key stands as `key = value`; the environment wins over the file and the command
/// line over both.
public enum ConfigKey {
    NAME("name", "HEARTH_NAME", "Hearth", "What the hub calls itself on phones and screens"),
    BIND("bind", "HEARTH_BIND", "0.0.0.0", "Address to listen at; 0.0.0.0 is all of them"),
    PORT("port", "HEARTH_PORT", "8420", "Port of the server, 0 to 65535; 0 picks a free one"),
    HOSTS(
            "hosts",
            "HEARTH_HOSTS",
            "",
            "More names that the hub answers to, with commas; its own addresses always count"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "HEARTH_TRUSTED_PROXIES",
            "",
            "Reverse proxies in front of the hub, addresses or networks such as 192.168.1.5 or"
                    + " 10.0.0.0/8, with commas: they are believed when they say in"
                    + " `X-Forwarded-For` who asks, and nobody else is; without them everybody"
                    + " behind a proxy looks like the proxy"),
    MDNS(
            "mdns",
            "HEARTH_MDNS",
            "on",
            "Whether the hub says in the home network that it is here (multicast DNS,"
                    + " `_hearth._tcp`): on or off"),
    AT_WORK(
            "at-work",
            "HEARTH_AT_WORK",
            "64",
            "Requests at work at once, 4 to 1000; more wait up to three seconds"),
    DATABASE_URL(
            "database-url",
            "DATABASE_URL",
            "",
            "An external PostgreSQL 15 or newer, postgresql://user:password@host:port/name;"
                    + " without it the hub brings its own"),
    POSTGRES_HOST("postgres-host", "POSTGRES_HOST", "", "Instead of database-url: the server"),
    POSTGRES_PORT("postgres-port", "POSTGRES_PORT", "5432", "With postgres-host: its port"),
    POSTGRES_USER("postgres-user", "POSTGRES_USER", "hearth", "With postgres-host: the user"),
    POSTGRES_PASSWORD("postgres-password", "POSTGRES_PASSWORD", "", "With postgres-host"),
    POSTGRES_DB("postgres-db", "POSTGRES_DB", "hearth", "With postgres-host: the database"),
    POSTGRES_POOL_SIZE(
            "postgres-pool-size", "POSTGRES_POOL_SIZE", "10", "Connections at most, 2 to 100"),
    SECRETS_KEY(
            "secrets-key",
            "HEARTH_SECRETS_KEY",
            "",
            "The master key, 32 bytes in hex; without it one is made in the data folder"),
    PREVIOUS_SECRETS_KEY(
            "secrets-key-previous",
            "HEARTH_SECRETS_KEY_PREVIOUS",
            "",
            "After the master key was changed, the one before: at the next start all secrets are"
                    + " put under the new one, and this can be removed"),
    OIDC_ISSUER(
            "oidc-issuer",
            "HEARTH_OIDC_ISSUER",
            "",
            "The household's sign-in provider (OpenID Connect), exactly as it names itself, such as"
                    + " https://auth.example.org; without it there is none. Let it return to"
                    + " `ADDRESS/api/auth/oidc/callback` for each address that browsers use"),
    OIDC_CLIENT_ID("oidc-client-id", "HEARTH_OIDC_CLIENT_ID", "", "How the provider knows the hub"),
    OIDC_CLIENT_SECRET(
            "oidc-client-secret",
            "HEARTH_OIDC_CLIENT_SECRET",
            "",
            "What the provider gave the hub to prove itself; not needed for a public client"),
    OIDC_NAME(
            "oidc-name",
            "HEARTH_OIDC_NAME",
            "",
            "What the button says after \"Sign in with\"; without it the issuer's host");

    private final String key;
    private final String variable;
    private final String fallback;
    private final String doc;

    ConfigKey(String key, String variable, String fallback, String doc) {
        this.key = key;
        this.variable = variable;
        this.fallback = fallback;
        this.doc = doc;
    }

    /// Its name in the file.
    public String key() {
        return key;
    }

    /// Its name in the environment.
    public String variable() {
        return variable;
    }

    /// What it is when nobody says anything; empty for nothing.
    public String fallback() {
        return fallback;
    }

    /// One sentence for `docs/configuration.md`.
    public String doc() {
        return doc;
    }
}
