import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { BulkBody, bulkTitle } from './bulk-body.tsx';
import { CatalogueBody } from './catalogue-body.tsx';
import { ConflictBody } from './conflict-body.tsx';
import { EditBody } from './edit-body.tsx';
import { ElementBody } from './element-body.tsx';
import { EndBody } from './end-body.tsx';
import { FreshBody } from './fresh-body.tsx';
import { aBulk, aConflict, aFresh, anEdit, anElement, anEnd, aRelations } from './gallery-forms.ts';
import { aCatalogue, aHome, anObject, anOwnList } from './gallery-views.ts';
import { HomeBody } from './home-body.tsx';
import { ObjectBody, objectTitle } from './object-body.tsx';
import { OwnBody } from './own-body.tsx';
import { RelationsBody } from './relations-body.tsx';
import { say, sayOwn } from './say.ts';

/** The registry in every state; agencies are real, what they run here is invented. */
export const registryGallery: readonly GalleryPage[] = [
  ...states(
    { part: 'home', all: ['busy', 'empty', 'onlooker'] as const, title: 'The registry’s front' },
    (lang, state) => (
      <Officer lang={lang} title={say(lang)('homeTitle', { agency: 'KKP' })} isWide>
        <HomeBody view={aHome(lang, state)} />
      </Officer>
    ),
  ),
  ...states(
    { part: 'catalogue', all: ['all', 'filtered', 'partial', 'nothing', 'empty'] as const, title: 'Catalogue' },
    (lang, state) => (
      <Officer lang={lang} title={say(lang)('catalogueTitle')} isWide>
        <CatalogueBody view={aCatalogue(lang, state)} />
      </Officer>
    ),
  ),
  ...states(
    {
      part: 'object',
      all: ['owner', 'onlooker', 'overseer', 'classified', 'guarded', 'past', 'not-yet', 'ended', 'use-wrong'] as const,
      title: 'An object',
    },
    (lang, state) => {
      const view = anObject(lang, state);
      return (
        <Officer lang={lang} title={objectTitle(view)} hasErrors={view.typed.errors.length > 0}>
          <ObjectBody view={view} />
        </Officer>
      );
    },
  ),
  ...states(
    { part: 'own', all: ['rows', 'approver', 'done', 'nothing', 'empty'] as const, title: 'The agency’s list' },
    (lang, state) => (
      <Officer lang={lang} title={sayOwn(lang)('listTitle', { agency: 'KKP' })} isWide>
        <OwnBody view={anOwnList(lang, state)} />
      </Officer>
    ),
  ),
  ...elementPages(),
  ...formPages(),
  ...smallForms(),
];

function elementPages(): readonly GalleryPage[] {
  const shown = [
    ['draft', 'architect'],
    ['waiting', 'approver'],
    ['waiting', 'writer'],
    ['returned', 'architect'],
    ['changed', 'architect'],
    ['planned', 'architect'],
    ['ended', 'architect'],
  ] as const;
  return shown.map(([state, role]) => ({
    id: `registry-element-${state}-${role}`,
    title: `Registry. An own object: ${state}, read by the ${role}`,
    render: (lang: Lang) => {
      const view = anElement(lang, state, role);
      return (
        <Officer lang={lang} title={view.element.head.name} hasErrors={view.typed.errors.length > 0} isWide>
          <ElementBody view={view} />
        </Officer>
      );
    },
  }));
}

function formPages(): readonly GalleryPage[] {
  return [
    ...states({ part: 'edit', all: ['form', 'errors'] as const, title: 'Changing an object' }, (lang, state) => {
      const view = anEdit(lang, state === 'errors');
      const title = sayOwn(lang)('editTitle', { name: view.element.head.name });
      return (
        <Officer lang={lang} title={title} hasErrors={view.errors.length > 0}>
          <EditBody view={view} />
        </Officer>
      );
    }),
    ...states({ part: 'conflict', all: ['both'] as const, title: 'Two officers changed one object' }, (lang) => {
      const view = aConflict(lang);
      const title = sayOwn(lang)('conflictTitle', { name: view.head.name, officer: view.officer });
      return (
        <Officer lang={lang} title={title}>
          <ConflictBody view={view} />
        </Officer>
      );
    }),
    ...states(
      { part: 'fresh', all: ['first', 'step', 'errors', 'not-ready', 'data'] as const, title: 'Registering by hand' },
      (lang, state) => {
        const view = aFresh(lang, state);
        const title = sayOwn(lang)('freshTitle', { domain: say(lang)(`domain.${view.given.domain}`).toLowerCase() });
        return (
          <Officer lang={lang} title={title} hasErrors={view.errors.length > 0}>
            <FreshBody view={view} />
          </Officer>
        );
      },
    ),
  ];
}

function smallForms(): readonly GalleryPage[] {
  return [
    ...states(
      { part: 'relations', all: ['none', 'found', 'nothing', 'circle'] as const, title: 'Relations' },
      (lang, state) => {
        const view = aRelations(lang, state);
        const title = sayOwn(lang)('relationsTitle', { name: view.head.name });
        return (
          <Officer lang={lang} title={title} hasErrors={view.errors.length > 0}>
            <RelationsBody view={view} />
          </Officer>
        );
      },
    ),
    ...states(
      { part: 'end', all: ['draft', 'published', 'wrong'] as const, title: 'Ending an object' },
      (lang, state) => {
        const view = anEnd(lang, state);
        const title = sayOwn(lang)('endTitle', { name: view.head.name });
        return (
          <Officer lang={lang} title={title} hasErrors={view.errors.length > 0}>
            <EndBody view={view} />
          </Officer>
        );
      },
    ),
    ...states(
      { part: 'bulk', all: ['fit', 'problems', 'none', 'again'] as const, title: 'Many rows at once' },
      (lang, state) => {
        const view = aBulk(lang, state);
        return (
          <Officer lang={lang} title={bulkTitle(view)} isWide>
            <BulkBody view={view} />
          </Officer>
        );
      },
    ),
  ];
}

interface Shown<State> {
  readonly part: string;
  readonly all: readonly State[];
  readonly title: string;
}

function states<const State extends string>(
  { part, all, title }: Shown<State>,
  render: (lang: Lang, state: State) => Child,
): readonly GalleryPage[] {
  return all.map((state) => ({
    id: `registry-${part}-${state}`,
    title: `Registry. ${title}: ${state}`,
    render: (lang: Lang) => render(lang, state),
  }));
}

interface OfficerProps {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly isWide?: boolean;
  readonly children: Child;
}

function Officer({ lang, title, hasErrors = false, isWide = false, children }: OfficerProps) {
  return (
    <Desk width={isWide ? 'wide' : 'text'} frame={deskFrame(lang, '/arsitektur', { title, hasErrors })}>
      {children}
    </Desk>
  );
}
