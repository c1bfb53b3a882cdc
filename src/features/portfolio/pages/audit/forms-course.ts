import { officersInRole } from '../../../directory/index.ts';
import { beginFollowUp, closeCampaign, issueLetter, nameTeam, startCampaign } from '../../domain/audit/campaign.ts';
import type { CampaignBody } from '../../domain/audit/audit-event.ts';
import type { AuditFault } from '../../domain/audit/audit-fault.ts';
import { isSettled } from '../../domain/audit/finding.ts';
import { type Candidate, checkTeam, type TeamMember } from '../../domain/audit/team.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { NewAuditEvent } from '../../http/audit/append.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import type { AuditForm, Decide, FormAt } from './form-page.tsx';
import type { FieldValues } from './read-fields.ts';

/** The course of an audit: team, letter, start, follow-up, close. */
export const courseForms: readonly AuditForm[] = [
  {
    path: at.team,
    action: 'audit_team.name',
    audit: 'audit_team.named',
    async show({ ask, opened, t }) {
      const auditors = await auditorsOf({ ask, opened });
      const choices = auditors.map(({ officerId, name }) => ({ value: officerId, label: name }));
      const holder = (role: TeamMember['role']) =>
        opened.campaign.team.find((one) => one.role === role)?.officerId ?? '';
      return {
        title: t('team.title'),
        lead: t('team.lead'),
        back: overview({ opened, t }),
        button: t('team.save'),
        fields: [
          {
            kind: 'one',
            name: 'pengendali-mutu',
            label: t('role.quality_controller'),
            hint: t('role.quality_controller.does'),
            choices,
            value: holder('quality_controller'),
          },
          {
            kind: 'one',
            name: 'pengendali-teknis',
            label: t('role.technical_controller'),
            hint: t('role.technical_controller.does'),
            choices,
            value: holder('technical_controller'),
          },
          {
            kind: 'one',
            name: 'ketua',
            label: t('role.leader'),
            hint: t('role.leader.does'),
            choices,
            value: holder('leader'),
          },
          {
            kind: 'many',
            name: 'anggota',
            label: t('role.member'),
            hint: t('role.member.does'),
            choices,
            values: opened.campaign.team.filter(({ role }) => role === 'member').map(({ officerId }) => officerId),
          },
        ],
      };
    },
    decide: { after: async (form, values) => decideTeam(await candidatesOf(form), values) },
    to: toOverview,
  },
  {
    path: at.letter,
    action: 'audit_letter.issue',
    audit: 'audit_letter.issued',
    show: ({ opened, t }) => ({
      title: t('letter.title'),
      lead: t('letter.lead'),
      back: overview({ opened, t }),
      button: t('letter.save'),
      fields: [
        { kind: 'code', name: 'nomor', label: t('letter.number'), hint: t('letter.numberHint') },
        { kind: 'date', name: 'tanggal', label: t('letter.on'), value: opened.today },
        { kind: 'date', name: 'mulai', label: t('letter.from'), hint: t('letter.fromHint') },
        { kind: 'date', name: 'sampai', label: t('letter.until'), hint: t('letter.untilHint') },
        { kind: 'words', name: 'dasar', label: t('letter.basis'), hint: t('letter.basisHint'), max: 1_000, rows: 3 },
      ],
    }),
    check: ({ t }, values) => [
      ...(values.date('mulai') < values.date('tanggal') ? [{ field: 'mulai', message: t('error.fromBeforeOn') }] : []),
      ...(values.date('sampai') < values.date('mulai')
        ? [{ field: 'sampai', message: t('error.untilBeforeFrom') }]
        : []),
    ],
    decide({ opened }, { values }) {
      const issued = issueLetter(opened.campaign, {
        number: values.text('nomor'),
        on: values.date('tanggal'),
        from: values.date('mulai'),
        until: values.date('sampai'),
      });
      return courseEvent(issued, opened.head, { basis: values.text('dasar') });
    },
    to: toOverview,
  },
  step({
    path: at.start,
    audit: 'audit_campaign.started',
    words: 'start',
    decide: ({ opened }) => startCampaign(opened.campaign, opened.today),
  }),
  step({
    path: at.follow,
    audit: 'audit_follow_up.begun',
    words: 'follow',
    decide: ({ opened }) => beginFollowUp(opened.campaign),
  }),
  step({
    path: at.close,
    audit: 'audit_campaign.closed',
    words: 'close',
    decide: ({ opened }) => closeCampaign(opened.campaign, opened.findings.filter((one) => !isSettled(one)).length),
  }),
];

function decideTeam(candidates: readonly Candidate[], values: FieldValues): Decide {
  const team: readonly TeamMember[] = [
    { officerId: values.text('pengendali-mutu'), role: 'quality_controller' },
    { officerId: values.text('pengendali-teknis'), role: 'technical_controller' },
    { officerId: values.text('ketua'), role: 'leader' },
    ...values.list('anggota').map((officerId) => ({ officerId, role: 'member' }) as const),
  ];
  return ({ opened: { campaign, head } }) => {
    const checked = checkTeam(team, { candidates, audited: campaign.scope });
    return checked.ok ? courseEvent(nameTeam(campaign, checked.value), head) : checked;
  };
}

async function candidatesOf(form: FormAt): Promise<readonly Candidate[]> {
  return (await auditorsOf(form)).map(({ officerId, held }) => ({
    officerId,
    isFieldAuditor: true,
    keepsListsOf: held
      .filter(({ role }) => role === 'architect' || role === 'architecture_approver')
      .map(({ organisationId }) => organisationId),
  }));
}

interface Step extends Pick<AuditForm, 'path' | 'audit'> {
  readonly words: 'start' | 'follow' | 'close';
  readonly decide: (form: FormAt) => Result<CampaignBody, AuditFault>;
}

/** A step that asks nothing but whether it is meant. */
function step({ path, audit, words, decide }: Step): AuditForm {
  return {
    path,
    action: 'audit_phase.move',
    audit,
    show: ({ opened, t }) => ({
      title: t(`${words}.title`),
      lead: t(`${words}.lead`),
      back: overview({ opened, t }),
      button: t(`${words}.button`),
      fields: [],
    }),
    decide: (form) => courseEvent(decide(form), form.opened.head),
    to: toOverview,
  };
}

/** An event of the course, read by everybody whom the audit concerns. */
function courseEvent(
  decided: Result<CampaignBody, AuditFault>,
  { id, readerIds }: FormAt['opened']['head'],
  words: Readonly<Record<string, string>> = {},
): Result<readonly NewAuditEvent[], AuditFault> {
  if (!decided.ok) return err(decided.error);
  return ok([{ subject: { kind: 'campaign', id }, body: decided.value, words, readerIds }]);
}

function auditorsOf({ ask, opened }: Pick<FormAt, 'ask' | 'opened'>) {
  const { agencyId } = opened.head;
  return officersInRole(ask.services.db, { agencyId, role: 'field_auditor', on: opened.today });
}

/** The way back to the overview. */
function overview({ opened, t }: Pick<FormAt, 'opened' | 't'>) {
  return { href: at.campaign.to({ id: opened.head.id }), label: t('back.overview') };
}

function toOverview({ opened }: FormAt): string {
  return at.campaign.to({ id: opened.head.id });
}
