-- Tasks and licences know which service they are of, which its data say (`hand-over.json`). All rows so far are of the
-- practice licence (SIP); no later row may leave it out, so the defaults go again.

-- What a health office reads a task for and what it reads, for the person's access log: needed before it is opened.
alter table mall.recommendation_task
  add column purpose text not null default 'sip.recommend' check (length(purpose) between 1 and 60),
  add column attributes text[] not null
    default array['person.name', 'str.profession', 'str.number', 'application.practice_place']
    check (cardinality(attributes) between 1 and 100);
alter table mall.recommendation_task alter column purpose drop default, alter column attributes drop default;

-- An office keeps several registers; each answers for its own entries. Ten facts of 400 characters fit.
alter table mall.licence
  add column register text not null default 'sip' check (register ~ '^[a-z][a-z0-9_-]{0,39}$'),
  drop constraint licence_payload_sealed_check,
  add constraint licence_payload_sealed_check check (octet_length(payload_sealed) <= 20000);
alter table mall.licence alter column register drop default;
