import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { referenceCode } from '../../domain/codes/code.ts';
import { typedFromContent } from '../../http/codes/target-form.ts';
import { NO_DAY } from '../../http/codes/typed-date.ts';
import type { TargetContent } from '../../storage/codes/target-draft.ts';
import type { EvidenceView } from './evidence-body.tsx';
import { AN_ID, aTarget, tokens } from './gallery-samples.ts';
import { say } from './say.ts';
import type { TargetView } from './target-body.tsx';
import { targetChanges } from './target-changes.ts';
import type { TargetDraftView } from './target-draft-body.tsx';
import type { TargetsView } from './targets-body.tsx';
import type { TaskView } from './task-body.tsx';
import type { TasksView } from './tasks-body.tsx';

const SET = 'RAA-2025-2029';

export function aTasksView(lang: Lang, state: 'architect' | 'approver' | 'none'): TasksView {
  const t = say(lang);
  const [old, next] = [referenceCode('RAA.02.02'), referenceCode('RAA.02.03')];
  return {
    lang,
    mayApply: state === 'architect',
    csrf: tokens.csrf,
    sets:
      state === 'none'
        ? []
        : [
            {
              setId: SET,
              from: t('taskFrom', { from: formatDate(localDate('2027-01-01'), lang, 'long') }),
              all: 17,
              open: { certain: 9, needs_person: 4, ended: 1 },
              onceKey: tokens.onceKey,
              rows: [
                {
                  elementId: `${AN_ID.slice(0, -1)}2`,
                  name: 'SIMKADA',
                  outcome: 'certain',
                  fates: [{ from: old, outcome: 'certain', to: next }],
                },
                {
                  elementId: `${AN_ID.slice(0, -1)}3`,
                  name: 'PANTAU LAUT',
                  outcome: 'needs_person',
                  fates: [{ from: old, outcome: 'needs_person', candidates: [next, referenceCode('RAA.02.04')] }],
                },
                {
                  elementId: `${AN_ID.slice(0, -1)}4`,
                  name: 'SIPENDAT',
                  outcome: 'ended',
                  fates: [{ from: referenceCode('RAA.02.05'), outcome: 'ended' }],
                },
              ],
            },
          ],
  };
}

export function aTaskView(lang: Lang, state: 'fresh' | 'errors' | 'conflict'): TaskView {
  const t = say(lang);
  const isErrors = state === 'errors';
  return {
    lang,
    setId: SET,
    elementId: AN_ID,
    name: 'PANTAU LAUT',
    codes: ['RAA.02.02', 'RAA.02.05', 'RAL.01.10'],
    certain: [{ from: 'RAA.02.01', to: 'RAA.02.06' }],
    choices: [
      {
        from: 'RAA.02.02',
        meant: 'Fungsi Tertentu',
        candidates: [
          { code: referenceCode('RAA.02.03'), name: 'Lingkungan' },
          { code: referenceCode('RAA.02.04'), name: 'Pengawasan Laut' },
        ],
        chosen: state === 'conflict' ? ['RAA.02.04'] : [],
        typed: '',
        isDropped: false,
      },
      {
        from: 'RAA.02.05',
        meant: '',
        candidates: [],
        chosen: [],
        typed: isErrors ? '02.09' : '',
        isDropped: state === 'conflict',
      },
    ],
    from: formatDate(localDate('2027-01-01'), lang, 'long'),
    seen: 4,
    errors: isErrors
      ? [
          { field: 'RAA.02.02', message: t('error.choose') },
          {
            field: 'RAA.02.05',
            message: t('error.code_near', { code: '02.09', nearest: 'RAA.02.04 Pengawasan Laut' }),
          },
        ]
      : [],
    theirs: state === 'conflict' ? [{ field: 'status', before: 'active', after: 'inactive' }] : null,
    csrf: tokens.csrf,
    onceKey: tokens.onceKey,
  };
}

export function aTargetsView(lang: Lang, who: 'reader' | 'national' | 'none'): TargetsView {
  const t = say(lang);
  const keys = ['dpi.exchange', 'dpi.identity', 'dpi.once_only', 'dpi.payments'];
  return {
    lang,
    countedAt: lang === 'id' ? '24 November 2026 09.00 WIB' : '24 November 2026 09:00 WIB',
    rows:
      who === 'none'
        ? []
        : keys.map((key) => {
            const { target } = aTarget(key);
            const [step] = target.steps;
            return {
              key,
              name: target.name[lang],
              measure: t(`measure.${target.measure}`),
              affected: 214,
              adopters: target.measure === 'exchange_calls' ? 31 : null,
              from: formatDate(target.standing.inForceFrom, lang, 'long'),
              nextStep:
                step === undefined
                  ? null
                  : t('targetStep', { share: step.sharePercent, date: formatDate(step.dueOn, lang, 'long') }),
            };
          }),
    mayLink: who === 'reader',
    drafting:
      who === 'national'
        ? {
            drafts: [
              {
                id: AN_ID,
                name: t('targetNameless'),
                changed: t('draftChanged', { on: formatDate(localDate('2026-11-24'), lang, 'long'), revision: 1 }),
              },
            ],
            csrf: tokens.csrf,
            onceKey: tokens.onceKey,
          }
        : null,
  };
}

