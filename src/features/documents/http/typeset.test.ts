import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { codeFrom, formatCode } from '../domain/code.ts';
import { aLicence } from './licence.builder.ts';
import { paperOf } from './paper.ts';
import { sealPdf } from './pdf-update.ts';
import { typeset } from './typeset.ts';

describe('the paper of a document', () => {
  let pdf: Buffer;
  before(async () => {
    const request = aLicence();
    const number = 'SIP-3314-2026-000871';
    const paper = paperOf({ request, number, code: codeFrom(new Uint8Array(16).fill(7)), isSample: true });
    const made = await typeset({ template: request.template, data: { paper, data: request.data } });
    assert.ok(made.ok);
    pdf = made.value;
  });

  it('is marked as accessible (PDF/UA-1), in Indonesian, and shows its title', () => {
    const text = pdf.toString('latin1');
    assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(text, /\/Lang \(id\)/);
    assert.match(text, /\/MarkInfo <<\s*\/Marked true/);
    assert.match(text, /\/DisplayDocTitle true/);
    assert.match(text, /<dc:title>.*Surat Izin Praktik Bidan SIP-3314-2026-000871/);
  });

  it('has a first heading, a table with heads, a list, and a QR code that says what it opens', () => {
    const text = pdf.toString('latin1');
    for (const role of ['H1', 'H2', 'Table', 'THead', 'TH', 'TD', 'L', 'Figure', 'P'])
      assert.match(text, new RegExp(`/S /${role}\\b`), role);
    assert.match(text, /\/Scope \/Column/);
    assert.match(text, /\/Alt \(Kode QR menuju halaman pemeriksaan dokumen ini, https:\/\/layanan/);
  });

  it('stands on one page with fifteen facts and a way there in three lines', async () => {
    const request = aLicence();
    const code = codeFrom(new Uint8Array(16).fill(7));
    const basis = { by: 'system', legalSource: 'UU 30/2014 Pasal 53 sebagaimana diubah UU 6/2023' } as const;
    const paper = paperOf({ request: { ...request, basis }, number: 'SIP-3314-2026-000871', code, isSample: true });
    const place = 'Seberang balai desa, pagar hijau, dua ratus meter dari pasar; masuk gang di sebelah masjid, '.repeat(
      2,
    );
    const rows = Array.from({ length: 15 }, (_, at) => [`Uraian ${at + 1}`, at === 9 ? place : 'Praktik Bidan Ratna']);
    const template = request.template.replace(/#facts\(\([\s\S]*?\n\)\)/, '#facts(data.rows)');
    const made = await typeset({ template, data: { paper, data: { ...request.data, rows } } });
    assert.ok(made.ok);
    assert.equal(made.value.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1);
  });

  it('carries the date of the decision, not that of the clock', () => {
    assert.match(pdf.toString('latin1'), /<xmp:CreateDate>2026-11-30T/);
  });

  it(
    'says in text that it is a sample, and only in a sample installation',
    { skip: !existsSync('/usr/bin/pdftotext') && 'not installed: pdftotext (poppler-utils)' },
    async () => {
      const request = aLicence();
      const code = codeFrom(new Uint8Array(16).fill(7));
      const paper = paperOf({ request, number: 'SIP-3314-2026-000871', code, isSample: false });
      const real = await typeset({ template: request.template, data: { paper, data: request.data } });
      assert.ok(real.ok);
      const textOf = (file: Buffer) =>
        execFileSync('pdftotext', ['-layout', '-', '-'], { input: file, encoding: 'utf8' });
      assert.match(textOf(pdf), /CONTOH \/ SAMPLE\./);
      assert.doesNotMatch(textOf(real.value), /CONTOH/);
      for (const words of [
        'Surat Izin Praktik Bidan',
        'Ratna Puspitasari',
        formatCode(code),
        'layanan.contoh.go.id/periksa',
      ])
        assert.ok(textOf(real.value).includes(words), words);
    },
  );

  it('carries its fonts with it', () => {
    const text = pdf.toString('latin1');
    const fonts = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    assert.ok(fonts >= 2);
    assert.equal(text.match(/\/FontFile[23]? \d+ 0 R/g)?.length, fonts);
  });

  it('keeps every byte and its tags when it is sealed, and its links beside the seal', async () => {
    const linked = await typeset({
      template:
        '#set document(title: "Uji", date: datetime(year: 2026, month: 1, day: 2))\n#set text(lang: "id")\n= Uji\n#link("https://contoh.go.id")[Contoh]',
      data: {},
    });
    assert.ok(linked.ok);
    for (const original of [pdf, linked.value]) {
      const sealed = await sealPdf(original, {
        at: Temporal.Instant.from('2026-11-30T03:00:00.123Z'),
        name: 'DPMPTSP',
        reason: 'Uji',
        contact: 'https://layanan.contoh.go.id/periksa/222222222222',
        sign: async () => Buffer.from('3000', 'hex'),
      });
      assert.ok(sealed.subarray(0, original.length).equals(original));
      const update = sealed.subarray(original.length).toString('latin1');
      assert.match(update, /\/AcroForm << \/Fields \[\d+ 0 R\] \/SigFlags 3 >>/);
      assert.match(update, /\/StructTreeRoot \d+ 0 R/);
      assert.match(update, /\/Tabs \/S/);
      assert.match(update, /\/M \(D:20261130030000\+00'00'\)/);
      const annotations = /\/Annots \[([^\]]*)\]/.exec(update)?.[1]?.trim() ?? '';
      assert.equal(annotations.split(' R').length - 1, original === pdf ? 1 : 2);
    }
  });

  it('that cannot be printed says why, and quotes nothing of the data', async () => {
    const template = '#set document(title: "x")\n#set text(lang: "id")\n= Uji\n#json(bytes(sys.inputs.data))';
    const made = await typeset({ template, data: 'Ratna \uFFFE' });
    assert.ok(!made.ok);
    assert.match(made.error.says, /PDF\/UA-1 error/);
    assert.doesNotMatch(made.error.says, /Ratna|\uFFFE|fffe/);
  });

  it('is refused when the template reads a file of the machine', async () => {
    for (const path of ['/etc/hostname', '../../etc/hostname', '/terpadu-documents/../etc/hostname']) {
      const made = await typeset({ template: `#set document(title: "x")\n#read("${path}")`, data: {} });
      assert.equal(made.ok, false, path);
    }
  });
});
