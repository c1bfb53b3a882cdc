/** One application as a generator invents it; `writeMessy…` makes of it what agencies send. */
export interface MessyEntry {
  readonly name: string;
  readonly description: string;
  readonly owner: string;
  readonly address: string;
  readonly status: string;
  readonly year: string;
}

/** Chance from a published seed: the same seed makes the same mess. */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** True in one of so many cases. */
  oneIn(count: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    oneIn: (count) => next() < 1 / count,
    pick: ([first, ...rest]) => rest[Math.floor(next() * (rest.length + 1)) - 1] ?? first,
  };
}

/** Remnants of HTML, line breaks and doubled blanks, as copied web pages leave them. */
export function withRemnants(text: string, chance: Chance): string {
  const [first = '', ...rest] = text.split(' ');
  return chance.pick([
    () => `<p>${text.replaceAll('&', '&amp;')}</p>`,
    () => `${first}&nbsp;${rest.join(' ')}`,
    () => `<span style="font-size:11pt">${text}</span>`,
    () => `${first} ${rest.join('  ')} `,
    () => `${first}\r\n${rest.join(' ')}`,
    () => `â€œ${text}â€\u009D`,
  ])();
}

/** A staff contact as forms collect it, invented: no Indonesian number begins with 0812-0000. */
export function withContact(text: string, chance: Chance): string {
  const number = `0812-0000-${String(Math.floor(chance.next() * 10_000)).padStart(4, '0')}`;
  const person = chance.pick(['Bapak Contoh Satu', 'Ibu Contoh Dua', 'Contoh Tiga, S.Kom']);
  return chance.pick([
    `${text} (CP: ${person} ${number})`,
    `${text}. Hub. ${person} ${number}`,
    `${text}; PIC: ${person}`,
  ]);
}

/** An empty cell in one of the ways that people leave it. */
export function placeholder(chance: Chance): string {
  return chance.pick(['-', '', 'tidak ada', '0000000000', '.', 'belum ada', 'N/A']);
}

/** A status in the words of one office or another. */
export function loosely(status: string, chance: Chance): string {
  if (/^aktif$/i.test(status)) return chance.pick(['Aktif', 'aktif', 'AKTIF', 'Ya', 'masih digunakan']);
  if (/^tidak aktif$/i.test(status)) {
    return chance.pick(['naktif', 'Tidak Aktif', 'sudah tidak digunakan, datanya mungkin masih diperlukan']);
  }
  return status;
}

/** An address without scheme, with two more, with a note, or of a shared document. */
export function addressLoosely(address: string, chance: Chance): string {
  if (address === '') return placeholder(chance);
  return chance.pick([
    address,
    address,
    address.replace(/^https?:\/\//, ''),
    `${address} | hanya intranet`,
    address.toUpperCase(),
  ]);
}
