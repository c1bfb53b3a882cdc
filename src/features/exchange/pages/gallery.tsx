import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { deskFrame, publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk, Page } from '../../../web/layout.tsx';
import { CallPage, callTitle, type CallView } from './call-page.tsx';
import { CallsPage, callsTitle, type CallsView } from './calls-page.tsx';
import { CataloguePage, catalogueTitle, type CatalogueView } from './catalogue-page.tsx';
import {
  penduduk,
  sampleCalls,
  sampleEvidence,
  sampleHeads,
  type SampleKind,
  sampleLines,
  sampleMembers,
  sampleMessageId,
  sampleReport,
  sampleServices,
  sampleTimes,
} from './gallery-samples.ts';
import { HeadsPage, headsTitle, type HeadsView } from './heads-page.tsx';
import { TrialPage, trialTitle, type TrialView } from './trial-page.tsx';
import { MemberPage, memberTitle, type MemberView } from './member-page.tsx';

const officer = ['catalogue', 'heads', 'calls'] as const;
const anyone = ['catalogue', 'heads'] as const;

/** Every page of the exchange in every state. */
export const exchangeGallery: readonly GalleryPage[] = [
  ...cataloguePages(),
  ...memberPages(),
  ...headsPages(),
  ...trialPages(),
  ...callsPages(),
  ...callPages(),
];

interface Shown {
  readonly lang: Lang;
  readonly title: string;
  readonly path: string;
  readonly children: Child;
}

function forAnyone({ lang, title, path, children }: Shown) {
  return <Page frame={publicFrame(lang, { title, path })}>{children}</Page>;
}

function cataloguePages(): readonly GalleryPage[] {
  const full: CatalogueView = {
    sections: anyone,
    words: '',
    services: sampleServices,
    total: 2,
    next: null,
    lines: sampleLines,
    members: sampleMembers,
    providers: new Map(sampleMembers.map((member) => [member.agencyId, member])),
  };
  const none = { services: [], lines: [], total: 0, members: [] };
  const shown = (view: CatalogueView) => (lang: Lang) =>
    forAnyone({
      lang,
      title: catalogueTitle(view, lang),
      path: '/pertukaran',
      children: <CataloguePage view={view} lang={lang} />,
    });
  return [
    { id: 'exchange-catalogue', title: 'Exchange: catalogue', render: shown(full) },
    {
      id: 'exchange-catalogue-more',
      title: 'Exchange: catalogue with more pages',
      render: shown({ ...full, total: 41, next: penduduk }),
    },
    {
      id: 'exchange-catalogue-found',
      title: 'Exchange: search in the catalogue',
      render: shown({ ...full, words: 'dukcapil', members: [] }),
    },
    {
      id: 'exchange-catalogue-nothing',
      title: 'Exchange: nothing found',
      render: shown({ ...full, ...none, words: 'pajak bumi' }),
    },
    { id: 'exchange-catalogue-empty', title: 'Exchange: no service yet', render: shown({ ...full, ...none }) },
  ];
}

function memberPages(): readonly GalleryPage[] {
  const [consumer, provider] = sampleMembers;
  if (consumer === undefined || provider === undefined) throw new Error('The gallery needs two members.');
  const provides: MemberView = {
    sections: anyone,
    member: provider,
    subsystems: [],
    services: sampleServices.slice(0, 1),
    given: sampleLines,
    held: [],
    callable: new Map(),
    keys: [],
  };
  const calls: MemberView = {
    ...provides,
    member: { ...consumer, endedAt: sampleTimes.until },
    services: [],
    given: [],
    held: sampleLines.slice(0, 1),
    callable: new Map(sampleServices.map((service) => [service.id, service])),
  };
  const shown = (view: MemberView) => (lang: Lang) =>
    forAnyone({
      lang,
      title: memberTitle(view, lang),
      path: '/pertukaran',
      children: <MemberPage view={view} lang={lang} />,
    });
  return [
    { id: 'exchange-member-provider', title: 'Exchange: a member that provides', render: shown(provides) },
    { id: 'exchange-member-consumer', title: 'Exchange: a member that calls, and has left', render: shown(calls) },
  ];
}

function headsPages(): readonly GalleryPage[] {
  const full: HeadsView = {
    sections: anyone,
    heads: sampleHeads,
    size: 61_440,
    next: 60_981,
    thumbprint: 'u3Zq0yVQb1xgK5m0Yp8nJfT2cXw4hRkLs7eAvDgUi9o',
    mayExport: false,
  };
  const shown = (view: HeadsView) => (lang: Lang) =>
    forAnyone({
      lang,
      title: headsTitle(view, lang),
      path: '/pertukaran/kepala',
      children: <HeadsPage view={view} lang={lang} />,
    });
  return [
    { id: 'exchange-heads', title: 'Exchange: heads of the log', render: shown(full) },
    {
      id: 'exchange-heads-auditor',
      title: 'Exchange: heads, with the whole log',
      render: shown({ ...full, sections: officer, mayExport: true }),
    },
    {
      id: 'exchange-heads-empty',
      title: 'Exchange: no head yet',
      render: shown({ ...full, heads: [], size: 0, next: null, thumbprint: null }),
    },
  ];
}