export function aTargetView(lang: Lang, state: 'counted' | 'grey' | 'adopted' | 'national'): TargetView {
  const isGrey = state === 'grey';
  const isDone = state === 'adopted';
  const target = aTarget(isGrey ? 'dpi.identity' : 'dpi.exchange');
  const [first] = target.target.steps;
  return {
    lang,
    target,
    affected: 3,
    adopters: isGrey ? 0 : isDone ? 3 : 1,
    belowThreshold: isGrey || isDone ? 0 : 1,
    noEvidence: isGrey ? 3 : isDone ? 0 : 1,
    countedAt: lang === 'id' ? '24 November 2026 09.00 WIB' : '24 November 2026 09:00 WIB',
    windowFrom: lang === 'id' ? '25 Oktober 2026 09.00 WIB' : '25 October 2026 09:00 WIB',
    logSize: isGrey ? null : 12_480,
    agencies: [
      {
        id: AN_ID,
        name: 'KKP',
        affected: 3,
        adopted: isGrey ? 0 : isDone ? 3 : 1,
        noEvidence: isGrey ? 3 : 0,
        calls: isGrey ? null : 412,
        pairs: isGrey ? null : 4,
      },
    ],
    filter: '',
    nonAdopters: isDone
      ? []
      : [
          {
            name: 'SIMKADA',
            agency: 'KKP',
            standing: isGrey ? 'no_evidence' : 'below_threshold',
            count: isGrey ? null : 4,
          },
          { name: 'PANTAU LAUT', agency: 'KKP', standing: 'no_evidence', count: null },
        ],
    milestones:
      first === undefined
        ? []
        : [
            {
              key: 'a',
              dueOn: first.dueOn,
              needed: 2,
              reached: isDone ? 3 : 1,
              isReached: isDone,
              agency: 'KKP',
              share: first.sharePercent,
            },
          ],
    versions: state === 'national' ? [{ ...target, number: 2 }, target] : [target],
    revise: state === 'national' ? tokens : null,
  };
}

export function aTargetDraftView(lang: Lang, state: 'fresh' | 'whole' | 'errors' | 'conflict'): TargetDraftView {
  const t = say(lang);
  const { target, legalGround, unconfirmed } = aTarget('dpi.exchange');
  const { standing: _, ...rule } = target;
  const published: TargetContent = { ...rule, legalGround, unconfirmed };
  const changed: TargetContent = { ...published, threshold: 60, affects: [referenceCode('RAL.01')] };
  const empty: TargetContent = {
    ...published,
    id: '',
    name: { id: '', en: '' },
    affects: [],
    steps: [],
    legalGround: { id: '', en: '' },
  };
  const isNew = state === 'fresh' || state === 'errors';
  return {
    lang,
    id: AN_ID,
    revision: 2,
    isNewTarget: isNew,
    typed: typedFromContent(isNew ? empty : changed),
    errors:
      state === 'errors'
        ? [
            { field: 'kunci', message: t('error.key_malformed') },
            { field: 'kode', message: t('error.codes_missing') },
            { field: 'tahap-1', message: t('error.step_date') },
          ]
        : [],
    conflict: state === 'conflict' ? targetChanges(published, changed, t) : null,
    difference: isNew ? null : targetChanges(published, changed, t),
    affected: isNew
      ? []
      : [
          { agency: 'KKP', applications: 12, change: -3 },
          { agency: 'Kemenhub', applications: 20, change: 2 },
        ],
    isWhole: !isNew,
    date: NO_DAY,
    csrf: tokens.csrf,
    onceKeys: { save: tokens.onceKey, publish: tokens.onceKey, drop: tokens.onceKey },
  };
}

export function anEvidenceView(
  lang: Lang,
  state: 'linked' | 'errors' | 'no-application' | 'no-subsystem',
): EvidenceView {
  const t = say(lang);
  const subsystem = 'ID-SAMPLE/GOV/kkp/perikanan';
  return {
    lang,
    applications: state === 'no-application' ? [] : [{ id: AN_ID, name: 'SIMKADA' }],
    subsystems: state === 'no-subsystem' ? [] : [{ id: subsystem, name: 'Perikanan' }],
    links: state === 'linked' ? [{ elementId: AN_ID, name: 'SIMKADA', subsystem }] : [],
    typed: { application: '', subsystem: '' },
    errors: state === 'errors' ? [{ field: 'aplikasi', message: t('error.choose_application') }] : [],
    ...tokens,
  };
}
