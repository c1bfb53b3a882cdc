import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText } from './clean-text.ts';
import { entryOf } from './entry.ts';
import { nameKey, readEntryWords } from './entry-words.ts';
import { hostOf, nameBehindHost } from './host.ts';
import { kindOf } from './kind.ts';
import { readListAcronyms, spells } from './list-acronyms.ts';
import { isOneSlip, readSlips } from './spelling.ts';
import { gluedPart, isPlatformWord, plainWords, splitWords } from './split-words.ts';
import { languageOf, stemEnglish, stemsBy } from './stem-word.ts';

describe('a cell as text', () => {
  it('loses markup, entities, mis-decoded quotes, control characters and accents', () => {
    const given = '<p>Layanan&nbsp;&amp; data</p>\r\nâ€œsatu pintuâ€\u009d caf\u00e9 \u0000akhir';
    assert.equal(cleanText(given), 'Layanan & data\n"satu pintu" cafe akhir');
    assert.equal(cleanText('&#65;&#x42;&#x110000000;'), 'AB&#x110000000;');
  });

  it('is cut when it is longer than any honest description', () => {
    assert.ok(cleanText('kata '.repeat(300_000)).length <= 12_000);
    assert.ok(cleanText('<'.repeat(1_000_000)).length <= 12_000);
  });
});

describe('words of a text', () => {
  it('splits glued names and keeps the whole beside the parts', () => {
    assert.deepEqual(splitWords('SiPegawai e-Kinerja SIKS-NG eOffice'), [
      'sipegawai',
      'si',
      'pegawai',
      'kinerja',
      'siks',
      'ng',
      'eoffice',
      'office',
    ]);
  });

  it('finds the known word at the end of a glued one, and leaves known words alone', () => {
    const known = new Set(['kinerja', 'pegawai', 'simpan']);
    assert.equal(
      gluedPart('ekinerja', (word) => known.has(word)),
      'kinerja',
    );
    assert.equal(
      gluedPart('sipegawai', (word) => known.has(word)),
      'pegawai',
    );
    assert.equal(
      gluedPart('simpan', (word) => known.has(word)),
      null,
    );
  });

  it('knows platform and edition from what a thing does', () => {
    assert.deepEqual(['android', 'v2', '2', 'versi', 'gaji'].map(isPlatformWord), [true, true, true, true, false]);
    assert.equal(nameKey('SIKS-NG (Desktop) versi 2'), 'siksng');
  });

  it('are plain for the comparison that runs beside the engine', () => {
    assert.deepEqual(plainWords('e-Office, Surat MASUK'), ['office', 'surat', 'masuk']);
  });

  it('meet in both languages when they are loanwords', () => {
    const stems = stemsBy((word) => word.replace(/an$/, ''));
    assert.equal(stems.of('registration', 'en'), stems.of('registrasi', 'id'));
    assert.equal(stems.of('monitoring', 'id'), stems.of('monitoring', 'en'));
    assert.equal(stemEnglish('licences'), stemEnglish('licence'));
    assert.equal(stemEnglish('address'), 'address');
  });

  it('tell the language by their grammar', () => {
    assert.equal(languageOf(['data', 'dan', 'untuk']), 'id');
    assert.equal(languageOf(['the', 'data', 'of']), 'en');
    assert.equal(languageOf(['data']), null);
  });
});

describe('names and addresses', () => {
  it('are read apart: name, brackets, platform, host', () => {
    const words = readEntryWords(
      entryOf({
        name: 'SIMPEG (Sistem Informasi Kepegawaian) Android',
        address: 'https://www.simpeg.contoh.go.id/masuk | lama',
      }),
    );
    assert.deepEqual(words.name, ['simpeg']);
    assert.deepEqual(words.aside, ['sistem', 'informasi', 'kepegawaian']);
    assert.equal(words.key, 'simpeg');
    assert.equal(words.host, 'simpeg.contoh.go.id');
  });

  it('give no host for placeholders, shared documents, shops and bare numbers', () => {
    for (const address of ['', '-', 'tidak ada', '0000000000', '10.1.2.3', 'https://docs.google.com/x', 'bit.ly/abc']) {
      assert.equal(hostOf(address), '', address);
    }
    assert.equal(hostOf('play.google.com/store/apps/details?id=x'), '');
  });

  it('say only their own part where the name is a host', () => {
    assert.equal(nameBehindHost('https://e-aset.kota-contoh.go.id/login'), 'e aset');
    assert.equal(nameBehindHost('SIMPEG versi 2.1'), 'SIMPEG versi 2.1');
  });
});

