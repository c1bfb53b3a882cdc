import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Form } from '../../../kernel/http/form.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import {
  type CoordinationDecision,
  dissolve,
  type NewMember,
  reassign,
  rename,
  split,
} from '../domain/coordination.ts';
import type { CabinetKind, CoordinationFact, CoordinationRegister } from '../domain/coordination-register.ts';
import { confirmedBasis, type LegalBasis, longestBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { type OrganisationCode, type OrganisationNames, parseOrganisationCode } from '../domain/organisation.ts';
import { type Reading, readingOf } from './form-reading.ts';
import { say } from './speech.ts';

export const reshuffles = ['pindah', 'nama', 'pecah', 'akhiri'] as const;

/** The kinds of change as addresses name them: reassign, rename, split, dissolve. */
export type Reshuffle = (typeof reshuffles)[number];

export function isReshuffle(given: string): given is Reshuffle {
  return reshuffles.some((one) => one === given);
}

/** Stands in a select for "none: directly under the President". */
export const noCoordinator = '-';
/** Stands in a select for "the coordinator of the whole". */
export const sameCoordinator = '=';

export const mostParts = 10;
export const mostSuccessors = 3;
export const cabinetKinds = ['ministry', 'agency'] as const satisfies readonly CabinetKind[];
const longestName = 200;

/** What a change asks of the domain, as soon as the form could be read. */
export interface ReshuffleInput {
  readonly on: LocalDate;
  readonly decide: (facts: readonly CoordinationFact[]) => CoordinationDecision;
}

/** Reads a form of a reshuffle; who may be chosen is taken from the register. */
export function readReshuffle(
  what: Reshuffle,
  form: Form,
  context: { readonly register: CoordinationRegister; readonly lang: Lang },
): Result<ReshuffleInput, readonly FieldError[]> {
  const { register, lang } = context;
  const t = say(lang);
  const read = readingOf(form, lang);
  const codes = [...register.members.keys()];
  const organisation = read.choice({ name: 'instansi', label: t('reshuffle.organisation') }, codes);
  const own = readers[what]({ read, form, codes, lang });
  const on = read.date({ name: 'berlaku', label: t('reshuffle.on') });
  const text = read.text({ name: 'dasar', label: t('reshuffle.basis') }, longestBasis);
  if (organisation === null || own === null || on === null || text === null) return err(read.errors);
  const basis: LegalBasis = form.text('diperiksa') === 'ya' ? confirmedBasis(text) : unconfirmedBasis(text);
  return ok({ on, decide: (facts) => own(facts, { organisation, on, basis }) });
}

interface Change {
  readonly organisation: OrganisationCode;
  readonly on: LocalDate;
  readonly basis: LegalBasis;
}

type Decide = (facts: readonly CoordinationFact[], change: Change) => CoordinationDecision;

interface Source {
  readonly read: Reading;
  readonly form: Form;
  readonly codes: readonly OrganisationCode[];
  readonly lang: Lang;
}

const readers: Readonly<Record<Reshuffle, (source: Source) => Decide | null>> = {
  pindah({ read, codes, lang }) {
    const chosen = read.choice({ name: 'koordinator', label: say(lang)('reshuffle.coordinator') }, [
      noCoordinator,
      ...codes,
    ]);
    if (chosen === null) return null;
    const coordinator = chosen === noCoordinator ? null : chosen;
    return (facts, change) => reassign(facts, { ...change, coordinator });
  },
  nama({ read, lang }) {
    const names = readNames(read, 'nama', lang);
    return names === null ? null : (facts, change) => rename(facts, { ...change, names });
  },
  pecah(source) {
    const count = partCount(source.form);
    const into = Array.from({ length: count }, (_, index) => readPart(source, index + 1));
    const parts = into.filter((part) => part !== null);
    return parts.length < count ? null : (facts, change) => split(facts, { ...change, into: parts });
  },
  akhiri({ read, form, codes, lang }) {
    const t = say(lang);
    const chosen = Array.from({ length: mostSuccessors }, (_, index) => {
      const name = `penerus-${index + 1}`;
      if (form.text(name) === '') return undefined;
      return read.choice({ name, label: t('reshuffle.successor', { number: index + 1 }) }, codes);
    });
    if (chosen.includes(null)) return null;
    const successors = [...new Set(chosen.filter((code) => code !== undefined && code !== null))];
    return (facts, change) => dissolve(facts, { ...change, successors });
  },
};

/** How many new ministries the form of a split has fields for: two, more on demand. */
export function partCount(form: Pick<Form, 'text'>): number {
  const given = Number(form.text('bagian'));
  const asked = Number.isInteger(given) ? given : 2;
  return Math.min(Math.max(asked + (form.text('tambah') === '' ? 0 : 1), 2), mostParts);
}

type Part = NewMember & { readonly coordinator?: OrganisationCode | null };

function readPart({ read, form, codes, lang }: Source, number: number): Part | null {
  const t = say(lang);
  const code = readCode(read, form, { name: `kode-${number}`, label: t('reshuffle.part.code'), lang });
  const names = readNames(read, `nama-${number}`, lang);
  const as = read.choice({ name: `jenis-${number}`, label: t('reshuffle.part.kind') }, cabinetKinds);
  const under = read.choice({ name: `koordinator-${number}`, label: t('reshuffle.part.coordinator') }, [
    sameCoordinator,
    noCoordinator,
    ...codes,
  ]);
  if (code === null || names === null || as === null || under === null) return null;
  const part = { organisation: code, as, names };
  if (under === sameCoordinator) return part;
  return { ...part, coordinator: under === noCoordinator ? null : under };
}

function readCode(
  read: Reading,
  form: Form,
  { name, label, lang }: { readonly name: string; readonly label: string; readonly lang: Lang },
): OrganisationCode | null {
  if (read.text({ name, label }, 40) === null) return null;
  const parsed = parseOrganisationCode(form.text(name).trim());
  return parsed.ok ? parsed.value : read.fail(name, say(lang)('reshuffle.part.code.malformed'));
}

/** The three names of an organisation, in fields that begin with the given word. */
function readNames(read: Reading, prefix: string, lang: Lang): OrganisationNames | null {
  const t = say(lang);
  const name = read.text({ name: `${prefix}-id`, label: t('reshuffle.names.name') }, longestName);
  const nameEn = read.text({ name: `${prefix}-en`, label: t('reshuffle.names.nameEn') }, longestName);
  const shortName = read.text({ name: `${prefix}-pendek`, label: t('reshuffle.names.shortName') }, longestName);
  return name === null || nameEn === null || shortName === null ? null : { name, nameEn, shortName };
}
