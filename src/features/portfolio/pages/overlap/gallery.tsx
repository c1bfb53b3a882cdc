import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { DisputesBody, disputesTitle } from './disputes-body.tsx';
import {
  application,
  groupSample,
  groupsSample,
  looker,
  nationalArchitect,
  owner,
  pairSample,
  type PairState,
  progress,
  reviewer,
  tokens,
} from './gallery-views.ts';
import { overlapFigureGallery } from './gallery-figures.tsx';
import { Framed } from './gallery-frame.tsx';
import { GroupBody, groupTitle } from './group-body.tsx';
import { GroupsBody, groupsTitle, NoRunBody } from './groups-body.tsx';
import { AnswerBody, answerTitle, type OfferRow, OffersBody, offersTitle } from './offers-body.tsx';
import { OwnBody, ownTitle } from './own-body.tsx';
import { PairBody, pairTitle } from './pair-body.tsx';
import { ReviewBody, ReviewDoneBody, WithdrawBody } from './review-body.tsx';
import { say } from './say.ts';
import { WordsBody, wordsTitle } from './words-body.tsx';

/** Every page of overlap in every state; agencies are real, applications and people invented. */
export const overlapGallery: readonly GalleryPage[] = [
  ...groupPages(),
  ...pairPages(),
  ...ownerPages(),
  ...wordPages(),
  ...overlapFigureGallery,
];

function groupPages(): readonly GalleryPage[] {
  return [
    {
      id: 'overlap-no-run',
      title: 'Overlap: before the first run',
      render: (lang) => (
        <Framed lang={lang} title={say(lang)('groups.noRun.title')}>
          <NoRunBody reader={looker} lang={lang} />
        </Framed>
      ),
    },
    ...(['costs', 'open', 'none', 'system'] as const).map((state) => ({
      id: `overlap-groups-${state}`,
      title: `Overlap: groups (${state})`,
      render: (lang: Lang) => {
        const view = groupsSample(lang, state);
        return (
          <Framed lang={lang} title={groupsTitle(view)}>
            <GroupsBody view={view} />
          </Framed>
        );
      },
    })),
    ...(['reviewed', 'untouched', 'over'] as const).map((state) => ({
      id: `overlap-group-${state}`,
      title: `Overlap: one group (${state})`,
      render: (lang: Lang) => {
        const view = groupSample(lang, state);
        return (
          <Framed lang={lang} title={groupTitle(view)}>
            <GroupBody view={view} />
          </Framed>
        );
      },
    })),
  ];
}

function pairPages(): readonly GalleryPage[] {
  const states: readonly PairState[] = ['judge', 'blind', 'settle', 'judged', 'taken'];
  return [
    ...(['stands', 'settle', 'offering', 'offered'] as const).map((state) => ({
      id: `overlap-pair-${state}`,
      title: `Overlap: a pair to read (${state})`,
      render: (lang: Lang) => {
        const view = pairSample(lang, state);
        return (
          <Framed lang={lang} title={pairTitle(view)}>
            <PairBody view={view} />
          </Framed>
        );
      },
    })),
    ...states.map((state) => ({
      id: `overlap-review-${state}`,
      title: `Overlap: a pair to judge (${state})`,
      render: (lang: Lang) => <Review lang={lang} state={state} />,
    })),
    {
      id: 'overlap-review-done',
      title: 'Overlap: nothing left to judge',
      render: (lang) => (
        <Framed lang={lang} title={say(lang)('review.done.title')} width="text">
          <ReviewDoneBody progress={progress} reader={reviewer} before={null} lang={lang} />
        </Framed>
      ),
    },
    ...(['judged', 'settle'] as const).map((state) => ({
      id: `overlap-withdraw-${state === 'judged' ? 'may' : 'not'}`,
      title: `Overlap: taking a verdict back (${state})`,
      render: (lang: Lang) => {
        const pair = pairSample(lang, state);
        return (
          <Framed
            lang={lang}
            title={say(lang)('withdraw.title', { a: pair.first.name, b: pair.second.name })}
            width="text"
          >
            <WithdrawBody pair={pair} tokens={tokens} />
          </Framed>
        );
      },
    })),
    ...(['some', 'none'] as const).map((state) => ({
      id: `overlap-disputes-${state}`,
      title: `Overlap: disputes (${state})`,
      render: (lang: Lang) => <Disputes lang={lang} isEmpty={state === 'none'} />,
    })),
  ];
}

function ownerPages(): readonly GalleryPage[] {
  return [
    ...(['some', 'none'] as const).map((state) => ({
      id: `overlap-own-${state}`,
      title: `Overlap: the owner’s view (${state})`,
      render: (lang: Lang) => <Own lang={lang} isEmpty={state === 'none'} />,
    })),
    ...(['some', 'none', 'answered'] as const).map((state) => ({
      id: `overlap-offers-${state}`,
      title: `Overlap: offers to an owner (${state})`,
      render: (lang: Lang) => {
        const row = offerRow(lang, 'waiting');
        const answered = state === 'answered' ? offerRow(lang, 'accepted') : null;
        const view = { lang, reader: owner, rows: state === 'none' ? [] : [row, offerRow(lang, 'refused')], answered };
        return (
          <Framed lang={lang} title={offersTitle(view)} width="text">
            <OffersBody view={view} />
          </Framed>
        );
      },
    })),
    ...(['form', 'errors', 'answered'] as const).map((state) => ({
      id: `overlap-answer-${state}`,
      title: `Overlap: the answer to an offer (${state})`,
      render: (lang: Lang) => {
        const errors = state === 'errors' ? [{ field: 'alasan', message: say(lang)('answer.reason_missing') }] : [];
        const row = offerRow(lang, state === 'answered' ? 'refused' : 'waiting');
        const view = {
          lang,
          row,
          errors,
          typed: { answer: 'refused', reason: '' },
          tokens: state === 'answered' ? null : tokens,
        };
        return (
          <Framed lang={lang} title={answerTitle(view)} width="text" hasErrors={errors.length > 0}>
            <AnswerBody view={view} />
          </Framed>
        );
      },
    })),
  ];
}

