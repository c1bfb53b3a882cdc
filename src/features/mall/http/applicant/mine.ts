import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Stage } from '../../domain/application.ts';
import type { Draft } from '../../domain/draft.ts';
import type { MineLine } from '../../pages/applicant/mine-body.tsx';
import { say } from '../../pages/applicant/say.ts';
import { listOfPerson, type OpenedRow } from '../../storage/application.ts';
import { listOpenDrafts } from '../../storage/draft.ts';
import { applicantPaths } from './applicant-paths.ts';
import { caseSetting, type CaseSetting } from './case-setting.ts';
import type { PersonActor } from './own-draft.ts';

/** A draft or an application of hers as a line, with what sorts it. */
export interface OwnLine extends MineLine {
  readonly group: 'waiting' | 'running' | 'closed';
  /** What stands still until she acts goes before what she began herself. */
  readonly isDraft: boolean;
  readonly dueOn: LocalDate | null;
}

/** Her drafts and applications, what waits for her first; 100 at most. */
export async function ownLines(ask: Ask, actor: PersonActor): Promise<readonly OwnLine[]> {
  const { services } = ask;
  const { personId } = actor;
  const keys = services.keys.data;
  const caseworkNow = services.clock.caseworkNow();
  const found = await services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, actor);
    const drafts = await listOpenDrafts(tx, access, { keys, personId, caseworkNow });
    const rows = await listOfPerson(tx, access, { keys, personId });
    return { drafts, rows };
  });
  const versions = [...new Set([...found.drafts, ...found.rows].map(({ versionId }) => versionId))];
  const settings = new Map(
    await Promise.all(versions.map(async (id) => [id, await caseSetting(services, id, ask.lang)] as const)),
  );
  const settingOf = (versionId: string): CaseSetting => {
    const setting = settings.get(versionId);
    if (setting === undefined) throw new Error(`The service version ${versionId} was not loaded.`);
    return setting;
  };
  const returned = found.rows.filter(({ stage }) => stage === 'returned');
  const others = found.rows.filter(({ stage }) => stage !== 'returned');
  return [
    ...returned.map((row) => rowLine(ask, row, settingOf(row.versionId))),
    ...found.drafts.map((draft) => draftLine(ask, draft, settingOf(draft.versionId))),
    ...others.map((row) => rowLine(ask, row, settingOf(row.versionId))),
  ];
}

function draftLine({ lang }: Ask, { id, expiresAt }: Draft, { names, zone }: CaseSetting): OwnLine {
  const t = say(lang);
  const href = applicantPaths.application.to({ id });
  const last = localDateIn(expiresAt, zone);
  return {
    id,
    title: t('caseOf', names),
    href,
    detail: t('draftDetail', { date: formatDate(last, lang, 'long') }),
    tag: { kind: 'mute', words: t('draftTag') },
    task: { says: t('draftTask', names), button: t('draftButton'), href },
    group: 'waiting',
    isDraft: true,
    dueOn: last,
  };
}

function rowLine({ lang }: Ask, row: OpenedRow, { names }: CaseSetting): OwnLine {
  const t = say(lang);
  const { id, stage, dueOn } = row;
  const href = applicantPaths.application.to({ id });
  const repair = applicantPaths.repair.to({ id });
  return {
    id,
    title: t('caseOf', names),
    href,
    ...stageWords({ lang, row, names }),
    task:
      stage === 'returned' ? { says: t('returnedLineTask', names), button: t('returnedButton'), href: repair } : null,
    group: GROUPS[stage],
    isDraft: false,
    dueOn,
  };
}

const GROUPS: Readonly<Record<Stage, OwnLine['group']>> = {
  working: 'running',
  returned: 'waiting',
  approved: 'running',
  issued: 'closed',
  revoked: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
};

interface StageGround {
  readonly lang: Ask['lang'];
  readonly row: OpenedRow;
  readonly names: CaseSetting['names'];
}

function stageWords({ lang, row, names }: StageGround): Pick<MineLine, 'detail' | 'tag'> {
  const t = say(lang);
  const { stage, dueOn, overdueSince } = row;
  const date = dueOn === null ? '' : formatDate(dueOn, lang);
  switch (stage) {
    case 'working':
      return overdueSince === null
        ? { detail: t('runningDetail', { ...names, date }), tag: { kind: 'info', words: t('runningTag') } }
        : { detail: t('overdueDetail', { ...names, date }), tag: { kind: 'warn', words: t('overdueTag') } };
    case 'returned':
      return { detail: t('returnedLineDetail', names), tag: { kind: 'warn', words: t('returnedTag') } };
    case 'approved':
      return { detail: t('approvedDetail', names), tag: { kind: 'info', words: t('approvedTag') } };
    case 'issued':
      return { detail: t('issuedDetail', names), tag: { kind: 'ok', words: t('issuedTag') } };
    case 'revoked':
      return { detail: t('revokedDetail', names), tag: { kind: 'bad', words: t('revokedTag') } };
    case 'refused':
      return { detail: t('refusedDetail', names), tag: { kind: 'bad', words: t('refusedTag') } };
    case 'withdrawn':
      return { detail: t('withdrawnDetail'), tag: { kind: 'mute', words: t('withdrawnTag') } };
    default:
      return stage satisfies never;
  }
}
