import type { AuthorityTable } from '../../../vocabulary/authority.ts';

export interface ViewsCircumstances {
  readonly 'views.look': null;
  readonly 'views.overseen': null;
}

const architecture = 'Perpres 132/2022';

export const viewsAuthority: AuthorityTable<ViewsCircumstances> = {
  'views.look': [
    {
      id: 'POR-V01',
      who: ['officer'],
      purpose: { id: 'Melihat arsitektur sebagai gambar', en: 'Seeing the architecture as pictures' },
      source: architecture,
      says: {
        id: 'Setiap petugas melihat gambar dari yang sudah diterbitkan. Konsep dan yang tidak dibuka hanya tampak bagi instansi pemiliknya.',
        en: 'Every officer sees pictures of what is published. Drafts and what is not open appear to their own agency alone.',
      },
    },
  ],
  'views.overseen': [
    {
      id: 'POR-V02',
      who: ['officer'],
      purpose: { id: 'Melihat biaya dan peta jalan', en: 'Seeing costs and the roadmap' },
      source: architecture,
      says: {
        id: 'Petugas melihat biaya dan tanggal rencana instansinya sendiri dan instansi yang diawasinya: sebagai menteri koordinator, KemenPANRB, atau auditor dengan surat tugas.',
        en: 'Officers see costs and planned dates of their own agency and of those it oversees: as coordinating minister, KemenPANRB, or auditor under an assignment letter.',
      },
    },
  ],
};
