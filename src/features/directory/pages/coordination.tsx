import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../vocabulary/local-date.ts';
import { isNamed } from '../../../vocabulary/authority.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { datePartNames, type TypedDate } from '../../../web/components/moment-fields.tsx';
import { directoryAuthority } from '../domain/authority.ts';
import { treeAt } from '../domain/coordination-tree.ts';
import { todayInCapital } from '../http/office-time.ts';
import { findChange, listChanges, listFacts } from '../storage/coordination.ts';
import { ChangePage, changeTitle } from './change-page.tsx';
import { changeWords } from './change-words.ts';
import { CoordinationPage, coordinationTitle, dayAddress } from './coordination-page.tsx';
import { dateOf, isEmpty, typedFrom } from './form-reading.ts';
import { say } from './speech.ts';

/** The tree of a day: `?tanggal=2026-11-24`; the three boxes of the form lead there. */
export async function showCoordination(ask: Ask): Promise<Reply> {
  const asked = askedDay(ask);
  if (asked.kind === 'typed') return redirect(dayAddress(asked.date));
  const date = asked.kind === 'day' ? asked.date : todayInCapital(ask.now);
  const changes = await ask.services.db.as(PUBLIC, listChanges);
  const facts = changes.flatMap((change) => change.facts);
  const recordsFrom = facts.reduce<LocalDate | null>(
    (first, { on }) => (first === null || on < first ? on : first),
    null,
  );
  const isWrong = asked.kind === 'wrong';
  const message = say(ask.lang)('field.date_malformed', { label: say(ask.lang)('coordination.date') });
  const view = {
    tree: treeAt(facts, date),
    recordsFrom,
    changes: changes
      .slice(1)
      .map((change) => changeWords(change, facts, ask.lang))
      .toReversed(),
    typed: asked.kind === 'wrong' ? asked.typed : typedFrom(date),
    errors: isWrong ? [{ field: 'tanggal', message }] : [],
    mayReshuffle: directoryAuthority['coordination.reshuffle'].some(({ who }) => isNamed(who, ask.actor)),
  };
  return page(coordinationTitle(view, ask.lang), <CoordinationPage view={view} lang={ask.lang} />, {
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
  });
}

type AskedDay =
  | { readonly kind: 'today' }
  | { readonly kind: 'day' | 'typed'; readonly date: LocalDate }
  | { readonly kind: 'wrong'; readonly typed: TypedDate };

function askedDay({ query }: Ask): AskedDay {
  const names = datePartNames('tanggal');
  const part = (name: string) => (query.get(name) ?? '').slice(0, 10);
  const typed = { day: part(names.day), month: part(names.month), year: part(names.year) };
  if (!isEmpty(typed)) {
    const date = dateOf(typed);
    return date === null ? { kind: 'wrong', typed } : { kind: 'typed', date };
  }
  const given = query.get('tanggal');
  if (given === null || given === '') return { kind: 'today' };
  const parsed = parseLocalDate(given);
  return parsed.ok ? { kind: 'day', date: parsed.value } : { kind: 'wrong', typed };
}

/** One recorded change: where a reshuffle leads, and its proof for good. */
export async function showChange(ask: Ask<'/direktori/koordinasi/perubahan/:change'>): Promise<Reply> {
  const id = ask.params.change;
  if (!isId(id)) return refuse('page_unknown');
  return ask.services.db.as(PUBLIC, async (tx) => {
    const change = await findChange(tx, id);
    if (change === null) return refuse('page_unknown');
    const words = changeWords(change, await listFacts(tx), ask.lang);
    const view = { change: words, recordedAt: formatDateTimeZone(change.recordedAt, 'Asia/Jakarta', ask.lang) };
    return page(changeTitle(view, ask.lang), <ChangePage view={view} lang={ask.lang} />);
  });
}
