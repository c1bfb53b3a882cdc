import { mkdtempSync } from 'node:fs';
import pg from 'pg';
import { startBenchNode } from './exchange-node.ts';
const orig = pg.Client.prototype.query as any; const t = new Map<string,[number,number]>();
(pg.Client.prototype as any).query = function (...a: any[]) { const s = performance.now(); const r = orig.apply(this, a); const text = typeof a[0]==='string'?a[0]:a[0]?.text; const k = String(text).trim().slice(0,50).replace(/\s+/g,' '); if (r && r.then) r.then(() => { const x = t.get(k) ?? [0,0]; x[0]++; x[1]+=performance.now()-s; t.set(k,x); }, ()=>{}); return r; };
const node = await startBenchNode(mkdtempSync('/tmp/terpadu-ukur-'));
const go = async (c: number, s: number) => { t.clear(); const end = performance.now() + s*1000; let n=0; const t0=performance.now(); await Promise.all(Array.from({length:c}, async()=>{ while(performance.now()<end){ const r = await node.exchange.call(node.callInside); if(!r.ok) throw new Error(JSON.stringify(r)); n++; } })); console.log(c, Math.round(n/(performance.now()-t0)*1000), '/s'); for (const [k,[c2,ms]] of [...t].sort((a,b)=>b[1][1]-a[1][1]).slice(0,8)) console.log('   ', k, c2, (ms/c2).toFixed(2),'ms'); };
await go(64,1.5); await go(64,2); await go(1,1.5); await go(16,1.5);
await node.stop();
