import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './clean-text.ts';
import { withoutHtml } from './html-remnants.ts';
import { withBytesReread } from './misread-bytes.ts';

describe('the text of a cell', () => {
  it('loses tags and entities of HTML, also those encoded twice', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['<p>Aplikasi&nbsp;<b>e-Office</b></p>', 'Aplikasi e-Office'],
      ['Sarana &amp;amp; Prasarana', 'Sarana & Prasarana'],
      ['Jum&#39;at &#x2013; Sabtu', "Jum'at – Sabtu"],
      ['<script>alert(1)</script>SIPD', 'SIPD'],
      ['<span style="color:red">Surat</span><o:p></o:p>', 'Surat'],
    ];
    for (const [given, expected] of cases) assert.equal(cleanText(given).text, expected);
  });

  it('keeps what only looks like a tag or an entity', () => {
    for (const text of ['waktu <30 menit', 'nama <nama>', 'R&D', 'a & b; c', '&unknownthing;'])
      assert.equal(withoutHtml(text), text);
  });

  it('gets back what was read in the wrong encoding, once or twice', () => {
    assert.equal(withBytesReread('â€œBantuanâ€\u009D'), '“Bantuan”');
    assert.equal(withBytesReread('JumÃ¢â‚¬â„¢at'), 'Jum’at');
    assert.equal(withBytesReread('cafÃ© Â© 2020'), 'café © 2020');
    for (const text of ['Ã la carte', 'Ångström', 'é', '100 € – 5']) assert.equal(withBytesReread(text), text);
  });

  it('loses controls and invisible signs, keeps case, and keeps lines where a field has many', () => {
    assert.equal(cleanText(' e\u200B-KIN\u0007 \u00A0  erja\r\n  OK ').text, 'e-KIN erja OK');
    assert.equal(cleanText('satu<br>dua\r\n\r\n tiga', 'many').text, 'satu\ndua\ntiga');
  });

  it('says when characters are lost for good', () => {
    assert.equal(cleanText('kab\uFFFDpaten').isDamaged, true);
    assert.equal(cleanText('#REF!').isDamaged, true);
    assert.equal(cleanText('kabupaten').isDamaged, false);
  });

  it('is clean after one time, whatever it was', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 15 }),
      fc.constantFrom('<b>', '&amp;', '&lt;', 'â€œ', '\r\n', '\u0000', '<br>', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = cleanText(pieces.join(''), 'many');
        assert.doesNotMatch(text, /[^\P{Cc}\n]|^\s|\s$/u);
        assert.ok(text.isWellFormed());
      }),
    );
  });
});
