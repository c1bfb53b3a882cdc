-- The log's rows belong to many members, and one transaction commits what many of them signed. These
-- functions become each member in turn, so that row security holds for every row (decision record 10).

create function exchange.become_agency(agency uuid) returns void language sql
  as $$ select set_config('terpadu.viewer', 'agency', true), set_config('terpadu.agency', agency::text, true) $$;
create function exchange.become_worker() returns void language sql
  as $$ select set_config('terpadu.viewer', 'worker', true), set_config('terpadu.agency', '', true) $$;

-- Adds what one side logs, each row as its member; gives the ids of those that were not there yet.
-- The answer of a message is kept only if its entry was new.
create function exchange.append(
  node uuid, of_side text, ids uuid[], agencies uuid[], members text[], kinds text[], peers text[],
  message_ids text[], times timestamptz[], services text[], heads text[], digests text[],
  signatures bytea[], key_ids text[], persons bytea[], leaves bytea[],
  answers bytea[], answer_keys uuid[], answers_expire timestamptz[]
) returns setof uuid language plpgsql as $$
declare
  mine uuid;
begin
  for mine in select distinct unnest(agencies) loop
    perform exchange.become_agency(mine);
    return query
      with given as (
        select * from unnest(ids, agencies, members, kinds, peers, message_ids, times, services, heads, digests,
          signatures, key_ids, persons, leaves, answers, answer_keys, answers_expire)
          as g (id, agency_id, member_id, kind, peer_id, message_id, at, service_id, head, digest,
            signature, key_id, person_hmac, leaf, answer, answer_key, answer_expires)
        where g.agency_id = mine
      ), added as (
        insert into exchange.entry (node_id, id, agency_id, member_id, side, kind, peer_id, message_id, at,
          service_id, head, digest, signature, key_id, person_hmac, leaf)
        select node, g.id, g.agency_id, g.member_id, of_side, g.kind, g.peer_id, g.message_id, g.at,
          g.service_id, g.head, g.digest, g.signature, g.key_id, g.person_hmac, g.leaf
        from given g
        on conflict do nothing
        returning entry.id
      ), kept as (
        insert into exchange.answer (node_id, provider, consumer, message_id, key_id, sealed, expires_at)
        select node, g.member_id, g.peer_id, g.message_id, g.answer_key, g.answer, g.answer_expires
        from given g join added a on a.id = g.id
        where g.answer is not null
        on conflict do nothing
      )
      select a.id from added a;
  end loop;
end $$;

-- Committed rows that no leaf stands for yet, each agency's oldest first and at most so many of each.
create function exchange.unsealed(
  node uuid, agencies uuid[], since xid8, before xid8, most integer
) returns table (id uuid, owner_id uuid, leaf bytea, tx xid8) language plpgsql as $$
declare
  mine uuid;
begin
  foreach mine in array agencies loop
    perform exchange.become_agency(mine);
    return query
      select e.id, e.agency_id, e.leaf, e.tx from exchange.entry e
      where e.node_id = node and e.agency_id = mine and e.tx >= since and (before is null or e.tx < before)
        and not exists (select from exchange.sealed s where s.node_id = node and s.entry_id = e.id)
      order by e.tx, e.id limit most;
  end loop;
  perform exchange.become_worker();
end $$;

-- Entries by id, read as their owners: for a log export and for evidence.
create function exchange.entries(node uuid, ids uuid[], owners uuid[]) returns setof exchange.entry
language plpgsql as $$
declare
  mine uuid;
begin
  for mine in select distinct unnest(owners) loop
    perform exchange.become_agency(mine);
    return query
      select e.* from exchange.entry e
      where e.node_id = node and e.agency_id = mine and e.id in
        (select g.id from unnest(ids, owners) as g (id, owner_id) where g.owner_id = mine);
  end loop;
  perform exchange.become_worker();
end $$;

-- All entries of a message id, whoever logged them.
create function exchange.entries_of_message(node uuid, message text, agencies uuid[]) returns setof exchange.entry
language plpgsql as $$
declare
  mine uuid;
begin
  foreach mine in array agencies loop
    perform exchange.become_agency(mine);
    return query
      select e.* from exchange.entry e
      where e.node_id = node and e.message_id = message and e.agency_id = mine;
  end loop;
  perform exchange.become_worker();
end $$;

-- Requests that one side logged in a span of time and that got no response there.
create function exchange.unanswered(
  node uuid, of_side text, agencies uuid[], since timestamptz, before timestamptz, most integer
) returns setof exchange.entry language plpgsql as $$
declare
  mine uuid;
begin
  foreach mine in array agencies loop
    perform exchange.become_agency(mine);
    return query
      select e.* from exchange.entry e
      where e.node_id = node and e.agency_id = mine and e.kind = 'request' and e.side = of_side
        and e.at >= since and e.at < before
        and not exists (
          select from exchange.entry r
          where r.node_id = node and r.message_id = e.message_id and r.side = of_side and r.kind = 'response'
            and r.agency_id = mine and r.peer_id = e.peer_id)
      order by e.at, e.id limit most;
  end loop;
  perform exchange.become_worker();
end $$;
