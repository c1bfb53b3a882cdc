import assert from 'node:assert/strict';
import type { Child } from 'hono/jsx';
import { describe, it } from 'node:test';
import type { Lang } from '../../vocabulary/lang.ts';
import { renderPart } from '../render.tsx';
import { PageLang } from '../speech.ts';
import { type Element, readMarkup, select } from '../markup-reader.ts';
import { Button, ButtonLink, PrintButton, ShortcutLink, Verbs } from './button.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Filters } from './filters.tsx';
import { Icon, iconNames, isIconName } from './icon.tsx';
import { OutageBanner } from './outage-banner.tsx';
import { Pagination } from './pagination.tsx';
import { ProofPath } from './proof-path.tsx';
import { type Origin, Provenance } from './provenance.tsx';
import { QrBlock } from './qr-block.tsx';
import { Queue } from './queue.tsx';
import { Steps, TaskList } from './rows.tsx';
import { Section } from './section.tsx';
import { Checks, SignatureVerdict } from './signature-panel.tsx';
import { StatStrip } from './stat-strip.tsx';
import { StatusTag } from './status-tag.tsx';
import { SummaryGroup, SummaryList } from './summary-list.tsx';
import { Timeline } from './timeline.tsx';
import { UnitChart } from './unit-chart.tsx';

function read(node: Child, lang: Lang = 'id'): readonly Element[] {
  return readMarkup(renderPart(<PageLang.Provider value={lang}>{node}</PageLang.Provider>));
}

describe('a provenance tag', () => {
  const origins: readonly (readonly [Origin, string, string])[] = [
    [{ kind: 'fetched', source: 'Dukcapil', time: '24 Nov' }, 'dari Dukcapil, 24 Nov', 'from Dukcapil, 24 Nov'],
    [{ kind: 'fetched', source: 'DJP', time: '24 Nov', note: 'x' }, 'dari DJP, 24 Nov, x', 'from DJP, 24 Nov, x'],
    [{ kind: 'own', time: '24 Nov' }, 'Anda isi, 24 Nov', 'You entered this, 24 Nov'],
    [{ kind: 'entered', person: 'pemohon', time: '24 Nov' }, 'pemohon, 24 Nov', 'pemohon, 24 Nov'],
    [
      { kind: 'waiting', source: 'PDDikti' },
      'PDDikti sedang tidak menjawab. Kami ambil lagi otomatis; Anda boleh terus.',
      'PDDikti is not answering. We will fetch it later; you can go on.',
    ],
    [
      { kind: 'disputed', time: '1 Mei', claim: 'RT 02', owner: 'Disdukcapil', answer: '4 Mei' },
      'Anda tandai keliru 1 Mei: RT 02. Disdukcapil menjawab paling lambat 4 Mei.',
      'You marked this as wrong 1 Mei: RT 02. Disdukcapil will answer by 4 Mei.',
    ],
    [
      { kind: 'stale', source: 'BPN', time: '1 Mei', age: '84' },
      'dari BPN, 1 Mei. Sudah 84; kami ambil lagi saat Anda mengirim.',
      'from BPN, 1 Mei. This is 84 old; we fetch it again when you submit.',
    ],
  ];
  for (const [origin, indonesian, english] of origins) {
    it(`says source and time in both languages when ${origin.kind}`, () => {
      assert.equal(spaced(read(<Provenance origin={origin} />)[0]?.text), indonesian);
      assert.equal(spaced(read(<Provenance origin={origin} />, 'en')[0]?.text), english);
    });
  }

  it('keeps a date and its time on one line, however narrow the column', () => {
    const [said] = read(<Provenance origin={{ kind: 'own', time: '24 Nov 2026 09.12' }} />);
    assert.equal(said?.text, 'Anda isi, 24\u{a0}Nov\u{a0}2026\u{a0}09.12');
  });
});

function spaced(text: string | undefined): string | undefined {
  return text?.replaceAll('\u{a0}', ' ');
}

