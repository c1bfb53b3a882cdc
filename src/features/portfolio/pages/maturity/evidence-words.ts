import type { Ask } from '../../../../kernel/http/ask.ts';
import { findFiles } from '../../../../kernel/files/files.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';
import { fileOf } from '../../http/maturity/evidence-form.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import type { EvidenceRow } from './indicator-body.tsx';
import { type MaturityWords, say } from './say.ts';

/** Evidence in words, each object and file with the way to it. */
export async function evidenceRows(
  ask: Pick<Ask, 'services' | 'lang'>,
  agencyId: string,
  evidence: readonly Evidence[],
): Promise<readonly EvidenceRow[]> {
  if (evidence.length === 0) return [];
  const t = say(ask.lang);
  const { db, keys } = ask.services;
  const fileIds = evidence.flatMap((one) => fileOf(one) ?? []);
  const objectIds = evidence.flatMap(({ kind, reference }) => (kind === 'registry' ? [reference] : []));
  const { files, objects } = await db.as(asAgency(agencyId), async (tx) => ({
    files: new Map((await findFiles(tx, keys.data, fileIds)).map(({ id, name }) => [id, name])),
    objects: new Map((await findPublished(tx, agencyId, objectIds)).map(({ elementId, name }) => [elementId, name])),
  }));
  return evidence.map((one): EvidenceRow => {
    const { kind, reference } = one;
    const fileId = fileOf(one);
    if (fileId !== null)
      return {
        kind,
        words: files.get(fileId) ?? t('fileGone'),
        href: files.has(fileId) ? maturityPaths.evidenceFile.to({ id: fileId }) : null,
      };
    if (kind === 'registry')
      return {
        kind,
        words: objects.get(reference) ?? t('objectWithoutName'),
        href: objects.has(reference) ? registryPaths.object.to({ agency: agencyId, id: reference }) : null,
      };
    return { kind, words: kind === 'signed_traffic' ? trafficWords(reference, t) : reference, href: null };
  });
}

function trafficWords(reference: string, t: MaturityWords): string {
  const [, days = '', day = '', succeeded = '', calls = ''] =
    /^calls:(\d+)d\/([0-9-]{10}):(\d+)\/(\d+)$/.exec(reference) ?? [];
  const on = parseLocalDate(day);
  return on.ok ? t('trafficWords', { days, succeeded, calls, day: formatDate(on.value, t.lang, 'long') }) : reference;
}
