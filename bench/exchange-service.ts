// A service of 1 kB JSON in a thread of its own, for bench/exchange.ts; tells its port.
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

const answer = JSON.stringify({ nama: 'Contoh Rekaan', isi: 'x'.repeat(1_000) });
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === 'object' && address !== null ? address.port : 0);
});
