import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../../../../test/support/postgres.ts';
import { openOwnAccess } from '../../../kernel/access/access.ts';
import { readConfig } from '../../../kernel/config.ts';
import { openDatabase } from '../../../kernel/database.ts';
import { errorCatalogue, kernelErrors } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type InstallationKind, recordInstallation } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { migrate } from '../../../kernel/migrate.ts';
import { kernelMigrations } from '../../../kernel/migrations.ts';
import { openServices } from '../../../kernel/open-services.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency, asPerson, WORKER } from '../../../kernel/viewer.ts';
import type { IssuedDocument, IssueRequest } from '../domain/issue.ts';
import { documentsMigrations } from '../storage/migration-set.ts';
import { documentsErrors } from './documents-errors.ts';
import { issueDocument } from './issue-document.ts';
import { openDocument } from './open-document.ts';

export interface DocumentsServices {
  readonly services: Services;
  /** What was logged, line by line. */
  readonly log: readonly string[];
  /** Where a real installation looks for seal files; empty at first. */
  readonly sealFolder: string;
  close(): Promise<void>;
}

/** This feature's tables alone on a database of their own. */
export async function documentsServices(kind: InstallationKind = 'sample'): Promise<DocumentsServices> {
  const { owner, app } = await emptyDatabase();
  const sets = [kernelMigrations, documentsMigrations];
  await migrate({ owner, appRole: 'terpadu_app', sets, now: Temporal.Now.instant() });
  const first = openDatabase({ connection: app, poolSize: 1, onBroken: () => {} });
  const seed = kind === 'sample' ? 'uji' : null;
  await first.as(WORKER, (tx) =>
    recordInstallation(tx, {
      kind,
      nodeId: newId(),
      operatorAgencyId: newId(),
      createdAt: Temporal.Now.instant(),
      seed,
    }),
  );
  await first.close();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-documents-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_SEAL_FOLDER: folder }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const log: string[] = [];
  const services = await openServices({
    config: config.value,
    connection: app,
    errors: errorCatalogue([kernelErrors, documentsErrors]),
    log: openLog('debug', { write: (line) => void log.push(line) }),
  });
  return {
    services,
    log,
    sealFolder: folder,
    async close() {
      await services.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Issues it in a transaction of its office; throws when that is refused. */
export async function issued(services: Services, request: IssueRequest): Promise<IssuedDocument> {
  const document = await services.db.as(asAgency(request.agencyId), (tx) => issueDocument(services, tx, request));
  if (!document.ok) throw new Error(`The document was not issued: ${document.error}.`);
  return document.value;
}

/** The file as its holder downloads it. */
export async function fileOf(services: Services, document: Pick<IssuedDocument, 'id' | 'personId'>): Promise<Buffer> {
  const { id: documentId, personId } = document;
  const opened = await services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
    return openDocument(tx, access, { keys: services.keys.data, personId, documentId });
  });
  if (!opened.ok) throw new Error(`The document does not open: ${opened.error}.`);
  return opened.value.pdf;
}
