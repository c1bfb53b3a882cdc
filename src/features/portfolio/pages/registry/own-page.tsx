import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { formatCursor, pageOf, parseCursor } from '../../../../kernel/cursor.ts';
import { file, page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { type ElementHead, type ElementStage, elementUri } from '../../domain/registry/element.ts';
import { streamed } from '../../http/registry/catalogue-export.ts';
import { domainIn, stateIn } from '../../http/registry/catalogue-query.ts';
import { ownAgency } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { listElements, listWaiting } from '../../storage/registry/element.ts';
import { OwnBody } from './own-body.tsx';
import type { OwnFilter } from './own-view.ts';
import { sayOwn } from './say.ts';

const OWN_ROWS = 50;
const MOST_CSV = 100_000;

/** The own agency's list, as the address filters it. */
export async function ownPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { lang, query } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const after = query.get('sesudah');
  const cursor = after === null ? null : parseCursor(after);
  if (cursor !== null && !cursor.ok) return refuse(cursor.error, { next: at.own.to({}) });
  const filter = filterIn(query);
  const { heads, waiting } = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const found = await listElements(tx, {
      ...filter,
      agencyId,
      limit: OWN_ROWS + 1,
      ...(cursor === null ? {} : { after: { changedAt: cursor.value.at, id: cursor.value.id } }),
    });
    return {
      heads: found,
      waiting: await listWaiting(
        tx,
        agencyId,
        found.map(({ id }) => id),
      ),
    };
  });
  const { entries, next } = pageOf(
    heads.map((head) => ({ ...head, at: head.changedAt })),
    OWN_ROWS,
  );
  const address = addressOf(query);
  const view = {
    lang,
    agency: (await ownAgency(ask)).shortName,
    roles,
    filter,
    address,
    rows: entries.map((head) => ({ head, isWaiting: waiting.has(head.id) })),
    isFirst: cursor === null,
    firstHref: cursor === null ? undefined : at.own.to({}, address),
    nextHref: next === null ? undefined : at.own.to({}, { ...address, sesudah: formatCursor(next) }),
    happened: { what: query.get('ubah'), count: Number(query.get('jumlah') ?? 0) || 0 },
    tokens: formTokens(ask),
  };
  return page(sayOwn(lang)('listTitle', { agency: view.agency }), <OwnBody view={view} />, { layout: 'desk' });
}

/** The own list for a spreadsheet, drafts included: it is the agency's own. */
export async function ownFile(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const heads = await ask.services.db.as(asAgency(agencyId), (tx) =>
    listElements(tx, { ...filterIn(ask.query), agencyId, limit: MOST_CSV }),
  );
  return file('text/csv; charset=utf-8', streamed(linesOf(heads)), { downloadName: 'daftar-arsitektur.csv' });
}

function* linesOf(heads: readonly ElementHead[]): Generator<readonly string[]> {
  yield ['uri', 'nama', 'ranah', 'keadaan', 'tahap', 'dilaporkan_oleh', 'rahasia', 'revisi', 'diubah'];
  for (const head of heads)
    yield [
      elementUri(head.id),
      head.name,
      head.domain,
      head.state,
      head.stage,
      head.reportedBy,
      head.isClassified ? 'ya' : 'tidak',
      String(head.revision),
      head.changedAt.toString(),
    ];
}

function filterIn(query: URLSearchParams): OwnFilter {
  const word = (query.get('cari') ?? '').trim().slice(0, 100);
  const domain = domainIn(query.get('ranah') ?? '');
  const state = stateIn(query.get('keadaan') ?? '');
  const stage = (['draft', 'published', 'ended'] as const).find(
    (one): one is ElementStage => one === query.get('tahap'),
  );
  return {
    ...(word === '' ? {} : { word }),
    ...(domain === null ? {} : { domain }),
    ...(state === null ? {} : { state }),
    ...(stage === undefined ? {} : { stage }),
    ...(query.get('tunggu') === 'ya' ? { isWaiting: true } : {}),
  };
}

function addressOf(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['cari', 'ranah', 'keadaan', 'tahap', 'tunggu'].flatMap((name) => {
      const value = (query.get(name) ?? '').slice(0, 100);
      return value === '' ? [] : [[name, value]];
    }),
  );
}
