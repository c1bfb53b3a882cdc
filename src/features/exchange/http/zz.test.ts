import { aNode, aCall } from './node.builder.ts';
import { it, describe } from 'node:test';
describe('try', () => {
it('x', async () => {
  const node = await aNode(); try {
  console.log(JSON.stringify(await node.exchange.call(aCall())));
  console.log(node.faults);
  await node.exchange.sealNow();
  const go = async (c: number, ms: number) => {
    const end = performance.now() + ms; let n = 0; const t0 = performance.now();
    await Promise.all(Array.from({length: c}, async () => { while (performance.now() < end) { const r = await node.exchange.call(aCall()); if (!r.ok) throw new Error(JSON.stringify(r)); n++; } }));
    console.log(c, Math.round(n / (performance.now() - t0) * 1000), '/s');
  };
  await go(64, 1500); await go(1, 1500); await go(16, 1500); await go(64, 3000);
  console.log(node.faults);
  } finally { await node.close(); }
});
});
