import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Note } from '../../../web/components/note.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import { pilotBasis, pilotsSince } from '../data/pilots.ts';
import { zoneBasis } from '../data/zones.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { FormerRegion, ProvinceFormation, Region } from '../domain/region.ts';
import type { AddressFault } from './address-fault.ts';
import { Basis } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { BeyondTheEnd, ListFoot } from './list-foot.tsx';
import type { ListPage } from './page-of.ts';
import { Attribution } from './region-list-page.tsx';
import { zoneWords } from './region-words.ts';
import { say } from './speech.ts';

export interface RegionView {
  readonly region: Region;
  /** The regions around it, the largest first. */
  readonly around: readonly Region[];
  readonly children: readonly Region[];
  readonly childrenTotal: number;
  readonly page: ListPage;
  readonly offices: readonly Organisation[];
  readonly former: readonly FormerRegion[];
  readonly formation: (ProvinceFormation & { readonly motherName: string }) | null;
  readonly isPilot: boolean;
  readonly fault: AddressFault;
}

interface Props {
  readonly view: RegionView;
  readonly lang: Lang;
}

export function RegionPage({ view, lang }: Props) {
  const t = say(lang);
  const { region, formation } = view;
  return (
    <div class="stack-large">
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      <div class="stack">
        <h1>{region.name}</h1>
        <p class="lead">
          {t('region.lead', { level: t(`region.level.${region.level}`), zone: zoneWords(region.zone) })}
          {view.isPilot && ` ${t('region.pilot')}`}
        </p>
      </div>
      <SummaryList
        rows={[
          { term: t('region.code'), value: region.code, set: 'figures' },
          ...(view.around.length === 0 ? [] : [{ term: t('region.parent'), value: <Around regions={view.around} /> }]),
          {
            term: t('region.zone'),
            value: (
              <>
                {zoneWords(region.zone)} <span class="dim">({zoneBasis.text})</span>
              </>
            ),
          },
          ...(view.isPilot ? [{ term: 'MPP Digital', value: <PilotSince lang={lang} /> }] : []),
          ...(formation === null
            ? []
            : [{ term: t('region.formation'), value: <Basis basis={formation.basis} lang={lang} /> }]),
        ]}
      />
      {formation !== null && (
        <Note>
          {t('region.formed', { mother: formation.motherName, date: formatDate(formation.on, lang, 'long') })}
        </Note>
      )}
      <Offices view={view} lang={lang} />
      <Former view={view} lang={lang} />
      <Children view={view} lang={lang} />
      <Attribution lang={lang} />
    </div>
  );
}

function PilotSince({ lang }: { readonly lang: Lang }) {
  return (
    <>
      {say(lang)('directory.since', { date: formatDate(pilotsSince, lang, 'long') })},{' '}
      <Basis basis={pilotBasis} lang={lang} />
    </>
  );
}

function Around({ regions }: { readonly regions: readonly Region[] }) {
  return (
    <>
      {regions.toReversed().map(({ code, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={directoryPaths.region.to({ code })}>{name}</a>
        </>
      ))}
    </>
  );
}

function Offices({ view, lang }: Props) {
  const t = say(lang);
  const { level } = view.region;
  if (level === 'district' || level === 'village') return null;
  return (
    <Section id="kantor" title={t('region.organisations')}>
      {view.offices.length === 0 ? (
        <p>{t('region.organisations.none')}</p>
      ) : (
        <Rows
          paired
          rows={view.offices.map((office) => ({
            title: office.name,
            href: directoryPaths.organisation.to({ code: office.code }),
            detail: t(`kind.${office.kind}`),
          }))}
        />
      )}
    </Section>
  );
}

function Former({ view, lang }: Props) {
  const t = say(lang);
  if (view.former.length === 0) return null;
  return (
    <Section id="kode-lama" title={t('region.former')}>
      <p>{t('region.former.lead')}</p>
      <DataTable
        id="kode-lama-daftar"
        caption={t('region.former')}
        captionHidden
        phone="cards"
        rows={view.former}
        columns={[
          { key: 'code', head: t('region.code'), rowHeader: true, cell: ({ code }) => code },
          { key: 'name', head: t('regions.column.name'), cell: ({ name }) => name },
          { key: 'until', head: t('region.former.until'), cell: ({ until }) => formatDate(until, lang, 'long') },
          { key: 'basis', head: t('directory.basis'), cell: ({ basis }) => <Basis basis={basis} lang={lang} /> },
        ]}
      />
    </Section>
  );
}

function Children({ view, lang }: Props) {
  const t = say(lang);
  const { region, children, childrenTotal } = view;
  if (region.level === 'village') return null;
  if (children.length === 0 && childrenTotal > 0) {
    return <BeyondTheEnd firstHref={directoryPaths.region.to({ code: region.code })} lang={lang} />;
  }
  return (
    <Section id="di-dalamnya" title={t(`region.children.${region.level}`, { count: childrenTotal })}>
      <DataTable
        id="wilayah"
        caption={t('region.children')}
        captionHidden
        phone="fit"
        rows={children}
        columns={[
          {
            key: 'name',
            head: t('regions.column.name'),
            rowHeader: true,
            cell: ({ code, name }) => <a href={directoryPaths.region.to({ code })}>{name}</a>,
          },
          { key: 'code', head: t('region.code'), cell: ({ code }) => code, noWrap: true },
        ]}
      />
      {childrenTotal > children.length && (
        <ListFoot
          page={view.page}
          total={childrenTotal}
          lang={lang}
          href={(number) => directoryPaths.region.to({ code: region.code }, { halaman: number })}
        />
      )}
    </Section>
  );
}
