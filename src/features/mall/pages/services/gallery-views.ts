import { formOf } from '../../../../kernel/http/form.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { regionCode } from '../../../../vocabulary/region-code.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { JsonPointer } from '../../../onceonly/index.ts';
import { withValue, type FormDocument } from '../../domain/answers.ts';
import { hashOfVersion } from '../../domain/service-hash.ts';
import type { ServiceDefinition, ServiceTerms, ServiceVersion } from '../../domain/service.ts';
import { checkPage, isAsked } from '../../http/form-answers.ts';
import type { Places } from '../../http/form-places.ts';
import { serviceDefinitions } from '../../http/service-data.ts';
import { serviceFigures } from '../../http/service-figures.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { readTerms, typedFrom, type TypedTerms } from '../../http/terms-form.ts';
import type { FormView } from '../form/form-view.ts';
import { readPage } from '../form/read-page.ts';
import type { CatalogueView } from './catalogue-body.tsx';
import type { ChangeView } from './change-body.tsx';
import type { OfficeView } from './office-body.tsx';
import type { PreviewView } from './preview-body.tsx';
import { say } from './say.ts';
import type { ServiceView } from './service-body.tsx';
import { daysWords, priceWords } from './service-words.ts';
import type { TermsView } from './terms-body.tsx';
import { termsError } from './terms-words.ts';

/** Everything below is invented but the service itself, which is the one that the program brings. */
const TODAY = localDate('2026-11-24');
const tokens = { csrf: 'contoh', onceKey: '019a0000-0000-7000-8000-00000000aaaa' };

export function sip(): ServiceDefinition {
  const definition = serviceDefinitions().get('sip');
  if (definition === undefined) throw new Error('The practice licence is not among the services.');
  return definition;
}

export function aVersion(changes: Partial<ServiceVersion> = {}): ServiceVersion {
  const definition = changes.definition ?? sip();
  const terms = changes.terms ?? definition.terms;
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    service: definition.key,
    agencyId: '019a0000-0000-7000-8000-000000003314',
    region: regionCode('33.14'),
    number: 1,
    definition,
    terms,
    inForceFrom: localDate('2026-01-01'),
    hash: hashOfVersion(definition, terms),
    publishedBy: null,
    ...changes,
  };
}

/** The terms of an office that checks on the spot and needs four days. */
function ownTerms(): ServiceTerms {
  const { terms } = sip();
  const [check, recommend, decide] = terms.steps;
  if (check === undefined || recommend === undefined || decide === undefined) throw new Error('A step is missing.');
  const visit = {
    id: 'check-2',
    kind: 'check',
    name: { id: 'Kunjungan ke tempat praktik', en: 'Visit to the place' },
    workingDays: 1,
  } as const;
  return {
    ...terms,
    steps: [{ ...check, workingDays: 0 }, { ...recommend, workingDays: 1 }, visit, decide],
    workingDays: 4,
    closesAt: '15:30',
  };
}

const REGIONS = [
  ['33.14', 'Kabupaten Sragen', 'kab-sragen-dpmptsp', 'DPMPTSP Sragen'],
  ['35.10', 'Kabupaten Banyuwangi', 'kab-banyuwangi-dpmptsp', 'DPMPTSP Banyuwangi'],
  ['71.71', 'Kota Manado', 'kota-manado-dpmptsp', 'DPMPTSP Manado'],
] as const;

export function aCatalogue(lang: Lang, state: 'all' | 'found' | 'nothing' | 'empty'): CatalogueView {
  const { title, about, terms, key } = sip();
  const promise = say(lang)('promiseOffices', {
    about: about[lang],
    price: priceWords(terms, lang),
    days: daysWords([terms, ownTerms()], lang),
    count: REGIONS.length,
  });
  const hasRows = state === 'all' || state === 'found';
  return {
    lang,
    words: state === 'found' ? 'izin bidna' : state === 'nothing' ? 'paspor' : '',
    region: state === 'found' ? '33.14' : '',
    regions: REGIONS.map(([code, name]) => ({ code, name })),
    services: hasRows ? [{ name: title[lang], href: servicesPaths.service.to({ service: key }), promise }] : [],
    isAnyOpen: state !== 'empty',
  };
}

export function aService(lang: Lang, hasOwn: boolean): ServiceView {
  const { title, about, terms, key } = sip();
  const offices = REGIONS.map(([, region, code, office]) => ({
    region,
    href: servicesPaths.office.to({ service: key, office: code }),
    fact: say(lang)('officesFact', { office, price: priceWords(terms, lang), days: daysWords([terms], lang) }),
  }));
  return {
    lang,
    service: title[lang],
    about: about[lang],
    own: hasOwn ? offices.slice(0, 1) : [],
    others: offices.slice(hasOwn ? 1 : 0),
  };
}

export function anOffice(lang: Lang, reader: OfficeView['reader']): OfficeView {
  const definition = sip();
  return {
    lang,
    definition,
    terms: reader === 'stranger' ? ownTerms() : definition.terms,
    office: 'DPMPTSP Sragen',
    region: 'Kabupaten Sragen',
    figures: serviceFigures(definition, TODAY),
    reader,
    startHref: '/layanan/sip/kab-sragen-dpmptsp/mulai',
    signInHref: '/masuk',
  };
}

export type TermsState = 'opened' | 'own' | 'coming' | 'newer' | 'unopened' | 'date-wrong';

