import { localDate } from '../../../vocabulary/local-date.ts';
import { pointer } from '../domain/json-pointer.ts';
import type { AuthoritativeSource, Reading } from '../domain/source.ts';

/** From the day on which the 21 pilots began; a change of owner or service is a new entry with its own dates. */
const since = { from: localDate('2023-06-20'), until: null };

/** UU 23/2006 as amended by UU 24/2013, art. 58: the data elements, for public service among others. */
const dukcapil: AuthoritativeSource = {
  id: 'dukcapil.summary',
  name: { id: 'Dukcapil', en: 'Dukcapil' },
  holder: { kind: 'agency', memberClass: 'GOV', code: 'dukcapil' },
  inForce: since,
  legalBasis: 'UU 23/2006 jo. UU 24/2013 Pasal 58',
  service: 'penduduk/ringkas',
  method: 'POST',
  path: '/penduduk/ringkas/v2',
  request: { nik: 'nik', elements: 'unsur' },
  timeoutMs: 3_000,
  assurance: 'GOV',
  subject: [pointer('/nik')],
  records: null,
  absence: [
    { kind: 'problem', status: 404, code: 'nik_unknown' },
    { kind: 'member', at: pointer('/status'), isNot: 'active' },
  ],
  readings: [
    element('person.name', 'nama'),
    element('person.birth_place', 'tempatLahir'),
    element('person.birth_date', 'tanggalLahir'),
    element('person.sex', 'jenisKelamin'),
    element('person.address', 'alamat'),
    element('person.marital_status', 'statusKawin'),
    element('person.occupation', 'pekerjaan'),
    element('person.education', 'pendidikan'),
    element('person.family_card_number', 'noKk'),
    {
      attribute: 'person.status',
      // The status comes with every answer; asking for it takes some element, and the name is the smallest.
      element: 'nama',
      value: pointer('/status'),
      version: null,
      observedAt: pointer('/observedAt'),
      reportedAs: null,
    },
    element('person.photo', 'foto'),
  ],
  correction: { service: 'penduduk/koreksi', path: '/penduduk/koreksi/v1', recordFrom: null, missingAs: null },
};

/** UU 17/2023 art. 260: registration certificates; the register of health workers holds them. */
const sisdmk: AuthoritativeSource = {
  id: 'sisdmk.registrations',
  name: { id: 'SISDMK, Kementerian Kesehatan', en: 'SISDMK, Ministry of Health' },
  holder: { kind: 'agency', memberClass: 'GOV', code: 'ditjen-nakes' },
  inForce: since,
  legalBasis: 'UU 17/2023 Pasal 260',
  service: 'sisdmk/str',
  method: 'POST',
  path: '/str/v1',
  request: { nik: 'nik', elements: null },
  timeoutMs: 3_000,
  assurance: 'GOV',
  subject: [pointer('/nik')],
  records: { at: pointer('/registrations'), most: 5 },
  absence: [],
  readings: [
    member('str.number', '/strNumber', 'record'),
    member('str.profession', '/profession', 'profession'),
    member('str.name', '/name', 'name'),
    member('str.competence', '/competence', 'competence'),
    member('str.issued_on', '/issuedOn', 'issuedOn'),
    member('str.valid_until', '/validUntil', 'validUntil'),
    member('str.standing', '/standing/kind', 'standing'),
  ],
  correction: { service: 'sisdmk/koreksi', path: '/koreksi/v1', recordFrom: 'str.number', missingAs: 'record' },
};

