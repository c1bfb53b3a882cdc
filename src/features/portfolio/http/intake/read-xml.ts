import { SaxesParser } from 'saxes';
import { Refused } from './read-source.ts';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlPart {
  readonly name: string;
  /** Where the reader stands, for the sentence of a refusal. */
  readonly at?: () => { readonly sheet?: string; readonly row?: number; readonly column?: string };
}

/** Most characters without a tag in between; more is a cell, attribute or comment grown beyond all measure. */
const MOST_QUIET = 1_000_000;
const MOST_DEPTH = 64;

/**
 * Parses one part piece by piece, names without their prefix. A document type is refused at sight, so no
 * entity is ever declared or fetched; what never ends is refused before it fills the memory.
 */
export async function* parseXml(
  chunks: AsyncIterable<Uint8Array>,
  part: XmlPart,
  handlers: XmlHandlers,
): AsyncGenerator<number> {
  const state = { quiet: 0, depth: 0 };
  const feeding = { parser: guardedParser(part, handlers, state), part, state };
  let decoder: TextDecoder | null = null;
  let bytes = 0;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    bytes += chunk.length;
    feed(feeding, () => decoder?.decode(chunk, { stream: true }) ?? '');
    yield bytes;
  }
  feed(feeding, () => decoder?.decode() ?? '');
  feed(feeding, () => null);
  yield bytes;
}

/** Parses a small part whole. */
export async function parseWhole(
  chunks: AsyncIterable<Uint8Array>,
  part: XmlPart,
  handlers: XmlHandlers,
): Promise<void> {
  const steps = parseXml(chunks, part, handlers);
  while ((await steps.next()).done !== true);
}

function guardedParser(part: XmlPart, handlers: XmlHandlers, state: { quiet: number; depth: number }): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const heard = (): void => {
    state.quiet = 0;
  };
  parser.on('doctype', () => {
    throw new Refused('intake_xml_doctype', { part: part.name, ...part.at?.() });
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    state.depth += 1;
    if (state.depth > MOST_DEPTH) throw new Refused('intake_xml_malformed', { part: part.name, ...part.at?.() });
    handlers.open(localOf(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    state.depth -= 1;
    handlers.close(localOf(name));
  });
  const text = (given: string): void => {
    heard();
    handlers.text(given);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

interface Feeding {
  readonly parser: SaxesParser;
  readonly part: XmlPart;
  readonly state: { quiet: number };
}

function feed({ parser, part, state }: Feeding, next: () => string | null): void {
  try {
    const piece = next();
    if (piece === null) parser.close();
    else if (piece !== '') {
      state.quiet += piece.length;
      parser.write(piece);
    }
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    throw new Refused('intake_xml_malformed', { part: part.name, ...part.at?.() });
  }
  if (state.quiet > MOST_QUIET) {
    throw new Refused('intake_cell_endless', { limit: MOST_QUIET, part: part.name, ...part.at?.() });
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localOf(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
