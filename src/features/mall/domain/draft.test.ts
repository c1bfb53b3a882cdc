import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointer } from '../../onceonly/index.ts';
import {
  type Draft,
  draftRule,
  emptyDraft,
  expiryAfterWarning,
  expiryOf,
  type PageEntry,
  savePage,
  standingOf,
  warningOf,
} from './draft.ts';

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
const name = pointer('/practice/name');
const kind = pointer('/practice/kind');
const place = { id: 'tempat', title: { id: '', en: '' }, step: null, lead: null, fields: [name, kind] };

function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    id: 'd',
    personId: 'p',
    officeId: 'o',
    versionId: 'v',
    keyId: 'k',
    content: emptyDraft,
    revision: 0,
    startedAt: now,
    touchedAt: now,
    expiresAt: expiryOf(now),
    warnedAt: null,
    erasedAt: null,
    submittedAt: null,
    ...given,
  };
}

function anEntry(given: Partial<PageEntry> = {}): PageEntry {
  return { page: place, fields: place.fields, answers: { practice: { name: 'Praktik Ratna' } }, seen: 0, ...given };
}

/** A draft into which this entry was saved. */
function saved(draft: Draft, entry: PageEntry): Draft {
  const saving = savePage(draft, entry, now);
  assert.ok(saving.kind === 'save');
  return { ...draft, content: saving.content, revision: draft.revision + 1 };
}

describe('a draft', () => {
  it('is kept 90 days after it was last touched, and its end is told 7 days before', () => {
    const end = expiryOf(now);
    assert.equal(end.toString(), '2027-02-22T02:12:00Z');
    assert.equal(warningOf(end).toString(), '2027-02-15T02:12:00Z');
    assert.equal(expiryAfterWarning(warningOf(end)).toString(), end.toString());
    assert.deepEqual(draftRule, { keptDays: 90, warnedDays: 7 });
  });

  it('is expired from its last moment on, also before anything has erased it; one that was sent never is', () => {
    const draft = aDraft();
    assert.equal(standingOf(draft, draft.expiresAt.subtract({ seconds: 1 })), 'open');
    assert.equal(standingOf(draft, draft.expiresAt), 'expired');
    assert.equal(standingOf(aDraft({ erasedAt: now }), now), 'expired');
    assert.equal(standingOf(aDraft({ submittedAt: now }), draft.expiresAt.add({ hours: 1 })), 'submitted');
  });

  it('keeps the answers of other pages and notes when each page was saved', () => {
    const first = saved(aDraft(), anEntry());
    const other = { ...place, id: 'jadwal', fields: [pointer('/schedule')] };
    const hours = [{ day: 'mon', opens: '16:00', closes: '20:00' }];
    const second = saved(first, anEntry({ page: other, fields: other.fields, answers: { schedule: hours }, seen: 1 }));
    assert.deepEqual(second.content.answers, { practice: { name: 'Praktik Ratna' }, schedule: hours });
    assert.deepEqual(
      Object.entries(second.content.saved).map(([page, { revision }]) => [page, revision]),
      [
        ['tempat', 1],
        ['jadwal', 2],
      ],
    );
  });

  it('takes away an answer that was emptied', () => {
    const first = saved(aDraft(), anEntry({ answers: { practice: { name: 'A', kind: 'own' } } }));
    const second = saved(first, anEntry({ answers: { practice: { kind: 'own' } }, seen: 1 }));
    assert.deepEqual(second.content.answers, { practice: { kind: 'own' } });
  });

  it('overwrites nothing that another device saved since the page was shown, and names the fields', () => {
    const phone = saved(aDraft(), anEntry({ answers: { practice: { name: 'Dari ponsel', kind: 'own' } } }));
    const laptop = anEntry({ answers: { practice: { name: 'Dari laptop', kind: 'own' } }, seen: 0 });
    assert.deepEqual(savePage(phone, laptop, now), { kind: 'differs', fields: [name] });
    assert.equal(savePage(phone, { ...laptop, seen: 1 }, now).kind, 'save');
  });

  it('takes the same answers from two devices, in whatever order their members came', () => {
    const hours = { practice: { name: { day: 'mon', opens: '16:00' } } };
    const phone = saved(aDraft(), anEntry({ answers: hours }));
    const laptop = anEntry({ answers: { practice: { name: { opens: '16:00', day: 'mon' } } } });
    assert.equal(savePage(phone, laptop, now).kind, 'save');
  });

  it('lets another device save another page in between', () => {
    const other = { ...place, id: 'pernyataan', fields: [pointer('/agreed')] };
    const phone = saved(aDraft(), anEntry({ page: other, fields: other.fields, answers: { agreed: true } }));
    assert.equal(savePage(phone, anEntry({ seen: 0 }), now).kind, 'save');
  });
});
