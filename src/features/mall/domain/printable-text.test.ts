import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printComplaint } from '../../documents/http/print.builder.ts';
import { printFault, withoutUnseen } from './printable-text.ts';

describe('the text of an answer', () => {
  it('is refused where the letter has no glyph for it, so that no approved licence fails over it', () => {
    for (const text of ['ꦲꦤꦕꦫꦏ', '中医', 'Klinik 😀', '\uE000', '\uFFFE', 'عيادة'])
      assert.equal(printFault(text), 'characters_refused', text);
  });

  it('is refused with a NIK in it, in a row or in groups, and not with telephone numbers', () => {
    for (const text of ['NIK 3314034905929001', '3314 0349 0592 9001', '3314-0349-0592-9001'])
      assert.equal(printFault(text), 'person_number', text);
    for (const text of ['0271 891 002, 0812 2600 1799', 'Jl. Kenanga No. 12, RT 004/RW 002'])
      assert.equal(printFault(text), null, text);
  });

  it('is kept without what nobody sees', () => {
    assert.equal(withoutUnseen('\uFEFFPraktik\u200B Bidan\u00AD'), 'Praktik Bidan');
  });

  it('every character that is let through can be printed', async () => {
    const all = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code))
      .map((character) => withoutUnseen(character))
      .filter((character) => character !== '' && printFault(character) === null);
    assert.ok(all.length > 330, String(all.length));
    assert.equal(await printComplaint(all.join(' ')), null);
    assert.match((await printComplaint('ꦲ')) ?? '', /could not be displayed/);
  });
});
