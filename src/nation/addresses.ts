import type { Home } from './census.ts';
import { dateOf, type DayNumber } from './day-number.ts';
import type { Address, PreviousAddress } from './nation.ts';
import { words } from './names/name-pool.ts';
import { isCity, pilots, type Pilot } from './pilots.ts';
import { randomStream, type Random } from './random.ts';
import { isWard, type VillageRow } from './villages.ts';

const streets = words(`Anggrek Anyelir Bougenville Cempaka Dahlia Flamboyan Kenanga Mawar Melati Seroja Teratai Tulip
  Beringin Cemara Jati Mahoni Pinus Sawo Randu Trembesi Akasia Ketapang Durian Mangga Manggis Rambutan Salak
  Cendrawasih Elang Garuda Kutilang Merpati Merak Nuri Rajawali Pahlawan Merdeka Pemuda Veteran Pasar_Lama Stasiun
  Masjid Sekolah Lapangan Sungai Bukit Telaga Mutiara Intan Permata Damai Makmur Sejahtera Harmoni Gotong_Royong`);

/** Common names of hamlets; the word before them differs by region. */
const javaneseHamlets = words(`Krajan Ngasem Karangasem Sumberejo Sidomulyo Tegalrejo Kedungsari Wonosari Ngrandu
  Pagerejo Jatirejo Sambirejo Gumuksari Kalisari Banaran Pilangsari Bulurejo Jetis Mojosari Ngemplak Sukosari Kauman
  Kebonsari Randusari Tlogosari`);
const otherHamlets = words(`Mawar Melati Makmur Damai Sejahtera Harapan Baru Lama Hulu Hilir Tengah Seberang Bahagia
  Pasar Simpang Lembah Bukit Muara Tanjung Rawa`);

const hamletWords: Readonly<Record<string, string>> = {
  '11': 'Dusun',
  '13': 'Jorong',
  '16': 'Dusun',
  '33': 'Dukuh',
  '35': 'Dusun',
};

/** The home's address in its village: streets in cities and wards, hamlets elsewhere. */
export function drawAddress(home: Home, seed: string): Address {
  const random = randomStream(seed, `address/${home.key}`);
  if (home.castFamily === null) return addressIn(random, home.pilot, home.village);
  const { street, rt, rw, village } = home.castFamily;
  return { street, rt, rw, village };
}

/** A plausible address in a village, also for practice places. */
export function addressIn(random: Random, pilot: Pilot, village: VillageRow): Address {
  const isTown = isCity(pilot) || isWard(village);
  const street = random.chance(isTown ? 0.93 : 0.22) ? streetAddress(random) : hamlet(random, pilot);
  const rw = 1 + random.below(isTown ? 14 : 6);
  return { street, rt: threeDigits(1 + random.below(isTown ? 8 : 5)), rw: threeDigits(rw), village: village.code };
}

interface Moving {
  readonly seed: string;
  readonly today: DayNumber;
  readonly villages: readonly VillageRow[];
  readonly villagesIn: ReadonlyMap<string, readonly VillageRow[]>;
}

/** The earlier addresses of one home, shared by those of its members who were born by then. */
export function drawMoves(home: Home, { seed, today, villages, villagesIn }: Moving): readonly PreviousAddress[] {
  const random = randomStream(seed, `moves/${home.key}`);
  if (home.castFamily !== null || !random.chance(0.18)) return [];
  const moves = random.chance(0.8) ? 1 : 2;
  let until = today - 60 - random.below(3_000);
  return Array.from({ length: moves }, () => {
    const near = villagesIn.get(home.pilot.code) ?? villages;
    const village = random.pick(random.chance(0.7) ? near : villages);
    const from = until - 200 - random.below(3_000);
    const pilot = pilots.find((one) => village.code.startsWith(`${one.code}.`)) ?? home.pilot;
    const address = { ...addressIn(random, pilot, village), from: dateOf(from), until: dateOf(until) };
    until = from;
    return address;
  }).toReversed();
}

function streetAddress(random: Random): string {
  const lane = random.chance(0.2) ? ` Gg. ${1 + random.below(9)}` : '';
  return `Jl. ${random.pick(streets)}${lane} No. ${1 + random.below(148)}`;
}

function hamlet(random: Random, { code }: Pilot): string {
  const province = code.slice(0, 2);
  const isJava = province === '33' || province === '34' || province === '35';
  const names = isJava ? javaneseHamlets : otherHamlets;
  return `${hamletWords[province] ?? 'Dusun'} ${random.pick(names)}`;
}

function threeDigits(count: number): string {
  return String(count).padStart(3, '0');
}
