import { readInGroups, type ReadGroup, type ReadLine } from '../../domain/answer-lines.ts';
import type { AnswerGroup } from '../../domain/form.ts';
import { type Origin, Provenance } from '../../../../web/components/provenance.tsx';
import { SummaryGroup, SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import { fetchedRows, type RowLinks } from './fetched-rows.tsx';
import type { FetchedField } from './fetched-view.ts';
import type { ApplicantWords } from './say.ts';

interface FetchedGroupsProps extends RowLinks {
  readonly t: ApplicantWords;
  readonly fields: readonly FetchedField[];
  readonly groups: readonly AnswerGroup[];
  /** Whether what need not be looked at again is folded away. */
  readonly isFolding: boolean;
}

/** Values of registers: what needs her eye first, then the rest in its groups, each saying its source once. */
export function FetchedGroups({ t, fields, groups, isFolding, ...links }: FetchedGroupsProps) {
  const open = fields.filter(needsEye);
  const calm = readInGroups(
    fields.filter((field) => !needsEye(field)),
    { groups, lang: t.lang, wordsOf: ({ state }) => (state.kind === 'value' ? state.words : null) },
  );
  return (
    <div>
      {open.length > 0 && <SummaryGroup title={t('needsEye')} rows={fetchedRows(t, open, links)} />}
      {calm.map((one) => (
        <Group t={t} read={one} isFolding={isFolding} links={links} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly t: ApplicantWords;
  readonly read: ReadGroup<FetchedField>;
  readonly isFolding: boolean;
  readonly links: RowLinks;
}

function Group({ t, read: { group, lines }, isFolding, links }: GroupProps) {
  const rowsOf = (some: readonly ReadLine<FetchedField>[], isSaid: boolean) =>
    some.flatMap((line) => lineRows(t, line, { links, isSaid }));
  if (group === null) return <SummaryList rows={rowsOf(lines, false)} />;
  const origin = commonOrigin(lines.flatMap(({ fields }) => fields));
  const isSaid = origin !== null;
  const details = lines.filter(({ isDetail }) => isFolding && isDetail);
  // A fold that hides one line, or all of them, saves nobody anything.
  const folded = details.length > 1 && details.length < lines.length ? details : [];
  const shown = lines.filter((line) => !folded.includes(line));
  return (
    <SummaryGroup
      title={group.title}
      provenance={isSaid && <Provenance origin={origin} />}
      rows={rowsOf(shown, isSaid)}
      folded={
        folded.length === 0
          ? undefined
          : { summary: t('moreInGroup', { count: folded.length }), rows: rowsOf(folded, isSaid) }
      }
    />
  );
}

interface LineGround {
  readonly links: RowLinks;
  /** Its group says the source already. */
  readonly isSaid: boolean;
}

function lineRows(
  t: ApplicantWords,
  { fields, label, words }: ReadLine<FetchedField>,
  { links, isSaid }: LineGround,
): readonly SummaryRow[] {
  const rows = fetchedRows(t, fields, links).map((row) => (isSaid ? { ...row, provenance: undefined } : row));
  const [first] = rows;
  if (fields.length === 1 || first === undefined) {
    return rows.map((row) => renamed(t, row, fields.length === 1 ? label : row.term));
  }
  const { whichHref } = links;
  const action =
    whichHref === null
      ? {}
      : { action: { href: whichHref(fields), label: t('wrong'), about: t('about', { term: label }) } };
  const { action: _, ...row } = first;
  return [{ ...row, term: label, value: words, ...action }];
}

function renamed(t: ApplicantWords, row: SummaryRow, term: string): SummaryRow {
  return { ...row, term, action: row.action && { ...row.action, about: t('about', { term }) } };
}

/** Missing, out of date, contested, or said otherwise elsewhere. */
function needsEye({ state, disputed }: FetchedField): boolean {
  return state.kind !== 'value' || state.differs.length > 0 || state.isStale || disputed !== null;
}

/** The one source and time of all; null where there are several. */
function commonOrigin(fields: readonly FetchedField[]): Origin | null {
  const origin = fields[0]?.origin ?? null;
  return fields.every((field) => JSON.stringify(field.origin) === JSON.stringify(origin)) ? origin : null;
}
