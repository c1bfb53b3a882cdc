import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventFromJson, aSubmitted, AT, eventsOf, TUESDAY } from './casework.builder.ts';
import type { EventBody } from './application-event.ts';
import { caseCommands, legalFault } from './commands.builder.ts';
import { apply, fold } from './fold.ts';

interface History {
  readonly name: string;
  readonly ends: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** Events as the first release wrote them. The file only ever grows. */
const histories = JSON.parse(
  readFileSync(new URL('./application-events-1.json', import.meta.url), 'utf8'),
) as readonly History[];

describe('the history of an application', () => {
  for (const { name, ends, events } of histories) {
    it(`folds events of version 1 for ever: ${name}`, () => {
      const application = fold(events.map(eventFromJson));
      assert.equal(application.stage, ends);
      assert.equal(application.seq, events.length);
      assert.equal(application.caseNumber, '3314-2026-7QK4M2');
    });
  }

  it('knows every kind of event that version 1 has', () => {
    const kinds = new Set(histories.flatMap(({ events }) => events.map(({ kind }) => kind)));
    assert.equal(kinds.size, 16);
  });

  it('remembers all of it: returned fields, both clocks, the acceptance and the head’s approval', () => {
    const application = fold((histories[0]?.events ?? []).map(eventFromJson));
    assert.deepEqual(application.returned, []);
    assert.deepEqual(
      application.clocks.map(({ dueOn }) => dueOn),
      ['2026-12-01', '2026-12-04'],
    );
    assert.deepEqual(application.acceptedFields, ['/str/name']);
    assert.equal(application.approval?.by, 'head');
    assert.equal(application.recommendation?.answer?.verdict, 'recommended');
    assert.equal(application.licence?.validUntil, '2031-12-03');
  });

  it('of any legal commands is legal, and applying one by one gives the same as folding all', () => {
    fc.assert(
      fc.property(fc.array(caseCommands, { maxLength: 40 }), (commands) => {
        const first = aSubmitted();
        const submission: EventBody = {
          kind: 'application.submitted',
          applicationId: first.id,
          personId: first.personId,
          agencyId: first.agencyId,
          versionId: first.versionId,
          caseNumber: first.caseNumber,
          clock: first.clocks[0]!,
          step: 'check',
        };
        let events = eventsOf([submission], { at: AT });
        let application = fold(events);
        for (const command of commands) {
          const decided = command.decide(application);
          if (!decided.ok) continue;
          const more = eventsOf(decided.value, { after: application.seq, actor: command.actor });
          application = more.reduce(apply, application);
          events = [...events, ...more];
          assert.equal(legalFault(application), null, command.name);
        }
        assert.deepEqual(fold(events), application);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what cannot have happened', () => {
    const application = aSubmitted();
    const after = { after: application.seq };
    const impossible: readonly EventBody[] = [
      { kind: 'licence.issued', documentId: 'x', number: 'y', issuedOn: TUESDAY, validUntil: TUESDAY },
      { kind: 'licence.revoked', documentId: 'x', reason: 'other' },
      { kind: 'step.passed', step: 'decide', next: 'check' },
      {
        kind: 'recommendation.received',
        taskId: 'x',
        verdict: 'recommended',
        confirmed: [],
        messageId: 'y',
        noteId: null,
      },
    ];
    for (const body of impossible)
      assert.throws(() => eventsOf([body], after).reduce(apply, application), /broken/, body.kind);
    assert.throws(
      () => eventsOf([{ kind: 'application.withdrawn' }], { after: 5 }).reduce(apply, application),
      /follow/,
    );
    assert.throws(() => fold([]), /begins with its submission/);
    assert.throws(() => fold(eventsOf([{ kind: 'application.withdrawn' }])), /begins with its submission/);
  });
});
