import type { Lang } from '../../vocabulary/lang.ts';
import { Button } from '../components/button.tsx';
import { CheckboxField, RadioField, StatementField } from '../components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../components/error-summary.tsx';
import { FileField } from '../components/file-field.tsx';
import { Form, FormEnd } from '../components/form.tsx';
import { DateField, TimeField, TimeRangeField } from '../components/moment-fields.tsx';
import { Provenance } from '../components/provenance.tsx';
import { Steps } from '../components/rows.tsx';
import { Columns, Section } from '../components/section.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { SelectField, TextArea, TextField } from '../components/text-fields.tsx';
import { Page } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { type Both, bothIn, citizenFrame } from './sample-frame.ts';

export const formPages: readonly GalleryPage[] = [
  { id: 'form-step', title: 'Form: one step', render: (lang) => <PlaceStep lang={lang} errors={[]} /> },
  {
    id: 'form-errors',
    title: 'Form: errors, input kept',
    render: (lang) => <PlaceStep lang={lang} errors={placeErrors(lang)} />,
  },
  { id: 'form-question', title: 'Form: one question as the heading', render: (lang) => <BirthQuestion lang={lang} /> },
  { id: 'form-fields', title: 'Form: every kind of field', render: (lang) => <EveryField lang={lang} /> },
];

function placeErrors(lang: Lang): readonly FieldError[] {
  const both = bothIn(lang);
  return [
    { field: 'nama', message: both('Tulis nama tempat praktik', 'Write the name of the practice') },
    { field: 'hari', message: both('Pilih paling sedikit satu hari', 'Choose at least one day') },
    { field: 'jam', message: both('Jam selesai harus sesudah jam mulai', 'The end must come after the start') },
  ];
}

interface PlaceStepProps {
  readonly lang: Lang;
  readonly errors: readonly FieldError[];
}

function PlaceStep({ lang, errors }: PlaceStepProps) {
  const both = bothIn(lang);
  const frame = citizenFrame(lang, '/permohonan', {
    title: both('Di mana Anda akan praktik? Langkah 2 dari 3', 'Where will you practise? Step 2 of 3'),
    hasErrors: errors.length > 0,
  });
  return (
    <Page frame={frame}>
      <Columns aside={<NotAsked both={both} />}>
        <ErrorSummary errors={errors} />
        <div class="stack">
          <p class="small dim">
            {both('Surat Izin Praktik Bidan, Kabupaten Sragen', 'Midwife practice licence (SIP), Sragen Regency')}
          </p>
          <Steps
            steps={[
              { label: both('Data Anda', 'Your data'), state: 'done' },
              { label: both('Tempat praktik', 'Practice'), state: 'current' },
              { label: both('Periksa dan kirim', 'Check and submit'), state: 'later' },
            ]}
          />
          <h1>{both('Di mana Anda akan praktik?', 'Where will you practise?')}</h1>
        </div>
        <PlaceForm both={both} errors={errors} />
      </Columns>
    </Page>
  );
}

function PlaceForm({ both, errors }: { readonly both: Both; readonly errors: readonly FieldError[] }) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const failed = errors.length > 0;
  return (
    <Form action="/permohonan/contoh/tempat" csrf="contoh" idempotencyKey="0193-contoh">
      <RadioField
        name="jenis"
        label={both('Jenis tempat', 'Kind of place')}
        value="mandiri"
        choices={placeKinds(both)}
      />
      <TextField
        name="nama"
        label={both('Nama tempat praktik', 'Name of the practice')}
        hint={both('Seperti yang akan tertulis di papan nama', 'As it will stand on the signboard')}
        value={failed ? '' : 'Praktik Bidan Ratna'}
        width="medium"
        error={errorOf('nama')}
      />
      <RadioField
        name="alamat"
        label={both('Alamat tempat praktik', 'Address of the practice')}
        value="rumah"
        choices={addresses(both)}
      />
      <CheckboxField
        name="hari"
        label={both('Hari praktik', 'Days of practice')}
        inline
        values={failed ? [] : ['1', '2', '3', '4', '5']}
        choices={days(both)}
        error={errorOf('hari')}
      />
      <TimeRangeField
        name="jam"
        label={both('Jam praktik', 'Hours of practice')}
        hint={both('Contoh: 16.00 sampai 20.00', 'For example 16:00 until 20:00')}
        from="16.00"
        until={failed ? '14.00' : '20.00'}
        wrong={['until']}
        error={errorOf('jam')}
      />
      <FormEnd>
        <Button>{both('Simpan dan lanjutkan', 'Save and continue')}</Button>
        <a href="/permohonan">{both('Simpan, lanjutkan nanti', 'Save, continue later')}</a>
      </FormEnd>
    </Form>
  );
}

