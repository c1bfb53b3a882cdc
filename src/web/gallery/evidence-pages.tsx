import type { Lang } from '../../vocabulary/lang.ts';
import { ButtonLink, PrintButton } from '../components/button.tsx';
import { ProofPath } from '../components/proof-path.tsx';
import { Halves, Section } from '../components/section.tsx';
import { Checks, type SignatureCheck, Signers, SignatureVerdict } from '../components/signature-panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Desk } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, deskFrame } from './sample-frame.ts';

type Kind = 'passed' | 'failed' | 'unverifiable';

export const evidencePages: readonly GalleryPage[] = [
  {
    id: 'evidence-passed',
    title: 'Evidence of a call: all checks passed',
    render: (lang) => <Evidence lang={lang} kind="passed" />,
  },
  {
    id: 'evidence-failed',
    title: 'Evidence of a call: one check failed',
    render: (lang) => <Evidence lang={lang} kind="failed" />,
  },
  {
    id: 'evidence-open',
    title: 'Evidence of a call: cannot be checked yet',
    render: (lang) => <Evidence lang={lang} kind="unverifiable" />,
  },
];

interface EvidenceProps {
  readonly lang: Lang;
  readonly kind: Kind;
}

function Evidence({ lang, kind }: EvidenceProps) {
  const both = bothIn(lang);
  const said = verdictWords(both)[kind];
  return (
    <Desk frame={deskFrame(lang, '/meja', { title: said.title })} width="text">
      <div class="stack-large">
        <div class="stack">
          <p class="small dim">
            {both(
              'Panggilan antarinstansi: Dukcapil menjawab DPMPTSP Kabupaten Sragen',
              'A call between agencies: Dukcapil answers DPMPTSP Kabupaten Sragen',
            )}
          </p>
          <SignatureVerdict kind={kind} title={said.title} detail={<p>{said.detail}</p>} meaning={said.meaning} />
        </div>
        <Halves>
          <Section id="panggilan" title={both('Panggilan', 'Call')}>
            <CallSummary both={both} />
          </Section>
          <Section id="tanda-tangan" title={both('Dua tanda tangan', 'Two signatures')}>
            <CallSigners both={both} />
          </Section>
        </Halves>
        <Section
          id="jalur"
          title={both('Entri ini tidak dapat dihapus tanpa ketahuan', 'This entry cannot be removed unseen')}
        >
          <TreePath both={both} matches={kind === 'passed'} />
        </Section>
        <Checks id="pemeriksaan" caption={both('Pemeriksaan', 'Checks')} checks={checks(both, kind)} />
        <Section
          id="sendiri"
          title={both('Periksa sendiri, tanpa jaringan', 'Check it yourself, offline')}
          ground="sunk"
        >
          <p class="code">terpadu verify bukti-0193-5e8a.json</p>
          <div class="row">
            <ButtonLink href="/bukti/0193-5e8a.json" icon="download" small download>
              {both('Unduh bukti (6 kB)', 'Download evidence (6 kB)')}
            </ButtonLink>
            <PrintButton>{both('Cetak', 'Print')}</PrintButton>
          </div>
        </Section>
      </div>
    </Desk>
  );
}

function verdictWords(both: Both) {
  return {
    passed: {
      title: both('Bukti utuh: 5 dari 5 pemeriksaan lulus', 'Evidence intact: 5 of 5 checks passed'),
      detail: both(
        'Diperiksa ulang oleh simpul ini 24 Desember 2026 09.41 WIB dalam 8 milidetik. Isi pesan dihapus sesuai masa simpan; buktinya tetap dapat diperiksa dari sidiknya.',
        'Checked again by this node on 24 December 2026 09:41 WIB in 8 milliseconds. The content was deleted when its time ended; the evidence can still be checked by its digest.',
      ),
      meaning: undefined,
    },
    failed: {
      title: both('Bukti rusak: pemeriksaan 3 gagal', 'Evidence broken: check 3 failed'),
      detail: both(
        'Diperiksa 24 Desember 2026 09.41 WIB. Empat pemeriksaan lain lulus.',
        'Checked on 24 December 2026 09:41 WIB. Four other checks passed.',
      ),
      meaning: {
        title: both('Apa artinya', 'What it means'),
        words: (
          <p>
            {both(
              'Tanda tangan penyedia tidak cocok dengan isi yang tersimpan. Isi berubah sesudah ditandatangani; jangan memutuskan berdasarkan data ini.',
              'The provider’s signature does not match the stored content. It changed after it was signed; do not decide on these data.',
            )}
          </p>
        ),
      },
    },
    unverifiable: {
      title: both('Belum dapat diperiksa: kepala pohon belum ada', 'Cannot be checked yet: no tree head'),
      detail: both(
        'Kepala pohon berikutnya ditandatangani dalam satu detik. Tanda tangan kedua pihak sudah cocok.',
        'The next tree head is signed within a second. Both signatures already match.',
      ),
      meaning: undefined,
    },
  } as const;
}

