import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { checkDecision, hear, type Hearing, mayDecide, openHearing, type OwnerAnswer, standingsOn } from './hearing.ts';

const ASKED = localDate('2026-11-02');
const DUE = localDate('2026-11-16');
const AFTER = localDate('2026-11-17');
const OWNERS = ['kkp', 'kemenhub', 'klhk'];

function aHearing(...answers: readonly OwnerAnswer[]): Hearing {
  const opened = openHearing(OWNERS, { askedOn: ASKED, dueOn: DUE, leastDueOn: DUE });
  assert.ok(opened.ok);
  return answers.reduce((hearing, answer) => {
    const heard = hear(hearing, answer);
    assert.ok(heard.ok);
    return heard.value;
  }, opened.value);
}

function agrees(ownerId: string, on = ASKED): OwnerAnswer {
  return { ownerId, on, answer: 'agrees' };
}

function objects(ownerId: string, on = ASKED): OwnerAnswer {
  return { ownerId, on, answer: 'objects', ground: 'users_differ', noteId: `note-${ownerId}` };
}

describe('the hearing of owners', () => {
  it('shows who agrees, who objects, who has time left and, after the last day, who is silent', () => {
    const hearing = aHearing(agrees('kkp'), objects('kemenhub'));
    const standings = (on: typeof DUE): readonly string[] => standingsOn(hearing, on).map(({ standing }) => standing);
    assert.deepEqual(standings(DUE), ['agrees', 'objects', 'open']);
    assert.deepEqual(standings(AFTER), ['agrees', 'objects', 'silent']);
  });

  it('is not cut short: the coordinator waits until all have answered or the last day is over', () => {
    const hearing = aHearing(agrees('kkp'), objects('kemenhub'));
    assert.deepEqual(mayDecide(hearing, DUE), {
      ok: false,
      error: { code: 'hearing_still_open', owners: ['klhk'], dueOn: DUE },
    });
    assert.ok(mayDecide(hearing, AFTER).ok);
    assert.ok(mayDecide(aHearing(agrees('kkp'), agrees('kemenhub'), agrees('klhk')), ASKED).ok);
  });

  it('hears the later word of an owner, also a late one, which is marked', () => {
    const hearing = aHearing(objects('kkp'), agrees('kkp'), agrees('klhk', AFTER));
    assert.deepEqual(
      standingsOn(hearing, AFTER).map(({ standing, isLate }) => [standing, isLate]),
      [
        ['agrees', false],
        ['silent', false],
        ['agrees', true],
      ],
    );
  });

  it('ends with recorded reasons and an answer to every objection, and to nobody else', () => {
    const hearing = aHearing(agrees('kkp'), objects('kemenhub'));
    const decide = (reasonNoteIds: readonly string[], ...answered: readonly string[]): unknown => {
      const toObjections = answered.map((ownerId) => ({ ownerId, noteId: 'answer' }));
      const found = checkDecision(hearing, { reasonNoteIds, toObjections }, AFTER);
      return found.ok ? 'decided' : found.error;
    };
    assert.deepEqual(decide([], 'kemenhub'), { code: 'hearing_decision_without_reason' });
    assert.deepEqual(decide(['why']), { code: 'hearing_objection_unanswered', owners: ['kemenhub'] });
    assert.deepEqual(decide(['why'], 'kemenhub', 'kkp'), { code: 'hearing_answers_nobody', owners: ['kkp'] });
    assert.deepEqual(decide(['why'], 'kemenhub', 'kemenhub'), { code: 'hearing_answers_nobody', owners: ['kemenhub'] });
    assert.equal(decide(['why'], 'kemenhub'), 'decided');
  });

  it('is refused without owners, with one asked twice, and with less time than is fair', () => {
    const open = (owners: readonly string[], dueOn = DUE): unknown => {
      const found = openHearing(owners, { askedOn: ASKED, dueOn, leastDueOn: DUE });
      return found.ok ? 'open' : found.error.code;
    };
    assert.equal(open([]), 'hearing_without_owners');
    assert.equal(open(['kkp', 'kkp']), 'hearing_owner_twice');
    assert.equal(open(['kkp'], addDays(DUE, -1)), 'hearing_too_short');
    assert.equal(open(['kkp']), 'open');
  });

  it('refuses a word of somebody not asked, before the question, and an objection without its ground', () => {
    const code = (answer: OwnerAnswer): unknown => {
      const found = hear(aHearing(), answer);
      return found.ok ? null : found.error.code;
    };
    assert.equal(code(agrees('bpkp')), 'hearing_not_asked');
    assert.equal(code(agrees('kkp', addDays(ASKED, -1))), 'hearing_answer_before_asked');
    assert.equal(
      code({ ownerId: 'kkp', on: ASKED, answer: 'objects', ground: 'users_differ', noteId: '' }),
      'hearing_objection_without_ground',
    );
  });

  it('is decidable exactly when nobody is open, and every owner has exactly one standing', () => {
    const words = fc.array(fc.record({ owner: fc.constantFrom(...OWNERS), after: fc.nat(20), isFor: fc.boolean() }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.nat(30), (said, after) => {
        const hearing = aHearing(
          ...said.map(({ owner, after: days, isFor }) => (isFor ? agrees : objects)(owner, addDays(ASKED, days))),
        );
        const on = addDays(ASKED, after);
        const standings = standingsOn(hearing, on);
        assert.deepEqual(
          standings.map(({ ownerId }) => ownerId),
          OWNERS,
        );
        assert.equal(mayDecide(hearing, on).ok, !standings.some(({ standing }) => standing === 'open'));
        if (on > DUE) assert.ok(mayDecide(hearing, on).ok);
      }),
    );
  });
});
