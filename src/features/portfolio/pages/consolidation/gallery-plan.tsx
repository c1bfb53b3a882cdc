import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { checkPlan } from '../../domain/consolidation/plan.ts';
import { emptyPaper, planOf } from '../../http/consolidation/plan-paper.ts';
import { AdoptBody } from './adopt-page.tsx';
import { text } from './gallery-frame.tsx';
import {
  aFormView,
  aHead,
  aPaper,
  applicationNames,
  ENTRIES,
  GROUP,
  HUB,
  KKP,
  NAMES,
  TOKENS,
} from './gallery-samples.ts';
import type { PlanSection } from './group-view.ts';
import { PlanBody, type PlanView } from './plan-body.tsx';
import { PlanMainBody } from './plan-main-page.tsx';
import { PlanRetiringBody } from './plan-retiring-page.tsx';
import { PlanRowsBody, type RowsPart } from './plan-rows-body.tsx';
import { sayForm } from './say.ts';

const none = { day: '', month: '', year: '' } as const;
const some = { day: '1', month: '3', year: '2027' } as const;

/** A plan as it is written, part by part, until it is adopted. */
export const planGallery: readonly GalleryPage[] = [
  text('plan', 'Plan: things missing', (lang) => <PlanBody view={planView(lang, false)} />),
  text('plan-complete', 'Plan: complete', (lang) => <PlanBody view={planView(lang, true)} />),
  text('plan-main', 'Plan: target and way back', (lang) => <PlanMainBody view={planMainView(lang)} />),
  text('plan-main-errors', 'Plan: target and way back, wrong date, saved by somebody else', (lang) => (
    <PlanMainBody
      view={{
        ...planMainView(lang),
        errors: [
          { field: 'naskah', message: sayForm(lang)('plan.moved') },
          { field: 'alih', message: sayForm(lang)('date.wrong') },
        ],
      }}
    />
  )),
  text('plan-retiring', 'Plan: an application that stops', (lang) => (
    <PlanRetiringBody view={planRetiringView(lang)} />
  )),
  text('plan-data', 'Plan: data', (lang) => <PlanRowsBody view={planRowsView(lang, 'data')} />),
  text('plan-users', 'Plan: users', (lang) => <PlanRowsBody view={planRowsView(lang, 'users')} />),
  text('plan-steps', 'Plan: steps', (lang) => <PlanRowsBody view={planRowsView(lang, 'steps')} />),
  text('adopt', 'Adopt a plan', (lang) => <AdoptBody view={{ ...aFormView(lang), plan: planView(lang, true) }} />),
  text('adopt-incomplete', 'Adopt a plan: not complete', (lang) => (
    <AdoptBody
      view={{
        ...aFormView(lang, [{ field: 'naskah', message: sayForm(lang)('adopt.incomplete') }]),
        plan: planView(lang, false),
      }}
    />
  )),
];

/** The plan on a group's page: its draft, or in force with one step done. */
export function planSection(lang: Lang, isAdopted: boolean): PlanSection {
  const paper = aPaper(lang);
  const names = applicationNames(lang);
  const { missing, inconsistent } = checkPlan(planOf(paper, 'g'));
  return {
    paper,
    isAdopted,
    missing: [...missing, ...inconsistent],
    steps: paper.steps.map(({ stepId, title, ownerId, startsOn, endsOn }, at) => ({
      stepId,
      title,
      owner: NAMES.get(ownerId ?? '') ?? '',
      startsOn,
      endsOn,
      doneOn: at === 0 && isAdopted ? localDate('2027-03-20') : null,
      evidence: at === 0 && isAdopted ? { href: '/penggabungan', words: sayForm(lang)('evidence.file') } : null,
      doHref: at === 1 && isAdopted ? '/penggabungan' : null,
    })),
    retiring: paper.retiring.map(({ applicationId, switchOffOn }) => ({
      entry: applicationId,
      name: names.get(applicationId) ?? '',
      owner: 'Kemenhub',
      switchOffOn,
      contract: 'none',
      archivedOn: null,
      evidence: null,
      doHref: null,
    })),
  };
}

function planView(lang: Lang, isComplete: boolean): PlanView {
  const written = aPaper(lang);
  const retiring = isComplete
    ? written.retiring.map((one) => ({ ...one, contract: 'none' as const }))
    : written.retiring;
  const steps = isComplete ? written.steps.slice(0, 1) : written.steps;
  const paper = isComplete ? { ...written, retiring, steps } : { ...emptyPaper, retiring: written.retiring, steps };
  const { missing, inconsistent, warnings } = checkPlan(planOf(paper, 'g'));
  return {
    lang,
    id: GROUP,
    title: aHead(lang, 'decided').title,
    tokens: TOKENS,
    number: 3,
    errors: [],
    paper,
    gaps: [...missing, ...inconsistent],
    warnings,
    names: NAMES,
    applicationNames: applicationNames(lang),
    saving: {
      range: {
        p10: rupiah(3_900_000_000n),
        p50: rupiah(4_200_000_000n),
        p90: rupiah(5_100_000_000n),
        knownShare: null,
        unpriced: [],
        draws: 4_000,
      },
      presentValue: rupiah(13_800_000_000n),
    },
    isPlanned: false,
    mayAdopt: isComplete,
  };
}

function planMainView(lang: Lang) {
  const { paper: _, gaps: __, ...rest } = planView(lang, true);
  return {
    ...rest,
    target: ENTRIES[0] ?? '',
    targets: ENTRIES.map((value) => ({ value, label: applicationNames(lang).get(value) ?? '' })),
    cutOver: some,
    wayBackOwner: KKP,
    wayBackText: bothIn(lang)('Cadangan harian disimpan.', 'Daily copies are kept.'),
    wayBackUntil: some,
    agencies: [...NAMES].map(([value, label]) => ({ value, label })),
    amounts: { addedAtTarget: '500000000', migration: '200000000', dualRun: '', training: '' },
  };
}

function planRetiringView(lang: Lang) {
  return {
    ...planMainView(lang),
    action: `/penggabungan/${GROUP}/rencana`,
    application: 'Lacak Armada',
    off: some,
    contract: 'ada',
    contractEnds: none,
    archiveOwner: HUB,
    archiveOn: some,
    keptUntil: none,
    errors: [{ field: 'kontrak-akhir', message: sayForm(lang)('plan.contract.missing') }],
  };
}

function planRowsView(lang: Lang, part: RowsPart) {
  const both = bothIn(lang);
  const name = {
    data: both('Posisi kapal', 'Positions'),
    users: both('Syahbandar', 'Harbour masters'),
    steps: both('Salin data', 'Copy data'),
  };
  const row = { id: '', name: '', from: '', handling: '', owner: '', first: none, second: none, after: '' };
  const letter = { data: 'd', users: 'u', steps: 's' };
  return {
    ...planMainView(lang),
    part,
    rows: [{ ...row, id: `${letter[part]}1`, name: name[part], from: ENTRIES[1] ?? '', owner: KKP, first: some }, row],
    sources: [{ value: ENTRIES[1] ?? '', label: 'Lacak Armada' }],
  };
}
