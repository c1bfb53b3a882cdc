import { applicantPaths } from '../../src/features/mall/http/applicant/applicant-paths.ts';
import { REVISION_FIELD } from '../../src/features/mall/http/applicant/save-page.ts';
import type { Answers } from '../../src/features/mall/domain/form.ts';
import { ASKED_FIELD } from '../../src/features/mall/pages/applicant/start-body.tsx';
import { findDraft, saveDraft } from '../../src/features/mall/storage/draft.ts';
import { expiryOf } from '../../src/features/mall/domain/draft.ts';
import { openOwnAccess } from '../../src/kernel/access/access.ts';
import { newId } from '../../src/kernel/ids.ts';
import { keyId } from '../../src/kernel/keys/data-keys.ts';
import type { Services } from '../../src/kernel/services.ts';
import { asPerson } from '../../src/kernel/viewer.ts';
import { click, type Click, type Device, signIn, words } from './device.ts';
import type { Applicant } from './people.ts';

/** All that is left to do is to press the button. */
export interface ReadyDraft {
  readonly id: string;
  readonly applicant: Applicant;
  readonly first: Device;
  readonly second: Device;
  /** The button of the page that the first device shows. */
  readonly button: Click;
  /** The same button on a page of its own, on the second device. */
  readonly otherButton: Click;
}

export interface Preparing {
  readonly services: Services;
  readonly origin: string;
  /** The registers answer as slowly as real ones, so several are asked for at a time. */
  readonly atOnce: number;
}

/** Begins, fetches and fills in one draft for each applicant. */
export async function readyDrafts(
  { services, origin, atOnce }: Preparing,
  applicants: readonly Applicant[],
): Promise<readonly ReadyDraft[]> {
  const drafts: ReadyDraft[] = [];
  const waiting = applicants.values();
  const one = async (): Promise<void> => {
    for (const applicant of waiting) drafts.push(await readyDraft(services, origin, applicant));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return drafts;
}

async function readyDraft(services: Services, origin: string, applicant: Applicant): Promise<ReadyDraft> {
  const { personId, name, office } = applicant;
  const [first, second] = [await signIn(services, { personId }, name), await signIn(services, { personId }, name)];
  const begin = origin + applicantPaths.start.to({ service: 'sip', office });
  const begun = await click({ device: first, url: begin, key: newId(), fields: [[ASKED_FIELD, 'ya']] });
  const id = /^\/permohonan\/([0-9a-f-]{36})\//.exec(begun?.location ?? '')?.[1];
  if (id === undefined) throw new Error(`No draft was begun at ${office}: ${words(begun)}.`);
  const revision = await fillIn(services, id, applicant);
  const button = {
    url: origin + applicantPaths.send.to({ id }),
    fields: [[REVISION_FIELD, String(revision)]],
  } as const;
  return {
    id,
    applicant,
    first,
    second,
    button: { ...button, device: first, key: newId() },
    otherButton: { ...button, device: second, key: newId() },
  };
}

/** Saves her answers through the same function that saves a page of the form; returns the draft's revision. */
async function fillIn(services: Services, id: string, applicant: Applicant): Promise<number> {
  const { personId } = applicant;
  const actor = { kind: 'person', personId, acr: 'sample' } as const;
  const keys = services.keys.data;
  return services.db.as(asPerson(personId), async (tx) => {
    const draft = await findDraft(tx, await openOwnAccess(tx, actor), { keys, personId, id });
    if (draft === null) throw new Error(`The draft ${id} is not there.`);
    const key = await keys.openKey(keyId(draft.keyId));
    if (!key.ok) throw new Error(`The draft ${id} has no key.`);
    const { revision } = draft;
    const [now, caseworkNow] = [services.clock.trueNow(), services.clock.caseworkNow()];
    const content = { answers: answersOf(applicant), saved: {} };
    const saving = { personId, id, content, revision, now, caseworkNow, expiresAt: expiryOf(caseworkNow) };
    if (!(await saveDraft(tx, key.value, saving))) throw new Error(`The draft ${id} was not saved.`);
    return revision + 1;
  });
}

function answersOf({ village }: Applicant): Answers {
  return {
    practice: {
      kind: 'mandiri',
      name: 'Tempat Praktik Rekaan',
      street: 'Jl. Rekaan No. 1',
      village: { code: village.code, name: village.name, district: village.districtName },
      landmark: 'Seberang balai desa',
      number: '1',
      schedule: [{ day: 'mon', opens: '08:00', closes: '12:00' }],
    },
    statement: { answers: true, rules: true },
  };
}

/** How many answers `answersOf` gives: seven of the place, and two statements. */
export const ANSWERS = 9;

/** The case number as the receipt shows it. */
export function numberOn(receipt: string): string | null {
  return /\b\d{4}-\d{4}-[0-9A-Z]{6}\b/.exec(receipt)?.[0] ?? null;
}

export function receiptOf(origin: string, id: string): string {
  return origin + applicantPaths.sent.to({ id });
}

/** Where an acknowledged click leads. */
export function isReceipt(location: string | null, id: string): boolean {
  return location === applicantPaths.sent.to({ id });
}