function placeKinds(both: Both) {
  return [
    {
      value: 'mandiri',
      label: both('Praktik mandiri', 'My own practice'),
      hint: both('Anda sendiri pemilik tempatnya', 'You own the place'),
    },
    {
      value: 'fasilitas',
      label: both('Puskesmas, klinik, atau rumah sakit', 'Health centre (puskesmas), clinic or hospital'),
      hint: both(
        'Alamat dan penanggung jawab kami ambil dari Kementerian Kesehatan',
        'We fetch the address and the person in charge from the Ministry of Health (Kementerian Kesehatan)',
      ),
    },
  ];
}

function addresses(both: Both) {
  return [
    {
      value: 'rumah',
      label: both('Sama dengan alamat rumah saya', 'The same as my home'),
      hint: 'Dukuh Krajan RT 03 RW 05, Desa Krebet, Kecamatan Masaran, Kabupaten Sragen 57282',
      provenance: <Provenance origin={{ kind: 'fetched', source: 'Dukcapil', time: fetchedAt(both) }} />,
    },
    { value: 'lain', label: both('Alamat lain', 'Another address') },
  ];
}

function days(both: Both) {
  return [
    both('Senin', 'Monday'),
    both('Selasa', 'Tuesday'),
    both('Rabu', 'Wednesday'),
    both('Kamis', 'Thursday'),
    both('Jumat', 'Friday'),
    both('Sabtu', 'Saturday'),
    both('Minggu', 'Sunday'),
  ].map((label, index) => ({ value: `${index + 1}`, label }));
}

function fetchedAt(both: Both): string {
  return both('24 Nov 2026 09.12', '24 Nov 2026 09:12');
}

function NotAsked({ both }: { readonly both: Both }) {
  const from = (source: string) => <Provenance origin={{ kind: 'fetched', source, time: fetchedAt(both) }} />;
  return (
    <Section id="diambil" title={both('Tidak kami tanyakan lagi', 'Not asked again')}>
      <p class="small dim">
        {both(
          'Sembilan isian sudah ada di empat instansi. Anda dapat memeriksa semuanya sebelum mengirim.',
          'Nine answers are already held by four agencies. You can check them all before you submit.',
        )}
      </p>
      <div class="small">
        <SummaryList
          narrow
          rows={[
            { term: both('Nama', 'Name'), value: 'Ratna Puspitasari', provenance: from('Dukcapil') },
            {
              term: both('Tanggal lahir', 'Date of birth'),
              value: both('14 Maret 1994', '14 March 1994'),
              provenance: from('Dukcapil'),
            },
            {
              term: both('Nomor STR', 'STR number'),
              value: 'BD 0000 1420 2600 017',
              set: 'figures',
              provenance: from('SISDMK, Kementerian Kesehatan'),
            },
            { term: 'NPWP', value: both('Aktif, sama dengan NIK', 'Active, same as NIK'), provenance: from('DJP') },
            {
              term: both('Ijazah', 'Diploma'),
              value: both('Belum dijawab', 'Not answered yet'),
              provenance: <Provenance origin={{ kind: 'waiting', source: 'PDDikti' }} />,
            },
          ]}
        />
      </div>
      <p class="small">
        <a href="/permohonan/contoh/periksa">
          {both('Lihat semua isian dan asalnya', 'See all answers and where they come from')}
        </a>
      </p>
    </Section>
  );
}

