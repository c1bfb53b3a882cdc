import { err, ok } from '../../vocabulary/result.ts';
import { choiceField, dateField, groupField, nikField, optional, readFields, textField } from '../machine/fields.ts';
import type { Service } from '../machine/service.ts';
import { MARITAL_STATUSES, SEXES, type Element } from './elements.ts';
import { nikUnknown } from './problems.ts';
import { factsOf, findPerson } from './register.ts';

const CLAIMS = {
  nama: optional(textField(100)),
  tempatLahir: optional(textField(100)),
  tanggalLahir: optional(dateField),
  jenisKelamin: optional(choiceField(SEXES)),
  statusKawin: optional(choiceField(MARITAL_STATUSES)),
  noKk: optional(textField(16)),
};

const COMPARED = [
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'jenisKelamin',
  'statusKawin',
  'noKk',
] as const satisfies readonly Element[];

/** Says of each claimed element whether the register has the same; gives no value away. */
export const matching: Service = {
  name: 'cocok',
  method: 'POST',
  path: '/penduduk/cocok/v1',
  async serve({ body, db, now, today }) {
    const given = readFields(body, { nik: nikField, unsur: groupField(CLAIMS) });
    if (!given.ok) return given;
    const { nik, unsur: claims } = given.value;
    const person = await findPerson(db, { nik: nik.reveal(), today });
    if (person === null) return err(nikUnknown);
    const claimed = person.status === 'active' ? COMPARED.filter((element) => claims[element] !== null) : [];
    const facts = await factsOf(db, person, claimed);
    const isSame = (element: (typeof COMPARED)[number]) => isSameText(claims[element], facts.get(element)?.value);
    const unsur = Object.fromEntries(claimed.map((element) => [element, isSame(element)]));
    const observedAt = now.toString({ smallestUnit: 'millisecond' });
    return ok({ status: 200, body: { status: person.status, statusSince: person.since, observedAt, unsur } });
  },
};

/** Capitals and the number of spaces do not count; everything else does. */
function isSameText(claimed: unknown, held: unknown): boolean {
  return typeof claimed === 'string' && typeof held === 'string' && plain(claimed) === plain(held);
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toUpperCase();
}
