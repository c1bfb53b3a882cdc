import { todayInCapital } from '../../features/directory/index.ts';
import { documentsOfPerson, documentsPaths } from '../../features/documents/index.ts';
import { applicantCases, applicantTasks, deskQueues, homeServices } from '../../features/mall/index.ts';
import { unreadTask } from '../../features/notices/index.ts';
import { recentReadings } from '../../features/onceonly/index.ts';
import { openOwnAccess } from '../../kernel/access/access.ts';
import type { Feature } from '../../kernel/feature.ts';
import type { Ask } from '../../kernel/http/ask.ts';
import { asPerson } from '../../kernel/viewer.ts';
import { isNamed } from '../../vocabulary/authority.ts';
import { formatDate } from '../../vocabulary/instant.ts';
import { navigationOf } from '../navigation.ts';
import { zoneOfReader } from '../office-names.ts';
import type { Ports } from '../ports.ts';
import type { HomeContributions, HomeDocument, HomeList } from './home.ts';
import { homeNavigation } from './routes.ts';
import { say } from './say.ts';

const MOST_DOCUMENTS = 3;

/** What the features bring to the home page of persons and officers. */
export function homeContributions({ onceonly, notices }: Ports, features: readonly Feature[]): HomeContributions {
  const desks = navigationOf(features).filter((entry) => entry !== homeNavigation);
  return {
    // In a real installation an account has no name yet; the session then carries that of the account page.
    nameOf: ({ session, services }) =>
      services.installation.kind === 'sample' ? (session?.displayName ?? null) : null,
    zoneOf: (ask) => zoneOfReader(ask.services, ask.actor),
    tasks: [applicantTasks, (ask) => unreadTask(notices, ask)],
    cases: applicantCases,
    documents: ownDocuments,
    readings: (ask) => recentReadings(onceonly, ask),
    services: homeServices,
    queues: [deskQueues],
    desks: ({ actor, lang }) =>
      desks
        .filter(({ seenBy }) => !seenBy.includes('anyone') && isNamed(seenBy, actor))
        .map(({ href, label }) => ({ href, name: label(lang) })),
  };
}

async function ownDocuments(ask: Ask): Promise<HomeList<HomeDocument>> {
  const { actor, lang, services } = ask;
  const href = documentsPaths.mine.to({});
  if (actor.kind !== 'person') return { entries: [], total: 0, href };
  const documents = await services.db.as(asPerson(actor.personId), async (tx) =>
    documentsOfPerson(tx, await openOwnAccess(tx, actor), actor.personId),
  );
  const today = todayInCapital(services.clock.trueNow());
  const entries = documents.slice(0, MOST_DOCUMENTS).map(({ id, title, number, validUntil, revocation }) => ({
    title: title[lang],
    href: documentsPaths.own.to({ id }),
    detail: detailOf({ number, validUntil, isRevoked: revocation !== null, today }, lang),
  }));
  return { entries, total: documents.length, href };
}

function detailOf(
  given: {
    readonly number: string;
    readonly validUntil: Parameters<typeof formatDate>[0] | null;
    readonly isRevoked: boolean;
    readonly today: string;
  },
  lang: Ask['lang'],
): string {
  const t = say(lang);
  const { number, validUntil, isRevoked, today } = given;
  if (isRevoked) return t('documentRevoked', { number });
  if (validUntil === null) return t('documentValid', { number });
  const date = formatDate(validUntil, lang, 'long');
  return t(validUntil < today ? 'documentExpired' : 'documentValidUntil', { number, date });
}
