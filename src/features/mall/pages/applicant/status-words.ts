import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { OwnCase } from '../../http/applicant/own-case.ts';
import { say } from './say.ts';

export interface HeadWords {
  /** The answer, which heads the page. */
  readonly title: string;
  readonly lead: string;
}

/** How an application stands, in words. */
export function headWords(own: OwnCase, lang: Lang): HeadWords {
  const { application, setting } = own;
  const { names, zone } = setting;
  const t = say(lang);
  const { stage, licence, approval, refusal } = application;
  switch (stage) {
    case 'working':
      return workingWords(own, lang);
    case 'returned':
      return {
        title: t('statusReturned', { count: application.returned.length }),
        lead: t('statusReturnedLead', names),
      };
    case 'approved':
      return { title: t('statusApproved'), lead: t('statusApprovedLead') };
    case 'issued': {
      const date = licence === null ? '' : formatDate(licence.issuedOn, lang, 'long');
      const lead = approval?.by === 'system' ? 'statusIssuedSystemLead' : 'statusIssuedLead';
      return { title: t('statusIssued'), lead: t(lead, { ...names, date }) };
    }
    case 'revoked':
      return { title: t('statusRevoked'), lead: t('statusRevokedLead', names) };
    case 'refused': {
      const date = refusal === null ? '' : formatDate(localDateIn(refusal.at, zone), lang, 'long');
      return { title: t('statusRefused'), lead: t('statusRefusedLead', { ...names, date }) };
    }
    case 'withdrawn':
      return { title: t('statusWithdrawn'), lead: t('statusWithdrawnLead') };
    default:
      return stage satisfies never;
  }
}

function workingWords({ application, setting }: OwnCase, lang: Lang): HeadWords {
  const { names, version } = setting;
  const t = say(lang);
  const last = application.clocks.at(-1);
  const date = last === undefined ? '' : formatDate(last.dueOn, lang);
  if (application.overdueSince !== null) return { title: t('statusLate', names), lead: t('statusLateLead', { date }) };
  const step = version.terms.steps.find(({ id }) => id === application.step);
  const lead = t('statusLead', { date });
  const kind = step?.kind ?? 'check';
  switch (kind) {
    case 'recommend':
      return { title: t('statusRecommend', names), lead };
    case 'decide':
      return { title: t('statusDecide', names), lead };
    case 'check':
      return step === undefined || step.id === 'check'
        ? { title: t('statusCheck', names), lead }
        : { title: t('statusOwn', { ...names, step: step.name[lang] }), lead };
    default:
      return kind satisfies never;
  }
}
