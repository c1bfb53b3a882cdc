import { officersByIds, organisationsByIds, todayInCapital } from '../../../directory/index.ts';
import { sources } from '../../../onceonly/index.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { EventActor } from '../../domain/application-event.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import type { MallPort } from '../../http/mall-port.ts';
import type { Holder } from './queue-view.ts';
import { say } from './say.ts';

type DeskPort = Pick<MallPort, 'onceonly'>;

/** What people and offices around a case are called. */
export interface CaseNames {
  /** "Anda", a colleague by name, the applicant, another office, the system. */
  readonly by: (actor: EventActor) => string;
  readonly holder: (officerId: string | null) => Holder;
  /** A register: "Dukcapil"; an office's own by the office's name. */
  readonly source: (which: { readonly source: string; readonly holder: string }) => string;
  readonly office: (id: string) => string;
  readonly proofHref: (messageId: string) => string | null;
}

/** Looks up the names of everybody whom pages about these cases speak of. */
export async function caseNames(port: DeskPort, ask: Ask, opened: OpenedCase): Promise<CaseNames> {
  const { lang } = ask;
  const { words } = port.onceonly;
  const actors = opened.events.map(({ actor }) => actor);
  const officers = await officerNames(ask, [...officersIn(actors), opened.application.holder]);
  const agencies = [
    ...actors.flatMap((actor) => (actor.kind === 'office' ? [actor.agencyId] : [])),
    opened.application.recommendation?.healthOfficeId,
  ];
  const ids = agencies.filter((id) => id !== undefined);
  const organisations = await organisationsByIds(ask.services.db, ids, todayInCapital(ask.now));
  const office = (id: string) => {
    const found = organisations.get(id);
    if (found === undefined) return say(lang)('by.office');
    return lang === 'id' ? found.shortName : found.nameEn;
  };
  const codes = [...opened.content.evidence, ...opened.pending].map(({ holder }) => holder);
  const holders = await words.holders(
    [...new Set(codes)].filter((code) => code !== 'person'),
    lang,
  );
  const self = ask.actor.kind === 'officer' ? ask.actor.officerId : null;
  return {
    by: (actor) => byWords(actor, { lang, self, officers, office }),
    holder: (officerId) => holderOf(officerId, { self, officers, lang }),
    source: ({ source, holder }) => registerName(source, lang) ?? holders.get(holder) ?? holder,
    office,
    proofHref: words.evidenceHref,
  };
}

/** Officers as their colleagues know them, by id; those not in the answer are unknown. */
export async function officerNames(
  { services, now }: Ask,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const officers = await officersByIds(services.db, wanted, todayInCapital(now));
  return new Map([...officers].map(([id, { name }]) => [id, name]));
}

/** "Dukcapil", "SISDMK"; null where each office keeps such a register of its own. */
function registerName(source: string, lang: Lang): string | null {
  const found = sources.find(({ id }) => id === source);
  if (found === undefined || found.holder.kind === 'consumer') return null;
  return found.name[lang].replace(/,.*$/, '');
}

interface HolderGround {
  readonly self: string | null;
  readonly officers: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

export function holderOf(officerId: string | null, { self, officers, lang }: HolderGround): Holder {
  if (officerId === null) return 'nobody';
  return officerId === self ? 'me' : { name: officers.get(officerId) ?? say(lang)('by.officer') };
}

function officersIn(actors: readonly EventActor[]): readonly string[] {
  return actors.flatMap((actor) => (actor.kind === 'officer' ? [actor.officerId] : []));
}

function byWords(actor: EventActor, ground: HolderGround & { readonly office: (id: string) => string }): string {
  const t = say(ground.lang);
  switch (actor.kind) {
    case 'officer':
      if (actor.officerId === ground.self) return t('by.me');
      return ground.officers.get(actor.officerId) ?? t('by.officer');
    case 'office':
      return ground.office(actor.agencyId);
    case 'person':
      return t('by.person');
    case 'system':
      return t('by.system');
    default:
      return actor satisfies never;
  }
}
