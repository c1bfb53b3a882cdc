import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history } from './audit.builder.ts';
import type { AuditBody } from './audit-event.ts';
import { foldPapers, nextNumber, revisePaper, reviewPaper, withAuthor } from './paper.ts';

const ABOUT = { kind: 'paper', id: 'p1' } as const;
const written = { kind: 'paper.written', number: 'KK-001', fileIds: ['f1'] } as const;
const review = (verdict: 'approved' | 'returned') => ({ kind: 'paper.reviewed', verdict, as: 'leader' }) as const;

function paper(...later: readonly (readonly [AuditBody, string])[]) {
  const event = history();
  const all = [[written, 'auditor-1'] as const, ...later];
  return foldPapers(all.map(([body, actor]) => event(body, { ...ABOUT, actor, words: { result: 'Sesuai' } })))[0]!;
}

describe('a working paper', () => {
  it('is reviewed by somebody who has not written in it', () => {
    const revised = paper([{ kind: 'paper.revised', fileIds: ['f2'] }, 'auditor-l']);
    const given = { verdict: 'approved', as: 'leader' } as const;
    for (const actorId of ['auditor-1', 'auditor-l'])
      assert.deepEqual(reviewPaper(revised, { ...given, actorId }), { ok: false, error: { code: 'audit_own_paper' } });
    assert.ok(reviewPaper(revised, { ...given, actorId: 'auditor-t' }).ok);
    assert.deepEqual(revised.fileIds, ['f1', 'f2']);
  });

  it('comes back with a note, is changed, and is reviewed again', () => {
    const returned = paper([review('returned'), 'auditor-l']);
    assert.equal(returned.state, 'returned');
    assert.deepEqual(reviewPaper(returned, { verdict: 'approved', as: 'leader', actorId: 'auditor-t' }), {
      ok: false,
      error: { code: 'audit_paper_settled' },
    });
    assert.ok(revisePaper(returned, { seen: 2, fileIds: [] }).ok);
    assert.equal(
      paper([review('returned'), 'auditor-l'], [{ kind: 'paper.revised', fileIds: [] }, 'auditor-1']).state,
      'draft',
    );
  });

  it('is not changed once approved, nor by whoever has seen an older state', () => {
    const approved = paper([review('approved'), 'auditor-l']);
    assert.deepEqual(revisePaper(approved, { seen: 2, fileIds: [] }), {
      ok: false,
      error: { code: 'audit_paper_settled' },
    });
    const moved = paper([{ kind: 'paper.revised', fileIds: [] }, 'auditor-2']);
    assert.deepEqual(revisePaper(moved, { seen: 1, fileIds: [] }), { ok: false, error: { code: 'audit_moved_on' } });
  });

  it('is numbered without gaps, and names each author once', () => {
    assert.deepEqual([nextNumber('KK', 0), nextNumber('KK', 41)], ['KK-001', 'KK-042']);
    assert.deepEqual(withAuthor(['a'], 'a'), ['a']);
    assert.deepEqual(withAuthor(['a'], null), ['a']);
  });
});
