const BEGINNINGS =
  /^(?:dinas|din\.|badan|bagian|bidang|biro|kantor|sekretariat|setda|inspektorat|kecamatan|kec\.|kelurahan|kel\.|desa|nagari|satuan|satpol|rsud|rumah sakit|rsu|puskesmas|uptd?|upt\.|balai|kementerian|kemen\w+|direktorat|ditjen|dirjen|deputi|pusat|pusdatin|pusdiklat|lembaga|komisi|mahkamah|pengadilan|kejaksaan|kepolisian|polres|polda|polri|perusahaan umum daerah|perumda|pdam|pd\.|pt\.?|bumd|unit|subbag\w*|sub bagian|seksi|asisten|staf ahli|pemerintah|pemkab|pemkot|pemprov|dewan|dprd|universitas|sekolah|politeknik|ministry|department|agency|office|directorate|bureau|secretariat)\b/i;

const ABBREVIATIONS =
  /^(?:dinkes|dinsos|disdik\w*|dikbud|disdukcapil|dukcapil|dishub|dispar\w*|disper\w*|disnaker\w*|diskominfo\w*|kominfo\w*|dpmptsp|dpmpd?|dpupr\w*|pupr|dlhk?|dkp|dpk|dp3a\w*|dppkb\w*|bkd|bkpsdm|bkpp|bpkad|bkad|bpkpd|bappe\w+|bapelitbang\w*|bapenda|bpbd|kesbangpol|bakesbangpol|satpol ?pp|setwan|setda|itda|diskop\w*|disbud\w*|dispora\w*|dpkp\w*|dispert\w*|distan\w*|diskan\w*|perkim\w*|dpmd|bps|bpn|kpu|bawaslu|dinsosp3a\w*)\b/i;

/** Whether a text looks like the name of an office: "Dinas Kesehatan", "Bappeda", "Kementerian …". */
export function isOfficeName(text: string): boolean {
  const bare = text.trim().replaceAll(/^[\dIVX]+[.)]\s*/g, '');
  return bare.length <= 160 && (BEGINNINGS.test(bare) || ABBREVIATIONS.test(bare));
}
