import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { fittingTreatments } from '../../domain/consolidation/treatment.ts';
import { AnswerBody } from './answer-body.tsx';
import { AskBody } from './ask-page.tsx';
import { ConflictBody } from './conflict-body.tsx';
import { DecideBody, type DecideView } from './decide-body.tsx';
import { EndBody } from './end-body.tsx';
import { EvidenceBody } from './evidence-body.tsx';
import { FactsBody } from './facts-page.tsx';
import {
  aFormView,
  aGroup,
  aHead,
  applicationNames,
  ENTRIES,
  GROUP,
  HUB,
  KKP,
  MEMBERS,
  NAMES,
  ON,
  ownerRows,
  TOKENS,
} from './gallery-samples.ts';
import { text, wide } from './gallery-frame.tsx';
import { planSection } from './gallery-plan.tsx';
import { GroupBody } from './group-body.tsx';
import { ListBody } from './list-body.tsx';
import type { ListView } from './list-view.ts';
import { ProposeBody, type ProposeView } from './propose-body.tsx';
import { ScoreBody } from './score-page.tsx';
import { sayForm } from './say.ts';

const some = { day: '1', month: '3', year: '2027' } as const;

/** A group from its proposal to its end, in every state. */
export const groupGallery: readonly GalleryPage[] = [
  wide('list', 'Groups', (lang) => <ListBody view={listView(lang)} />),
  wide('list-filtered', 'Groups: nothing found', (lang) => (
    <ListBody
      view={{ ...listView(lang), rows: [], total: 0, filters: { stage: 'planned', ownerId: KKP, topic: null } }}
    />
  )),
  wide('list-empty', 'Groups: none yet', (lang) => (
    <ListBody view={{ ...listView(lang), rows: [], total: 0, byStage: new Map(), mayPropose: true }} />
  )),
  text('propose', 'Propose a group', (lang) => <ProposeBody view={proposeView(lang)} />),
  text('propose-several', 'Propose: several coordinators, on its way already, name missing', (lang) => (
    <ProposeBody
      view={{
        ...proposeView(lang),
        coordinators: 'several',
        existing: { id: GROUP, title: 'Pemantauan kapal' },
        title: '',
        errors: [{ field: 'judul', message: sayForm(lang)('text_missing') }],
      }}
    />
  )),
  wide('group-proposed', 'Group: proposed', (lang) => <GroupBody view={aGroup(lang, 'proposed')} />),
  wide('group-asked', 'Group: to be decided, one objects, one is silent', (lang) => (
    <GroupBody view={aGroup(lang, 'asked')} />
  )),
  wide('group-left', 'Group: the owners’ coordinator has changed', (lang) => (
    <GroupBody
      view={aGroup(lang, 'asked', { leadsStill: false, actions: [{ name: 'dissolve', href: '/penggabungan' }] })}
    />
  )),
  wide('group-owner', 'Group: as an owner sees it', (lang) => (
    <GroupBody
      view={aGroup(lang, 'asked', { ranking: null, actions: [], unconfirmed: ['SP4N-LAPOR!'], agreement: null })}
    />
  )),
  wide('group-decree', 'Group: a general application wins by rule', (lang) => (
    <GroupBody view={aGroup(lang, 'asked', { decree: { kind: 'wins', generalApplicationId: 'umum:srikandi' } })} />
  )),
  wide('group-decided', 'Group: decided, the plan being written', (lang) => (
    <GroupBody view={aGroup(lang, 'decided', { plan: planSection(lang, false) })} />
  )),
  wide('group-planned', 'Group: plan under way', (lang) => (
    <GroupBody view={aGroup(lang, 'planned', { plan: planSection(lang, true), on: localDate('2027-05-01') })} />
  )),
  wide('group-ended', 'Group: carried out', (lang) => (
    <GroupBody view={aGroup(lang, 'ended', { plan: planSection(lang, true) })} />
  )),
  text('ask', 'Ask the owners', (lang) => <AskBody view={askView(lang)} />),
  text('ask-errors', 'Ask the owners: too soon', (lang) => (
    <AskBody
      view={{
        ...askView(lang),
        errors: [{ field: 'tenggat', message: sayForm(lang)('ask.due.short', { date: '8' }) }],
      }}
    />
  )),
  text('answer', 'Answer of an owner', (lang) => <AnswerBody view={answerView(lang, false)} />),
  text('answer-errors', 'Answer: an objection without its reason, after the date', (lang) => (
    <AnswerBody view={answerView(lang, true)} />
  )),
  text('score', 'TIME score', (lang) => <ScoreBody view={scoreView(lang, {})} />),
  text('score-errors', 'TIME score: answers missing', (lang) => (
    <ScoreBody
      view={{
        ...scoreView(lang, { mandate: '3', coverage: 'tidak-tahu' }),
        errors: [
          { field: 'n-use', message: sayForm(lang)('score.missing', { question: sayForm(lang)('question.use') }) },
        ],
      }}
    />
  )),
  text('facts', 'Facts for the ranking', (lang) => <FactsBody view={factsView(lang)} />),
  text('prepare', 'Decision: prepared by an aide', (lang) => <DecideBody view={decideView(lang, 'prepare')} />),
  text('decide', 'Decision of the coordinator', (lang) => <DecideBody view={decideView(lang, 'decide')} />),
  text('decide-errors', 'Decision: an objection without a reply', (lang) => (
    <DecideBody
      view={{
        ...decideView(lang, 'decide'),
        reason: '',
        errors: [
          { field: 'alasan', message: sayForm(lang)('decide.reason.missing') },
          { field: `tanggapan-${HUB}`, message: sayForm(lang)('decide.reply.missing', { owner: 'Kemenhub' }) },
        ],
      }}
    />
  )),
  text('conflict', 'Somebody was quicker', (lang) => <ConflictBody view={conflictView(lang)} />),
  text('evidence', 'A step is done', (lang) => <EvidenceBody view={evidenceView(lang)} />),
  text('evidence-errors', 'A step is done: without evidence', (lang) => (
    <EvidenceBody
      view={{
        ...evidenceView(lang),
        kind: 'archive',
        errors: [{ field: 'berkas', message: sayForm(lang)('evidence.missing') }],
      }}
    />
  )),
  ...(['complete', 'dissolve', 'reopen'] as const).map((how) =>
    text(`end-${how}`, `End: ${how}`, (lang) => <EndBody view={{ ...aFormView(lang), how, ground: '', words: '' }} />),
  ),
];

