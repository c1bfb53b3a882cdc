import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../web/layout.tsx';
import { operationsPaths } from '../http/operations-paths.ts';
import { LAST_30_DAYS } from '../domain/audit-filter.ts';
import { findingsOf } from '../domain/node-state.ts';
import { ruleLines } from '../domain/rule-lines.ts';
import { operationsAuthority } from '../domain/authority.ts';
import { AuditLog } from './audit-page.tsx';
import { Authority } from './authority-page.tsx';
import { ClockDesk, clockTitle, NOTHING_TYPED, type ClockView } from './clock-page.tsx';
import { ClockMove, moveTitle } from './clock-move-page.tsx';
import { linksOf, type DeskPage, type DeskTop } from './desk.tsx';
import { EffectDetails, effectTitle } from './effect-page.tsx';
import {
  effects,
  entries,
  failingEffect,
  form,
  moves,
  now,
  readingInTrouble,
  readingWell,
  sandboxes,
  type SampleEffect,
} from './gallery-figures.ts';
import { Outbox, outboxTitle, type OutboxView } from './outbox-page.tsx';
import { Sandboxes, sandboxTitle } from './sandbox-page.tsx';
import { say } from './say.ts';
import { SetAside } from './set-aside-page.tsx';
import { headline, State } from './state-page.tsx';

/** Every page of this desk in every state; all of it invented. */
export const operationsGallery: readonly GalleryPage[] = [
  one('operations-state', 'Operations: all is running', (lang) => stateShown(lang, readingWell)),
  one('operations-state-findings', 'Operations: things that need an eye', (lang) => stateShown(lang, readingInTrouble)),
  one('operations-outbox', 'Operations: failed deliveries', (lang) => outboxShown(lang, 'failing', effects)),
  one('operations-outbox-aside', 'Operations: set aside', (lang) => outboxShown(lang, 'set_aside', effects)),
  one('operations-outbox-empty', 'Operations: nothing failed', (lang) => outboxShown(lang, 'failing', [])),
  one('operations-effect', 'Operations: a failed delivery', (lang) => effectShown(lang, failingEffect)),
  one('operations-effect-retried', 'Operations: a delivery tried again', (lang) =>
    effectShown(lang, { ...failingEffect, state: 'waiting', attempts: 0, runAt: now, settledAt: null }),
  ),
  one('operations-effect-aside', 'Operations: a delivery set aside', (lang) =>
    effectShown(lang, {
      ...failingEffect,
      state: 'set_aside',
      setAsideReason: 'Penerima sudah ditutup; dikirim lewat surat.',
    }),
  ),
  one('operations-set-aside', 'Operations: why set aside', (lang) => asideShown(lang, '', null)),
  one('operations-set-aside-errors', 'Operations: a reason that names a number', (lang) =>
    asideShown(lang, 'Milik 3314 0790 9990 0000, sudah selesai.', 'reason_names_number'),
  ),
  one('operations-clock', 'Operations: both clocks', (lang) => clockShown(lang, {})),
  one('operations-clock-ahead', 'Operations: casework time ahead', (lang) =>
    clockShown(lang, { aheadMs: 450_000_000, moves }),
  ),
  one('operations-clock-errors', 'Operations: no such number of days', (lang) =>
    clockShown(lang, { typed: { ...NOTHING_TYPED, kind: 'hari', days: '90' }, fault: 'days_malformed' }),
  ),
  one('operations-clock-confirm', 'Operations: move the clock on', moveShown),
  one('operations-sandboxes', 'Operations: sandboxes', (lang) => sandboxesShown(lang, false)),
  one('operations-sandboxes-off', 'Operations: a sandbox is off', (lang) => sandboxesShown(lang, true)),
  one('operations-sandboxes-none', 'Operations: no sandboxes', noSandboxesShown),
  one('operations-audit', 'Operations: audit log', (lang) => auditShown(lang, false)),
  one('operations-audit-none', 'Operations: audit log, nothing found', (lang) => auditShown(lang, true)),
  one('operations-authority', 'Operations: authority', (lang) => authorityShown(lang, null)),
  one('operations-authority-none', 'Operations: authority, nothing found', (lang) =>
    authorityShown(lang, 'role:juru_masak'),
  ),
];

interface Shown {
  readonly page: DeskPage;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly body: Child;
}

function one(id: string, title: string, show: (lang: Lang) => Shown): GalleryPage {
  return {
    id,
    title,
    render(lang) {
      const { page, body, ...own } = show(lang);
      const t = say(lang);
      const sections = linksOf(['state'], operationsPaths[page].to({}), t).map((link) => ({
        ...link,
        label: t('navDesk'),
        current: page !== 'authority',
      }));
      const person = {
        name: lang === 'id' ? 'Bayu K., operator sistem' : 'Bayu K., system operator',
        signOutAction: '/keluar',
        csrf: 'contoh',
      };
      return (
        <Desk
          frame={{
            ...deskFrame(lang, operationsPaths[page].to({}), own),
            office: 'KemenPANRB',
            navigation: sections,
            person,
          }}
        >
          {body}
        </Desk>
      );
    },
  };
}

