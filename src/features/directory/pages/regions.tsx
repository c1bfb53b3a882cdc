import { parseRegionCode, type RegionCode, regionParent } from '../../../vocabulary/region-code.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import type { Tx } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { formerRegions, provinceFormations } from '../data/former-regions.ts';
import { pilotOf } from '../data/pilots.ts';
import { liesIn, type Region } from '../domain/region.ts';
import { todayInCapital } from '../http/office-time.ts';
import { listOrganisationsIn } from '../storage/organisation.ts';
import { countRegions, findRegion, findRegions, listRegionsUnder, searchRegions } from '../storage/region.ts';
import { pageFrom, searchWord } from './page-of.ts';
import { addressFault, answerOf } from './address-fault.ts';
import { RegionListPage, regionListTitle } from './region-list-page.tsx';
import { RegionPage } from './region-page.tsx';

const PER_PAGE = 50;

export async function listRegions(ask: Ask): Promise<Reply> {
  const asked = searchWord(ask.query.get('kata'));
  const word = asked.ok ? asked.value : '';
  const listed = pageFrom(ask.query.get('halaman'), PER_PAGE);
  const view = await ask.services.db.as(PUBLIC, async (tx) => {
    const found = word === '' ? await listRegionsUnder(tx, null, listed) : await searchRegions(tx, word, listed);
    return { ...found, counts: await countRegions(tx), aroundNames: await namesAround(tx, found.rows) };
  });
  const fault = addressFault({ word: asked, page: listed }, ask.lang);
  const shown = { ...view, word, page: listed, fault };
  return page(regionListTitle(shown, ask.lang), <RegionListPage view={shown} lang={ask.lang} />, answerOf(fault));
}

export async function showRegion(ask: Ask<'/direktori/wilayah/:code'>): Promise<Reply> {
  const code = parseRegionCode(ask.params.code);
  if (!code.ok) return refuse('region_code_malformed', { next: '/direktori/wilayah' });
  const listed = pageFrom(ask.query.get('halaman'), PER_PAGE);
  const view = await ask.services.db.as(PUBLIC, (tx) =>
    regionView(tx, code.value, { listed, today: todayInCapital(ask.now) }),
  );
  if (view === null) return refuse('region_unknown', { next: '/direktori/wilayah' });
  const fault = addressFault({ page: listed }, ask.lang);
  return page(view.region.name, <RegionPage view={{ ...view, fault }} lang={ask.lang} />, answerOf(fault));
}

async function regionView(
  tx: Tx,
  code: RegionCode,
  {
    listed,
    today,
  }: { readonly listed: ReturnType<typeof pageFrom>; readonly today: ReturnType<typeof todayInCapital> },
) {
  const region = await findRegion(tx, code);
  if (region === null) return null;
  const children = await listRegionsUnder(tx, code, listed);
  const formation = provinceFormations.find((one) => one.code === code) ?? null;
  const mother = formation === null ? null : await findRegion(tx, formation.motherCode);
  return {
    region,
    around: await findRegions(tx, codesAround(code)),
    children: children.rows,
    childrenTotal: children.total,
    page: listed,
    offices: await listOrganisationsIn(tx, code, today),
    former: formerRegions.filter(({ successors }) => successors.some((successor) => liesIn(successor, code))),
    formation: formation === null ? null : { ...formation, motherName: mother?.name ?? formation.motherCode },
    isPilot: pilotOf(code) !== null,
  };
}

/** The names of the regions around those listed, in one question. */
async function namesAround(tx: Tx, rows: readonly Region[]): Promise<ReadonlyMap<RegionCode, string>> {
  const codes = [...new Set(rows.flatMap(({ code }) => codesAround(code)))];
  return new Map((await findRegions(tx, codes)).map(({ code, name }) => [code, name]));
}

function codesAround(code: RegionCode): readonly RegionCode[] {
  const parent = regionParent(code);
  return parent === null ? [] : [...codesAround(parent), parent];
}
