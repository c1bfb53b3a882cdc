/**
 * What an entry may carry: ids, codes and times under plain names, never a personal value. The handler
 * reads what it needs under the entry's viewer, so that erased data is not kept alive in a queue.
 */
export type References = { readonly [name: string]: string | number | readonly string[] };

const NAME = /^[a-z][A-Za-z0-9]{0,49}$/;
const REFERENCE = /^[A-Za-z0-9._:/+-]{1,200}$/;
const MOST_NAMES = 20;
const MOST_IN_LIST = 100;

/** Throws on anything that has not the shape of a reference: a space is enough to give a name away. */
export function requireReferences(given: References): void {
  const entries = Object.entries(given);
  if (entries.length > MOST_NAMES) throw new Error(`A payload has ${MOST_NAMES} references at most.`);
  for (const [name, value] of entries) {
    const isFit =
      NAME.test(name) && (typeof value === 'number' ? Number.isSafeInteger(value) && value < 1e15 : isReference(value));
    if (!isFit)
      throw new Error(
        `The payload's ${NAME.test(name) ? name : 'name'} is not a reference: ids, codes and times only.`,
      );
  }
}

function isReference(value: string | readonly string[]): boolean {
  if (typeof value !== 'string') return value.length <= MOST_IN_LIST && value.every(isReference);
  // Sixteen digits would be a NIK or a KK number.
  return REFERENCE.test(value) && !/\d{16}/.test(value);
}
