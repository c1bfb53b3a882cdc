/**
 * Whether a text holds 16 digits in a row, as a NIK or a KK number does, also percent-encoded. Such
 * a text may not be signed into a message head, because heads are logged for good.
 */
export function holdsLongNumber(text: string): boolean {
  const decoded = text.includes('%') ? text.replace(/%3([0-9])/gi, '$1') : text;
  return /[0-9]{16}/.test(decoded);
}
