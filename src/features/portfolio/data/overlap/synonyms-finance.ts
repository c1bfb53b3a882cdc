import { wordGroups } from './word-table.ts';

/** Budget, treasury, accounts, assets, purchasing (Law 17/2003, PP 12/2019, Perpres 16/2018). */
export const FINANCE_SYNONYMS = wordGroups(`
  penganggaran, anggaran, budget, budgeting, rka, dpa, dipa, rkakl, apbd, apbn, kua ppas, ebudgeting
  perbendaharaan, treasury, sp2d, penatausahaan keuangan, kas daerah, bendahara, pencairan dana, spj, disbursement, kasda
  akuntansi, laporan keuangan, neraca, financial statement, jurnal keuangan, bookkeeping, government accounting
  keuangan, finance, financial, fiskal, fiscal
  dana transfer, transfer ke daerah, dak, dau, dbh, dana alokasi, tkdd, dana alokasi khusus, intergovernmental transfer
  standar harga, ssh, standar biaya, hspk, analisis standar belanja, harga satuan, price standard, sbu
  blud, badan layanan umum, blu, public service agency
  belanja, expenditure, pengeluaran, spending
  pembayaran, payment, billing, kode bayar, qris, virtual account, nontunai, cashless, tagihan, invoice
  utang, debt, obligasi, pinjaman daerah, kredit usaha, penyaluran kredit
  pengadaan barang, pengadaan jasa, pbj, procurement, tender, lelang, lpse, spse, e procurement, eproc, ulp, ukpbj, vendor, barang dan jasa, barang jasa
  rup, rencana umum pengadaan, sirup, procurement plan
  katalog elektronik, ekatalog, e catalogue, toko daring, e purchasing, bela pengadaan
  kontrak, contract, surat perintah kerja, adendum
  aset, barang milik daerah, barang milik negara, bmd, bmn, asset, assets, inventaris, inventarisasi, kekayaan daerah, aset tetap
  stok, barang habis pakai, gudang, pergudangan, inventory, warehouse, stock opname, atk, supplies, persediaan barang, barang persediaan, kartu persediaan, mutasi persediaan
  sewa, penyewaan, rental, lease, pemanfaatan aset
  asuransi, insurance, klaim, premi
  kpbu, kerja sama pemerintah dengan badan usaha, public private partnership, penyertaan modal
`);

/** Taxes, levies, customs, other income (Law 1/2022, Law 17/2006). */
export const REVENUE_SYNONYMS = wordGroups(`
  pajak, perpajakan, pajak daerah, wajib pajak, tax, taxpayer, taxation, sptpd, pdrd, esptpd
  bphtb, bea perolehan hak, perolehan hak atas tanah, property transfer tax, sspd bphtb
  pajak bumi dan bangunan, pbb, sppt, njop, sismiop, property tax, pajak bumi bangunan
  pajak kendaraan, samsat, pkb, bbnkb, vehicle tax, pajak kendaraan bermotor
  retribusi, pungutan, levy, levies, skrd, user charges, retribusi daerah
  pendapatan asli daerah, pad, pendapatan daerah, penerimaan daerah, bapenda, dispenda, local revenue, revenue
  reklame, billboard, papan iklan, iklan luar ruang, advertising
  tapping box, perekam transaksi, alat perekam, transaction recorder, pajak restoran, pajak hotel, pajak hiburan
  pnbp, penerimaan negara bukan pajak, non tax revenue
  bea cukai, kepabeanan, cukai, customs, excise, pabean, bea masuk, manifes
  piutang, penagihan, tunggakan, arrears, receivables, juru sita
  air tanah, pajak air tanah, air permukaan, groundwater
`);