describe('a group of a summary', () => {
  it('says source and action once, and folds what agrees', () => {
    const elements = read(
      <SummaryGroup
        title="Identitas"
        provenance={<Provenance origin={{ kind: 'own', time: '1 Mei' }} />}
        action={{ href: '/ubah', label: 'Ubah', about: 'identitas' }}
        rows={[{ term: 'Nama', value: 'Ratna' }]}
        folded={{ summary: 'Dua isian lain', rows: [{ term: 'Agama', value: '-' }] }}
      />,
    );
    assert.equal(select(elements, 'h3')[0]?.text, 'Identitas');
    assert.deepEqual(
      select(elements, 'a', { href: '/ubah' }).map(({ text }) => text),
      ['Ubah identitas'],
    );
    assert.equal(select(elements, 'dl').length, 2);
    assert.equal(select(elements, 'summary')[0]?.text, 'Dua isian lain');
    assert.equal(select(elements, 'details')[0]?.attributes.has('open'), false);
  });

  it('has no fold where nothing is left over', () => {
    assert.equal(
      select(read(<SummaryGroup title="Pajak" rows={[{ term: 'NPWP', value: '1' }]} />), 'details').length,
      0,
    );
  });
});

describe('states', () => {
  it('a status tag has an icon that is not read and a word that is', () => {
    const elements = read(<StatusTag kind="bad">Lewat batas</StatusTag>);
    assert.equal(elements[0]?.text, 'Lewat batas');
    assert.equal(select(elements, 'svg')[0]?.attributes.get('aria-hidden'), 'true');
  });

  it('a timeline says in words what is done, running and to come', () => {
    const entries = (['done', 'now', 'next'] as const).map((state) => ({ state, title: state }));
    const elements = read(<Timeline entries={entries} />);
    assert.deepEqual(
      select(elements, 'h3').map((title) => title.text),
      ['selesai: done', 'sedang berjalan: now', 'belum: next'],
    );
    assert.equal(select(elements, 'li', { 'aria-current': 'step' }).length, 1);
  });

  it('a task list colours only what waits for the person', () => {
    const elements = read(
      <TaskList
        tasks={[
          { name: 'Satu', state: 'done' },
          { name: 'Dua', state: 'waiting', stateWords: 'Menunggu Anda' },
          { name: 'Tiga', state: 'later', stateWords: 'Sesudah langkah 2' },
        ]}
      />,
    );
    const tags = elements.filter((element) => element.attributes.get('class')?.startsWith('tag '));
    assert.deepEqual(
      tags.map((tag) => tag.text),
      ['Menunggu Anda'],
    );
    assert.match(select(elements, 'li')[0]?.text ?? '', /Selesai$/);
  });

  it('steps say where the form stands', () => {
    const elements = read(
      <Steps
        steps={[
          { label: 'Data', state: 'done' },
          { label: 'Tempat', state: 'current' },
        ]}
      />,
    );
    assert.equal(select(elements, 'li', { 'aria-current': 'step' })[0]?.text, '2. Tempat');
    assert.match(select(elements, 'li')[0]?.text ?? '', /selesai$/);
  });

  it('an outage says who, since when, and that it is over', () => {
    const banner = (over: boolean) =>
      read(
        <OutageBanner source="DJP" since="09.05 WIB" over={over}>
          Anda boleh terus.
        </OutageBanner>,
      )[0];
    assert.equal(banner(false)?.text.trim(), 'DJP sedang tidak menjawab sejak 09.05 WIB. Anda boleh terus.');
    assert.match(banner(true)?.text ?? '', /menjawab lagi sejak 09\.05 WIB/);
    assert.match(banner(true)?.attributes.get('class') ?? '', /note-ok/);
  });
});

