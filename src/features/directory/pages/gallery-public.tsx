import type { Child } from 'hono/jsx';
import { compareDates, localDate } from '../../../vocabulary/local-date.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Page } from '../../../web/layout.tsx';
import { coordination2023 } from '../data/coordination-2023.ts';
import { formerRegions, provinceFormations } from '../data/former-regions.ts';
import { nationalHolidays } from '../data/holidays.ts';
import { registerFrom } from '../domain/coordination-register.ts';
import { treeAt } from '../domain/coordination-tree.ts';
import { holidaysOfYear, missingOccasions } from '../domain/holidays.ts';
import type { RecordedHoliday } from '../storage/holiday.ts';
import { ChangePage, changeTitle } from './change-page.tsx';
import { changeWords } from './change-words.ts';
import { CoordinationPage, coordinationTitle, type CoordinationView } from './coordination-page.tsx';
import { typedFrom } from './form-reading.ts';
import { now, organisationCalled, regionCalled, today } from './gallery-samples.ts';
import { HolidayListPage, holidayListTitle, type HolidayListView } from './holiday-list-page.tsx';
import { HolidayPage, holidayTitle } from './holiday-page.tsx';
import { HomePage, type HomeView } from './home-page.tsx';
import { OrganisationListPage, organisationListTitle, type OrganisationListView } from './organisation-list-page.tsx';
import { OrganisationPage, type OrganisationView } from './organisation-page.tsx';
import { pageFrom } from './page-of.ts';
import { RegionListPage, regionListTitle, type RegionListView } from './region-list-page.tsx';
import { RegionPage, type RegionView } from './region-page.tsx';
import { say } from './speech.ts';

