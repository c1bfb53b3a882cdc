/** `Ratna P***` of `Ratna Puspitasari`: the first name whole, of each other its first letter (UU 27/2022). */
export function shortenedName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  // A single name would stand there whole.
  if (others.length === 0) return `${Array.from(first).slice(0, 3).join('')}***`;
  return [first, ...others.map((other) => `${Array.from(other)[0] ?? ''}***`)].join(' ');
}
