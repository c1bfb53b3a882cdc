import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { mkdirSync } from 'node:fs';
const { consolidationGallery } = await import('./gallery.tsx');
const { listAssets } = await import('../../../../web/assets.ts');
const { renderPage } = await import('../../../../web/layout.tsx');
const ch: any = await import('../../../../../test/support/chromium.ts');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
it('shoot', { timeout: 500000 }, async () => {
  mkdirSync('/tmp/shots-con', { recursive: true });
  const assets: any[] = listAssets() as any;
  const server = createServer((q, r) => {
    const u = new URL(q.url!, 'http://x');
    const a = assets.find((x) => x.path === u.pathname || x.href === u.pathname || x.address === u.pathname);
    if (a) {
      r.setHeader('content-type', a.type);
      r.end(a.body);
      return;
    }
    const [, lang, id] = u.pathname.split('/');
    const p = consolidationGallery.find((x: any) => x.id === id);
    if (!p) {
      r.statusCode = 404;
      r.end();
      return;
    }
    r.setHeader('content-type', 'text/html; charset=utf-8');
    r.end(renderPage(p.render(lang as any)));
  }).listen(0);
  const port = (server.address() as any).port;
  console.log(Object.keys(assets[0]), Object.keys(ch));
  const browser = await ch.launchChromium();
  const shots = (process.env.SHOTS ?? '').split(',');
  for (const [w, lang, scheme] of [
    [320, 'id', 'light'],
    [1280, 'en', 'dark'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: w, height: 800 }, colorScheme: scheme });
    await page.addInitScript({ path: AXE });
    for (const { id } of consolidationGallery) {
      await page.goto(`http://localhost:${port}/${lang}/${id}`);
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      if (wide) console.log('WIDE', id, w);
      const v: any = await page.evaluate(
        'axe.run().then(r=>r.violations.map(v=>v.id+": "+v.nodes.slice(0,3).map(n=>n.target.join(" ")+" "+n.failureSummary).join(" | ")))',
      );
      if (v.length) console.log('AXE', id, w, v);
      if (shots.some((s) => s && id.endsWith(s)))
        await page.screenshot({ path: `/tmp/shots-con/${id}-${w}.png`, fullPage: true });
    }
    await page.close();
  }
  for (const s of shots) {
    if (!s) continue;
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const g = consolidationGallery.find((x: any) => x.id.endsWith(s));
    await page.goto(`http://localhost:${port}/id/${g!.id}`);
    await page.screenshot({ path: `/tmp/shots-con/${g!.id}-1280-id.png`, fullPage: true });
    await page.close();
  }
  await browser.close();
  server.close();
});