interface Shown {
  readonly lang: Lang;
  readonly title: string;
  readonly path: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function framed({ lang, title, path, hasErrors = false, children }: Shown) {
  return <Page frame={publicFrame(lang, { title, path, hasErrors })}>{children}</Page>;
}

function homePages(): readonly GalleryPage[] {
  const full: HomeView = {
    organisations: 150,
    coordinators: 4,
    coordinated: 31,
    regions: { province: 38, regency: 514, district: 7285, village: 83762 },
    nextDayOff: { date: localDate('2026-12-24'), name: { id: 'Cuti bersama Natal', en: 'Joint leave: Christmas' } },
    officers: 132,
  };
  const nothing: HomeView = {
    organisations: 0,
    coordinators: 0,
    coordinated: 0,
    regions: { province: 0, regency: 0, district: 0, village: 0 },
    nextDayOff: null,
    officers: null,
  };
  const shown = (view: HomeView) => (lang: Lang) =>
    framed({
      lang,
      title: say(lang)('directory.title'),
      path: '/direktori',
      children: <HomePage view={view} lang={lang} />,
    });
  return [
    { id: 'directory-home', title: 'Directory: home', render: shown(full) },
    { id: 'directory-home-empty', title: 'Directory: home, nothing loaded', render: shown(nothing) },
  ];
}

function organisationListPages(): readonly GalleryPage[] {
  const rows = ['kemenko-marves', 'kemenhub', 'bkpm', 'dukcapil', 'kab-sragen-dpmptsp'].map(organisationCalled);
  const list: OrganisationListView = {
    word: '',
    kind: null,
    rows,
    total: 152,
    page: pageFrom('2', 50),
    today,
    regionNames: new Map([[regionCalled('33.14', 'Kabupaten Sragen').code, 'Kabupaten Sragen']]),
    fault: null,
  };
  const shown =
    (own: Partial<OrganisationListView>, isFaulty = false) =>
    (lang: Lang) => {
      const fault = isFaulty ? say(lang)('field.search_too_long', { limit: 100 }) : null;
      const view = { ...list, ...own, fault };
      const title = organisationListTitle(view, lang);
      const hasErrors = view.fault !== null;
      return framed({
        lang,
        title,
        path: '/direktori/instansi',
        hasErrors,
        children: <OrganisationListPage view={view} lang={lang} />,
      });
    };
  const none = { rows: [], total: 0, page: pageFrom(null, 50) };
  return [
    { id: 'organisations', title: 'Organisations: a page of the list', render: shown({}) },
    {
      id: 'organisations-found',
      title: 'Organisations: found, by word and kind',
      render: shown({ word: 'sragen', kind: 'regional_office', rows: rows.slice(-1), total: 1, page: none.page }),
    },
    {
      id: 'organisations-nothing-found',
      title: 'Organisations: nothing found',
      render: shown({ ...none, word: 'xyz' }),
    },
    { id: 'organisations-empty', title: 'Organisations: nothing loaded', render: shown(none) },
    {
      id: 'organisations-beyond',
      title: 'Organisations: beyond the last page',
      render: shown({ rows: [], page: pageFrom('9', 50) }),
    },
    { id: 'organisations-fault', title: 'Organisations: a word too long', render: shown({}, true) },
  ];
}

function organisationPages(): readonly GalleryPage[] {
  return [
    {
      id: 'organisation-ministry',
      title: 'Organisation: a ministry with two names',
      render: organisation('kemendikbudristek'),
    },
    {
      id: 'organisation-coordinator',
      title: 'Organisation: a coordinating ministry',
      render: organisation('kemenko-marves'),
    },
    { id: 'organisation-ended', title: 'Organisation: ended, with successor', render: organisation('bkpm') },
    {
      id: 'organisation-office',
      title: 'Organisation: a regional office, basis not checked',
      render: organisation('kab-sragen-dpmptsp'),
    },
  ];
}

function organisation(code: string) {
  const one = organisationCalled(code);
  const register = registerFrom(coordination2023);
  const member = register.members.get(one.code);
  const namesOf = (other: typeof one.code) => register.members.get(other)?.names.at(-1) ?? one;
  const branch = treeAt(coordination2023, today).branches.find(
    ({ coordinator }) => coordinator.organisation === one.code,
  );
  const isOffice = one.regionCode !== null;
  const view: OrganisationView = {
    organisation: one,
    today,
    region: isOffice ? regionCalled('33.14', 'Kabupaten Sragen') : null,
    parent: isOffice ? organisationCalled('kab-sragen') : null,
    units: isOffice ? [organisationCalled('kab-sragen-mpp')] : [],
    names: member?.names ?? [],
    cabinet:
      member === undefined
        ? null
        : {
            assignments: register.assignments
              .filter(({ organisation: held }) => held === one.code)
              .map((held) => ({ ...held, coordinatorNames: namesOf(held.coordinator) })),
            coordinates: branch?.members ?? [],
            successors: member.successors.map((successor) => ({ code: successor, ...namesOf(successor) })),
          },
  };
  return (lang: Lang) =>
    framed({
      lang,
      title: one.name,
      path: `/direktori/instansi/${code}`,
      children: <OrganisationPage view={view} lang={lang} />,
    });
}

// The facts of 2021 stand behind those of the first list.
const later = coordination2023.filter(({ on }) => on === '2021-04-28');
const change = { changeId: '01930000-0000-7000-8000-000000000000', recordedAt: now, recordedBy: null, facts: later };

function coordinationPages(): readonly GalleryPage[] {
  const view =
    (date: string, own: (lang: Lang) => Partial<CoordinationView> = () => ({})) =>
    (lang: Lang) => {
      const tree = treeAt(coordination2023, localDate(date));
      const all: CoordinationView = {
        tree,
        recordsFrom: localDate('2019-10-23'),
        changes: [changeWords(change, coordination2023, lang)],
        typed: typedFrom(tree.date),
        errors: [],
        mayReshuffle: false,
        ...own(lang),
      };
      const title = coordinationTitle(all, lang);
      const hasErrors = all.errors.length > 0;
      return framed({
        lang,
        title,
        path: '/direktori/koordinasi',
        hasErrors,
        children: <CoordinationPage view={all} lang={lang} />,
      });
    };
  const wrong = (lang: Lang) => {
    const message = say(lang)('field.date_malformed', { label: say(lang)('coordination.date') });
    return { typed: { day: '31', month: '2', year: '2020' }, errors: [{ field: 'tanggal', message }] };
  };
  return [
    {
      id: 'coordination',
      title: 'Coordination: today, seen by an administrator',
      render: view(today, () => ({ mayReshuffle: true })),
    },
    { id: 'coordination-earlier', title: 'Coordination: before a change', render: view('2020-06-01') },
    {
      id: 'coordination-no-record',
      title: 'Coordination: before the records',
      render: view('2010-01-01', () => ({ changes: [] })),
    },
    { id: 'coordination-wrong-date', title: 'Coordination: no such date', render: view(today, wrong) },
    { id: 'coordination-change', title: 'Coordination: one recorded change', render: changePage },
  ];
}

function changePage(lang: Lang) {
  const view = { change: changeWords(change, coordination2023, lang), recordedAt: '24 Nov 2026 09.12 WIB' };
  return framed({
    lang,
    title: changeTitle(view, lang),
    path: '/direktori/koordinasi',
    children: <ChangePage view={view} lang={lang} />,
  });
}

const province = regionCalled('33', 'Jawa Tengah');
const regency = regionCalled('33.14', 'Kabupaten Sragen');
const district = regionCalled('33.14.07', 'Sragen');
const village = regionCalled('33.14.07.1001', 'Sragen Kulon');

function regionPages(): readonly GalleryPage[] {
  const list: RegionListView = {
    word: '',
    rows: [
      regionCalled('11', 'Aceh'),
      province,
      regionCalled('64', 'Kalimantan Timur'),
      regionCalled('93', 'Papua Selatan'),
    ],
    total: 4,
    page: pageFrom(null, 50),
    counts: { province: 38, regency: 514, district: 7285, village: 83762 },
    aroundNames: new Map([province, regency, district].map(({ code, name }) => [code, name])),
    fault: null,
  };
  const listed = (own: Partial<RegionListView>) => (lang: Lang) => {
    const view = { ...list, ...own };
    return framed({
      lang,
      title: regionListTitle(view, lang),
      path: '/direktori/wilayah',
      children: <RegionListPage view={view} lang={lang} />,
    });
  };
  const nothing = { rows: [], total: 0, counts: { province: 0, regency: 0, district: 0, village: 0 } };
  return [
    { id: 'regions', title: 'Regions: the provinces', render: listed({}) },
    {
      id: 'regions-found',
      title: 'Regions: found',
      render: listed({ word: 'sragen', rows: [regency, district, village], total: 61 }),
    },
    { id: 'regions-nothing-found', title: 'Regions: nothing found', render: listed({ ...nothing, word: 'xyz' }) },
    { id: 'regions-empty', title: 'Regions: nothing loaded', render: listed(nothing) },
    { id: 'region-regency', title: 'Region: a pilot regency', render: region(regency) },
    {
      id: 'region-moved',
      title: 'Region: a province formed in 2022, former codes',
      render: region(regionCalled('93', 'Papua Selatan')),
    },
    { id: 'region-village', title: 'Region: a village', render: region(village) },
  ];
}

function region(one: RegionView['region']) {
  const isPilot = one.code === regency.code;
  const formation = provinceFormations.find(({ code }) => code === one.code);
  const view: RegionView = {
    region: one,
    around: [province, regency, district].filter(({ code }) => one.code.startsWith(`${code}.`)),
    children: isPilot ? [regionCalled('33.14.01', 'Kalijambe'), regionCalled('33.14.02', 'Plupuh'), district] : [],
    childrenTotal: isPilot ? 3 : 0,
    page: pageFrom(null, 50),
    offices: isPilot ? ['kab-sragen', 'kab-sragen-dinkes', 'kab-sragen-mpp'].map(organisationCalled) : [],
    former: formerRegions.filter(({ successors }) => successors.some((code) => code.startsWith(`${one.code}.`))),
    formation: formation === undefined ? null : { ...formation, motherName: 'Papua' },
    isPilot,
    fault: null,
  };
  return (lang: Lang) =>
    framed({
      lang,
      title: one.name,
      path: `/direktori/wilayah/${one.code}`,
      children: <RegionPage view={view} lang={lang} />,
    });
}

const days: readonly RecordedHoliday[] = nationalHolidays
  .map((day) => ({ ...day, id: `${day.date}-${day.kind}` }))
  .toSorted((one, other) => compareDates(one.date, other.date));

function holidayPages(): readonly GalleryPage[] {
  const year =
    (of: number, own: Partial<HolidayListView> = {}, isFaulty = false) =>
    (lang: Lang) => {
      const view: HolidayListView = {
        year: of,
        years: [2023, 2024, 2025, 2026, 2027, 2028],
        region: null,
        regions: [],
        days: days.filter((day) => holidaysOfYear(of, null, days).includes(day)),
        withdrawn: days.filter(({ date, withdrawnOn }) => withdrawnOn !== null && date.startsWith(String(of))),
        coverage: localDate('2026-12-31'),
        missing: missingOccasions(of, days),
        regionNames: new Map(),
        mayDeclare: false,
        fault: isFaulty ? say(lang)('list.choice_unknown', { label: say(lang)('holidays.year') }) : null,
        ...own,
      };
      return framed({
        lang,
        hasErrors: isFaulty,
        title: holidayListTitle(view, lang),
        path: '/direktori/libur',
        children: <HolidayListPage view={view} lang={lang} />,
      });
    };
  return [
    { id: 'holidays', title: 'Days off: a year, seen by an administrator', render: year(2026, { mayDeclare: true }) },
    { id: 'holidays-withdrawn', title: 'Days off: a year with a withdrawn day', render: year(2023) },
    { id: 'holidays-provisional', title: 'Days off: a provisional year', render: year(2027) },
    { id: 'holidays-empty', title: 'Days off: a year not loaded', render: year(2028, { coverage: null }) },
    { id: 'holidays-fault', title: 'Days off: asked for no year', render: year(2026, {}, true) },
    { id: 'holiday', title: 'Day off: standing, may be withdrawn', render: holiday(null) },
    { id: 'holiday-withdrawn', title: 'Day off: withdrawn', render: holiday(today) },
  ];
}

function holiday(withdrawnOn: RecordedHoliday['withdrawnOn']) {
  return (lang: Lang) => {
    const christmas = days.find(({ date, kind }) => date === '2026-12-25' && kind === 'national');
    if (christmas === undefined) throw new Error('The gallery lacks its day off.');
    const day = { ...christmas, withdrawnOn };
    const view = { day, regionName: null, mayWithdraw: withdrawnOn === null };
    return framed({
      lang,
      title: holidayTitle(view, lang),
      path: '/direktori/libur',
      children: <HolidayPage view={view} lang={lang} />,
    });
  };
}

// Last, because its pages are made from the samples above.
/** The pages that anybody reads, in every state. */
export const publicGallery: readonly GalleryPage[] = [
  ...homePages(),
  ...organisationListPages(),
  ...organisationPages(),
  ...coordinationPages(),
  ...regionPages(),
  ...holidayPages(),
];
