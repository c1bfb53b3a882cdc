import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters } from '../../../web/components/filters.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Section } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { Organisation } from '../domain/organisation.ts';
import { roleCodes, type RoleCode } from '../domain/role.ts';
import type { NamedOfficer } from '../storage/officer.ts';
import type { AddressFault } from './address-fault.ts';
import { directoryPaths } from './directory-paths.ts';
import { BeyondTheEnd, ListFoot } from './list-foot.tsx';
import { roleName, rolesToday, stateKinds, stateOf } from './officer-words.ts';
import type { ListPage } from './page-of.ts';
import { say } from './speech.ts';

export interface OfficeRow {
  readonly organisation: Organisation;
  readonly officers: number;
}

export interface AdministratorRow {
  readonly officerId: string;
  readonly name: string;
  readonly organisation: string;
}

export interface OfficerOverviewView {
  readonly offices: readonly OfficeRow[];
  readonly officers: number;
  readonly totalOffices: number;
  readonly page: ListPage;
  readonly administrators: readonly AdministratorRow[];
  readonly appointingOnly: boolean;
  readonly fault: AddressFault;
}

interface OverviewProps {
  readonly view: OfficerOverviewView;
  readonly lang: Lang;
}

export function officerOverviewTitle({ officers, totalOffices }: OfficerOverviewView, lang: Lang): string {
  return say(lang)('officers.title', { officers, organisations: totalOffices });
}

/** Which organisations have officers; the names of one stand on the page of that organisation. */
export function OfficerOverviewPage({ view, lang }: OverviewProps) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="row between">
        <h1>{officerOverviewTitle(view, lang)}</h1>
        <ButtonLink href={directoryPaths.invite.to({})}>{t('officers.invite')}</ButtonLink>
      </div>
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      {view.appointingOnly && <Note kind="warn">{t('officers.appointing_only')}</Note>}
      <Section id="administrator" title={t('officers.administrators', { count: view.administrators.length })}>
        <DataTable
          id="administrator-daftar"
          caption={t('officers.administrators', { count: view.administrators.length })}
          captionHidden
          phone="fit"
          rows={view.administrators}
          columns={[
            {
              key: 'name',
              head: t('officers.column.name'),
              rowHeader: true,
              cell: ({ officerId, name }) => <a href={directoryPaths.officer.to({ officer: officerId })}>{name}</a>,
            },
            { key: 'organisation', head: t('officers.column.organisation'), cell: ({ organisation }) => organisation },
          ]}
        />
      </Section>
      <Section id="instansi" title={t('officers.byOrganisation')}>
        <Offices view={view} lang={lang} />
      </Section>
    </div>
  );
}

function Offices({ view, lang }: OverviewProps) {
  const t = say(lang);
  const columns: readonly Column<OfficeRow>[] = [
    {
      key: 'name',
      head: t('officers.column.organisation'),
      rowHeader: true,
      cell: ({ organisation }) => (
        <a href={directoryPaths.officers.to({}, { instansi: organisation.code })}>{organisation.name}</a>
      ),
    },
    { key: 'officers', head: t('officers.column.count'), cell: ({ officers }) => officers, figures: true },
  ];
  return (
    <>
      <DataTable
        id="instansi-daftar"
        caption={t('officers.byOrganisation')}
        captionHidden
        columns={columns}
        rows={view.offices}
        phone="fit"
      />
      {view.totalOffices > view.offices.length && (
        <ListFoot
          page={view.page}
          total={view.totalOffices}
          lang={lang}
          href={(number) => directoryPaths.officers.to({}, { halaman: number })}
        />
      )}
    </>
  );
}

export interface OfficerListView {
  readonly organisation: Organisation;
  readonly role: RoleCode | null;
  readonly officers: readonly NamedOfficer[];
  readonly total: number;
  readonly page: ListPage;
  readonly today: LocalDate;
  readonly appointingOnly: boolean;
  readonly fault: AddressFault;
}

