import type { Child } from 'hono/jsx';
import { formatDateTime, type Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ShortcutLink } from '../../../../web/components/button.tsx';
import type { IconName } from '../../../../web/components/icon.tsx';
import { Provenance } from '../../../../web/components/provenance.tsx';
import { StatusTag, type StatusKind } from '../../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { readInGroups } from '../../domain/answer-lines.ts';
import type { AnswerGroup } from '../../domain/form.ts';
import { acceptedTogether } from './accept-fields.ts';
import { type AttentionGroup, attentionGroups } from './attention-groups.ts';
import type { AttentionRow, CaseView, Gap, OfficialValue } from './case-view.ts';
import { deskTime } from './desk-time.ts';
import { say } from './say.ts';
import { differingParts } from './word-difference.ts';

/** "3 hal perlu mata Anda": what she said beside what the register says, and what lies between them. */
export function AttentionTable({
  view,
}: {
  readonly view: Pick<CaseView, 'id' | 'attention' | 'groups' | 'lang' | 'zone'>;
}) {
  const { lang, zone, attention, groups: read } = view;
  const t = say(lang);
  const groups = numbered(attentionGroups(attention));
  const columns: readonly Column<Numbered>[] = [
    { key: 'field', head: t('attention.field'), cell: ({ group }) => groupLabel(group, lang), rowHeader: true },
    {
      key: 'stated',
      head: t('attention.stated'),
      roomy: true,
      cell: ({ group }) =>
        group[0].stated === null ? null : <Stated group={group} read={read} zone={zone} lang={lang} />,
    },
    {
      key: 'official',
      head: t('attention.official'),
      roomy: true,
      cell: ({ group: [row] }) => <Official row={row} zone={zone} lang={lang} />,
    },
    {
      key: 'gap',
      head: t('attention.gap'),
      cell: ({ group: [row] }) => <GapCell gap={row.gap} zone={zone} lang={lang} />,
      phoneLabel: null,
    },
    ...(groups.some(({ group }) => group[0].canAccept) ? [stanceColumn(view)] : []),
  ];
  return (
    <DataTable
      id="perlu-mata"
      caption={t('attention.caption', { count: groups.length })}
      columns={columns}
      rows={groups}
      phone="cards"
    />
  );
}

/** Only where there is something to accept. */
function stanceColumn({ id, lang }: Pick<CaseView, 'id' | 'lang'>): Column<Numbered> {
  return {
    key: 'stance',
    head: say(lang)('attention.stance'),
    cell: (row) => (row.group[0].canAccept ? <Stance row={row} caseId={id} lang={lang} /> : null),
    phoneLabel: null,
  };
}

/** "Tempat praktik" for what she said there, "Nomor ijazah dan 4 isian lain" for what a source owes. */
export function groupLabel([first, ...rest]: AttentionGroup, lang: Lang): string {
  if (rest.length === 0) return first.label;
  return first.stated === null ? say(lang)('attention.others', { label: first.label, count: rest.length }) : first.page;
}

/** Rows with a verb carry the digits 1 to 9, in order. */
interface Numbered {
  readonly group: AttentionGroup;
  readonly digit: string | null;
}

const LAST_DIGIT = 9;

function numbered(groups: readonly AttentionGroup[]): readonly Numbered[] {
  let next = 0;
  return groups.map((group) => {
    if (!group[0].canAccept) return { group, digit: null };
    next += 1;
    return { group, digit: next <= LAST_DIGIT ? String(next) : null };
  });
}

interface CellProps {
  readonly row: AttentionRow;
  readonly zone: Zone;
  readonly lang: Lang;
}

interface StatedProps extends Omit<CellProps, 'row'> {
  readonly group: AttentionGroup;
  readonly read: readonly AnswerGroup[];
}

function Stated({ group, read, zone, lang }: StatedProps) {
  const [row] = group;
  if (row.stated === null) return null;
  const against = row.official[0]?.words ?? null;
  return (
    <>
      {group.length === 1 ? (
        <Marked text={row.stated.words} against={isComparable(row.gap) ? against : null} />
      ) : (
        <Together group={group} read={read} lang={lang} />
      )}
      <Provenance
        origin={{
          kind: 'entered',
          person: say(lang)(row.gap.kind === 'disputed' ? 'disputed.by' : 'applicant'),
          time: deskTime(row.stated.at, zone, lang),
        }}
      />
    </>
  );
}