export function aTermsView(lang: Lang, state: TermsState): TermsView {
  const first = aVersion();
  const own = aVersion({
    id: '019a0000-0000-7000-8000-000000000002',
    number: 2,
    terms: ownTerms(),
    inForceFrom: localDate('2026-12-01'),
    publishedBy: '019a0000-0000-7000-8000-0000000000ff',
  });
  const isUnopened = state === 'unopened' || state === 'date-wrong';
  const versions = isUnopened ? [] : state === 'opened' || state === 'newer' ? [first] : [own, first];
  const inForce = isUnopened ? null : state === 'own' ? own : first;
  const errors = [{ field: 'berlaku', message: say(lang)('terms.date_past') }];
  return {
    lang,
    key: 'sip',
    title: sip().title,
    service: {
      brought: sip(),
      versions,
      inForce,
      coming: state === 'coming' ? own : null,
      hasNewer: state === 'newer',
    },
    date: { day: '24', month: '11', year: '2026' },
    errors: state === 'date-wrong' ? errors : [],
    ...tokens,
  };
}

export function aChange(lang: Lang, state: 'first' | 'added' | 'errors'): ChangeView {
  const version = aVersion();
  const first = typedFrom(version, TODAY);
  const empty = { id: 'check-2', kind: 'check', nameId: '', nameEn: '', days: '' } as const;
  const wrong: TypedTerms = {
    ...first,
    steps: first.steps.map((step, at) => (at === 0 ? { ...step, nameId: '', days: 'tiga' } : step)),
    total: '9',
    closing: '25.00',
    date: { day: '30', month: '2', year: '2027' },
  };
  const typed =
    state === 'errors' ? wrong : state === 'added' ? { ...first, steps: first.steps.toSpliced(2, 0, empty) } : first;
  const faults = state === 'errors' ? readTerms(wrong, { version, today: TODAY }).faults : [];
  const { bounds, title } = version.definition;
  const errors = faults.map((fault) => termsError(fault, bounds, say(lang)));
  return { lang, key: 'sip', title, bounds, typed, errors, csrf: tokens.csrf };
}

export function aPreview(lang: Lang, hasChanges: boolean): PreviewView {
  const version = aVersion();
  const terms = hasChanges ? ownTerms() : version.terms;
  const typed = { ...typedFrom(aVersion({ terms }), localDate('2026-12-01')), from: version.id };
  return { lang, version, read: { terms, inForceFrom: localDate('2026-12-01') }, typed, ...tokens };
}

const PLACES: Places = {
  districts: [
    { code: '33.14.03', name: 'Masaran' },
    { code: '33.14.13', name: 'Gemolong' },
  ],
  district: null,
  villages: [],
};
const IN_MASARAN: Places = {
  ...PLACES,
  district: '33.14.03',
  villages: [
    { code: '33.14.03.2005', name: 'Jirapan' },
    { code: '33.14.03.2006', name: 'Krebet' },
  ],
};

export type FormState = 'place' | 'place-saved' | 'place-faults' | 'hours' | 'hours-faults' | 'diploma';

/** One page of the form, as it is asked, saved and refused. */
export function aForm(lang: Lang, state: FormState): FormView {
  const definition = sip();
  const at = (name: string) => fieldNamed(definition, name);
  const saved: readonly (readonly [JsonPointer, unknown])[] = [
    [at('/practice/kind'), 'mandiri'],
    [at('/practice/name'), 'Praktik Bidan Contoh'],
    [at('/practice/street'), 'Dukuh Ngasem RT 004 RW 002'],
    [at('/practice/village'), { code: '33.14.03.2005', name: 'Jirapan', district: 'Masaran' }],
    [at('/practice/landmark'), bothIn(lang)('Seberang balai desa', 'Across from the village hall')],
    [at('/practice/number'), '1'],
    [at('/practice/schedule'), [{ day: 'mon', opens: '16:00', closes: '20:00' }]],
  ];
  const start: FormDocument = { diploma: { number: state === 'diploma' ? null : 'IJZ-1', institution: null } };
  const isSaved = state === 'place-saved' || state === 'hours';
  const document = isSaved
    ? saved.reduce<FormDocument>((all, [field, value]) => withValue(all, field, value), start)
    : start;
  const pageId = state === 'diploma' ? 'data-anda' : state.startsWith('place') ? 'tempat-praktik' : 'jadwal';
  const page = definition.form.pages.find(({ id }) => id === pageId);
  const fields = (page?.fields ?? []).filter((field) => isAsked(definition, field, document));
  const places = pageId !== 'tempat-praktik' ? null : state === 'place' ? PLACES : IN_MASARAN;
  const sent = sentIn(state);
  const read = sent === null ? null : readPage(definition, fields, { form: sent, places });
  const faults =
    read === null ? [] : [...read.faults, ...checkPage(definition, fields, { ...document, ...read.answers })];
  const once = faults.filter(({ pointer }, place) => faults.findIndex((one) => one.pointer === pointer) === place);
  return { definition, fields, document, sent, faults: once, places, lang };
}

function sentIn(state: FormState) {
  if (state === 'place-faults') {
    return formOf([
      ['practice/name', 'Praktik\u0007Bidan'],
      ['practice/street', 'Jl. Kenanga'],
      ['practice/village-kecamatan', '33.14.03'],
    ]);
  }
  if (state === 'hours-faults') {
    return formOf([
      ['practice/schedule-mon-mulai', '20.00'],
      ['practice/schedule-mon-selesai', '16.00'],
      ['practice/schedule-wed-mulai', '25.99'],
      ['practice/schedule-wed-selesai', '20.00'],
      ['statement/answers', 'ya'],
    ]);
  }
  return null;
}

function fieldNamed({ form }: ServiceDefinition, name: string): JsonPointer {
  const found = form.pages.flatMap(({ fields }) => fields).find((field) => field === name);
  if (found === undefined) throw new Error(`The form has no field ${name}.`);
  return found;
}