function CallSummary({ both }: { readonly both: Both }) {
  return (
    <SummaryList
      narrow
      rows={[
        { term: both('Nomor pesan', 'Message number'), value: '0193-5e8a-7c40-b2d1-6f0e9a3310c4', set: 'code' },
        {
          term: both('Waktu', 'Time'),
          value: both(
            '24 Nov 2026 09.12.03,418 WIB, dijawab dalam 41 ms',
            '24 Nov 2026 09:12:03.418 WIB, answered in 41 ms',
          ),
          set: 'figures',
        },
        { term: both('Layanan', 'Service'), value: 'POST /penduduk/ringkas/v2', set: 'code' },
        {
          term: both('Keperluan', 'Purpose'),
          value: both('Mengisi permohonan SRG-2026-004417', 'Filling in application SRG-2026-004417'),
        },
        {
          term: both('Dasar izin', 'Grant'),
          value: both(
            'Izin akses 118, berlaku sampai 31 Des 2027. UU 27/2022 Pasal 20 ayat (2)',
            'Grant 118, valid until 31 Dec 2027. UU 27/2022 art. 20(2)',
          ),
        },
      ]}
    />
  );
}

function CallSigners({ both }: { readonly both: Both }) {
  return (
    <Signers
      signers={[
        {
          title: both('Peminta: DPMPTSP Kabupaten Sragen', 'Consumer: DPMPTSP Kabupaten Sragen'),
          key: both('ES256, kunci srg-dpmptsp-2026-03', 'ES256, key srg-dpmptsp-2026-03'),
          signature: 'MEUCIQDk9v…Zk1t8w==',
          covers: both(
            'Menandatangani metode, alamat, sidik isi, izin, waktu',
            'Signed method, address, digest, grant, time',
          ),
        },
        {
          title: both('Penyedia: Ditjen Dukcapil', 'Provider: Ditjen Dukcapil'),
          key: both('ES256, kunci dukcapil-2026-11', 'ES256, key dukcapil-2026-11'),
          signature: 'MEQCIHu0aP…c7Qd2g==',
          covers: both(
            'Menandatangani status, sidik isi, dan tanda tangan peminta',
            'Signed status, digest and the consumer’s signature',
          ),
        },
      ]}
      witness={{
        title: both('Saksi waktu', 'Witness of time'),
        words: both('Belum ada pada simpul ini', 'None on this node yet'),
        present: false,
      }}
    />
  );
}

function TreePath({ both, matches }: { readonly both: Both; readonly matches: boolean }) {
  return (
    <Halves>
      <figure class="chart">
        <div class="scroll" tabindex={0} role="region" aria-label={both('Gambar jalur bukti', 'Picture of the proof')}>
          <div class="picture-wide">
            <ProofPath
              label={both(
                'Jalur dari entri nomor 48.213 ke akar pohon melalui sidik tetangga',
                'The path from entry 48,213 to the root by its neighbours’ digests',
              )}
              entryNumber={both('48.213', '48,213')}
              entryHash="9c1e…77a0"
              steps={proofSteps}
              matchesHead={matches}
            />
          </div>
        </div>
      </figure>
      <div class="stack">
        <p>
          {both(
            'Log berisi 61.440 entri. Dari entri 48.213, enam belas sidik tetangga cukup untuk sampai ke akar.',
            'The log holds 61,440 entries. From entry 48,213, sixteen neighbours’ digests lead to the root.',
          )}
        </p>
        <p>
          <a href="/kepala/2117">{both('Kepala pohon nomor 2.117', 'Tree head number 2,117')}</a>
        </p>
      </div>
    </Halves>
  );
}

const proofSteps = [
  { neighbour: '4410…e9d2', side: 'left', parent: 'd07b…1f5c' },
  { neighbour: 'b3aa…0c18', side: 'right', parent: '61f2…c9e4' },
  { neighbour: '08d7…5a6b', side: 'right', parent: '7e19…b001' },
  { neighbour: '55aa…1d33', side: 'left', parent: '2a4c…9f8e' },
  { neighbour: 'c0de…4471', side: 'right', parent: '2fb8…d3a1' },
] as const;

function checks(both: Both, kind: Kind): readonly SignatureCheck[] {
  return [
    {
      name: both('Kedua kunci berlaku saat panggilan', 'Both keys were valid at the time'),
      against: both('Daftar anggota versi 412', 'Member list version 412'),
      result: 'passed',
    },
    {
      name: both('Tanda tangan peminta cocok', 'The consumer’s signature matches'),
      against: both('Kepala pesan dan sidik isi', 'Headers and digest'),
      result: 'passed',
    },
    {
      name: both(
        'Tanda tangan penyedia cocok dan mengikat permintaan ini',
        'The provider’s signature matches and binds this request',
      ),
      against: both('Tanda tangan peminta', 'The consumer’s signature'),
      result: kind === 'failed' ? 'failed' : 'passed',
    },
    {
      name: both('Izin akses berlaku untuk layanan dan keperluan ini', 'The grant covers this service and purpose'),
      against: both('Izin 118', 'Grant 118'),
      result: 'passed',
    },
    {
      name: both('Jalur ke akar menghasilkan akar yang sama', 'The path to the root gives the same root'),
      against: both('Kepala pohon 2.117', 'Tree head 2,117'),
      result: kind === 'unverifiable' ? 'not_checked' : 'passed',
    },
  ];
}
