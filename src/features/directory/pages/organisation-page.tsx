import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { Note } from '../../../web/components/note.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import type { CoordinationAssignment } from '../domain/coordination-register.ts';
import type { TreeMember } from '../domain/coordination-tree.ts';
import type { Organisation, OrganisationNames } from '../domain/organisation.ts';
import type { Region } from '../domain/region.ts';
import { Basis, OrganisationLink, periodWords } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { say } from './speech.ts';

export interface OrganisationView {
  readonly organisation: Organisation;
  readonly today: LocalDate;
  readonly region: Region | null;
  readonly parent: Organisation | null;
  readonly units: readonly Organisation[];
  readonly names: readonly (OrganisationNames & { readonly from: LocalDate })[];
  /** What stands in the register of the cabinet; null for any other organisation. */
  readonly cabinet: {
    readonly assignments: readonly (CoordinationAssignment & { readonly coordinatorNames: OrganisationNames })[];
    /** Whom it coordinates today. */
    readonly coordinates: readonly TreeMember[];
    readonly successors: readonly Pick<Organisation, 'code' | 'name' | 'nameEn'>[];
  } | null;
}

interface Props {
  readonly view: OrganisationView;
  readonly lang: Lang;
}

export function OrganisationPage({ view, lang }: Props) {
  const t = say(lang);
  const { organisation, region } = view;
  const serves = region?.name ?? t('organisation.region.whole');
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{organisation.name}</h1>
        <p class="lead">{t('organisation.lead', { kind: t(`kind.${organisation.kind}`), region: serves })}</p>
      </div>
      <Standing view={view} lang={lang} />
      <SummaryList rows={summaryRows({ view, lang })} />
      <Names view={view} lang={lang} />
      <Coordination view={view} lang={lang} />
      <Units view={view} lang={lang} />
    </div>
  );
}

/** Nothing for an organisation that stands; its end or its beginning for one that does not. */
function Standing({ view, lang }: Props) {
  const t = say(lang);
  const { from, until } = view.organisation.validity;
  if (from > view.today) return <Note>{t('organisation.begins', { date: formatDate(from, lang, 'long') })}</Note>;
  if (until === null) return null;
  const successors = view.cabinet?.successors ?? [];
  return (
    <Note>
      <p>
        {t(until <= view.today ? 'organisation.ended' : 'organisation.ends', { date: formatDate(until, lang, 'long') })}
      </p>
      {successors.length > 0 && (
        <p>
          {t('organisation.successors')}{' '}
          {successors.map((one, index) => (
            <>
              {index > 0 && ', '}
              <OrganisationLink organisation={one} lang={lang} />
            </>
          ))}
          .
        </p>
      )}
    </Note>
  );
}

function summaryRows({ view, lang }: Props): readonly SummaryRow[] {
  const t = say(lang);
  const { organisation, region, parent } = view;
  return [
    { term: t('organisation.nameEn'), value: organisation.nameEn },
    { term: t('organisation.shortName'), value: organisation.shortName },
    { term: t('organisation.code'), value: organisation.code, set: 'code' },
    ...(parent === null
      ? []
      : [{ term: t('organisation.parent'), value: <OrganisationLink organisation={parent} lang={lang} /> }]),
    ...(region === null
      ? []
      : [
          {
            term: t('organisation.region'),
            value: <a href={directoryPaths.region.to({ code: region.code })}>{region.name}</a>,
          },
        ]),
    { term: t('organisation.validity'), value: periodWords(organisation.validity, lang) },
    { term: t('directory.basis'), value: <Basis basis={organisation.legalBasis} lang={lang} /> },
  ];
}

function Names({ view, lang }: Props) {
  const t = say(lang);
  if (view.names.length < 2) return null;
  return (
    <Section id="nama" title={t('organisation.names')}>
      <DataTable
        id="nama-waktu"
        caption={t('organisation.names')}
        captionHidden
        phone="cards"
        rows={view.names.toReversed()}
        columns={[
          { key: 'name', head: t('organisations.column.name'), rowHeader: true, cell: (one) => one.name },
          { key: 'short', head: t('organisations.column.short'), cell: (one) => one.shortName },
          {
            key: 'from',
            head: t('coordination.column.since'),
            cell: (one) => formatDate(one.from, lang, 'long'),
            noWrap: true,
          },
        ]}
      />
    </Section>
  );
}

function Coordination({ view, lang }: Props) {
  const t = say(lang);
  const { cabinet, organisation } = view;
  if (cabinet === null) return null;
  if (organisation.kind === 'coordinating_ministry') {
    return (
      <Section id="koordinasi" title={t('organisation.coordinates', { count: cabinet.coordinates.length })}>
        <Rows
          paired
          rows={cabinet.coordinates.map((one) => ({
            title: one.name,
            href: directoryPaths.organisation.to({ code: one.organisation }),
            detail: t('directory.since', { date: formatDate(one.since, lang, 'long') }),
          }))}
        />
      </Section>
    );
  }
  return (
    <Section id="koordinasi" title={t('organisation.coordinator')}>
      {cabinet.assignments.length === 0 ? (
        <p>{t('organisation.coordinator.none')}</p>
      ) : (
        <Assignments view={view} lang={lang} />
      )}
    </Section>
  );
}

function Assignments({ view, lang }: Props) {
  const t = say(lang);
  return (
    <DataTable
      id="koordinasi-waktu"
      caption={t('organisation.coordinator')}
      captionHidden
      phone="cards"
      rows={view.cabinet?.assignments.toReversed() ?? []}
      columns={[
        {
          key: 'coordinator',
          head: t('organisation.coordinator.column'),
          rowHeader: true,
          cell: (one) => (
            <OrganisationLink organisation={{ code: one.coordinator, ...one.coordinatorNames }} lang={lang} />
          ),
        },
        { key: 'period', head: t('organisation.validity'), cell: (one) => periodWords(one.validity, lang) },
        { key: 'basis', head: t('directory.basis'), cell: (one) => <Basis basis={one.basis} lang={lang} /> },
      ]}
    />
  );
}

function Units({ view, lang }: Props) {
  const t = say(lang);
  if (view.units.length === 0) return null;
  return (
    <Section id="unit" title={t('organisation.units')}>
      <Rows
        paired
        rows={view.units.map((one) => ({
          title: one.name,
          href: directoryPaths.organisation.to({ code: one.code }),
          detail: t(`kind.${one.kind}`),
        }))}
      />
    </Section>
  );
}
