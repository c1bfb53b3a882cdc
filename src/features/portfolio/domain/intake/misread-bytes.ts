/** 0x80 to 0x9F of Windows-1252, the ones it leaves open as the controls they are read as. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Puts right what was UTF-8 and was read as Windows-1252, also twice over: `â€œBantuanâ€` is `“Bantuan”`.
 * Only runs that are whole UTF-8 characters change; `Ã la carte` stays.
 */
export function withBytesReread(given: string): string {
  let text = given;
  for (let time = 0; time < 2; time += 1) {
    const before = text;
    text = text.replaceAll(RUN, reread);
    if (text === before) break;
  }
  return text;
}

// A first byte of UTF-8 as Windows-1252 shows it, and one to three signs that may follow it.
const RUN = new RegExp(`[\u00C2-\u00F4][\u00A0-\u00BF${HIGH}]{1,3}`, 'g');

function reread(run: string): string {
  const bytes = Array.from(run, (sign) => {
    const high = HIGH.indexOf(sign);
    return high === -1 ? (sign.codePointAt(0) ?? 0) : 0x80 + high;
  });
  // A closing quote loses its third byte where a program drops 0x9D.
  if (bytes.length === 2 && bytes[0] === 0xe2 && bytes[1] === 0x80) return '”';
  const length = lengthOf(bytes[0] ?? 0);
  if (bytes.length < length) return run;
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.slice(0, length)));
    return read + run.slice(length);
  } catch {
    return run;
  }
}

function lengthOf(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}
