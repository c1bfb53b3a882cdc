import type { Child } from 'hono/jsx';
import { formatDateTime, type Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ShortcutLink } from '../../../../web/components/button.tsx';
import type { IconName } from '../../../../web/components/icon.tsx';
import { Provenance } from '../../../../web/components/provenance.tsx';
import { StatusTag, type StatusKind } from '../../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { AttentionRow, CaseView, Gap, OfficialValue } from './case-view.ts';
import { deskTime } from './desk-time.ts';
import { say } from './say.ts';
import { differingParts } from './word-difference.ts';

/** "3 hal perlu mata Anda": what she said beside what the register says, and what lies between them. */
export function AttentionTable({ view }: { readonly view: Pick<CaseView, 'attention' | 'lang' | 'zone'> }) {
  const { lang, zone, attention } = view;
  const t = say(lang);
  const columns: readonly Column<Numbered>[] = [
    { key: 'field', head: t('attention.field'), cell: (row) => row.label, rowHeader: true },
    {
      key: 'stated',
      head: t('attention.stated'),
      cell: (row) => (row.stated === null ? null : <Stated row={row} zone={zone} lang={lang} />),
    },
    { key: 'official', head: t('attention.official'), cell: (row) => <Official row={row} zone={zone} lang={lang} /> },
    {
      key: 'gap',
      head: t('attention.gap'),
      cell: (row) => <GapCell gap={row.gap} zone={zone} lang={lang} />,
      phoneLabel: null,
    },
    {
      key: 'stance',
      head: t('attention.stance'),
      cell: (row) => (row.acceptHref === null ? null : <Stance row={row} lang={lang} />),
      phoneLabel: null,
    },
  ];
  return (
    <DataTable
      id="perlu-mata"
      caption={t('attention.caption', { count: attention.length })}
      columns={columns}
      rows={numbered(attention)}
      phone="cards"
    />
  );
}

/** Rows with a verb carry the digits 1 to 9, in order. */
type Numbered = AttentionRow & { readonly digit: string | null };

const LAST_DIGIT = 9;

function numbered(rows: readonly AttentionRow[]): readonly Numbered[] {
  let next = 0;
  return rows.map((row) => {
    if (row.acceptHref === null) return { ...row, digit: null };
    next += 1;
    return { ...row, digit: next <= LAST_DIGIT ? String(next) : null };
  });
}

interface CellProps {
  readonly row: AttentionRow;
  readonly zone: Zone;
  readonly lang: Lang;
}

function Stated({ row, zone, lang }: CellProps) {
  if (row.stated === null) return null;
  const { words, at } = row.stated;
  const against = row.official[0]?.words ?? null;
  return (
    <>
      <Marked text={words} against={isComparable(row.gap) ? against : null} />
      <Provenance origin={{ kind: 'entered', person: say(lang)('applicant'), time: deskTime(at, zone, lang) }} />
    </>
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
  return kind === 'differs' || kind === 'spelling' || kind === 'conflict';
}

const looks: Readonly<Record<Gap['kind'], { readonly kind: StatusKind; readonly icon: IconName }>> = {
  new: { kind: 'mute', icon: 'person' },
  source_silent: { kind: 'mute', icon: 'person' },
  differs: { kind: 'warn', icon: 'flag' },
  spelling: { kind: 'info', icon: 'check' },
  conflict: { kind: 'warn', icon: 'flag' },
  stale: { kind: 'warn', icon: 'clock' },
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
      <div class="tiny dim">{gapNote(gap, zone, lang)}</div>
    </>
  );
}

function gapNote(gap: Gap, zone: Zone, lang: Lang): string {
  const t = say(lang);
  if (gap.kind !== 'waiting') return t(`gap.${gap.kind}.note`);
  return gap.since === null
    ? t('gap.waiting.note', { source: gap.source })
    : t('gap.waiting.since', { source: gap.source, time: deskTime(gap.since, zone, lang) });
}

function Stance({ row, lang }: { readonly row: Numbered; readonly lang: Lang }) {
  const t = say(lang);
  if (row.acceptHref === null) return null;
  const name = (
    <>
      {t('attention.accept')}
      <span class="visually-hidden"> {row.label}</span>
    </>
  );
  if (row.digit === null) return <a href={row.acceptHref}>{name}</a>;
  return (
    <ShortcutLink href={row.acceptHref} shortcut={row.digit}>
      {name}
    </ShortcutLink>
  );
}
