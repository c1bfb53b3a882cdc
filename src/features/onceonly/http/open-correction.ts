import { openOwnAccess } from '../../../kernel/access/access.ts';
import { enqueue } from '../../../kernel/outbox/enqueue.ts';
import type { Ask, Permitted } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { correctionRule } from '../data/purposes.ts';
import { foldCorrection, isOpen } from '../domain/correction.ts';
import { addCorrection, readCorrections } from '../storage/correction.ts';
import { sendSoon } from './correction-desk.ts';
import { onceonlyPaths } from './onceonly-paths.ts';
import type { OnceonlyPort } from './onceonly-port.ts';
import { openCorrectionOf, type WrongValue } from './wrong-value.ts';
import type { PersonActor } from './own-data.ts';

export interface ReportedWrong {
  readonly actor: PersonActor;
  readonly permitted: Permitted;
  readonly wrong: WrongValue;
  readonly claimed: string | null;
  readonly note: string | null;
}

/** Opens a correction with the effect that brings it to the owner, in one transaction, once per form. */
export async function openCorrection(port: OnceonlyPort, ask: Ask, given: ReportedWrong): Promise<Reply> {
  const { actor, permitted, wrong, claimed, note } = given;
  const { personId } = actor;
  const { item, field, recordName } = wrong;
  const keys = ask.services.keys.data;
  const keyId = await keys.createKey('onceonly.correction');
  const key = await keys.openKey(keyId);
  if (!key.ok) throw new Error('A key just made does not open.');
  const id = newId(ask.now.epochMilliseconds);
  let isSaved = false;
  const viewer = { kind: 'person', personId } as const;
  const reply = await write(ask, { viewer, agencyId: port.portal.agencyId, permitted }, async (tx) => {
    const files = await readCorrections(tx, await openOwnAccess(tx, actor), { keys, personId, id: null });
    const corrections = files.map((file) => ({ file, correction: foldCorrection(file.events, correctionRule) }));
    const open = openCorrectionOf(item, corrections);
    if (open !== null) {
      const next = onceonlyPaths.correction.to({ id: open.file.id });
      return { ok: false, error: refuse('onceonly_correction_open', { next }) };
    }
    if (corrections.filter(({ correction }) => isOpen(correction)).length >= MOST_OPEN) {
      return { ok: false, error: refuse('onceonly_corrections_full', { values: { most: String(MOST_OPEN) } }) };
    }
    await addCorrection(tx, key.value, {
      id,
      personId,
      attribute: item.attribute,
      record: item.record,
      source: item.source,
      holder: item.holder,
      openedAt: ask.now,
      report: { wrong: item.value, claimed, note, field, recordName },
    });
    await enqueue(tx, sendSoon(actor, id, ask.now));
    isSaved = true;
    const location = onceonlyPaths.correction.to({ id });
    return { ok: true, value: { location, subject: { kind: 'correction', id }, personId } };
  });
  if (!isSaved) await keys.destroyKey(keyId);
  return reply;
}

/** More than a person has data that can be wrong at once. */
const MOST_OPEN = 50;
