import { newPage, axe } from '../test/support/browser.ts';
import { serveGallery } from '../src/web/gallery/gallery-server.ts';
import { exchangeGallery } from '../src/features/exchange/pages/gallery.tsx';
const server = await serveGallery(exchangeGallery);
const ids = process.argv.slice(2);
for (const [width, scheme] of [[1280,'light'],[360,'light']] as const) {
  const page = await newPage({ baseUrl: server.baseUrl, width, colorScheme: scheme } as any);
  for (const id of ids) { await page.goto(`/id/${id}`); await page.screenshot({ path: `/tmp/shot-${id}-${width}.png`, fullPage: true }); const faults = await axe(page); if ((faults as any).length) console.log(id, width, JSON.stringify(faults).slice(0,500)); const ex = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'); if (ex !== 0) console.log(id, width, 'excess', ex); }
  await page.close();
}
server.close();
process.exit(0);
