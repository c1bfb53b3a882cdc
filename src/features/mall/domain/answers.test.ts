import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EvidenceItem } from '../../onceonly/index.ts';
import { documentOf } from './answer-document.ts';
import { answerAt, answersFrom, askable, declaredValues, mergeAnswers, withValue } from './answers.ts';
import { aStall, at } from './services.builder.ts';

const stall = aStall();

describe('answers', () => {
  it('stand at their places and leave others as they are', () => {
    const answers = withValue(withValue({}, at('/stall/size'), 'small'), at('/stall/reason'), 'dekat rumah');
    assert.deepEqual(answers, { stall: { size: 'small', reason: 'dekat rumah' } });
    assert.deepEqual(withValue(answers, at('/stall/size'), undefined), { stall: { reason: 'dekat rumah' } });
    assert.equal(answerAt(answers, at('/stall/size')), 'small');
    for (const nowhere of ['/stall/toString', '/stall/size/length', '/none', '/none/inner'])
      assert.equal(answerAt(answers, at(nowhere)), undefined, nowhere);
  });

  it('of one page replace those of that page only', () => {
    const saved = { stall: { size: 'large', reason: 'ramai' } };
    const merged = mergeAnswers(saved, [at('/stall/size')], { stall: { size: 'small', reason: 'lain' } });
    assert.deepEqual(merged, { stall: { size: 'small', reason: 'ramai' } });
  });

  it('are kept as declared evidence and come back as they were', () => {
    const answers = { stall: { size: 'large', reason: 'ramai' } };
    const declared = declaredValues(stall, answers);
    assert.deepEqual(
      declared.map(({ attribute }) => attribute),
      ['stall/size', 'stall/reason'],
    );
    const evidence = declared.map(({ attribute, value }) => ({ attribute, value, assurance: 'DECLARED' }));
    assert.deepEqual(answersFrom(stall, evidence as unknown as readonly EvidenceItem[]), answers);
  });

  it('are taken only for fields that the form may ask', () => {
    assert.deepEqual(askable(stall), ['/stall/size', '/stall/reason']);
    assert.deepEqual(declaredValues(stall, { owner: { name: 'Orang Lain' } }), []);
  });
});

describe('the answer document', () => {
  it('puts a source’s value before an answer, null where it has none, and nothing where it has not answered', () => {
    const answers = { owner: { name: 'Bukan Saya' }, stall: { size: 'small' } };
    const name = { pointer: at('/owner/name'), value: 'Wulan Contoh' };
    assert.deepEqual(documentOf(stall, { answers, values: [name] }), {
      owner: { name: 'Wulan Contoh' },
      stall: { size: 'small' },
    });
    assert.deepEqual(documentOf(stall, { answers: {}, values: [{ ...name, value: null }] }), {
      owner: { name: null },
      stall: {},
    });
    assert.deepEqual(documentOf(stall, { answers: {}, values: [] }), { owner: {}, stall: {} });
  });
});
