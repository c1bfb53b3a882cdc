import { mkdtempSync } from 'node:fs';
import { startBenchNode } from './exchange-node.ts';
const node = await startBenchNode(mkdtempSync('/tmp/terpadu-ukur-'));
const go = async (c: number, s: number) => { const cpu0 = process.cpuUsage(); const end = performance.now() + s*1000; let n=0; const t0=performance.now(); await Promise.all(Array.from({length:c}, async()=>{ while(performance.now()<end){ const r = await node.exchange.call(node.callInside); if(!r.ok) throw new Error(JSON.stringify(r)); n++; } })); const cpu = process.cpuUsage(cpu0); const us = (cpu.user+cpu.system)/n; console.log(c, Math.round(n/(performance.now()-t0)*1000), '/s', 'cpu/call', us.toFixed(0), 'us (user', (cpu.user/n).toFixed(0), ')'); };
await go(64,2); await go(64,3); await go(64,3);
await node.stop();
