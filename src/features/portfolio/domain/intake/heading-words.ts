import type { IntakeField } from './field.ts';

/**
 * Headings as lists have them, in plain lower-case words. `exact` must be the whole heading; `within` may stand
 * among others, the longest match deciding: "nama opd" is an office, "nama aplikasi" a name.
 */
export const headingWords: readonly {
  readonly field: IntakeField;
  readonly exact: readonly string[];
  readonly within: readonly string[];
}[] = [
  { field: 'row_key', exact: words('kunci baris | row key'), within: words('') },
  { field: 'problem', exact: words('masalah | problem'), within: words('') },
  { field: 'number', exact: words('no | nomor | no urut | nomor urut | number | id | nr'), within: words('no urut') },
  {
    field: 'name',
    exact: words(`
      nama | judul | aplikasi | sistem | name | title | application | system | app | produk | layanan |
      inovasi`),
    within: words(`
      nama aplikasi | nama sistem | nama sistem informasi | judul aplikasi | nama website | nama domain |
      nama layanan | nama inovasi | nama program | nama software | nama perangkat lunak |
      nama sistem aplikasi | nama si | nama produk | application name | system name | app name |
      name of application | name of system | aplikasi sistem informasi | sistem aplikasi |
      sistem informasi aplikasi | aplikasi yang digunakan`),
  },
  {
    field: 'description',
    exact: words(`
      uraian | deskripsi | fungsi | kegunaan | manfaat | tujuan | description | function | purpose |
      penjelasan | keterangan aplikasi | peruntukan | summary | fitur`),
    within: words(`
      uraian | deskripsi | fungsi | kegunaan | penjelasan | manfaat | tujuan | description | purpose |
      function | deskripsi singkat | uraian singkat | fungsi aplikasi | kegunaan aplikasi | uraian fungsi |
      deskripsi aplikasi | gambaran umum | ruang lingkup`),
  },
  {
    field: 'reported_by',
    exact: words('pelapor | pengguna | opd pengguna | user | users | reported by | responden | pengisi'),
    within: words(`
      opd pelapor | opd pengguna | opd pengisi | pengguna aplikasi | unit pengguna | instansi pengguna |
      pengguna sistem | reported by | asal data | unit pelapor | opd yang menggunakan`),
  },
  {
    field: 'owner',
    exact: words(`
      opd | dinas | instansi | skpd | pd | unit | satker | owner | agency | office | department |
      organization | ministry | kementerian | lembaga | badan | kode opd | unor`),
    within: words(`
      opd | skpd | instansi | perangkat daerah | unit kerja | unit organisasi | unit pengelola |
      unit pemilik | pemilik | pengelola | dinas | satuan kerja | kementerian | unit eselon |
      pemilik aplikasi | pemilik sistem | opd pengelola | opd pemilik | instansi pemilik |
      instansi pengelola | pemilik proses bisnis | penanggung jawab aplikasi | unit penanggung jawab |
      business owner | system owner | owner | agency | owning agency | nama instansi | nama opd |
      nama dinas | nama unit | unit operasional | unit pelaksana`),
  },
  {
    field: 'developer',
    exact: words('pengembang | vendor | developer | pembuat | penyedia | pihak ketiga'),
    within: words(`
      pengembang | vendor | developer | pembuat | dikembangkan oleh | dibuat oleh | unit pengembang |
      developed by | pembangun | penyedia aplikasi`),
  },
  {
    field: 'address',
    exact: words(`
      alamat | url | link | domain | website | tautan | web | address | situs | subdomain | host |
      hostname | ip`),
    within: words(`
      alamat | url | link | domain | subdomain | sub domain | tautan | alamat website | alamat web |
      alamat url | alamat aplikasi | alamat domain | alamat situs | link aplikasi | link url |
      url aplikasi | nama domain url | web address | alamat akses | ip address | alamat ip | homepage |
      link akses`),
  },
  {
    field: 'status',
    exact: words('status | kondisi | aktif | state | keaktifan'),
    within: words(`
      status | kondisi | aktif tidak aktif | status aplikasi | status penggunaan | status aktif |
      masih digunakan | keaktifan`),
  },
  {
    field: 'year',
    exact: words('tahun | year | th | thn | tgl | tanggal'),
    within: words(`
      tahun | tahun pembuatan | tahun pembangunan | tahun pengadaan | tahun dibuat | tahun mulai | year |
      mulai digunakan | tanggal rilis | tahun implementasi | tahun anggaran | go live`),
  },
  {
    field: 'legal_basis',
    exact: words('dasar hukum | regulasi | legal basis | dasar | peraturan | landasan hukum'),
    within: words('dasar hukum | regulasi | landasan hukum | dasar peraturan | legal basis | payung hukum | nomor sk'),
  },
  {
    field: 'database',
    exact: words('database | basis data | db | dbms'),
    within: words(`
      database | basis data | dbms | nama database | jenis database | sistem database |
      basis data yang digunakan`),
  },
  {
    field: 'language',
    exact: words('bahasa | framework | kerangka | language | teknologi'),
    within: words(`
      bahasa pemrograman | bahasa program | programming language | framework | kerangka kerja |
      bahasa yang digunakan | tech stack | teknologi yang digunakan`),
  },
  {
    field: 'platform',
    exact: words('platform | basis | basis aplikasi | bentuk'),
    within: words('platform | basis aplikasi | web mobile desktop | berbasis | basis sistem | sistem operasi'),
  },
  {
    field: 'codes',
    exact: words('rab | ral | rad | raa | kode | kode fungsi | kode spbe'),
    within: words(`
      kode rab | kode ral | kode rad | kode raa | rab | ral | raa | rad | kode referensi |
      referensi arsitektur | function code`),
  },
  {
    field: 'data_used',
    exact: words('data | data yang digunakan | data'),
    within: words(`
      data yang dikelola | data yang digunakan | data yang dihasilkan | jenis data | luaran | output |
      data used`),
  },
  {
    field: 'category',
    exact: words('kategori | jenis | category | type | tipe | klasifikasi | sektor | urusan'),
    within: words(`
      kategori | jenis aplikasi | jenis layanan | category | tipe aplikasi | kelompok | klasifikasi |
      urusan pemerintahan | sektor`),
  },
  {
    field: 'cost',
    exact: words('biaya | anggaran | nilai | cost | harga | budget | pagu'),
    within: words(`
      biaya | anggaran | nilai kontrak | cost | pagu | budget | nilai pengadaan | biaya pembuatan |
      biaya pemeliharaan | harga`),
  },
  {
    field: 'note',
    exact: words('keterangan | ket | catatan | notes | note | remarks | kendala'),
    within: words('keterangan | catatan | remarks | kendala | permasalahan'),
  },
  {
    field: 'contact',
    exact: words(`
      cp | pic | kontak | contact | email | e mail | no hp | hp | telepon | telp | narahubung |
      penanggung jawab | operator | admin | nip | nik | pj | wa`),
    within: words(`
      contact person | narahubung | no hp | nomor hp | no telp | nomor telepon | no wa | email | nama pic |
      pic | kontak | nama operator | nama admin | whatsapp | nama penanggung jawab | nama pengisi |
      username | password | kata sandi | user dan password | nip`),
  },
];

function words(listed: string): readonly string[] {
  return listed.split('|').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}