function wordPages(): readonly GalleryPage[] {
  return (['reviewer', 'architect', 'errors', 'none'] as const).map((state) => ({
    id: `overlap-words-${state}`,
    title: `Overlap: governed words (${state})`,
    render: (lang: Lang) => <Words lang={lang} state={state} />,
  }));
}

function Review({ lang, state }: { readonly lang: Lang; readonly state: PairState }) {
  const pair = pairSample(lang, state);
  const t = say(lang);
  const view = {
    pair,
    progress,
    part: state === 'blind' ? ('random' as const) : state === 'judge' ? ('saving' as const) : null,
    before:
      state === 'judge'
        ? {
            words: t('review.recorded', { words: t('verdict.same_function') }),
            withdrawHref: '/tumpang-tindih/tinjau/ac/batal',
          }
        : null,
    skipHref: state === 'settle' ? null : '/tumpang-tindih/tinjau?mulai=12',
    tokens,
  };
  return (
    <Framed lang={lang} title={pairTitle(pair)}>
      <ReviewBody view={view} />
    </Framed>
  );
}

function Disputes({ lang, isEmpty }: { readonly lang: Lang; readonly isEmpty: boolean }) {
  const t = say(lang);
  const [a, b, c] = [application(0, lang).name, application(1, lang).name, application(2, lang).name];
  const view = {
    lang,
    reader: reviewer,
    disputes: isEmpty
      ? []
      : [
          {
            href: '/tumpang-tindih/tinjau/ab',
            names: `${a} – ${b}`,
            said: [t('verdict.same_function'), t('verdict.unrelated')],
            isParty: false,
          },
          {
            href: '/tumpang-tindih/tinjau/ac',
            names: `${a} – ${c}`,
            said: [t('verdict.same_function'), t('verdict.part_of:a', { a, b: c })],
            isParty: true,
          },
        ],
    contradictions: isEmpty
      ? []
      : [
          {
            question: 'same_function' as const,
            apart: `${a} ≠ ${c}`,
            path: [a, b, c],
            suspended: `${b} = ${c}`,
            suspendedHref: '/tumpang-tindih/tinjau/bc',
          },
        ],
  };
  return (
    <Framed lang={lang} title={disputesTitle(view)} width="text">
      <DisputesBody view={view} />
    </Framed>
  );
}

function Own({ lang, isEmpty }: { readonly lang: Lang; readonly isEmpty: boolean }) {
  const alike = [1, 3].map((at) => {
    const { name, agency } = application(at, lang);
    return {
      name,
      agency,
      question: at === 1 ? ('same_function' as const) : ('same_system' as const),
      chance: 0.93 - at / 10,
      href: '/tumpang-tindih/pasangan/ab',
    };
  });
  const groups = [{ question: 'same_function' as const, href: '/tumpang-tindih/kelompok/a3f09c1e5b7d2846' }];
  const rows = isEmpty
    ? []
    : [0, 2].map((at) => ({ name: application(at, lang).name, href: application(at, lang).href, alike, groups }));
  const view = { lang, reader: owner, rows };
  return (
    <Framed lang={lang} title={ownTitle(view)} width="text">
      <OwnBody view={view} />
    </Framed>
  );
}

function offerRow(lang: Lang, state: OfferRow['state']): OfferRow {
  return {
    pairId: 'ab',
    kept: application(1, lang),
    other: application(0, lang),
    offered: '24 November 2026',
    state,
    reason:
      state === 'refused' ? bothIn(lang)('Yang satu untuk kapal niaga.', 'One of them is for merchant vessels.') : '',
    isOurs: true,
  };
}

function Words({ lang, state }: { readonly lang: Lang; readonly state: 'reviewer' | 'architect' | 'errors' | 'none' }) {
  const t = say(lang);
  const reason = bothIn(lang)('Pasangan absensi tidak ditemukan', 'A pair about attendance was not found');
  const row = {
    id: 'contoh',
    kind: 'synonym' as const,
    words: ['presensi', 'absensi', 'daftar hadir'],
    reason,
    proposed: 'Nadia F., 23 Nov 2026',
    state: 'proposed' as const,
    decided: '',
  };
  const rows = [
    row,
    {
      ...row,
      id: 'lain',
      kind: 'acronym' as const,
      words: ['vms', 'vessel monitoring system'],
      state: 'accepted' as const,
      decided: 'Yusuf A., 24 Nov 2026',
    },
    { ...row, id: 'lagi', words: ['kapal', 'armada'], state: 'refused' as const, decided: 'Yusuf A., 24 Nov 2026' },
  ];
  const errors = state === 'errors' ? [{ field: 'kata', message: t('words.fault.words_too_few') }] : [];
  const view = {
    lang,
    reader: state === 'architect' ? nationalArchitect : state === 'none' ? looker : reviewer,
    rows: state === 'none' ? [] : rows,
    counts: { synonyms: 412, acronyms: 655, accepted: 1 },
    typed: { kind: 'synonym' as const, words: state === 'errors' ? 'presensi' : '', reason: '' },
    errors,
    tokens: state === 'none' ? null : () => tokens,
  };
  return (
    <Framed lang={lang} title={wordsTitle(view)} width="text" hasErrors={errors.length > 0}>
      <WordsBody view={view} />
    </Framed>
  );
}
