import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { agencyNames } from '../../http/registry/agency-names.ts';
import { catalogueQuery } from '../../http/registry/catalogue-query.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { HomeBody } from './home-body.tsx';
import { say } from './say.ts';

const MOST_FOUND = 10;

/** The pictures, and a search for the object whose relations are to be drawn. */
export function viewsHome(port: ViewsPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const { lang } = ask;
    const t = say(lang);
    const { words } = catalogueQuery(ask.query);
    const index = await port.inventory.published();
    const asked = catalogueQuery(new URLSearchParams({ cari: words }));
    const rows = words === '' ? [] : index.search(asked, { offset: 0, limit: MOST_FOUND }).rows;
    const nameOf = await agencyNames(
      ask.services,
      rows.map(({ agencyId }) => agencyId),
      dayOf(ask),
    );
    const found = rows.flatMap(({ name, domain, agencyId, elementId }) =>
      name === null
        ? []
        : [
            {
              name,
              detail: `${t(`domain.${domain}`)}, ${nameOf(agencyId)}`,
              href: at.links.to({ agency: agencyId, id: elementId }),
            },
          ],
    );
    return page(t('homeTitle'), <HomeBody view={{ lang, words, found }} />, { layout: 'desk' });
  };
}
