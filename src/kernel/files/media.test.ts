import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaOf } from './media.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file by its content', () => {
  it('a name promises nothing: the first bytes decide', () => {
    assert.equal(mediaOf(bytes('%PDF-1.7\n…')), 'pdf');
    assert.equal(mediaOf(bytes('\x89PNG\r\n\x1a\n....')), 'png');
    assert.equal(mediaOf(bytes('\xff\xd8\xff\xe0')), 'jpeg');
    assert.equal(mediaOf(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old excel')), 'xls');
    assert.equal(mediaOf(bytes('PK\x03\x04 … PK\x01\x02xl/workbook.xml')), 'xlsx');
    assert.equal(mediaOf(bytes('PK\x03\x04 … word/document.xml')), 'docx');
    assert.equal(mediaOf(bytes('<?xml version="1.0"?><model/>')), 'xml');
    assert.equal(mediaOf(bytes('{"a":1}')), 'json');
    assert.equal(mediaOf(Buffer.from('nama;uraian\nSIMPEG;kepegawaian “baru”', 'utf8')), 'text');
    assert.equal(mediaOf(bytes('nama;uraian\nkafe;caf\xe9')), 'text');
  });

  it('a program, an empty file and noise are nothing that we take', () => {
    assert.equal(mediaOf(bytes('\x7fELF\x02\x01\x01\0')), null);
    assert.equal(mediaOf(bytes('MZ\x90\0\x03')), null);
    assert.equal(mediaOf(bytes('')), null);
  });
});
