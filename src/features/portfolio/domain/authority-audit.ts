import type { Actor, ActorPattern, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';
import { hasTeamRole, type TeamMember, type TeamRole } from './audit/team.ts';

/** What a rule knows of the audit that is asked about. */
export interface InCampaign {
  /** The auditors. */
  readonly agencyId: string;
  readonly coordinatorId: string;
  readonly plannerId: string | null;
  readonly scope: readonly string[];
  readonly team: readonly TeamMember[];
  readonly isSubmitted: boolean;
  /** The ministries that this request or finding is addressed to; those of the letter when it is about all. */
  readonly addressees: readonly string[];
}

export type AuditCircumstances = {
  'audit_campaign.list': void;
  'audit_campaign.plan': void;
  'audit_campaign.read': InCampaign;
  'audit_team.name': InCampaign;
  'audit_letter.issue': InCampaign;
  'audit_phase.move': InCampaign;
  'audit_request.ask': InCampaign;
  'audit_request.judge': InCampaign;
  'audit_request.answer': InCampaign;
  'audit_attestation.give': InCampaign;
  'audit_capture.record': InCampaign;
  'audit_paper.read': InCampaign;
  'audit_paper.write': InCampaign;
  'audit_paper.review': InCampaign;
  'audit_finding.write': InCampaign;
  'audit_finding.communicate': InCampaign;
  'audit_finding.respond': InCampaign;
  'audit_follow_up.judge': InCampaign;
  'audit_follow_up.approve': InCampaign;
  'audit_report.read': InCampaign;
  'audit_report.compose': InCampaign;
  'audit_report.sign': InCampaign;
  'audit_report.issue': InCampaign;
  'audit_report.submit': InCampaign;
  'audit_report.forward': InCampaign;
};

export type CampaignAction = Exclude<keyof AuditCircumstances, 'audit_campaign.list' | 'audit_campaign.plan'>;

const AUDITOR = { role: 'field_auditor' } as const;
const KEEPER = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const COORDINATOR = { role: 'coordinator' } as const;
const AIDE = { role: 'coordinator_aide' } as const;
const NATIONAL = { role: 'national_architect' } as const;

const auditing = { id: 'Memeriksa arsitektur SPBE', en: 'Auditing the SPBE architecture' } as const;
const answering = { id: 'Menjawab pemeriksaan', en: 'Answering an audit' } as const;
const coordinating = { id: 'Mengoordinasikan kementerian', en: 'Coordinating ministries' } as const;
const mandate = 'PP 60/2008; surat tugas';

/** Auditors act by their place in the letter; whoever is audited answers for itself; nobody here edits what is audited. */
export const auditAuthority: AuthorityTable<AuditCircumstances> = {
  'audit_campaign.list': [
    {
      id: 'POR-A01',
      who: [AUDITOR, KEEPER, APPROVER, COORDINATOR, AIDE, NATIONAL],
      purpose: auditing,
      source: 'internal',
      says: {
        id: 'Auditor, instansi yang diperiksa, menteri koordinator, dan arsitek nasional melihat daftar pemeriksaan yang menyangkut mereka.',
        en: 'Auditors, audited agencies, coordinating ministers and the national architect see the audits that concern them.',
      },
    },
  ],
  'audit_campaign.plan': [
    {
      id: 'POR-A02',
      who: [AUDITOR],
      purpose: auditing,
      source: mandate,
      says: { id: 'Auditor lapangan merencanakan pemeriksaan.', en: 'A field auditor plans an audit.' },
    },
  ],
  'audit_campaign.read': [
    rule('POR-A03', [AUDITOR], {
      when: ofAuditors,
      says: {
        id: 'Auditor lapangan melihat pemeriksaan instansinya sendiri.',
        en: 'A field auditor sees the audits of the own agency.',
      },
    }),
    rule('POR-A04', [KEEPER, APPROVER], {
      purpose: answering,
      when: ({ scope }, actor) => actor.kind === 'officer' && scope.includes(actor.agencyId),
      says: {
        id: 'Arsitek dan penyetuju instansi yang diperiksa melihat yang ditujukan kepada instansinya.',
        en: 'Architects and approvers of an audited agency see what is addressed to their agency.',
      },
    }),
    rule('POR-A05', [COORDINATOR, AIDE], {
      purpose: coordinating,
      when: ofCoordinator,
      says: {
        id: 'Menteri koordinator dan stafnya melihat jalannya pemeriksaan atas kementerian yang dikoordinasikan.',
        en: 'The coordinating minister and his aides see the course of an audit of the ministries under coordination.',
      },
    }),
    rule('POR-A06', [NATIONAL], {
      purpose: coordinating,
      says: {
        id: 'Arsitek SPBE nasional melihat jalannya setiap pemeriksaan arsitektur.',
        en: 'The national SPBE architect sees the course of every audit of the architecture.',
      },
    }),
  ],
  'audit_team.name': [
    team('POR-A07', ['leader', 'quality_controller'], {
      isPlannersToo: true,
      says: {
        id: 'Perencana, ketua tim, dan pengendali mutu menyusun tim; pengelola daftar instansi yang diperiksa tidak dapat masuk tim.',
        en: 'The planner, the leader and the quality controller name the team; nobody who keeps an audited list can be on it.',
      },
    }),
  ],
  'audit_letter.issue': [
    team('POR-A08', ['leader', 'quality_controller'], {
      isPlannersToo: true,
      says: {
        id: 'Perencana, ketua tim, dan pengendali mutu mencatat surat tugas yang sudah terbit.',
        en: 'The planner, the leader and the quality controller record the assignment letter.',
      },
    }),
  ],
  'audit_phase.move': [
    team('POR-A09', ['leader', 'quality_controller'], {
      says: {
        id: 'Ketua tim dan pengendali mutu memulai pemeriksaan, tindak lanjut, dan menutupnya.',
        en: 'The leader and the quality controller start the audit, its follow-up, and close it.',
      },
    }),
  ],
  'audit_request.ask': [
    team('POR-A10', ['leader', 'member'], {
      says: {
        id: 'Ketua dan anggota tim meminta bukti kepada instansi dalam surat tugas, dan menarik permintaannya.',
        en: 'Leader and members ask the agencies of the letter for evidence, and withdraw a request.',
      },
    }),
  ],
  'audit_request.judge': [
    team('POR-A11', ['leader', 'member'], {
      says: {
        id: 'Ketua dan anggota tim menyatakan jawaban cukup atau belum cukup.',
        en: 'Leader and members call an answer sufficient or not.',
      },
    }),
  ],
  'audit_request.answer': [
    ofAddressee('POR-A12', {
      says: {
        id: 'Penyetuju arsitektur instansi yang diminta menjawab permintaan bukti.',
        en: 'The approver of an agency that was asked answers a request for evidence.',
      },
    }),
  ],
  'audit_attestation.give': [
    ofAddressee('POR-A13', {
      says: {
        id: 'Penyetuju arsitektur menyatakan daftar instansinya sendiri lengkap dan benar.',
        en: 'The approver attests that the list of the own agency is complete and right.',
      },
    }),
  ],
  'audit_capture.record': [
    team('POR-A14', ['leader', 'member'], {
      says: {
        id: 'Ketua dan anggota tim membandingkan daftar dengan yang terlihat di tempat lain.',
        en: 'Leader and members compare the list with what is seen elsewhere.',
      },
    }),
  ],
  'audit_paper.read': [
    team('POR-A15', ['quality_controller', 'technical_controller', 'leader', 'member'], {
      says: { id: 'Hanya tim yang membaca kertas kerja.', en: 'The team alone reads working papers.' },
    }),
  ],
  'audit_paper.write': [
    team('POR-A16', ['leader', 'member'], {
      says: { id: 'Ketua dan anggota tim menulis kertas kerja.', en: 'Leader and members write working papers.' },
    }),
  ],
  'audit_paper.review': [
    team('POR-A17', ['leader', 'technical_controller'], {
      says: {
        id: 'Ketua tim atau pengendali teknis mereviu kertas kerja yang tidak ditulisnya.',
        en: 'The leader or the technical controller reviews working papers not written by himself.',
      },
    }),
  ],
  'audit_finding.write': [
    team('POR-A18', ['leader', 'member'], {
      says: { id: 'Ketua dan anggota tim menulis temuan.', en: 'Leader and members write findings.' },
    }),
  ],
  'audit_finding.communicate': [
    team('POR-A19', ['leader', 'technical_controller'], {
      says: {
        id: 'Ketua tim atau pengendali teknis menyampaikan temuan yang tidak ditulisnya kepada instansi.',
        en: 'The leader or the technical controller tells an agency a finding not written by himself.',
      },
    }),
  ],
  'audit_finding.respond': [
    ofAddressee('POR-A20', {
      says: {
        id: 'Penyetuju arsitektur instansi yang dituju menanggapi temuan dan melaporkan tindak lanjut beserta bukti.',
        en: 'The approver of the agency addressed responds to a finding and tells what was done, with evidence.',
      },
    }),
  ],
  'audit_follow_up.judge': [
    team('POR-A21', ['leader', 'member'], {
      says: {
        id: 'Ketua dan anggota tim menilai tindak lanjut; yang tidak dapat ditindaklanjuti menunggu pengendali mutu.',
        en: 'Leader and members judge the follow-up; what cannot be followed up waits for the quality controller.',
      },
    }),
  ],
  'audit_follow_up.approve': [
    team('POR-A22', ['quality_controller'], {
      says: {
        id: 'Hanya pengendali mutu yang menyetujui bahwa temuan tidak dapat ditindaklanjuti.',
        en: 'The quality controller alone approves that a finding cannot be followed up.',
      },
    }),
  ],
  'audit_report.read': [
    team('POR-A23', ['quality_controller', 'technical_controller', 'leader', 'member'], {
      says: { id: 'Tim membaca laporan yang sedang disusun.', en: 'The team reads the report while it is made.' },
    }),
    rule('POR-A24', [COORDINATOR, AIDE], {
      purpose: coordinating,
      when: (given, actor) => given.isSubmitted && ofCoordinator(given, actor),
      says: {
        id: 'Menteri koordinator dan stafnya membaca laporan sejak disampaikan.',
        en: 'The coordinating minister and his aides read the report once it is submitted.',
      },
    }),
    rule('POR-A25', [NATIONAL], {
      purpose: coordinating,
      when: ({ isSubmitted }) => isSubmitted,
      says: {
        id: 'Arsitek SPBE nasional membaca laporan sejak disampaikan.',
        en: 'The national SPBE architect reads the report once it is submitted.',
      },
    }),
  ],
  'audit_report.compose': [
    team('POR-A26', ['leader'], {
      says: { id: 'Ketua tim menyusun laporan.', en: 'The leader puts the report together.' },
    }),
  ],
  'audit_report.sign': [
    team('POR-A27', ['leader', 'technical_controller', 'quality_controller'], {
      says: {
        id: 'Ketua tim, pengendali teknis, dan pengendali mutu menyetujui laporan, berurutan.',
        en: 'The leader, the technical controller and the quality controller sign the report, in this order.',
      },
    }),
  ],
  'audit_report.issue': [
    team('POR-A28', ['leader', 'quality_controller'], {
      says: {
        id: 'Ketua tim atau pengendali mutu menerbitkan laporan yang disetujui ketiganya.',
        en: 'The leader or the quality controller issues the report that all three have signed.',
      },
    }),
  ],
  'audit_report.submit': [
    team('POR-A29', ['leader', 'quality_controller'], {
      says: {
        id: 'Ketua tim atau pengendali mutu menyampaikan laporan kepada menteri koordinator.',
        en: 'The leader or the quality controller submits the report to the coordinating minister.',
      },
    }),
  ],
  'audit_report.forward': [
    rule('POR-A30', [COORDINATOR], {
      purpose: coordinating,
      when: (given, actor) => given.isSubmitted && ofCoordinator(given, actor),
      says: {
        id: 'Menteri koordinator mencatat bahwa laporan diteruskan kepada Presiden.',
        en: 'The coordinating minister records that the report was handed to the President.',
      },
    }),
  ],
};

type Line = Pick<Rule<InCampaign>, 'says'> & Partial<Pick<Rule<InCampaign>, 'purpose' | 'when'>>;

function rule(id: string, who: readonly ActorPattern[], line: Line): Rule<InCampaign> {
  return { id, who, purpose: auditing, source: mandate, ...line };
}

/** By the place in the letter, and only while the officer is a field auditor of that agency. */
function team(
  id: string,
  roles: readonly TeamRole[],
  { isPlannersToo = false, says }: Line & { readonly isPlannersToo?: boolean },
): Rule<InCampaign> {
  return rule(id, [AUDITOR], {
    says,
    when: (given, actor) =>
      actor.kind === 'officer' &&
      ofAuditors(given, actor) &&
      (hasTeamRole(given.team, actor.officerId, roles) || (isPlannersToo && given.plannerId === actor.officerId)),
  });
}

function ofAddressee(id: string, { says }: Line): Rule<InCampaign> {
  return rule(id, [APPROVER], {
    says,
    purpose: answering,
    when: ({ addressees }, actor) => actor.kind === 'officer' && addressees.includes(actor.agencyId),
  });
}

function ofAuditors({ agencyId }: InCampaign, actor: Actor): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}

function ofCoordinator({ coordinatorId }: InCampaign, actor: Actor): boolean {
  return actor.kind === 'officer' && actor.agencyId === coordinatorId;
}
