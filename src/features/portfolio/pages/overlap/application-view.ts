import type { Ask } from '../../../../kernel/http/ask.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { organisationsByIds, todayInCapital } from '../../../directory/index.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { agencyOf, elementOf } from '../../http/overlap-review/pair-id.ts';
import { type OpenApplication, openApplications } from '../../storage/overlap/compared-application.ts';
import { topicName } from './figure-words.ts';
import { say } from './say.ts';

/** One application as these pages show it: open words only. */
export interface ApplicationView {
  readonly entry: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly text: string;
  readonly owner: string;
  readonly reportedBy: string;
  readonly status: string;
  readonly functions: readonly string[];
  readonly codes: readonly string[];
  readonly href: string;
  readonly isPublished: boolean;
}

/** The applications of some entries with the names of their agencies; those that are gone keep their last words. */
export async function applicationViews(
  ask: Ask,
  entries: readonly string[],
): Promise<ReadonlyMap<string, ApplicationView>> {
  const found = await ask.services.db.as(PUBLIC, (tx) => openApplications(tx, entries));
  const agencies = await agencyNames(
    ask,
    entries.map((entry) => agencyOf(entry)),
  );
  return new Map(
    [...new Set(entries)].map((entry) => {
      const one = found.get(entry);
      const agency = agencies.get(agencyOf(entry)) ?? '';
      return [entry, one === undefined ? goneView(entry, agency, ask.lang) : viewOf(one, agency, ask.lang)];
    }),
  );
}

const AT_ONCE = 900;

/** Short names of agencies by id. */
async function agencyNames(
  { services, now }: Pick<Ask, 'services' | 'now'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '').slice(0, AT_ONCE);
  const found = await organisationsByIds(services.db, wanted, todayInCapital(now));
  return new Map([...found].map(([id, { shortName }]) => [id, shortName]));
}

function viewOf(one: OpenApplication, agency: string, lang: Lang): ApplicationView {
  const t = say(lang);
  const { status } = one;
  return {
    entry: one.entry,
    name: one.name ?? t('nameless'),
    agencyId: one.agencyId,
    agency: agency === '' ? one.ownerName : agency,
    text: one.functionText ?? '',
    owner: one.ownerName,
    reportedBy: one.reportedBy ?? '',
    status: isStatus(status) ? t(`status.${status}`) : '',
    functions: one.functions.map((code) => topicName(code, lang)),
    codes: one.codes,
    href: registryPaths.object.to({ agency: one.agencyId, id: one.elementId }),
    isPublished: one.isPublished,
  };
}

const statuses = ['planned', 'in_development', 'active', 'inactive', 'retired', 'unknown'] as const;

function isStatus(given: string | null): given is (typeof statuses)[number] {
  return statuses.some((status) => status === given);
}

function goneView(entry: string, agency: string, lang: Lang): ApplicationView {
  return {
    entry,
    name: say(lang)('nameless'),
    agencyId: agencyOf(entry),
    agency,
    text: '',
    owner: agency,
    reportedBy: '',
    status: '',
    functions: [],
    codes: [],
    href: registryPaths.object.to({ agency: agencyOf(entry), id: elementOf(entry) }),
    isPublished: false,
  };
}
