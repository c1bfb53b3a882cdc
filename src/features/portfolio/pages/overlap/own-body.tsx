import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Question } from '../../domain/overlap/verdict.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { percent } from './figure-words.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface OwnRow {
  readonly name: string;
  readonly href: string;
  readonly alike: readonly {
    readonly name: string;
    readonly agency: string;
    readonly question: Question;
    readonly chance: number;
    readonly href: string;
  }[];
  readonly groups: readonly { readonly question: Question; readonly href: string }[];
}

export interface OwnView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly rows: readonly OwnRow[];
}

export function ownTitle({ rows, lang }: Pick<OwnView, 'rows' | 'lang'>): string {
  return say(lang)(rows.length === 0 ? 'own.title.none' : 'own.title.some', { count: rows.length });
}

/** What an owner sees of the own applications: like whom, how likely, and why behind each link. */
export function OwnBody({ view }: { readonly view: OwnView }) {
  const { lang, rows } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="own" reader={view.reader} lang={lang} />
      <h1>{ownTitle(view)}</h1>
      {rows.length === 0 ? (
        <EmptyState
          kind="all_done"
          title={t('own.none.head')}
          way={{ href: overlapPaths.groups.to({}), label: t('groups.none.way') }}
          level={2}
        >
          {t('own.none.text')}
        </EmptyState>
      ) : (
        <>
          <p class="dim">{t('own.lead')}</p>
          <DataTable
            id="milik-saya"
            caption={t('own.caption')}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: 'name',
                head: t('column.application'),
                rowHeader: true,
                cell: ({ name, href }) => <a href={href}>{name}</a>,
              },
              { key: 'alike', head: t('own.alike'), cell: (row) => <Alike row={row} lang={lang} /> },
              { key: 'groups', head: t('own.groups'), cell: (row) => <Groups row={row} lang={lang} /> },
            ]}
          />
        </>
      )}
    </div>
  );
}

function Alike({ row, lang }: { readonly row: OwnRow; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <ul class="said-lines">
      {row.alike.map(({ name, agency, question, chance, href }) => (
        <li>
          <a href={href}>{name}</a>, {agency}. {t(`own.${question}`, { percent: percent(chance) })}
        </li>
      ))}
    </ul>
  );
}

function Groups({ row, lang }: { readonly row: OwnRow; readonly lang: Lang }) {
  if (row.groups.length === 0) return null;
  const t = say(lang);
  return (
    <ul class="said-lines">
      {row.groups.map(({ href, question }) => (
        <li>
          <a href={href}>
            {t(`pair.group.${question}`)}
            <span class="visually-hidden"> {row.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