/** What she said on one page, in the lines in which the form's answers read. */
function Together({ group, read, lang }: Omit<StatedProps, 'zone'>) {
  const said = group.map(({ pointer, label, stated }) => ({ pointer, term: label, words: stated?.words ?? null }));
  const lines = readInGroups(said, { groups: read, lang, wordsOf: ({ words }) => words }).flatMap((one) => one.lines);
  return (
    <div class="said-lines">
      {lines.map(({ fields, label, words }) => (
        <div>
          {fields.length === 1 && <span class="dim">{label}: </span>}
          {words}
        </div>
      ))}
    </div>
  );
}

function Official({ row, zone, lang }: CellProps) {
  const t = say(lang);
  if (row.official.length === 0) {
    const key = row.gap.kind === 'waiting' ? 'official.waiting' : 'official.none';
    return <span class="dim">{t(key)}</span>;
  }
  // Registers that disagree are compared with each other, else with what she said.
  const against = (index: number) =>
    row.official.length > 1 ? (row.official[index === 0 ? 1 : 0]?.words ?? null) : (row.stated?.words ?? null);
  return (
    <>
      {row.official.map((value, index) => (
        <div>
          <Marked text={value.words ?? t('official.absent')} against={isComparable(row.gap) ? against(index) : null} />
          <Source value={value} zone={zone} lang={lang} />
        </div>
      ))}
    </>
  );
}

function Source({ value, zone, lang }: { readonly value: OfficialValue; readonly zone: Zone; readonly lang: Lang }) {
  const { source, at, isStale } = value;
  return (
    <Provenance
      origin={{
        kind: 'fetched',
        source,
        time: isStale ? formatDateTime(at, zone, lang) : deskTime(at, zone, lang),
        note: isStale ? say(lang)('official.stale') : undefined,
      }}
    />
  );
}

function Marked({ text, against }: { readonly text: string; readonly against: string | null }): Child {
  if (against === null) return <span>{text}</span>;
  const parts = differingParts(text, against);
  return (
    <span>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' '}
          {part.differs ? <mark>{part.text}</mark> : part.text}
        </>
      ))}
    </span>
  );
}

function isComparable({ kind }: Gap): boolean {
  return kind === 'differs' || kind === 'spelling' || kind === 'conflict' || kind === 'disputed';
}

const looks: Readonly<Record<Gap['kind'], { readonly kind: StatusKind; readonly icon: IconName }>> = {
  new: { kind: 'mute', icon: 'person' },
  source_silent: { kind: 'mute', icon: 'person' },
  differs: { kind: 'warn', icon: 'flag' },
  spelling: { kind: 'info', icon: 'check' },
  conflict: { kind: 'warn', icon: 'flag' },
  stale: { kind: 'warn', icon: 'clock' },
  disputed: { kind: 'warn', icon: 'flag' },
  waiting: { kind: 'warn', icon: 'unreachable' },
};

function GapCell({ gap, zone, lang }: { readonly gap: Gap; readonly zone: Zone; readonly lang: Lang }) {
  const t = say(lang);
  const { kind, icon } = looks[gap.kind];
  return (
    <>
      <StatusTag kind={kind} icon={icon}>
        {t(`gap.${gap.kind}`)}
      </StatusTag>
      {gap.kind !== 'new' && <div class="tiny dim">{gapNote(gap, zone, lang)}</div>}
    </>
  );
}

function gapNote(gap: Exclude<Gap, { readonly kind: 'new' }>, zone: Zone, lang: Lang): string {
  const t = say(lang);
  if (gap.kind === 'disputed') {
    const { answerBy } = gap;
    return answerBy === null
      ? t('gap.disputed.sent')
      : t('gap.disputed.open', { time: deskTime(answerBy, zone, lang) });
  }
  if (gap.kind !== 'waiting') return t(`gap.${gap.kind}.note`);
  return gap.since === null
    ? t('gap.waiting.note', { source: gap.source })
    : t('gap.waiting.since', { source: gap.source, time: deskTime(gap.since, zone, lang) });
}

interface StanceProps {
  readonly row: Numbered;
  readonly caseId: string;
  readonly lang: Lang;
}

function Stance({ row: { group, digit }, caseId, lang }: StanceProps) {
  const href = deskPaths.accept.to({ id: caseId }, { isian: acceptedTogether(group) });
  const name = (
    <>
      {say(lang)('attention.accept')}
      <span class="visually-hidden"> {groupLabel(group, lang)}</span>
    </>
  );
  if (digit === null) return <a href={href}>{name}</a>;
  return (
    <ShortcutLink href={href} shortcut={digit}>
      {name}
    </ShortcutLink>
  );
}