/** UU 28/2007 with PMK 112/2022: for persons who are inhabitants the tax number is the NIK. */
const djp: AuthoritativeSource = {
  id: 'djp.taxpayer',
  name: { id: 'Direktorat Jenderal Pajak', en: 'Directorate General of Taxes (DJP)' },
  holder: { kind: 'agency', memberClass: 'GOV', code: 'djp' },
  inForce: since,
  legalBasis: 'PMK 112/2022',
  service: 'wajib-pajak/npwp',
  method: 'POST',
  path: '/npwp/v1',
  request: { nik: 'nik', elements: null },
  timeoutMs: 4_000,
  assurance: 'GOV',
  subject: [pointer('/nik'), pointer('/npwp16')],
  records: null,
  absence: [{ kind: 'problem', status: 404, code: 'taxpayer_unknown' }],
  readings: [
    member('npwp.number', '/npwp16', 'record'),
    member('npwp.status', '/status', 'status'),
    member('npwp.name', '/name', 'name'),
    member('npwp.tax_office', '/taxOffice', 'taxOffice'),
    member('npwp.registered_on', '/registeredOn', null),
    member('npwp.old_number', '/npwp15', 'npwp15'),
  ],
  correction: { service: 'wajib-pajak/koreksi', path: '/koreksi/v1', recordFrom: null, missingAs: 'record' },
};

/** UU 12/2012 art. 56: the higher education database, to which institutions must report. */
const pddikti: AuthoritativeSource = {
  id: 'pddikti.diplomas',
  name: { id: 'PDDikti', en: 'PDDikti, higher education database' },
  holder: { kind: 'agency', memberClass: 'GOV', code: 'ditjen-diktiristek' },
  inForce: since,
  legalBasis: 'UU 12/2012 Pasal 56',
  service: 'pddikti/ijazah',
  method: 'POST',
  path: '/ijazah/v1',
  request: { nik: 'nik', elements: null },
  timeoutMs: 5_000,
  assurance: 'GOV',
  subject: [pointer('/nik')],
  records: { at: pointer('/diplomas'), most: 5 },
  absence: [],
  readings: [
    member('diploma.number', '/diplomaNumber', 'record'),
    member('diploma.programme', '/programme', 'programme'),
    member('diploma.level', '/level', 'level'),
    member('diploma.institution', '/institution', 'institution'),
    member('diploma.graduated_on', '/graduatedOn', 'graduatedOn'),
    member('diploma.name', '/name', 'name'),
  ],
  correction: { service: 'pddikti/koreksi', path: '/koreksi/v1', recordFrom: 'diploma.number', missingAs: 'record' },
};

/** The register of practice licences that each licensing office keeps itself (UU 17/2023 art. 263). */
const ownLicences: AuthoritativeSource = {
  id: 'office.licences',
  name: { id: 'Register SIP kantor perizinan', en: 'Licence register of the office' },
  holder: { kind: 'consumer', memberClass: 'LOC' },
  inForce: since,
  legalBasis: 'UU 17/2023 Pasal 263',
  service: 'perizinan/sip',
  method: 'POST',
  path: '/sip/v1',
  request: { nik: 'nik', elements: null },
  timeoutMs: 3_000,
  assurance: 'GOV',
  subject: [pointer('/nik')],
  records: { at: pointer('/licences'), most: 5 },
  absence: [],
  readings: [
    member('sip.number', '/number', null),
    member('sip.profession', '/profession', null),
    member('sip.practice_place', '/practicePlace', null),
    member('sip.issued_on', '/issuedOn', null),
    member('sip.valid_until', '/validUntil', null),
    member('sip.standing', '/standing', null),
  ],
  correction: null,
};

/** In the order in which pages show them. */
export const sources: readonly AuthoritativeSource[] = [dukcapil, sisdmk, pddikti, djp, ownLicences];

function element(attribute: string, name: string): Reading {
  return {
    attribute,
    element: name,
    value: pointer(`/unsur/${name}/value`),
    version: pointer(`/unsur/${name}/recordVersion`),
    observedAt: pointer(`/unsur/${name}/observedAt`),
    reportedAs: name,
  };
}

function member(attribute: string, at: string, reportedAs: string | null): Reading {
  return {
    attribute,
    element: null,
    value: pointer(at),
    version: pointer('/recordVersion'),
    observedAt: pointer('/observedAt'),
    reportedAs,
  };
}