function listView(lang: Lang): ListView {
  const both = bothIn(lang);
  const row = (stage: Parameters<typeof aHead>[1], title: string) => ({
    head: { ...aHead(lang, stage), title },
    applications: 3,
    owners: ['KKP', 'Kemenhub', 'KLHK'],
    lead: 'Kemenko Marves',
  });
  return {
    lang,
    on: ON,
    rows: [
      row('asked', both('Pemantauan kapal', 'Vessel monitoring')),
      row('planned', both('Persuratan', 'Correspondence')),
      row('ended', both('Presensi pegawai', 'Attendance')),
    ],
    total: 3,
    offset: 0,
    byStage: new Map([
      ['asked', 1],
      ['planned', 1],
      ['ended', 1],
    ]),
    filters: { stage: null, ownerId: null, topic: null },
    owners: [
      { id: KKP, name: 'KKP' },
      { id: HUB, name: 'Kemenhub' },
    ],
    topics: [{ code: 'F.130.05', name: both('Pengawasan kapal', 'Vessel surveillance') }],
    mayPropose: false,
  };
}

function proposeView(lang: Lang): ProposeView {
  return {
    lang,
    tokens: TOKENS,
    errors: [],
    groupId: '00000000000000a1',
    title: bothIn(lang)('Pemantauan kapal', 'Vessel monitoring'),
    verdict: 'same_function',
    topic: '',
    leadName: 'Kemenko Marves',
    coordinators: 'one',
    members: MEMBERS.map((member) => ({ member, owner: NAMES.get(member.ownerId) ?? '' })),
    existing: null,
  };
}

