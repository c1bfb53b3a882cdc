import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import { codesAuthority } from '../../domain/authority-codes.ts';
import { type ApplicationAdoption, milestonesOf } from '../../domain/codes/target-adoption.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { csvFile } from '../../http/csv-file.ts';
import { sharedTargets, targetsOn } from '../../http/codes/shared-targets.ts';
import { countAdoption, type CountedAdoption } from '../../http/codes/target-adoption-figures.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import type { PublishedTarget } from '../../storage/codes/shared-target.ts';
import { say } from './say.ts';
import { type AdoptingAgency, type ListedApplication, TargetBody, type TargetView } from './target-body.tsx';

type TargetAsk<P extends string = '/arsitektur/sasaran/rinci/:key'> = Ask<P>;

/** One target with its adoption counted now. */
export async function targetPage(ask: TargetAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const found = await findTarget(ask, ask.params.key);
  if (found === null) return refuse('target_unknown', { next: codesPaths.targets.to({}) });
  const { target, versions } = found;
  const counted = await countAdoption(ask.services, target.target);
  const names = await agencyNames(ask, counted);
  const { adoption } = counted;
  const agencies = agenciesOf(counted, names);
  const asked = ask.query.get('instansi') ?? '';
  const filter = agencies.some(({ id }) => id === asked) ? asked : '';
  const of = (standing: ApplicationAdoption['standing']) =>
    adoption.all.filter((one) => one.standing === standing).length;
  const time = (at: CountedAdoption['countedAt']) => formatDateTimeZone(at, 'Asia/Jakarta', ask.lang);
  const mayRevise = authorise(codesAuthority['target.draft'], ask.actor, null).ok;
  const view: TargetView = {
    lang: ask.lang,
    target,
    affected: adoption.all.length,
    adopters: adoption.adopters,
    belowThreshold: of('below_threshold'),
    noEvidence: of('no_evidence'),
    countedAt: time(counted.countedAt),
    windowFrom: time(counted.windowFrom),
    logSize: counted.logSize,
    agencies,
    filter,
    nonAdopters: listed(
      adoption.nonAdopters.filter(({ application }) => filter === '' || application.ownerId === filter),
      { counted, names, ask },
    ),
    milestones: milestonesOf(target.target, adoption).map((milestone) => ({
      ...milestone,
      agency: names.get(milestone.ownerId) ?? milestone.ownerId,
      share: milestone.step.sharePercent,
    })),
    versions,
    revise: mayRevise ? { csrf: csrfToken(ask.session.csrfSecret), onceKey: newId() } : null,
  };
  return page(target.target.name[ask.lang], <TargetBody view={view} />, { layout: 'desk-text' });
}

/** Every application concerned, with what was counted and where it can be checked. */
export async function targetFile(
  ask: TargetAsk<'/arsitektur/sasaran/rinci/:key/aplikasi.csv'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findTarget(ask, ask.params.key);
  if (found === null) return refuse('target_unknown', { next: codesPaths.targets.to({}) });
  const counted = await countAdoption(ask.services, found.target.target);
  const names = await agencyNames(ask, counted);
  const t = say(ask.lang);
  return csvFile(`${found.target.target.id}.csv`, [
    [
      t('columnAgency'),
      t('columnApplication'),
      t('columnCodes'),
      t('columnState'),
      t('columnCount'),
      t('columnEvidence'),
      t('columnCountedAt'),
    ],
    ...counted.adoption.all.map(({ application, standing, count, references }) => [
      names.get(application.ownerId) ?? application.ownerId,
      counted.names.get(application.applicationId) ?? t('nameless'),
      application.codes.join(' '),
      t(`standing.${standing}`),
      count === null ? '' : String(count),
      references.join(' '),
      counted.countedAt.toString({ smallestUnit: 'second' }),
    ]),
  ]);
}

async function findTarget(
  ask: Pick<Ask, 'services'>,
  key: string,
): Promise<{ readonly target: PublishedTarget; readonly versions: readonly PublishedTarget[] } | null> {
  const versions = (await sharedTargets(ask.services)).filter(({ target }) => target.id === key);
  const [target] = targetsOn(versions, dayOf(ask));
  return target === undefined ? null : { target, versions };
}

async function agencyNames(
  ask: Pick<Ask, 'services'>,
  { adoption }: CountedAdoption,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(adoption.all.map(({ application }) => application.ownerId))];
  const found = await organisationsByIds(ask.services.db, ids.slice(0, 1_000), dayOf(ask));
  return new Map([...found].map(([id, { shortName }]) => [id, shortName]));
}

function agenciesOf(
  { adoption, traffic, logSize }: CountedAdoption,
  names: ReadonlyMap<string, string>,
): readonly AdoptingAgency[] {
  const rows = [...Map.groupBy(adoption.all, ({ application }) => application.ownerId)].map(([id, own]) => ({
    id,
    name: names.get(id) ?? id,
    affected: own.length,
    adopted: own.filter(({ standing }) => standing === 'adopted').length,
    noEvidence: own.filter(({ standing }) => standing === 'no_evidence').length,
    calls: logSize === null ? null : (traffic.get(id)?.calls ?? 0),
    pairs: logSize === null ? null : (traffic.get(id)?.pairs ?? 0),
  }));
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'id'));
}

interface Listing {
  readonly counted: CountedAdoption;
  readonly names: ReadonlyMap<string, string>;
  readonly ask: Pick<Ask, 'lang'>;
}

function listed(
  adoptions: readonly ApplicationAdoption[],
  { counted, names, ask }: Listing,
): readonly ListedApplication[] {
  const rows = adoptions.map(({ application, standing, count }) => ({
    name: counted.names.get(application.applicationId) ?? say(ask.lang)('nameless'),
    agency: names.get(application.ownerId) ?? application.ownerId,
    standing,
    count,
  }));
  return rows.toSorted(
    (one, other) => one.agency.localeCompare(other.agency, 'id') || one.name.localeCompare(other.name, 'id'),
  );
}
