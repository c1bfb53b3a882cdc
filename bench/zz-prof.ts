import { mkdtempSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { startBenchNode } from '/work/main/bench/exchange-node.ts';
const node = await startBenchNode(mkdtempSync('/tmp/terpadu-ukur-'));
const go = async (c: number, s: number) => { const end = performance.now() + s*1000; let n=0; const t0=performance.now(); await Promise.all(Array.from({length:c}, async()=>{ while(performance.now()<end){ const r = await node.exchange.call(node.callInside); if(!r.ok) throw new Error(JSON.stringify(r)); n++; } })); return Math.round(n/(performance.now()-t0)*1000); };
await go(64,1.5);
console.log('64:', await go(64,2), '1:', await go(1,1.5), '16:', await go(16,2));
const session = new Session(); session.connect();
await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval',{interval:300}); await session.post('Profiler.start');
const cpu0 = process.cpuUsage(); const t0 = performance.now();
console.log('profiled 64:', await go(64,3));
const cpu = process.cpuUsage(cpu0); console.log('cpu share', ((cpu.user+cpu.system)/1000/(performance.now()-t0)).toFixed(2));
const { profile } = await session.post('Profiler.stop');
const m = new Map<string, number>(); let tot=0;
for (const {callFrame:{functionName:f,url:u,lineNumber:l}, hitCount=0} of profile.nodes){ tot+=hitCount; const k=`${f} ${u.replace('file:///work/main/','')}:${l}`; m.set(k,(m.get(k)??0)+hitCount);}
for (const [k,v] of [...m].sort((a,b)=>b[1]-a[1]).slice(0,45)) console.log((v/tot*100).toFixed(1).padStart(5), k);
await node.stop();