function trialPages(): readonly GalleryPage[] {
  const none: TrialView = {
    sections: anyone,
    trial: null,
    csrf: 'contoh',
    idempotencyKeys: { intact: 'contoh-1', changed: 'contoh-2', deleted: 'contoh-3', cut: 'contoh-4' },
  };
  const digest = 'sha-256=:Kq3vF0oYQdJxw1oLrZ0b8m2Wl6n1cXkqJ5a4yqT7uPo=:';
  const rows = { rowsBefore: 61_440, rowsAfter: 61_440 };
  const changed: TrialView = {
    ...none,
    trial: {
      kind: 'changed',
      touched: 30_720,
      before: digest,
      after: digest.replace('Kq', 'Aq'),
      ...rows,
      report: sampleReport('failed'),
    },
  };
  const intact: TrialView = {
    ...none,
    trial: { kind: 'intact', touched: null, before: null, after: null, ...rows, report: sampleReport('intact') },
  };
  const shown = (view: TrialView) => (lang: Lang) =>
    forAnyone({
      lang,
      title: trialTitle(view, lang),
      path: '/pertukaran/uji',
      children: <TrialPage view={view} lang={lang} />,
    });
  return [
    { id: 'exchange-trial', title: 'Exchange: try to change the log', render: shown(none) },
    { id: 'exchange-trial-changed', title: 'Exchange: a changed copy of the log', render: shown(changed) },
    { id: 'exchange-trial-intact', title: 'Exchange: an intact copy of the log', render: shown(intact) },
  ];
}

function callsPages(): readonly GalleryPage[] {
  const full: CallsView = {
    sections: officer,
    agency: 'DPMPTSP Sragen',
    filter: { side: null, service: null, message: '' },
    calls: sampleCalls,
    next: '2026-11-24T02:12:00Z~0193a5e8-7c40-7000-8000-000000000001',
    names: new Map(sampleMembers.map(({ id, shortName }) => [id, shortName])),
    services: new Map(sampleServices.map(({ id, title }) => [id, title])),
    purposes: new Map(sampleLines.map(({ purpose, about }) => [purpose, about])),
  };
  const filtered = { filter: { side: 'provider', service: penduduk, message: '' }, calls: [], next: null } as const;
  const shown = (view: CallsView) => (lang: Lang) => (
    <Desk frame={deskFrame(lang, '/pertukaran', { title: callsTitle(view, lang) })}>
      <CallsPage view={view} lang={lang} />
    </Desk>
  );
  return [
    { id: 'exchange-calls', title: 'Exchange: calls of an agency', render: shown(full) },
    { id: 'exchange-calls-nothing', title: 'Exchange: no call matches', render: shown({ ...full, ...filtered }) },
    { id: 'exchange-calls-none', title: 'Exchange: no calls yet', render: shown({ ...full, calls: [], next: null }) },
    {
      id: 'exchange-calls-outside',
      title: 'Exchange: not a member',
      render: shown({ ...full, agency: null, calls: [] }),
    },
  ];
}

function callPages(): readonly GalleryPage[] {
  const view = (kind: SampleKind): CallView => ({
    sections: officer,
    messageId: sampleMessageId,
    evidence: sampleEvidence(kind),
    report: sampleReport(kind),
    checkedAt: sampleTimes.checkedAt,
    checkedMs: 3,
    bytes: 11_400,
    names: { consumer: 'DPMPTSP Sragen', provider: 'Dukcapil' },
    serviceTitle: sampleServices[0]?.title ?? null,
    purpose: sampleLines[0]?.about ?? null,
  });
  const onDesk = (kind: SampleKind) => (lang: Lang) => (
    <Desk frame={deskFrame(lang, '/pertukaran', { title: callTitle(view(kind), lang) })} width="text">
      <CallPage view={view(kind)} lang={lang} />
    </Desk>
  );
  const own: CallView = { ...view('intact'), sections: anyone };
  return [
    { id: 'exchange-call-intact', title: 'Exchange: evidence of a call, intact', render: onDesk('intact') },
    { id: 'exchange-call-failed', title: 'Exchange: evidence of a call, not intact', render: onDesk('failed') },
    { id: 'exchange-call-early', title: 'Exchange: evidence of a call, not sealed yet', render: onDesk('early') },
    { id: 'exchange-call-refused', title: 'Exchange: evidence of a refused call', render: onDesk('refused') },
    { id: 'exchange-call-open', title: 'Exchange: evidence of a call without answer', render: onDesk('open') },
    {
      id: 'exchange-call-own',
      title: 'Exchange: evidence of a call about oneself',
      render: (lang) =>
        forAnyone({
          lang,
          title: callTitle(own, lang),
          path: '/pertukaran',
          children: <CallPage view={own} lang={lang} />,
        }),
    },
  ];
}
