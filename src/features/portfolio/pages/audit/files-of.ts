import { findFiles, readFile } from '../../../../kernel/files/files.ts';
import { mediaTypes } from '../../../../kernel/files/media.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, type Reply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { unknownAudit } from '../../http/audit/act.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import type { FileLink } from './file-links.tsx';

/** The files of these ids that whoever asks may read, by id; 200 at most. */
export async function fileLinks(
  ask: Pick<Ask, 'services' | 'lang'>,
  { actor, head }: OpenedAudit,
  ids: readonly string[],
): Promise<(wanted: readonly string[]) => readonly FileLink[]> {
  const { db, keys } = ask.services;
  const found = await db.as(asAgency(actor.agencyId), (tx) => findFiles(tx, keys.data, ids.slice(0, 200)));
  const links = new Map(
    found.map(({ id, name, sizeBytes, sha256 }) => [
      id,
      { href: at.file.to({ id: head.id, file: id }), name, size: sizeWords(sizeBytes, ask.lang), sha256 },
    ]),
  );
  return (wanted) => wanted.flatMap((id) => links.get(id) ?? []);
}

function sizeWords(bytes: number, lang: Lang): string {
  const kilo = bytes / 1024;
  const [figure, unit] = kilo < 1024 ? [kilo, 'kB'] : [kilo / 1024, 'MB'];
  return `${figure.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}

/** A file of this audit; row security decides who reads it, always to be saved and never shown in place. */
export async function filePage(ask: Ask<'/pemeriksaan/:id/berkas/:file'>, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { file: fileId } = ask.params;
  const named = opened.value.events.some(({ body }) => 'fileIds' in body && body.fileIds.includes(fileId));
  if (!isId(fileId) || !named) return unknownAudit();
  const { db, keys } = ask.services;
  const { actor } = opened.value;
  const read = await db.as(asAgency(actor.agencyId), (tx) => readFile(tx, keys.data, fileId));
  if (read === null) return unknownAudit();
  return file(mediaTypes[read.file.media], read.bytes, { downloadName: read.file.name });
}