describe('acronyms of the list itself', () => {
  const read = (name: string, description = ''): ReturnType<typeof readEntryWords> =>
    readEntryWords(entryOf({ name, description }));

  it('are read from brackets on either side and from descriptions that spell the name', () => {
    const acronyms = readListAcronyms([
      read('SIPERA (Sistem Informasi Perangkat)'),
      read('Layanan Aduan Warga (LAW)'),
      read('SILAT', 'Sistem Informasi Latihan'),
      read('BUNGA', 'mencatat izin reklame'),
    ]);
    assert.deepEqual([...acronyms.keys()], ['sipera', 'law', 'silat']);
  });

  it('must be spelled by the words, and by most of them', () => {
    assert.ok(spells('simpeg', ['sistem', 'informasi', 'manajemen', 'kepegawaian']));
    assert.ok(spells('simkep', ['sistem', 'informasi', 'manajemen', 'kepegawaian']));
    assert.ok(!spells('xyz', ['sistem', 'informasi']));
    assert.ok(!spells('s', ['sistem', 'informasi']));
  });

  it('say nothing when a short name has many readings', () => {
    const list = ['Alat', 'Anak', 'Aset', 'Arsip', 'Air'].map((word) => read(`SIA (Sistem Informasi ${word})`));
    assert.equal(readListAcronyms(list).has('sia'), false);
  });
});

describe('slips of spelling', () => {
  it('are one letter too many, too few, wrong, or two swapped', () => {
    const words = ['kepegawian', 'pengadian', 'kuuangan', 'apliaksi'];
    const right = ['kepegawaian', 'pengaduan', 'kuangan', 'aplikasi'];
    assert.deepEqual(
      words.map((word, at) => isOneSlip(word, right[at] ?? '')),
      [true, true, true, true],
    );
    assert.equal(isOneSlip('surat', 'surat'), false);
    assert.equal(isOneSlip('keuangan', 'kuangna'), false);
  });

  it('are put right only for rare unknown words with one right neighbour', () => {
    const counts = new Map([
      ['kepegawian', 1],
      ['kepegawaian', 9],
      ['perikanan', 1],
      ['pengadian', 1],
    ]);
    const slips = readSlips({ counts, known: new Set(['perikanan', 'perizinan', 'pengaduan']) });
    assert.deepEqual(Object.fromEntries(slips), { kepegawian: 'kepegawaian', pengadian: 'pengaduan' });
  });
});

describe('the kind of a row', () => {
  const kind = (name: string, description = '', address = ''): string => {
    const entry = entryOf({ name, description, address });
    return kindOf(entry, readEntryWords(entry));
  };

  it('is a website for plain sites of agencies and villages', () => {
    assert.equal(kind('Website Kecamatan Contoh', 'Website resmi kecamatan'), 'website');
    assert.equal(kind('Desa Contoh', 'informasi', 'contoh.desa.id'), 'website');
    assert.equal(kind('Portal Dinas Kesehatan'), 'website');
  });

  it('is an application when somebody does something there', () => {
    assert.equal(kind('Website PPDB', 'pendaftaran siswa dan verifikasi berkas sekolah'), 'application');
    assert.equal(kind('e-Kinerja', 'penilaian pegawai'), 'application');
  });

  it('tells rituals, things and empty rows apart', () => {
    assert.equal(kind('Apel pagi', 'setiap senin'), 'not-an-application');
    assert.equal(kind('-', '-'), 'says-too-little');
  });
});