describe('links and buttons', () => {
  it('a summary list names its row to those who do not see it', () => {
    const action = { href: '/u', label: 'Ubah', about: 'jadwal' };
    const elements = read(<SummaryList rows={[{ term: 'Jadwal', value: 'Senin', action }]} />);
    assert.equal(select(elements, 'a')[0]?.text, 'Ubah jadwal');
  });

  it('a shortcut is printed on what it presses and told to readers', () => {
    const elements = read(
      <>
        <Verbs verbs={[{ href: '/p', label: 'Putuskan', shortcut: 'p' }]} />
        <ShortcutLink href="/t" shortcut="1">
          Terima
        </ShortcutLink>
      </>,
    );
    for (const [index, key] of ['P', '1'].entries()) {
      const link = select(elements, 'a')[index];
      assert.equal(link?.attributes.get('data-key'), key.toLowerCase());
      assert.equal(link?.attributes.get('aria-keyshortcuts'), key);
      assert.equal(select(elements, 'kbd')[index]?.text, key);
    }
  });

  it('a button submits, unless it is said otherwise; a print button waits for script', () => {
    const elements = read(
      <>
        <Button name="aksi" value="kirim">
          Kirim
        </Button>
        <ButtonLink href="/x" download>
          Unduh
        </ButtonLink>
        <PrintButton>Cetak</PrintButton>
      </>,
    );
    assert.equal(select(elements, 'button', { type: 'submit', name: 'aksi', value: 'kirim' }).length, 1);
    assert.equal(select(elements, 'a')[0]?.attributes.has('download'), true);
    assert.equal(select(elements, 'button', { type: 'button' })[0]?.attributes.has('hidden'), true);
  });

  it('filters carry their choice in the address and name what removes it', () => {
    const elements = read(
      <Filters
        action="/meja"
        label="Saring"
        kept={{ urut: 'batas' }}
        filters={[{ kind: 'select', name: 'jenis', label: 'Jenis', value: 'b', options: [{ value: 'b', label: 'B' }] }]}
        active={[{ name: 'B', removeHref: '/meja' }]}
      />,
    );
    assert.equal(select(elements, 'form', { method: 'get', action: '/meja' }).length, 1);
    assert.equal(select(elements, 'input', { type: 'hidden', name: 'urut', value: 'batas' }).length, 1);
    assert.equal(select(elements, 'button', { type: 'submit' }).length, 1);
    assert.equal(select(elements, 'a')[0]?.attributes.get('aria-label'), 'hapus saringan B');
  });

  it('pagination and queue say where one is', () => {
    const elements = read(
      <>
        <Pagination summary="1 sampai 20 dari 40" nextHref="?h=2" />
        <Queue label="Antrean" items={[{ href: '/1', number: 'A', words: 'x', current: true }]} />
      </>,
    );
    assert.equal(select(elements, 'a', { rel: 'next' })[0]?.text, 'Berikutnya');
    assert.equal(select(elements, 'a', { rel: 'prev' }).length, 0);
    assert.equal(select(elements, 'a', { 'aria-current': 'true' })[0]?.text, 'A');
  });

  it('a section is named by its title, also when the title is hidden', () => {
    const elements = read(
      <Section id="x" title="Menunggu Anda" titleHidden>
        y
      </Section>,
    );
    const [section] = select(elements, 'section');
    const [title] = select(elements, 'h2', { id: section?.attributes.get('aria-labelledby') ?? '' });
    assert.equal(title?.text, 'Menunggu Anda');
  });
});

describe('figures and pictures', () => {
  it('a stat strip holds at most five figures and leads each to its proof', () => {
    const stat = {
      label: 'Isian',
      figure: '0 %',
      compared: 'x',
      evidence: { href: '/b', label: 'Bukti', about: 'isian' },
    };
    assert.equal(select(read(<StatStrip stats={[stat]} />), 'a')[0]?.text, 'Bukti isian');
    assert.throws(() => read(<StatStrip stats={Array.from({ length: 6 }, () => stat)} />), /at most five/);
  });

  it('a chart never stands without its table', () => {
    const elements = read(
      <ChartFrame id="c" finding="Naik" subtitle="per minggu" table={<p>1, 2, 3</p>} csvHref="/c.csv">
        <UnitChart
          label="1, 3"
          columns={[
            { label: 'a', units: 1, marked: 0 },
            { label: 'b', units: 3, marked: 1 },
          ]}
          markedWords="tanpa"
        />
      </ChartFrame>,
    );
    assert.match(select(elements, 'details')[0]?.text ?? '', /Tampilkan sebagai tabel1, 2, 3/);
    assert.equal(select(elements, 'svg', { role: 'img' })[0]?.attributes.get('aria-label'), '1, 3');
    assert.equal(select(elements, 'rect').length, 4);
    assert.equal(select(elements, 'rect', { class: 'fill-2' }).length, 1);
    assert.match(select(elements, 'svg')[0]?.text ?? '', /tanpa/);
  });

  it('a QR code keeps four modules of quiet and says what it opens', () => {
    const elements = read(<QrBlock path="M0 0h1v1h-1z" size={25} label="Membuka pemeriksaan" code="7QK4" />);
    const [picture] = select(elements, 'svg');
    assert.equal(picture?.attributes.get('viewBox'), '-4 -4 33 33');
    assert.equal(picture?.attributes.get('aria-label'), 'Membuka pemeriksaan');
    assert.match(select(elements, 'p')[0]?.text ?? '', /7QK4/);
  });

  it('icons are decoration and known by name', () => {
    for (const name of iconNames) {
      assert.equal(read(<Icon name={name} />)[0]?.attributes.get('aria-hidden'), 'true');
    }
    assert.equal(isIconName('health'), true);
    assert.equal(isIconName('toString'), false);
  });
});

