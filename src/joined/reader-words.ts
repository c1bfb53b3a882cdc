import { officersByIds, roleName, todayInCapital } from '../features/directory/index.ts';
import type { RecordedActor } from '../kernel/audit/actor-columns.ts';
import type { Services } from '../kernel/services.ts';
import type { Lang } from '../vocabulary/lang.ts';

/** How officers are told to a citizen: "Pemeriksa perizinan, Endang W.", by id. */
export async function readerWords(
  { db, clock }: Services,
  actors: readonly RecordedActor[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap(({ kind, id }) => (kind === 'officer' && id !== null ? [id] : []));
  const officers = await officersByIds(db, ids, todayInCapital(clock.trueNow()));
  return new Map(
    [...officers].map(([id, { name, roles }]) => {
      const role = roles.find((code) => code !== 'administrator') ?? roles[0];
      const called = shortName(name);
      return [id, role === undefined ? called : `${roleName(role, lang)}, ${called}`];
    }),
  );
}

/** First name and initial: enough to ask for somebody, too little to look him up. */
export function shortName(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}
