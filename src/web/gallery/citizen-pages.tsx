import type { Lang } from '../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { type Origin, Provenance } from '../components/provenance.tsx';
import { Rows, Steps, TaskList } from '../components/rows.tsx';
import { Columns, Section } from '../components/section.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { SummaryGroup, SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, citizenFrame } from './sample-frame.ts';

export const citizenPages: readonly GalleryPage[] = [
  { id: 'citizen-home', title: 'Citizen: home', render: (lang) => <Home lang={lang} /> },
  { id: 'citizen-check', title: 'Citizen: check answers', render: (lang) => <CheckAnswers lang={lang} /> },
];

function Home({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  return (
    <Page frame={citizenFrame(lang, '/beranda', { title: both('Beranda', 'Home') })}>
      <p class="small dim">{both('Selasa, 24 November 2026', 'Tuesday, 24 November 2026')}</p>
      <h1>{both('Selamat pagi, Ratna', 'Good morning, Ratna')}</h1>
      <Columns aside={<HomeAside both={both} />} asideLabel={both('Data dan dokumen Anda', 'Your data and documents')}>
        <Section id="menunggu" title={both('Menunggu Anda', 'Waiting for you')} titleHidden>
          <Waiting both={both} />
        </Section>
        <Section id="permohonan" title={both('Permohonan Anda', 'Your applications')}>
          <Rows rows={applications(both)} />
          <p>
            <a href="/permohonan">{both('Semua permohonan (6)', 'All applications (6)')}</a>
          </p>
        </Section>
        <Section
          id="tugas"
          title={both('Surat Izin Praktik Bidan, tiga langkah', 'Midwife practice licence, three steps')}
        >
          <TaskList tasks={tasks(both)} />
        </Section>
      </Columns>
    </Page>
  );
}

function Waiting({ both }: { readonly both: Both }) {
  return (
    <div class="sheet stack">
      <p class="small dim">{both('Satu hal menunggu Anda', 'One thing is waiting for you')}</p>
      <p class="lead">
        <b>
          {both(
            'Isi jadwal praktik, lalu kirim permohonan Surat Izin Praktik Bidan.',
            'Enter your practice hours, then submit your midwife practice licence application.',
          )}
        </b>
      </p>
      <p>
        {both(
          'Tinggal 1 langkah, sekitar 3 menit. Sembilan isian lain diambil dari empat instansi, jadi Anda tidak mengetiknya. Draf tersimpan sampai 22 Februari 2027.',
          'One step left, about 3 minutes. Nine other answers come from four agencies, so you do not type them. The draft is kept until 22 February 2027.',
        )}
      </p>
      <div class="row">
        <ButtonLink href="/permohonan/contoh/tempat">{both('Lanjutkan', 'Continue')}</ButtonLink>
        <a href="/permohonan/contoh/periksa">{both('Lihat yang sudah diisi', 'See what is filled in')}</a>
      </div>
    </div>
  );
}

function applications(both: Both) {
  return [
    {
      title: both('Pindah alamat dari Surakarta ke Sragen', 'Change of address from Surakarta to Sragen'),
      href: '/permohonan/1',
      detail: both(
        'Disdukcapil Kabupaten Sragen memeriksa berkas. Selesai paling lambat Jumat, 27 November 2026.',
        'The civil registry office (Disdukcapil) of Sragen is checking the papers. Done by Friday, 27 November 2026.',
      ),
      tag: <StatusTag kind="info">{both('Hari kerja ke-2 dari 5', 'Working day 2 of 5')}</StatusTag>,
    },
    {
      title: both('Kartu identitas anak untuk Bima', 'Child identity card for Bima'),
      href: '/permohonan/2',
      detail: both(
        'Terbit 18 November 2026, 31 menit setelah dikirim.',
        'Issued 18 November 2026, 31 minutes after it was sent.',
      ),
      tag: <StatusTag kind="ok">{both('Terbit', 'Issued')}</StatusTag>,
    },
  ];
}

function tasks(both: Both) {
  return [
    { name: both('Data Anda', 'Your data'), href: '/permohonan/contoh/data', state: 'done' as const },
    {
      name: both('Tempat dan jadwal praktik', 'Place and hours of practice'),
      href: '/permohonan/contoh/tempat',
      detail: both('Sekitar 3 menit', 'About 3 minutes'),
      state: 'waiting' as const,
      stateWords: both('Menunggu Anda', 'Waiting for you'),
    },
    {
      name: both('Periksa dan kirim', 'Check and submit'),
      state: 'later' as const,
      stateWords: both('Sesudah langkah 2', 'After step 2'),
    },
  ];
}

function HomeAside({ both }: { readonly both: Both }) {
  return (
    <>
      <Section id="pembaca" title={both('Siapa melihat data Anda', 'Who looked at your data')}>
        <p>
          {both(
            '7 kali dalam 30 hari terakhir, oleh 4 instansi. Satu pembacaan perlu Anda tinjau.',
            '7 times in the last 30 days, by 4 agencies. One reading needs your eye.',
          )}
        </p>
        <p>
          <a href="/data-saya">{both('Lihat catatan akses', 'See the access log')}</a>
        </p>
      </Section>
      <Section id="dokumen" title={both('Dokumen Anda', 'Your documents')}>
        <Rows
          rows={[
            {
              icon: 'document',
              title: both('Surat Tanda Registrasi (STR) Bidan', 'Midwife registration certificate (STR)'),
              href: '/dokumen/1',
              detail: both('Berlaku seumur hidup', 'Valid for life'),
            },
            {
              icon: 'document',
              title: both('Kartu Keluarga', 'Family card (Kartu Keluarga)'),
              href: '/dokumen/2',
              detail: both('Diperbarui 18 November 2026', 'Updated 18 November 2026'),
            },
          ]}
        />
      </Section>
    </>
  );
}

function CheckAnswers({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  const frame = citizenFrame(lang, '/permohonan', {
    title: both('Periksa sebelum mengirim. Langkah 3 dari 3', 'Check before you submit. Step 3 of 3'),
  });
  return (
    <Page frame={frame}>
      <Columns aside={<AfterSubmit both={both} />} asideLabel={both('Setelah dikirim', 'After you submit')}>
        <div class="stack">
          <p class="small dim">
            {both('Surat Izin Praktik Bidan, Kabupaten Sragen', 'Midwife practice licence (SIP), Sragen Regency')}
          </p>
          <Steps
            steps={[
              { label: both('Data Anda', 'Your data'), state: 'done' },
              { label: both('Tempat praktik', 'Practice'), state: 'done' },
              { label: both('Periksa dan kirim', 'Check and submit'), state: 'current' },
            ]}
          />
          <h1>{both('Periksa sebelum mengirim', 'Check before you submit')}</h1>
        </div>
        <Section id="isian" title={both('Yang Anda isi', 'What you entered')}>
          <SummaryList rows={ownRows(both)} />
        </Section>
        <Section id="ambilan" title={both('Yang kami ambil, delapan isian', 'What we fetched, eight answers')}>
          <p class="dim small">
            {both(
              'Data ini milik instansi asalnya. Bila ada yang keliru, koreksi dikirim ke sana, dan permohonan Anda tetap berjalan.',
              'These data belong to the agency they come from. If something is wrong, the correction goes there and your application goes on.',
            )}
          </p>
          <SummaryList rows={fetchedRows(both)} />
          <Registration both={both} />
        </Section>
        <Section id="kirim" title={both('Kirim permohonan', 'Submit application')}>
          <Form action="/permohonan/contoh/kirim" csrf="contoh" idempotencyKey="0193-contoh">
            <div class="stack">
              <p>
                {both(
                  'Dengan mengirim, Anda meminta DPMPTSP Kabupaten Sragen memutuskan izin ini berdasarkan data di atas. Anda menyatakan isian Anda benar.',
                  'By submitting you ask the licensing office (DPMPTSP) of Sragen to decide on these data. You declare that your answers are true.',
                )}
              </p>
              <div class="row">
                <Button>{both('Kirim permohonan', 'Submit application')}</Button>
                <a href="/permohonan">{both('Simpan, kirim nanti', 'Save, submit later')}</a>
              </div>
            </div>
          </Form>
        </Section>
      </Columns>
    </Page>
  );
}

function Registration({ both }: { readonly both: Both }) {
  return (
    <SummaryGroup
      title={both('Registrasi tenaga kesehatan', 'Registration as a health worker')}
      provenance={
        <Provenance
          origin={{
            kind: 'fetched',
            source: 'SISDMK, Kementerian Kesehatan',
            time: both('24 Nov 2026 09.12', '24 Nov 2026 09:12'),
          }}
        />
      }
      action={{ href: '/data-saya', label: both('Lihat semua', 'See all'), about: both('data', 'data') }}
      rows={[{ term: both('Nomor STR', 'STR number'), value: 'BD 0000 1420 2600 017', set: 'figures' }]}
      folded={{
        summary: both('Dua isian lain', 'Two more entries'),
        rows: [
          { term: both('Profesi', 'Profession'), value: both('Bidan', 'Midwife') },
          { term: both('Masa berlaku', 'Valid until'), value: both('Seumur hidup', 'For life') },
        ],
      }}
    />
  );
}

function ownRows(both: Both): readonly SummaryRow[] {
  const own = (id: string, en: string) => <Provenance origin={{ kind: 'own', time: both(id, en) }} />;
  const change = (about: string) => ({ href: '/permohonan/contoh/tempat', label: both('Ubah', 'Change'), about });
  return [
    {
      term: both('Tempat praktik', 'Practice'),
      value: both('Praktik Bidan Ratna, praktik mandiri', 'Praktik Bidan Ratna, own practice'),
      provenance: own('24 Nov 2026 09.21', '24 Nov 2026 09:21'),
      action: change(both('tempat praktik', 'practice')),
    },
    {
      term: both('Jadwal', 'Hours'),
      value: both('Senin sampai Jumat, 16.00 sampai 20.00 WIB', 'Monday to Friday, 16:00 until 20:00 WIB'),
      provenance: own('24 Nov 2026 09.22', '24 Nov 2026 09:22'),
      action: change(both('jadwal', 'hours')),
    },
  ];
}

function fetchedRows(both: Both): readonly SummaryRow[] {
  const time = both('24 Nov 2026 09.12', '24 Nov 2026 09:12');
  const from = (source: string, note?: string): Origin => ({ kind: 'fetched', source, time, note });
  const row = (term: string, value: string, origin: Origin): SummaryRow => ({
    term,
    value,
    provenance: <Provenance origin={origin} />,
    action: { href: '/data-saya/koreksi', label: both('Ini keliru', 'This is wrong'), about: `: ${term}` },
  });
  return [
    row(both('Nama', 'Name'), 'Ratna Puspitasari', from('Dukcapil')),
    { ...row('NIK', '331411******0000', from('Dukcapil')), set: 'figures' },
    {
      term: both('Alamat', 'Address'),
      value: 'Dukuh Krajan RT 03 RW 05, Desa Krebet, Masaran, Sragen 57282',
      provenance: (
        <>
          <Provenance origin={from('Dukcapil')} />
          <Provenance
            origin={{
              kind: 'disputed',
              time: both('24 Nov 2026 09.18', '24 Nov 2026 09:18'),
              claim: both('seharusnya RT 02', 'it should be RT 02'),
              owner: 'Disdukcapil Sragen',
              answer: '27 Nov 2026',
            }}
          />
        </>
      ),
      action: {
        href: '/data-saya/koreksi/1',
        label: both('Lihat koreksi', 'See correction'),
        about: both('alamat', 'address'),
      },
    },
    row('NPWP', both('Aktif, sama dengan NIK', 'Active, same as NIK'), from('DJP')),
    row(
      both('Ijazah', 'Diploma'),
      both('D-III Kebidanan, lulus 2015', 'Diploma in midwifery, 2015'),
      from('PDDikti', both('pada percobaan ke-3', 'at the third try')),
    ),
  ];
}

function AfterSubmit({ both }: { readonly both: Both }) {
  return (
    <>
      <Section id="sesudah" title={both('Setelah dikirim', 'After you submit')}>
        <Timeline
          entries={[
            {
              state: 'now',
              title: both('DPMPTSP Sragen memeriksa', 'DPMPTSP Sragen checks'),
              detail: both('Biasanya hari yang sama', 'Usually the same day'),
            },
            {
              state: 'next',
              title: both('Dinas Kesehatan memberi rekomendasi', 'The health office (Dinas Kesehatan) recommends'),
              detail: both('Separuh kasus selesai dalam 1 hari kerja', 'Half of all cases are done in 1 working day'),
            },
            {
              state: 'next',
              title: both('Izin terbit, bertanda tangan', 'The licence is issued, signed'),
              detail: both('Paling lambat Selasa, 1 Desember 2026.', 'By Tuesday, 1 December 2026.'),
            },
          ]}
        />
      </Section>
      <Section id="biaya" title={both('Biaya', 'Fee')}>
        <p class="figure">Rp0</p>
        <p class="small dim">
          {both(
            'Siapa pun yang meminta uang untuk izin ini melanggar hukum.',
            'Whoever asks for money for this licence breaks the law.',
          )}
        </p>
      </Section>
    </>
  );
}
