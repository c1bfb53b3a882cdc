import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { endOfDay } from '../../http/codes/end-of-day.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { parseReferenceCode, type Reference, references } from '../../domain/codes/code.ts';
import { childrenOf, codeIndex, type CodeSet, codeSetOn, pathTo } from '../../domain/codes/code-set.ts';
import { codeVersionsIn } from '../../http/codes/code-versions.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { csvFile } from '../../http/csv-file.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { type CodedElement, listCodedElements } from '../../storage/codes/coded-element.ts';
import { say } from './say.ts';
import { SetBody, type SetRow, type SetView } from './set-body.tsx';

type SetAsk<P extends string = '/arsitektur/kode/acuan/:reference'> = Ask<P>;

const MOST_FOUND = 60;

/** A version of a reference: the one named, else the one in force on the day asked for, else today's. */
export async function setPage(ask: SetAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findSet(ask);
  if (found === null) return refuse('code_set_unknown', { next: codesPaths.codes.to({}) });
  const { set, sets, elements, today } = found;
  const index = codeIndex(set);
  const search = (ask.query.get('cari') ?? '').trim().slice(0, 100);
  const under = parseReferenceCode(ask.query.get('di') ?? '');
  const here = under.ok && index.byCode.has(under.value) ? under.value : null;
  const count = countersOf(elements, set.reference);
  const entries = search === '' ? childrenOf(index, here) : foundIn(set, search);
  const view: SetView = {
    lang: ask.lang,
    set,
    state: stateOf(set, today),
    versions: sets
      .filter(({ reference }) => reference === set.reference)
      .map((one) => ({ set: one, isShown: one.id === set.id })),
    trail: here === null ? [] : pathTo(index, here),
    search,
    rows: entries.map((entry): SetRow => ({
      entry,
      children: childrenOf(index, entry.code).length,
      applications: count.applications(entry.code),
      others: count.others(entry.code),
    })),
  };
  const title = say(ask.lang)('setTitle', { reference: set.reference, name: say(ask.lang)(`ref.${set.reference}`) });
  return page(title, <SetBody view={view} />, { layout: 'desk-text' });
}

/** The whole version as a list. */
export async function setFile(
  ask: SetAsk<'/arsitektur/kode/acuan/:reference/daftar.csv'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findSet(ask);
  if (found === null) return refuse('code_set_unknown', { next: codesPaths.codes.to({}) });
  const { set, elements } = found;
  const t = say(ask.lang);
  const count = countersOf(elements, set.reference);
  return csvFile(`${set.id}.csv`, [
    [t('columnCode'), t('columnName'), t('columnApplications'), t('columnOthers')],
    ...set.entries.map(({ code, name }) => [code, name, String(count.applications(code)), String(count.others(code))]),
  ]);
}

interface Found {
  readonly set: CodeSet;
  readonly sets: readonly CodeSet[];
  readonly elements: readonly CodedElement[];
  readonly today: LocalDate;
}

async function findSet(
  ask: Pick<Ask, 'query' | 'services' | 'actor'> & { readonly params: { readonly reference: string } },
): Promise<Found | null> {
  const reference = references.find((one) => one === ask.params.reference);
  if (reference === undefined) return null;
  const today = dayOf(ask);
  const asked = parseLocalDate(ask.query.get('tanggal') ?? '');
  const on = asked.ok ? asked.value : today;
  const { sets, elements } = await ask.services.db.as(PUBLIC, async (tx) => ({
    sets: (await codeVersionsIn(tx)).map(({ set }) => set),
    elements: await listCodedElements(tx, { at: asked.ok ? endOfDay(on) : null }),
  }));
  const named = ask.query.get('versi');
  const set =
    named === null || named === ''
      ? codeSetOn(sets, reference, on)
      : (sets.find((one) => one.id === named && one.reference === reference) ?? null);
  return set === null ? null : { set, sets, elements, today };
}

function stateOf({ inForce }: CodeSet, today: LocalDate): SetView['state'] {
  if (inForce.from > today) return 'coming';
  return inForce.until !== null && inForce.until <= today ? 'past' : 'in_force';
}

function countersOf(elements: readonly CodedElement[], reference: Reference) {
  return {
    applications: counterOf(
      elements.filter(({ domain }) => domain === 'application'),
      reference,
    ),
    others: counterOf(
      elements.filter(({ domain }) => domain !== 'application'),
      reference,
    ),
  };
}

/** Objects that bear a code or one below it, each once. */
function counterOf(elements: readonly CodedElement[], reference: Reference): (code: string) => number {
  const counts = new Map<string, number>();
  for (const { codes } of elements) {
    const reached = new Set<string>();
    for (const code of codes) {
      if (!code.startsWith(reference)) continue;
      const parts = code.split('.');
      for (let depth = 2; depth <= parts.length; depth += 1) reached.add(parts.slice(0, depth).join('.'));
    }
    for (const code of reached) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return (code) => counts.get(code) ?? 0;
}

function foundIn({ entries }: CodeSet, search: string) {
  const wanted = search.toLowerCase().split(/\s+/);
  return entries
    .filter(({ code, name }) => {
      const text = `${code} ${name}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .slice(0, MOST_FOUND);
}
