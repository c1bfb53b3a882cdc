import { newId } from '../../../kernel/ids.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { IssueRequest } from '../domain/issue.ts';

/** The template of an invented licence, as the feature that issues one brings it. */
const LICENCE_TEMPLATE = `
#import "/letter.typ": letter, facts
#let given = json(bytes(sys.inputs.data))
#let data = given.data
#show: letter.with(given.paper)
Berdasarkan permohonan nomor #data.application, dengan ini diberikan izin praktik kepada:
#facts((
  ("Nama", data.name),
  ("Profesi", data.profession),
  ("Nomor STR", data.registration),
  ("Tempat praktik", data.place),
  ("Hari dan jam praktik", data.hours),
  ("Berlaku", data.validity),
))
== Ketentuan
Izin ini berlaku hanya untuk tempat praktik di atas. Pemegang izin wajib:
+ memasang salinan izin ini di tempat praktik;
+ melapor bila tempat, hari, atau jam praktik berubah;
+ mengajukan perpanjangan sebelum masa berlakunya habis.
`;

const OFFICE = {
  agencyId: '019a0000-0000-7000-8000-000000003314',
  officeCode: 'dpmptsp-sragen',
  officeName: 'DPMPTSP Kabupaten Sragen',
};

/** A midwife's licence of an invented person; everybody and everything in it is a sample. */
export function aLicence(given: Partial<IssueRequest> = {}): IssueRequest {
  return {
    ...OFFICE,
    personId: newId(),
    about: { kind: 'application', id: newId() },
    series: 'SIP',
    numberPattern: '{series}-{region}-{year}-{serial:6}',
    numberParts: { region: '3314' },
    kind: 'sip',
    title: { id: 'Surat Izin Praktik Bidan', en: 'Midwife practice licence' },
    template: LICENCE_TEMPLATE,
    data: {
      application: 'SRG-2026-004417',
      name: 'Ratna Puspitasari, A.Md.Keb.',
      profession: 'Bidan',
      registration: 'BD00123456789 (contoh)',
      place: 'Praktik Bidan Ratna, Desa Krebet, Kecamatan Masaran, Kabupaten Sragen',
      hours: 'Senin sampai Jumat, 16.00 sampai 20.00 WIB',
      validity: '30 November 2026 sampai 30 November 2031',
    },
    publicLines: [
      { label: { id: 'Atas nama', en: 'Name' }, value: 'Ratna P***' },
      { label: { id: 'Tempat praktik', en: 'Place of practice' }, value: 'Praktik Bidan Ratna, Desa Krebet, Masaran' },
    ],
    decidedOn: localDate('2026-11-30'),
    validUntil: localDate('2031-11-30'),
    basis: { by: 'officer', officerId: newId(), title: 'Kepala DPMPTSP Kabupaten Sragen' },
    origin: 'https://layanan.contoh.go.id',
    ...given,
  };
}
