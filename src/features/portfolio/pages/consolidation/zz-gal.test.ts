import { gzipSync } from 'node:zlib';
import { it } from 'node:test';
import assert from 'node:assert/strict';
const { consolidationGallery } = await import('/work/main/src/features/portfolio/pages/consolidation/gallery.tsx');
const { webAssets } = await import('/work/main/src/web/assets.ts');
const { renderPage } = await import('/work/main/src/web/layout.tsx');
const { faultsOfPage } = await import('/work/main/src/web/page-faults.ts');
it('g', () => {
  const { style, font, script, mark } = webAssets();
  const loaded = [style, script, mark].reduce((sum: number, { body }: any) => sum + gzipSync(body).length, font.body.length);
  for (const lang of ['id','en'] as const) for (const { id, render } of consolidationGallery) {
    let html = '';
    try { html = renderPage(render(lang)); } catch (e) { console.log(id, lang, e); continue; }
    const f = faultsOfPage(html); if (f.length) console.log(id, lang, f);
    const b = loaded + gzipSync(html).length; if (b > 25000) console.log('heavy', id, b);
    for (const [n] of html.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)) if (!/0000$/.test(n)) console.log('nik', id, n);
  }
  console.log(consolidationGallery.length, 'pages', loaded);
});
