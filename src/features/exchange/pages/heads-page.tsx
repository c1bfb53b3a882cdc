import type { Lang } from '../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { SignedHead } from '../domain/head.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { formatMoment, shortHash } from './moment.ts';
import { say } from './speech.ts';

export interface HeadsView {
  readonly sections: readonly SectionName[];
  /** Largest first. */
  readonly heads: readonly SignedHead[];
  /** The size of the last head of all; 0 before the first. */
  readonly size: number;
  /** The size below which the next page begins; null on the last. */
  readonly next: number | null;
  /** Of the key that signed the first head shown; null while there is none. */
  readonly thumbprint: string | null;
  readonly mayExport: boolean;
}

interface Props {
  readonly view: HeadsView;
  readonly lang: Lang;
}

export function headsTitle({ size }: HeadsView, lang: Lang): string {
  return say(lang)('heads.title', { size });
}

/** The signed heads of the log, for whoever wants to keep one. */
export function HeadsPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current="heads" lang={lang} />
        <h1>{headsTitle(view, lang)}</h1>
        <p class="lead">{t('heads.lead')}</p>
      </div>
      {view.heads.length === 0 ? (
        <EmptyState kind="nothing_yet" icon="lock" level={2} title={t('heads.empty.title')}>
          {t('heads.empty')}
        </EmptyState>
      ) : (
        <>
          <p>
            <a href={paths.trial.to({})}>{t('heads.try')}</a>
          </p>
          <Kept view={view} lang={lang} />
        </>
      )}
      {view.mayExport && (
        <Section id="log" title={t('heads.log.title')} ground="sunk">
          <p>{t('heads.log')}</p>
          <div class="row">
            <ButtonLink href={paths.log.to({})} icon="download" kind="plain" small download>
              {t('heads.log.download')}
            </ButtonLink>
          </div>
        </Section>
      )}
    </div>
  );
}

function Kept({ view, lang }: Props) {
  const t = say(lang);
  const { size } = view;
  return (
    <>
      <Section id="simpan" title={t('heads.keep.title')} ground="sunk">
        <p>{t('heads.keep')}</p>
        <p class="code">{t('heads.command', { size: String(size) })}</p>
        {view.thumbprint !== null && (
          <SummaryList narrow rows={[{ term: t('heads.thumbprint'), value: view.thumbprint, set: 'code' }]} />
        )}
        <div class="row">
          <ButtonLink href={fileOf(size)} icon="download" small download>
            {t('heads.keepLatest')}
          </ButtonLink>
        </div>
      </Section>
      <DataTable id="kepala" caption={t('heads.table')} columns={columnsOf(lang)} rows={view.heads} phone="cards" />
      <Pagination
        summary={t('heads.shown', { count: view.heads.length })}
        nextHref={view.next === null ? undefined : paths.heads.to({}, { sebelum: String(view.next) })}
      />
    </>
  );
}

function columnsOf(lang: Lang): readonly Column<SignedHead>[] {
  const t = say(lang);
  const count = new Intl.NumberFormat(lang);
  return [
    {
      key: 'size',
      head: t('heads.column.size'),
      rowHeader: true,
      figures: true,
      cell: ({ size }) => count.format(size),
    },
    { key: 'time', head: t('heads.column.time'), cell: ({ at }) => formatMoment(at, lang) },
    { key: 'root', head: t('heads.column.root'), cell: ({ root }) => <span class="code">{shortHash(root)}</span> },
    {
      key: 'key',
      head: t('heads.column.key'),
      cell: ({ keyId }) => <span class="code">{`${keyId.slice(0, 8)}…`}</span>,
      hiddenOnPhone: true,
    },
    {
      key: 'file',
      head: t('heads.column.file'),
      cell: ({ size }) => (
        <a href={fileOf(size)} download>
          {t('heads.download')}
          <span class="visually-hidden"> {t('heads.downloadAbout', { size: String(size) })}</span>
        </a>
      ),
    },
  ];
}

function fileOf(size: number): string {
  return paths.headFile.to({ file: `${size}.json` });
}