function BirthQuestion({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  const error = both('Tahun lahir harus empat angka', 'The year must have four digits');
  const frame = citizenFrame(lang, '/permohonan', {
    title: both('Kapan anak Anda lahir?', 'When was your child born?'),
    hasErrors: true,
  });
  return (
    <Page frame={frame}>
      <div class="stack-large">
        <ErrorSummary errors={[{ field: 'lahir', message: error }]} />
        <Form action="/permohonan/contoh/lahir" csrf="contoh">
          <DateField
            name="lahir"
            label={both('Kapan anak Anda lahir?', 'When was your child born?')}
            asHeading
            hint={both('Contoh: 27 3 2026', 'For example 27 3 2026')}
            value={{ day: '18', month: '11', year: '26' }}
            wrong={['year']}
            error={error}
          />
          <FormEnd>
            <Button>{both('Lanjutkan', 'Continue')}</Button>
          </FormEnd>
        </Form>
      </div>
    </Page>
  );
}

function EveryField({ lang }: { readonly lang: Lang }) {
  const both = bothIn(lang);
  const title = both('Jenis isian', 'Kinds of fields');
  return (
    <Page frame={citizenFrame(lang, '/permohonan', { title })}>
      <h1>{title}</h1>
      <Form action="/contoh" csrf="contoh" label={both('Contoh isian', 'Sample fields')}>
        <TextField
          name="telepon"
          label={both('Nomor telepon', 'Telephone number')}
          hint={both('Contoh: 0812 0000 0000', 'For example 0812 0000 0000')}
          type="tel"
          width="medium"
          autocomplete="tel"
          optional
        />
        <Selects both={both} />
        <TextArea
          name="letak"
          label={both('Letak tempat praktik', 'How to find the practice')}
          hint={both('Dengan kata-kata, dari jalan besar', 'In words, from the main road')}
          maxLength={500}
          value={both('Dari balai desa ke utara 200 meter.', 'From the village hall 200 metres north.')}
        />
        <FileField
          name="foto"
          label={both('Foto tempat praktik', 'Photo of the practice')}
          hint={both('JPG atau PNG, paling besar 2 MB', 'JPG or PNG, 2 MB at most')}
          accept="image/jpeg,image/png"
          optional
        />
        <TimeField
          name="buka"
          label={both('Jam buka', 'Opening time')}
          hint={both('Contoh: 16.00', 'For example 16:00')}
          value="16.00"
        />
        <StatementField
          name="pernyataan"
          label={both('Saya menyatakan isian saya benar.', 'I declare that my answers are true.')}
          error={both('Beri tanda centang bila Anda setuju', 'Tick the box if you agree')}
        />
        <FormEnd>
          <Button>{both('Kirim permohonan', 'Submit application')}</Button>
          <Button kind="danger">{both('Hapus draf', 'Delete draft')}</Button>
        </FormEnd>
      </Form>
    </Page>
  );
}

function Selects({ both }: { readonly both: Both }) {
  return (
    <>
      <SelectField
        name="desa"
        label={both('Desa atau kelurahan', 'Village')}
        width="medium"
        value="33.14.07.2001"
        options={[
          { value: '33.14.07.2001', label: 'Krebet' },
          { value: '33.14.07.2002', label: 'Sepat' },
        ]}
        provenance={
          <Provenance
            origin={{
              kind: 'stale',
              source: 'Dukcapil',
              time: both('1 Sep 2026', '1 Sep 2026'),
              age: both('84 hari', '84 days'),
            }}
          />
        }
      />
      <SelectField
        name="pendidikan"
        label={both('Pendidikan terakhir', 'Last education')}
        width="medium"
        options={[
          { value: 'd3', label: both('Diploma tiga', 'Diploma') },
          { value: 's1', label: both('Sarjana', 'Bachelor') },
        ]}
      />
    </>
  );
}