interface ListProps {
  readonly view: OfficerListView;
  readonly lang: Lang;
}

export function officerListTitle({ organisation, total }: OfficerListView, lang: Lang): string {
  return say(lang)('officers.title.in', { count: total, organisation: organisation.shortName });
}

/** The officers of one organisation. */
export function OfficerListPage({ view, lang }: ListProps) {
  const t = say(lang);
  const { organisation, role } = view;
  const here = { instansi: organisation.code };
  return (
    <div class="stack">
      <p class="small">
        <a href={directoryPaths.officers.to({})}>{t('officers.all')}</a>
      </p>
      <div class="row between">
        <h1>{officerListTitle(view, lang)}</h1>
        <ButtonLink href={directoryPaths.invite.to({}, here)}>{t('officers.invite')}</ButtonLink>
      </div>
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      {view.appointingOnly && <Note kind="warn">{t('officers.appointing_only')}</Note>}
      <Filters
        action={directoryPaths.officers.to({})}
        label={t('officers.filter.role')}
        kept={here}
        filters={[
          {
            kind: 'select',
            name: 'peran',
            label: t('officers.filter.role'),
            value: role ?? '',
            options: [
              { value: '', label: t('officers.filter.role.all') },
              ...roleCodes.map((value) => ({ value, label: roleName(value, lang) })),
            ],
          },
        ]}
        active={role === null ? [] : [{ name: roleName(role, lang), removeHref: directoryPaths.officers.to({}, here) }]}
      />
      {view.officers.length === 0 ? <NoOfficers view={view} lang={lang} /> : <Officers view={view} lang={lang} />}
    </div>
  );
}

function NoOfficers({ view, lang }: ListProps) {
  const t = say(lang);
  const isFiltered = view.role !== null;
  const here = { instansi: view.organisation.code };
  if (view.total > 0) return <BeyondTheEnd firstHref={directoryPaths.officers.to({}, here)} lang={lang} />;
  return (
    <EmptyState
      kind={isFiltered ? 'nothing_found' : 'nothing_yet'}
      icon="person"
      level={2}
      title={t(isFiltered ? 'officers.empty.filtered' : 'officers.empty.title')}
      way={
        isFiltered
          ? { href: directoryPaths.officers.to({}, here), label: t('officers.filter.role.all') }
          : { href: directoryPaths.invite.to({}, here), label: t('officers.invite') }
      }
    >
      {t(isFiltered ? 'officers.empty' : 'officers.empty.says')}
    </EmptyState>
  );
}

function Officers({ view, lang }: ListProps) {
  const t = say(lang);
  const columns: readonly Column<NamedOfficer>[] = [
    {
      key: 'name',
      head: t('officers.column.name'),
      rowHeader: true,
      cell: ({ officer, name }) => <a href={directoryPaths.officer.to({ officer: officer.officerId })}>{name}</a>,
    },
    {
      key: 'roles',
      head: t('officers.column.roles'),
      cell: ({ officer }) => rolesToday(officer, view.today, lang).join(', '),
    },
    { key: 'state', head: t('officers.column.status'), cell: ({ officer }) => <State officer={officer} lang={lang} /> },
  ];
  return (
    <>
      <DataTable
        id="petugas"
        caption={t('directory.section.officers')}
        captionHidden
        columns={columns}
        rows={view.officers}
        phone="cards"
      />
      {view.total > view.officers.length && (
        <ListFoot
          page={view.page}
          total={view.total}
          lang={lang}
          href={(number) =>
            directoryPaths.officers.to(
              {},
              { instansi: view.organisation.code, peran: view.role ?? undefined, halaman: number },
            )
          }
        />
      )}
    </>
  );
}

function State({ officer, lang }: { readonly officer: NamedOfficer['officer']; readonly lang: Lang }) {
  const state = stateOf(officer);
  const kind = stateKinds[state];
  const words = say(lang)(`officer.status.${state}`);
  return kind === null ? <>{words}</> : <StatusTag kind={kind}>{words}</StatusTag>;
}