function askView(lang: Lang) {
  return {
    ...aFormView(lang),
    owners: ['KKP', 'Kemenhub', 'KLHK'],
    due: some,
    leastDay: bothIn(lang)('8 Desember 2026', '8 December 2026'),
  };
}

function answerView(lang: Lang, isWrong: boolean) {
  const f = sayForm(lang);
  return {
    ...aFormView(lang, isWrong ? [{ field: 'alasan', message: f('answer.reason.missing') }] : []),
    lead: 'Kemenko Marves',
    dueOn: localDate('2026-12-08'),
    isOver: isWrong,
    own: ['Lacak Armada'],
    others: [{ entry: ENTRIES[0] ?? '', name: 'SIPANTAU', owner: 'KKP' }],
    choice: isWrong ? 'keberatan' : '',
    ground: isWrong ? 'users_differ' : '',
    words: '',
    hasAnswered: isWrong,
  };
}

function scoreView(lang: Lang, given: Readonly<Record<string, string>>) {
  return { ...aFormView(lang), action: '/penggabungan', application: 'SIPANTAU', owner: 'KKP', given };
}

function factsView(lang: Lang) {
  const both = bothIn(lang);
  return {
    ...aFormView(lang, [{ field: 'nilai', message: sayForm(lang)('facts.value.wrong') }]),
    applications: ENTRIES.map((entry) => ({ entry, name: applicationNames(lang).get(entry) ?? '' })),
    told: [
      {
        name: 'SIPANTAU',
        criterion: 'audit_result' as const,
        value: '80',
        source: both('Laporan pemeriksaan 12, halaman 4', 'Audit report 12, page 4'),
      },
    ],
    given: { entry: ENTRIES[0] ?? '', criterion: 'active_users', value: '1,5', source: 'Dasbor' },
  };
}

function decideView(lang: Lang, mode: DecideView['mode']): DecideView {
  const both = bothIn(lang);
  const [, objecting] = ownerRows(lang, true);
  return {
    ...aFormView(lang),
    mode,
    draftNumber: 1,
    prepared: { by: 'Sri W.', at: '23 Nov 2026 15.04 WIB' },
    silent: ['KLHK'],
    objections: [{ ownerId: HUB, owner: 'Kemenhub', ground: 'users_differ', words: objecting?.words ?? '', reply: '' }],
    outcome: 'consolidate',
    reason: both('Satu sumber posisi kapal untuk semua pelabuhan.', 'One source of positions for all ports.'),
    targetId: ENTRIES[0] ?? '',
    targets: ENTRIES.map((value) => ({ value, label: applicationNames(lang).get(value) ?? '' })),
    proposedId: ENTRIES[1] ?? null,
    contested: ['missing'],
    treatments: ENTRIES.map((entry, at) => ({
      entry,
      name: applicationNames(lang).get(entry) ?? '',
      chosen: at === 0 ? 'retain' : 'retire',
      fits: fittingTreatments({
        applicationId: entry,
        quadrant: null,
        verdict: 'same_function',
        role: at === 0 ? 'survivor' : 'gives_way',
        decree: { kind: 'none' },
      }),
    })),
  };
}

function conflictView(lang: Lang) {
  const f = sayForm(lang);
  return {
    lang,
    id: GROUP,
    title: aHead(lang, 'asked').title,
    happened: aGroup(lang, 'asked').history.slice(0, 1),
    written: [
      { label: f('decide.reason'), words: bothIn(lang)('Satu sumber posisi kapal.', 'One source of positions.') },
    ],
    againHref: `/penggabungan/${GROUP}/putus`,
  };
}

function evidenceView(lang: Lang) {
  return {
    ...aFormView(lang),
    kind: 'step' as const,
    name: bothIn(lang)('Salin data posisi', 'Copy positions'),
    action: `/penggabungan/${GROUP}/langkah/s1`,
    message: '',
  };
}