describe('evidence', () => {
  const steps = Array.from({ length: 16 }, (_, index) => ({
    neighbour: `n${index}`,
    side: index % 2 === 0 ? ('left' as const) : ('right' as const),
    parent: `p${index + 1}`,
  }));

  it('a long proof shows entry, first levels and root, and folds the middle', () => {
    const elements = read(<ProofPath label="Jalur" entryNumber="48.213" entryHash="e" steps={steps} matchesHead />);
    const words = select(elements, 'text').map((text) => text.text);
    for (const shown of ['e', 'p1', 'p2', 'p16', 'entri 48.213', 'tingkat 3 sampai 15', 'akar', '= kepala pohon']) {
      assert.ok(words.includes(shown), shown);
    }
    assert.ok(!words.includes('p9'));
  });

  it('a short proof shows every level, and an unmatched root says nothing of a head', () => {
    const elements = read(
      <ProofPath label="J" entryNumber="1" entryHash="e" steps={steps.slice(0, 2)} matchesHead={false} />,
    );
    const words = select(elements, 'text').map((text) => text.text);
    assert.deepEqual(
      words.filter((word) => /^[ep]\d?$/.test(word)),
      ['e', 'p1', 'p2'],
    );
    assert.ok(!words.includes('= kepala pohon'));
  });

  it('a proof of a log with one entry is its root', () => {
    const elements = read(<ProofPath label="J" entryNumber="1" entryHash="e" steps={[]} matchesHead />);
    assert.equal(select(elements, 'rect').length, 1);
  });

  it('every box of a proof lies inside the picture', () => {
    for (const count of [0, 1, 2, 3, 4, 16]) {
      const elements = read(
        <ProofPath label="J" entryNumber="1" entryHash="e" steps={steps.slice(0, count)} matchesHead />,
      );
      const [left = 0, , width = 0, height = 0] = (elements[0]?.attributes.get('viewBox') ?? '').split(' ').map(Number);
      for (const box of select(elements, 'rect')) {
        const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(box.attributes.get(name)),
        );
        assert.ok(x >= left && x + w <= left + width && y >= 0 && y + h <= height, `${count} steps: ${x}, ${y}`);
      }
    }
  });

  it('what cannot be checked is never green', () => {
    const verdict = (kind: 'passed' | 'failed' | 'unverifiable') =>
      read(<SignatureVerdict kind={kind} title="x" detail="y" />)[0]?.attributes.get('class');
    assert.equal(verdict('passed'), 'verdict verdict-ok');
    assert.equal(verdict('failed'), 'verdict verdict-bad');
    assert.equal(verdict('unverifiable'), 'verdict verdict-mute');
  });

  it('checks are numbered and each says its result in a word', () => {
    const elements = read(
      <Checks
        id="p"
        caption="Pemeriksaan"
        checks={[
          { name: 'Satu', against: 'a', result: 'passed' },
          { name: 'Dua', against: 'b', result: 'failed' },
          { name: 'Tiga', against: 'c', result: 'not_checked' },
        ]}
      />,
    );
    const rows = select(elements, 'tr').slice(1);
    assert.deepEqual(
      rows.map((row) => row.text),
      ['1SatuaLulus', '2DuabGagal', '3TigacTidak diperiksa'],
    );
    assert.equal(rows[1]?.attributes.get('class'), 'row-critical');
  });
});