const PAGES: readonly DeskPage[] = ['state', 'outbox', 'clock', 'sandboxes', 'audit', 'authority'];

function top(lang: Lang, page: DeskPage): DeskTop {
  return { lang, links: linksOf(PAGES, operationsPaths[page].to({}), say(lang)) };
}

function stateShown(lang: Lang, reading: typeof readingWell): Shown {
  const view = { desk: top(lang, 'state'), reading, findings: findingsOf(reading, now), now };
  return { page: 'state', title: headline(view), body: <State {...view} /> };
}

function outboxShown(lang: Lang, state: OutboxView['state'], shown: OutboxView['effects']): Shown {
  const listed = shown.map((effect) => ({
    ...effect,
    state,
    setAsideReason: state === 'failing' ? null : 'Penerima sudah ditutup; dikirim lewat surat.',
  }));
  const counts = { failing: shown.length, setAside: state === 'failing' ? 0 : shown.length };
  const view: OutboxView = {
    desk: top(lang, 'outbox'),
    state,
    ...counts,
    effects: listed,
    next: null,
    isFirstPage: true,
    form: () => form,
  };
  return { page: 'outbox', title: outboxTitle(view), body: <Outbox {...view} /> };
}

function effectShown(lang: Lang, effect: SampleEffect): Shown {
  const view = { desk: top(lang, 'outbox'), effect, form, now };
  return { page: 'outbox', title: effectTitle(view), body: <EffectDetails {...view} /> };
}

function asideShown(lang: Lang, typed: string, fault: 'reason_names_number' | null): Shown {
  const view = { desk: top(lang, 'outbox'), effect: failingEffect, form, typed, fault };
  return {
    page: 'outbox',
    title: say(lang)('asideTitle', { kind: failingEffect.kind }),
    hasErrors: fault !== null,
    body: <SetAside {...view} />,
  };
}

function clockShown(lang: Lang, own: Partial<ClockView>): Shown {
  const aheadMs = own.aheadMs ?? 0;
  const view: ClockView = {
    desk: top(lang, 'clock'),
    trueNow: now,
    caseworkNow: now.add({ milliseconds: aheadMs }),
    aheadMs,
    nextDeadline: now.add({ milliseconds: aheadMs, hours: 70 }),
    moves: [],
    typed: NOTHING_TYPED,
    fault: null,
    ...own,
  };
  return { page: 'clock', title: clockTitle(view), hasErrors: view.fault !== null, body: <ClockDesk {...view} /> };
}

function moveShown(lang: Lang): Shown {
  const view = { desk: top(lang, 'clock'), caseworkNow: now, target: now.add({ hours: 142 }), deadlines: 3, form };
  return { page: 'clock', title: moveTitle(view), body: <ClockMove {...view} /> };
}

function sandboxesShown(lang: Lang, isOneOff: boolean): Shown {
  const shown = sandboxes.map((sandbox, index) =>
    isOneOff && index === 3 ? { ...sandbox, outageSince: now } : sandbox,
  );
  const view = { desk: top(lang, 'sandboxes'), sandboxes: shown, form: () => form };
  return { page: 'sandboxes', title: sandboxTitle(view), body: <Sandboxes {...view} /> };
}

function noSandboxesShown(lang: Lang): Shown {
  const view = { desk: top(lang, 'sandboxes'), sandboxes: [], form: () => form };
  return { page: 'sandboxes', title: sandboxTitle(view), body: <Sandboxes {...view} /> };
}

function auditShown(lang: Lang, isFiltered: boolean): Shown {
  const filter = { event: isFiltered ? 'access.denied' : null, action: null, outcome: null, period: LAST_30_DAYS };
  const kinds = { events: entries.map(({ event }) => event), actions: entries.map(({ action }) => action) };
  const view = {
    desk: top(lang, 'audit'),
    now,
    filter,
    kinds,
    entries: isFiltered ? [] : entries,
    next: null,
    isFirstPage: true,
  };
  return { page: 'audit', title: say(lang)('auditTitle'), body: <AuditLog {...view} /> };
}

function authorityShown(lang: Lang, who: string | null): Shown {
  const lines = ruleLines([{ feature: 'operations', table: operationsAuthority }]);
  const view = { desk: top(lang, 'authority'), lines, filter: { feature: null, who } };
  return { page: 'authority', title: say(lang)('authorityTitle'), body: <Authority {...view} /> };
}
