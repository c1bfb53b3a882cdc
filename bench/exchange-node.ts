import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type Exchange,
  type ExchangeCall,
  exchangeMigrations,
  type MemberId,
  memberOf,
  openExchange,
  parseFieldPath,
  parsePathGlob,
  parseServiceId,
  parseSubsystemId,
} from '../src/features/exchange/index.ts';
import type { PublicKey, Signer } from '../src/features/exchange/domain/key.ts';
import { keyRing } from '../src/features/exchange/http/key-ring.ts';
import { readConfig } from '../src/kernel/config.ts';
import { openDatabase } from '../src/kernel/database.ts';
import { errorCatalogue } from '../src/kernel/errors.ts';
import { newId } from '../src/kernel/ids.ts';
import { recordInstallation } from '../src/kernel/installation.ts';
import { createMasterKeys } from '../src/kernel/keys/master-key.ts';
import { openLog } from '../src/kernel/log.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { kernelMigrations } from '../src/kernel/migrations.ts';
import { openServices } from '../src/kernel/open-services.ts';
import { startEmbedded } from '../src/kernel/postgres/server.ts';
import { WORKER } from '../src/kernel/viewer.ts';
import type { Result } from '../src/vocabulary/result.ts';

export interface BenchNode {
  readonly exchange: Exchange;
  /** To a service that is a function of this process. */
  readonly callInside: ExchangeCall;
  /** To the service of another thread over HTTP. */
  readonly callOverHttp: ExchangeCall;
  readonly serviceUrl: string;
  signerOf(member: MemberId): Promise<{ readonly signer: Signer; readonly keys: ReadonlyMap<string, PublicKey> }>;
  stop(): Promise<void>;
}

const SINCE = { registeredAt: Temporal.Instant.from('2026-01-01T00:00:00Z'), endedAt: null };
const consumer = the(parseSubsystemId('ID-SAMPLE/LOC/kab-sragen-dpmptsp/perizinan'));
const inside = the(parseServiceId('ID-SAMPLE/GOV/dukcapil/kependudukan/dalam'));
const overHttp = the(parseServiceId('ID-SAMPLE/GOV/dukcapil/kependudukan/http'));

/** An exchange on a durable embedded PostgreSQL, with the sealer running, as a start would leave it. */
export async function startBenchNode(data: string): Promise<BenchNode> {
  const embedded = await startEmbedded({ folder: join(data, 'postgres'), durable: true });
  const now = Temporal.Now.instant();
  await migrate({
    owner: embedded.owner,
    appRole: String(embedded.app.user),
    sets: [kernelMigrations, exchangeMigrations],
    now,
  });
  const db = openDatabase({ connection: embedded.app, poolSize: 1, onBroken: () => {} });
  await db.as(WORKER, (tx) =>
    recordInstallation(tx, {
      kind: 'sample',
      nodeId: newId(),
      operatorAgencyId: newId(),
      createdAt: now,
      seed: 'ukur',
    }),
  );
  await db.close();
  const config = the(readConfig({ TERPADU_DATA: data }, data));
  createMasterKeys(config.masterKeyFile, now);
  const log = openLog('warn', { write: (line) => void process.stderr.write(line) });
  const services = await openServices({ config, connection: embedded.app, errors: errorCatalogue([]), log });
  const exchange = await openExchange(services);
  const service = new Worker(new URL('./exchange-service.ts', import.meta.url));
  const [port] = (await once(service, 'message')) as [number];
  const serviceUrl = `http://127.0.0.1:${port}`;
  await register(exchange, serviceUrl);
  exchange.provideService(inside, async () => ({
    status: 200,
    body: { nama: 'Contoh Rekaan', isi: 'x'.repeat(1_000) },
  }));
  const call = { consumer, method: 'POST', path: '/v1', purpose: 'ukur', caseRef: null, personKey: null } as const;
  const body = { nik: 'rekaan', isi: 'x'.repeat(1_000) };
  return {
    exchange,
    callInside: { ...call, service: inside, body },
    callOverHttp: { ...call, service: overHttp, body },
    serviceUrl: `${serviceUrl}/v1`,
    async signerOf(member) {
      const ring = keyRing(services.keys.signing, services.installation.nodeId);
      return { signer: the(await ring.signerOf(member)), keys: await ring.keysOf(member) };
    },
    async stop() {
      await exchange.stop();
      await service.terminate();
      await services.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await embedded.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function register(exchange: Exchange, serviceUrl: string): Promise<void> {
  const [agencyId, provider] = [newId(), newId()];
  const members = [
    { id: memberOf(consumer), agencyId, name: 'Peminta', shortName: 'Peminta' },
    { id: memberOf(inside), agencyId: provider, name: 'Penyedia', shortName: 'Penyedia' },
  ];
  for (const member of members) await exchange.registerMember({ ...member, ...SINCE });
  await exchange.registerSubsystem({ id: consumer, agencyId, name: 'Perizinan', ...SINCE });
  const subsystem = the(parseSubsystemId('ID-SAMPLE/GOV/dukcapil/kependudukan'));
  await exchange.registerSubsystem({ id: subsystem, agencyId: provider, name: 'Kependudukan', ...SINCE });
  const words = { id: 'Ukur', en: 'Bench' };
  for (const id of [inside, overHttp]) {
    await exchange.registerService({
      id,
      agencyId: provider,
      title: words,
      about: words,
      quotaPerMinute: 10_000_000,
      ...SINCE,
    });
    const grant = {
      id: newId(),
      consumer,
      service: id,
      method: 'POST',
      pathGlob: the(parsePathGlob('/v1')),
      purpose: 'ukur',
      legalBasis: 'internal',
      validFrom: SINCE.registeredAt,
      validUntil: null,
      fields: [the(parseFieldPath('nama')), the(parseFieldPath('isi'))],
    } as const;
    await exchange.grant([{ grant, agencyId: provider, about: words, grantedAt: SINCE.registeredAt }]);
  }
  await exchange.setEndpoint({ serviceId: overHttp, url: serviceUrl, timeoutMs: 5_000, token: null });
  await exchange.refresh();
}

function the<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result.value;
}
