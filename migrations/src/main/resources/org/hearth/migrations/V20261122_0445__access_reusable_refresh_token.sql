-- A phone that lost the answer to its renewal may ask once more with the same token.
alter table session_tokens
    add column reusable_until timestamptz; -- of a refresh token that was exchanged; null once it was used again
