import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import {
  acceptField as accept,
  approve,
  type CaseworkFault,
  passStep as pass,
  refuse,
  resubmit,
  returnFields,
  take,
  withdraw,
} from '../../domain/decide.ts';
import { type CaseworkServices, decisionGround } from './case-ground.ts';
import { type Command, run } from './run-command.ts';
import { openContent, readContent, weighingOf } from './weigh.ts';

export type { Command } from './run-command.ts';

/** A command with a refusal must be rolled back, as `write()` does. */
type Outcome = Promise<Result<Application, CaseworkFault>>;

/** An officer takes the case, in his office's transaction. */
export function takeCase(tx: Tx, services: CaseworkServices, command: Command): Outcome {
  return run(tx, services, { command, decide: ({ application }) => take(application, officerOf(command)) });
}

/** An officer takes a declared or differing value for proven; reasons are `acceptReasons`. */
export function acceptField(
  tx: Tx,
  services: CaseworkServices,
  command: Command & { readonly pointer: JsonPointer; readonly reason: string },
): Outcome {
  const { pointer, reason } = command;
  return run(tx, services, {
    command,
    decide: ({ application, at }) => accept(application, { pointer, reason }, decisionGround(command.ground, at)),
  });
}

/** An officer passes a check; where a recommendation comes next, the health office is asked. */
export function passStep(tx: Tx, services: CaseworkServices, command: Command): Outcome {
  return run(tx, services, {
    command,
    decide: ({ application, at }) => pass(application, decisionGround(command.ground, at)),
  });
}

export interface FieldToReturn {
  readonly pointer: JsonPointer;
  /** Of the service's return reasons. */
  readonly reason: string;
  /** The officer's own words, 1,000 characters at most; null: none. */
  readonly note: string | null;
}

/** An officer returns named fields; the law's clock stops. */
export function returnApplication(
  tx: Tx,
  services: CaseworkServices,
  command: Command & { readonly fields: readonly FieldToReturn[] },
): Outcome {
  const named = command.fields.map((field) => ({ ...field, noteId: field.note === null ? null : newId() }));
  const fields = named.map(({ pointer, reason, noteId }) => ({ pointer, reason, noteId }));
  const notes = named.flatMap(({ note, noteId }) =>
    note === null || noteId === null ? [] : [{ id: noteId, text: note }],
  );
  return run(tx, services, {
    command,
    notes,
    decide: ({ application, at }) => returnFields(application, fields, decisionGround(command.ground, at)),
  });
}

/** The applicant sends back what was returned, in her own transaction; a new stretch of the clock begins. */
export function resubmitApplication(tx: Tx, services: CaseworkServices, command: Command): Outcome {
  return run(tx, services, {
    command,
    decide: ({ application, at }) => resubmit(application, decisionGround(command.ground, at)),
  });
}

/** The applicant takes it back, in her own transaction. */
export function withdrawApplication(tx: Tx, services: CaseworkServices, command: Command): Outcome {
  return run(tx, services, { command, decide: ({ application }) => withdraw(application) });
}

/** The head refuses, with a ground of the service and words of his own. */
export function refuseApplication(
  tx: Tx,
  services: CaseworkServices,
  command: Command & { readonly refusalGround: string; readonly note: string | null },
): Outcome {
  const noteId = command.note === null ? null : newId();
  return run(tx, services, {
    command,
    notes: command.note === null || noteId === null ? [] : [{ id: noteId, text: command.note }],
    decide: ({ application, at }) =>
      refuse(application, { ground: command.refusalGround, noteId }, decisionGround(command.ground, at)),
  });
}

/**
 * The head approves, alone or in a batch; refused with what is missing while a proof is. Have stale evidence
 * fetched before with `refreshEvidence`: a transaction asks nobody.
 */
export function approveApplication(
  tx: Tx,
  services: CaseworkServices,
  command: Command & { readonly batchId: string | null },
): Outcome {
  return run(tx, services, {
    command,
    async decide({ application, row, at }) {
      const { ground, personId, id, actor, batchId } = command;
      const now = services.clock.trueNow();
      const purpose = ground.version.definition.purposes.review;
      const reading = { ground, personId, id, actor, purpose, caseNumber: row.caseNumber };
      const access = await openContent(tx, reading, now);
      const content = await readContent(tx, access, { services, version: ground.version, personId, id });
      return approve(application, { batchId, weighing: weighingOf(ground, content, { at, now }) });
    },
  });
}

function officerOf({ actor }: Command): string {
  if (actor.kind !== 'officer') throw new Error('Only officers take cases.');
  return actor.officerId;
}
