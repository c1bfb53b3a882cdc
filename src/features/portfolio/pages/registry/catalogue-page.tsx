import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, json, page, type Reply } from '../../../../kernel/http/reply.ts';
import { agencyNames } from '../../http/registry/agency-names.ts';
import { catalogueCsv, publishedJson } from '../../http/registry/catalogue-export.ts';
import { catalogueAddress, catalogueQuery } from '../../http/registry/catalogue-query.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { CatalogueBody } from './catalogue-body.tsx';
import { say } from './say.ts';

const ROWS = 50;
/** More than any page of results that a person reads; a program takes the whole by CSV. */
const MOST_JSON = 500;
const MOST_CSV = 300_000;

/** All that is published, as the address asks. */
export function cataloguePage(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const { lang } = ask;
    const index = await port.inventory.published();
    const query = catalogueQuery(ask.query);
    const number = pageNumber(ask.query);
    const answer = index.search(query, { offset: (number - 1) * ROWS, limit: ROWS });
    const agencyIds = new Set<string>();
    for (const { agencyId } of index.rows()) agencyIds.add(agencyId);
    const nameOf = await agencyNames(ask.services, agencyIds, dayOf(ask));
    const address = catalogueAddress(query);
    const to = (other: number) => at.catalogue.to({}, { ...address, hal: other === 1 ? undefined : String(other) });
    const view = {
      lang,
      query,
      address,
      answer,
      isEmpty: index.size === 0,
      offset: (number - 1) * ROWS,
      agencies: [...agencyIds]
        .map((id) => ({ value: id, label: nameOf(id) }))
        .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
      nameOf,
      previousHref: number > 1 ? to(number - 1) : undefined,
      nextHref: number * ROWS < answer.total ? to(number + 1) : undefined,
    };
    return page(say(lang)('catalogueTitle'), <CatalogueBody view={view} />, { layout: 'desk' });
  };
}

/** The same rows for a spreadsheet, all of them. */
export function catalogueFile(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const { rows } = (await port.inventory.published()).search(catalogueQuery(ask.query), {
      offset: 0,
      limit: MOST_CSV,
    });
    const nameOf = await agencyNames(
      ask.services,
      rows.map(({ agencyId }) => agencyId),
      dayOf(ask),
    );
    return file('text/csv; charset=utf-8', catalogueCsv(rows, nameOf), { downloadName: 'katalog-arsitektur.csv' });
  };
}

/** The same rows for a program, a page at a time. */
export function catalogueJson(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const number = pageNumber(ask.query);
    const index = await port.inventory.published();
    const { total, rows } = index.search(catalogueQuery(ask.query), {
      offset: (number - 1) * MOST_JSON,
      limit: MOST_JSON,
    });
    return json({ total, page: number, rows: rows.map(publishedJson) });
  };
}

function pageNumber(query: URLSearchParams): number {
  const given = query.get('hal') ?? '1';
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
}
