-- A pass for a guest brings its person into the house; taken back unused, it takes them along.

alter table pairing_codes add column brings_guest boolean not null default false;
