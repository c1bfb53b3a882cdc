/** Names of presidents, ministers, artists, athletes, heroes and of the design's own examples. */
const wellKnown = new Set(
  `abdul halim iskandar; abdul haris nasution; abdul muis; abdul somad; abdurrahman wahid; acha septriasa; achmad
  albar; achmad fikry; achmad husein; adam malik; adi hidayat; affandi; agnes monica; agus gumiwang; agus
  harimurti; agus salim; agus subiyanto; agus suparmanto; ahmad albar; ahmad dahlan; ahmad dhani; ahmad
  heryawan; ahmad muzani; ahmad riza patria; ahmad subardjo; ahmad tohari; ahmad yani; airlangga hartarto;
  akbar tandjung; ali sadikin; amien rais; aminullah usman; amir hamzah; amir syarifuddin; amran sulaiman;
  andi amran sulaiman; andi arief; andi harun; andi mallarangeng; andi widjajanto; andre taulany; andrea
  hirata; anies baswedan; anthony ginting; anthony salim; anwar usman; apriyani rahayu; ari lasso; arief
  hidayat; arief yahya; ariel noah; arifin tasrif; asrun; ayu utami; azwar anas; bacharuddin jusuf habibie;
  bahlil lahadalia; bambang brodjonegoro; bambang pamungkas; bambang soesatyo; bambang susantono; basuki
  abdullah; basuki hadimuljono; basuki tjahaja purnama; benyamin sueb; bima sakti; bing slamet; bintang
  puspayoga; bj habibie; boediono; budi arie setiadi; budi gunadi sadikin; budi gunawan; budi hartono; budi
  karya sumadi; budi utomo; budi waseso; bunga citra lestari; bunga zainal; chairil anwar; chairul tanjung;
  christian hadinata; christina hakim; christine hakim; cinta laura; cut meutia; cut nyak dien; dahlan iskan;
  daud beureueh; deddy mizwar; dedi mizwar; dedi mulyadi; dee lestari; dewi lestari; dewi persik; dewi sandra;
  dewi sartika; dewi yull; dian sastrowardoyo; dito ariotedjo; edhy prabowo; edi prabowo; eka kurniawan; eka
  tjipta widjaja; eko patrio; eko yuli irawan; endang rahayu sedyaningsih; endang witarsa; eri cahyadi; erick
  thohir; erman safar; evan dimas; fadli zon; fahri hamzah; fajar alfian; fathul huda; fatmawati; fatmawati
  soekarno; firli bahuri; ganjar pranowo; gatot subroto; gibran rakabuming; greysia polii; gus dur; hadi
  rudyatmo; hadi tjahjanto; hamka; hamzah haz; hary tanoesoedibjo; haryadi suyuti; hasan tiro; hasto
  kristiyanto; hasto wardoyo; hasyim asyari; hendra setiawan; heru budi hartono; hidayat nur wahid; hotman
  paris hutapea; ida fauziyah; idrus marham; idza priyanti; ignasius jonan; ika puspitasari; ilham habibie;
  ipuk fiestiandani; iqbaal ramadhan; iqbal ramadhan; irfan bachdim; iriana; irwan prayitno; irwandi yusuf;
  iskandar muda; isran noor; isyana sarasvati; iwan fals; johnny plate; joko anwar; joko pinurbo; joko susilo;
  joko widodo; jonatan christie; jonathan christie; judika; juliari batubara; jusuf kalla; kaesang pangarep;
  kartini; kevin sanjaya; ki hadjar dewantara; ki hajar dewantara; krisdayanti; liem swie king; liliyana
  natsir; listyo sigit; listyo sigit prabowo; luhut binsar pandjaitan; luhut pandjaitan; lukman hakim; lukman
  hakim saifuddin; luna maya; mahfud md; mahyeldi; maia estianty; martha christina tiahahu; maruf amin; maruli
  simanjuntak; masud yunus; maudy ayunda; megawati; megawati soekarnoputri; melati daeva; mohammad ahsan;
  mohammad hatta; mohammad natsir; muhadjir effendy; muhaimin iskandar; muhammad natsir; muhammad nuh;
  muhammad rian ardianto; muhammad rudi; muhammad yamin; munir said thalib; muzakir manaf; nadiem makarim;
  najwa shihab; nasir djamil; nicholas saputra; nila moeloek; novel baswedan; nurdin abdullah; nurdin halid;
  nurhidayah; nurul arifin; nurul ghufron; prabowo; prabowo subianto; pramoedya ananta toer; pratama arhan;
  pratikno; puan maharani; puji lestari; quraish shihab; ra kartini; rachmat gobel; raden ajeng kartini; raden
  saleh; raffi ahmad; rafi ahmad; rahma; raisa; raisa andriana; raja juli antoni; raline shah; ramlan
  nurmatias; rano karno; ratna machmud; ratna puspita; ratna puspitasari; rendra; retno marsudi; reza
  artamevia; reza rahadian; rhoma irama; rian ardianto; ridho rhoma; ridwan kamil; rini soemarno; rizal ramli;
  rizki ridho; rizky febian; rizky ridho; rosan roeslani; rossa; rudi hartono; rudy hartono; said aqil; sakti
  wahyu trenggono; saldi isra; sandiaga uno; sigit pamungkas; sigit widyonindito; siti fadilah; siti fadilah
  supari; siti halimah; siti hartinah; siti nurbaya; siti nurbaya bakar; siti nurhaliza; slamet riyadi;
  soeharto; soekarno; soepomo; sofyan djalil; sri mulyani; sri mulyani indrawati; sri sultan; sri sumarni;
  sudirman; sugianto sabran; suharso monoarfa; suharto; suhartoyo; sukarno; sulkarnain kadir; sultan
  hasanuddin; suprawoto; surya paloh; susi pudjiastuti; susi susanti; susilo bambang yudhoyono; sutan sjahrir;
  syafruddin prawiranegara; syahrini; syahrul yasin limpo; tan malaka; taufik hidayat; terawan agus putranto;
  teten masduki; teuku umar; titi kamal; titiek puspa; tito karnavian; tjahjo kumolo; tommy suharto; tontowi
  ahmad; tora sudiro; tri rismaharini; trie sutrisno; try sutrisno; tuanku imam bonjol; tulus; umar
  wirahadikusumah; untung wiyono; usman hamid; via vallen; wage rudolf supratman; wahidin sudirohusodo; wahyu
  trenggono; widyawati; wiranto; witan sulaiman; wulan guritno; yaqut cholil qoumas; yasonna laoly; yos
  sudarso; yudo margono; yusril ihza mahendra; yusuf mansur; zaini abdullah; zainudin amali; zaskia gotik;
  zudan arif; zudan arif fakrulloh; zulkifli hasan`
    .split(';')
    .map((name) => name.trim().replaceAll(/\s+/g, ' ')),
);

/** True when a name is, or holds word by word, the full name of somebody well known. */
export function isNameOfWellKnown(name: string): boolean {
  const words = plain(name).split(' ');
  if (words.length === 1) return wellKnown.has(words.join());
  for (let from = 0; from < words.length - 1; from += 1) {
    for (let to = from + 2; to <= words.length; to += 1) {
      if (wellKnown.has(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
