import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { eventFromJson, aVersion } from '../../domain/casework.builder.ts';
import { caseworkErrors } from '../errors-casework.ts';
import { en } from '../../text/casework/en.ts';
import { id } from '../../text/casework/id.ts';
import { eventWords, officerEventWords } from './event-words.ts';
import { noticeKinds } from './notice-kinds.ts';

const VALUES = {
  caseNumber: '3314-2026-7QK4M2',
  service: 'sip',
  dueOn: '2026-12-01',
  validUntil: '2031-12-01',
  number: 'SIP-3314-2026-000001',
  by: 'system',
  source: 'pddikti.diplomas',
  reason: 'holder_request',
  ground: 'place_not_fit',
  code: 'no_grant',
  askingAgency: 'DPMPTSP Sragen',
  fields: 2,
  daysLeft: 1,
};

describe('the words of casework', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every notice has a subject, a body and a verb in both languages, and leaves nothing unsaid', () => {
    for (const { kind, subject, body, action } of noticeKinds) {
      for (const lang of ['id', 'en'] as const) {
        const said = [subject(VALUES, lang), ...body(VALUES, lang), action(lang)];
        for (const text of said) assert.doesNotMatch(text, /\{|undefined|NaN|  /, `${kind}: ${text}`);
        assert.ok(body(VALUES, lang).length > 0, kind);
      }
      assert.notEqual(subject(VALUES, 'id'), '', kind);
    }
  });

  it('every notice that casework writes has words', () => {
    const folder = new URL('.', import.meta.url);
    const known = new Set(noticeKinds.map(({ kind }) => kind));
    const written = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('test') && !name.includes('builder'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(/kind: '((?:application|case|task)\.\w+)'/g),
      ])
      .map(([, kind]) => kind ?? '')
      .filter((kind) => !EVENTS.includes(kind));
    assert.ok(written.length >= 15);
    for (const kind of written) assert.ok(known.has(kind), kind);
  });

  it('tells an applicant her right in plain words, with the law', () => {
    const overdue = noticeKinds.find(({ kind }) => kind === 'application.overdue');
    const told = overdue?.body({ caseNumber: VALUES.caseNumber, service: 'sip', missing: 1 }, 'id').join(' ') ?? '';
    assert.match(told, /UU 30\/2014 Pasal 53/);
    assert.match(told, /satu syarat/);
    assert.match(told, /tidak terbit sendiri/);
  });

  it('says when the system decided instead of the office', () => {
    const issued = noticeKinds.find(({ kind }) => kind === 'application.issued');
    assert.match(issued?.body(VALUES, 'id')[0] ?? '', /sistem memutus atas nama kantor/);
    assert.equal(issued?.body({ ...VALUES, by: 'head' }, 'id').length, 1);
  });

  it('every event reads as sentences for the applicant and for the officer, in both languages', () => {
    const file = new URL('../../domain/application-events-1.json', import.meta.url);
    const histories = JSON.parse(readFileSync(file, 'utf8')) as readonly {
      readonly events: readonly Readonly<Record<string, unknown>>[];
    }[];
    for (const event of histories.flatMap(({ events }) => events.map(eventFromJson))) {
      for (const lang of ['id', 'en'] as const) {
        for (const words of [eventWords, officerEventWords])
          assert.match(words(event, aVersion(), lang), /^[A-Z].*\.$/, `${event.kind} ${lang}`);
      }
    }
  });

  it('every refusal has a sentence in both languages with the same values, and one for the operator', () => {
    for (const [code, text] of Object.entries(caseworkErrors)) {
      assert.ok(text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z].*\.$/, code);
    }
  });
});

/** Events are called in the same way. */
const EVENTS: readonly string[] = ['application.approved', 'application.withdrawn'];
