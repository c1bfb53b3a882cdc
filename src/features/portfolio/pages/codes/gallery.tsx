import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { CodesBody } from './codes-body.tsx';
import { CrosswalkBody } from './crosswalk-body.tsx';
import { DraftBody } from './draft-body.tsx';
import { EvidenceBody } from './evidence-body.tsx';
import { aCodesView, aCrosswalkView, aDraftView, aSetView, aTableView } from './gallery-samples.ts';
import {
  anEvidenceView,
  aTargetDraftView,
  aTargetsView,
  aTargetView,
  aTasksView,
  aTaskView,
} from './gallery-targets.ts';
import { say } from './say.ts';
import { SetBody } from './set-body.tsx';
import { TableBody } from './table-body.tsx';
import { TargetBody } from './target-body.tsx';
import { TargetDraftBody } from './target-draft-body.tsx';
import { TargetsBody } from './targets-body.tsx';
import { TaskBody } from './task-body.tsx';
import { TasksBody } from './tasks-body.tsx';

/** Every page of reference codes and shared targets in every state; agencies and figures are invented. */
export const codesGallery: readonly GalleryPage[] = [
  ...states(['codes-overview', 'Reference codes'], ['reader', 'owner', 'national'], (lang, who) => ({
    title: say(lang)('codesTitle'),
    body: <CodesBody view={aCodesView(lang, who)} />,
  })),
  ...states(
    ['codes-set', 'A version of a reference'],
    ['top', 'below', 'leaf', 'found', 'nothing', 'coming', 'past'],
    (lang, state) => {
      const view = aSetView(lang, state);
      const { reference } = view.set;
      return {
        title: say(lang)('setTitle', { reference, name: say(lang)(`ref.${reference}`) }),
        body: <SetBody view={view} />,
      };
    },
  ),
  ...states(['codes-draft', 'A draft'], ['fresh', 'open', 'whole', 'errors', 'conflict'], (lang, state) => {
    const view = aDraftView(lang, state);
    return {
      title: say(lang)('draftTitle', { id: view.state.after.id }),
      hasErrors: view.errors.length > 0,
      body: <DraftBody view={view} />,
    };
  }),
  ...states(['codes-table', 'The whole list'], ['filled', 'errors', 'conflict'], (lang, state) => {
    const view = aTableView(lang, state);
    return {
      title: say(lang)('tableTitle', { reference: view.reference }),
      hasErrors: view.errors.length > 0,
      body: <TableBody view={view} />,
    };
  }),
  ...states(['codes-crosswalk', 'Successors of old codes'], ['open', 'done', 'errors', 'conflict'], (lang, state) => {
    const view = aCrosswalkView(lang, state);
    return {
      title: say(lang)('crosswalkTitle', { id: view.setId }),
      hasErrors: view.errors.length > 0,
      body: <CrosswalkBody view={view} />,
    };
  }),
  ...states(['codes-tasks', 'Re-coding tasks'], ['architect', 'approver', 'none'], (lang, state) => ({
    title: say(lang)('tasksTitle'),
    body: <TasksBody view={aTasksView(lang, state)} />,
  })),
  ...states(['codes-task', 'New codes for one object'], ['fresh', 'errors', 'conflict'], (lang, state) => {
    const view = aTaskView(lang, state);
    return {
      title: say(lang)('taskTitle', { name: view.name }),
      hasErrors: view.errors.length > 0,
      body: <TaskBody view={view} />,
    };
  }),
  ...states(['targets-overview', 'Shared targets'], ['reader', 'national', 'none'], (lang, who) => ({
    title: say(lang)('targetsTitle'),
    body: <TargetsBody view={aTargetsView(lang, who)} />,
  })),
  ...states(['targets-target', 'One target'], ['counted', 'grey', 'adopted', 'national'], (lang, state) => {
    const view = aTargetView(lang, state);
    return { title: view.target.target.name[lang], body: <TargetBody view={view} /> };
  }),
  ...states(['targets-draft', 'A draft of a target'], ['fresh', 'whole', 'errors', 'conflict'], (lang, state) => {
    const view = aTargetDraftView(lang, state);
    return {
      title: say(lang)('targetDraftTitle'),
      hasErrors: view.errors.length > 0,
      body: <TargetDraftBody view={view} />,
    };
  }),
  ...states(
    ['targets-evidence', 'Applications on the exchange'],
    ['linked', 'errors', 'no-application', 'no-subsystem'],
    (lang, state) => {
      const view = anEvidenceView(lang, state);
      return {
        title: say(lang)('evidenceTitle'),
        hasErrors: view.errors.length > 0,
        body: <EvidenceBody view={view} />,
      };
    },
  ),
];

interface Shown {
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly body: Child;
}

function states<const State extends string>(
  [id, title]: readonly [id: string, title: string],
  all: readonly State[],
  show: (lang: Lang, state: State) => Shown,
): readonly GalleryPage[] {
  return all.map((state) => ({
    id: `${id}-${state}`,
    title: `${title}: ${state}`,
    render: (lang) => <Framed lang={lang} shown={show(lang, state)} />,
  }));
}

function Framed({ lang, shown }: { readonly lang: Lang; readonly shown: Shown }) {
  const { title, hasErrors = false, body } = shown;
  const office = bothIn(lang)('Kementerian contoh', 'Sample ministry');
  return (
    <Desk width="text" frame={deskFrame(lang, '/arsitektur/kode', { title, hasErrors, office })}>
      {body}
    </Desk>
  );
}
