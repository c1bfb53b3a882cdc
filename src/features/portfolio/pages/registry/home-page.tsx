import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { json, page, type Reply } from '../../../../kernel/http/reply.ts';
import { nationalRecap } from '../../domain/registry/recap.ts';
import { ownFigures, recapLines } from '../../http/registry/registry-figures.ts';
import { ownAgency } from '../../http/registry/registry-office.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { HomeBody } from './home-body.tsx';
import { say } from './say.ts';

/** The registry's front: the own agency's figures, what needs doing, the whole country. */
export function homePage(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const agency = await ownAgency(ask);
    const lines = await recapLines(port, ask);
    const published = lines.filter(({ line }) =>
      Object.entries(line).some(([key, value]) => isCount(key) && value !== 0),
    );
    const view = {
      lang: ask.lang,
      agency: agency.shortName,
      roles: askingOfficer(ask).roles,
      figures: await ownFigures(port, ask),
      nation: {
        recap: nationalRecap(lines.map(({ line }) => line)),
        agencies: published.length,
        all: lines.length,
      },
    };
    return page(say(ask.lang)('homeTitle', { agency: agency.shortName }), <HomeBody view={view} />, { layout: 'desk' });
  };
}

/** What SIA-SPBE publishes, in its own names: a line an agency, and the nation's sums. */
export function recapJson(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const lines = (await recapLines(port, ask)).map(({ line }) => line);
    return json({ nasional: nationalRecap(lines), data: lines });
  };
}

function isCount(key: string): boolean {
  return /_(?:as_is|to_be)$/.test(key);
}
