import { err, ok } from '../../vocabulary/result.ts';
import { choicesField, nikField, readFields } from '../machine/fields.ts';
import type { Service } from '../machine/service.ts';
import { ELEMENTS } from './elements.ts';
import { nikUnknown } from './problems.ts';
import { factsOf, findPerson } from './register.ts';

/** Gives the asked elements of one person, and no other. Of somebody who has left the register, only that he has. */
export const summary: Service = {
  name: 'ringkas',
  method: 'POST',
  path: '/penduduk/ringkas/v2',
  async serve({ body, db, now, today }) {
    const given = readFields(body, { nik: nikField, unsur: choicesField(ELEMENTS) });
    if (!given.ok) return given;
    const person = await findPerson(db, { nik: given.value.nik.reveal(), today });
    if (person === null) return err(nikUnknown);
    const observedAt = now.toString({ smallestUnit: 'millisecond' });
    const facts = await factsOf(db, person, person.status === 'active' ? given.value.unsur : []);
    const unsur = Object.fromEntries([...facts].map(([element, fact]) => [element, { ...fact, observedAt }]));
    return ok({ status: 200, body: { status: person.status, statusSince: person.since, observedAt, unsur } });
  },
};
