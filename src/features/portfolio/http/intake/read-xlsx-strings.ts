import type { ReadLimits } from './read-limits.ts';
import { Refused } from './read-source.ts';
import { parseWhole } from './read-xml.ts';
import type { Parts } from './read-zip.ts';

/** A text of the shared table; null where it is longer than a cell may be. */
export type SharedStrings = readonly (string | null)[];

/** The table of texts that cells point into (ECMA-376 part 1, 18.4), bounded in length and in all. */
export async function readStrings(parts: Parts, part: string | null, limits: ReadLimits): Promise<SharedStrings> {
  if (part === null) return [];
  const strings: (string | null)[] = [];
  const reader = richText(limits.cellCharacters);
  let characters = 0;
  await parseWhole(
    parts.read(part),
    { name: part },
    {
      open(name) {
        if (name === 'si') reader.begin();
        else reader.open(name);
      },
      text: (text) => reader.text(text),
      close(name) {
        reader.close(name);
        if (name !== 'si') return;
        const text = reader.take();
        characters += (text?.length ?? 0) + 1;
        if (characters > limits.sharedCharacters) throw new Refused('intake_zip_bomb', { part });
        strings.push(text);
      },
    },
  );
  return strings;
}

/** Joins the runs of a rich text; phonetic hints (`rPh`) are no part of it. */
export function richText(limit: number) {
  let text = '';
  let isInText = false;
  let phonetic = 0;
  let isTooLong = false;
  return {
    begin() {
      text = '';
      isInText = false;
      isTooLong = false;
      phonetic = 0;
    },
    open(name: string) {
      if (name === 't') isInText = phonetic === 0;
      if (name === 'rPh') phonetic += 1;
    },
    close(name: string) {
      if (name === 't') isInText = false;
      if (name === 'rPh') phonetic -= 1;
    },
    text(given: string) {
      if (!isInText || isTooLong) return;
      // Seven characters may stand for one (_x000D_), so the cut comes later than the limit.
      if (text.length + given.length > 7 * limit) isTooLong = true;
      else text += given;
    },
    take(): string | null {
      const read = unescaped(text);
      return isTooLong || read.length > limit ? null : read;
    },
  };
}

/** `_x000D_` is how a workbook writes what XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
