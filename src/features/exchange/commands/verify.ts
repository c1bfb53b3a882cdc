import { constants, type FileHandle, open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { IntlMessageFormat } from 'intl-messageformat';
import { isLang, type Lang } from '../../../vocabulary/lang.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Seal } from '../domain/evidence.ts';
import { maxEvidenceBytes, parseEvidence, parseHeadFile } from '../domain/evidence-file.ts';
import type { FileFault } from '../domain/json-reader.ts';
import { keyThumbprint, type PublicKey } from '../domain/key.ts';
import { logKind, maxHeaderBytes, maxRowBytes, parseLogHeader } from '../domain/log-export.ts';
import { startLogVerifier } from '../domain/log-verify.ts';
import type { Check, Report, Verdict } from '../domain/report.ts';
import { verifyEvidence, type VerifyOptions } from '../domain/verify.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';

export interface VerifyIo {
  /** Takes whole lines without their line break. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** 0 intact; 1 failed; 2 not verifiable, file not readable as evidence, or wrong usage. */
const exitCodes: Readonly<Record<Verdict, number>> = { intact: 0, failed: 1, not_verifiable: 2 };

const maxHeadFileBytes = 64 * 1024;
const chunkBytes = 256 * 1024;
const texts: Readonly<Record<Lang, Readonly<Record<keyof typeof id, string>>>> = { id, en };

interface Arguments {
  readonly file: string;
  readonly against: string | null;
  readonly key: string | null;
  readonly lang: Lang;
  readonly json: boolean;
}

interface Verified {
  readonly kind: 'evidence' | 'log';
  readonly report: Report;
  readonly sealing: { readonly nodeId: string; readonly keyId: string; readonly thumbprint: string } | null;
}

type ReadFault =
  | FileFault['code']
  | 'not_found'
  | 'not_allowed'
  | 'not_a_file'
  | 'unreadable'
  | 'empty'
  | 'too_large'
  | 'not_utf8';

interface FileRefusal {
  readonly code: ReadFault;
  readonly file: string;
  readonly at?: string;
  readonly reason?: string;
  readonly megabytes?: number;
}

/** `terpadu verify`: judges an evidence file or a log export, offline; prints every check. */
export async function verifyCommand(args: readonly string[], io: VerifyIo): Promise<number> {
  const given = readArguments(args);
  if (given === null) {
    io.err(`${id['verify.usage']}\n${en['verify.usage']}`);
    return 2;
  }
  const verified = await verifyFile(given);
  if (!verified.ok) {
    const { code, ...values } = verified.error;
    const sentence = say(given.lang, `verify.error.${code}`, {
      reason: '',
      megabytes: 0,
      ...values,
      at: placeOf(values.at),
    });
    io.err(
      given.json ? JSON.stringify({ verdict: 'not_verifiable', error: { ...verified.error, sentence } }) : sentence,
    );
    return 2;
  }
  print(verified.value, given, io);
  return exitCodes[verified.value.report.verdict];
}

function readArguments(args: readonly string[]): Arguments | null {
  const option = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { against: option, key: option, lang: option, json: flag };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [file, ...more] = positionals;
    const lang = values.lang ?? 'id';
    if (file === undefined || more.length > 0 || !isLang(lang)) return null;
    return { file, against: values.against ?? null, key: values.key ?? null, lang, json: values.json ?? false };
  } catch {
    return null;
  }
}

async function verifyFile({ file, against, key }: Arguments): Promise<Result<Verified, FileRefusal>> {
  const kept = against === null ? ok(null) : await withFile(against, (handle) => readHeadFile(handle, against));
  if (!kept.ok) return kept;
  const options: VerifyOptions = { against: kept.value, trustedKey: key };
  return withFile(file, async (handle, size) =>
    (await isLog(handle)) ? verifyLog({ handle, file }, options) : verifyOne({ handle, file, size }, options),
  );
}

async function withFile<T>(
  file: string,
  use: (handle: FileHandle, size: number) => Promise<Result<T, FileRefusal>>,
): Promise<Result<T, FileRefusal>> {
  let handle: FileHandle | null = null;
  try {
    // Without O_NONBLOCK a pipe that nobody writes to would hold us for ever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (!stat.isFile()) return err({ code: 'not_a_file', file });
    return stat.size === 0 ? err({ code: 'empty', file }) : await use(handle, stat.size);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    if (reason === null) throw cause;
    const known: Readonly<Record<string, ReadFault>> = {
      ENOENT: 'not_found',
      EACCES: 'not_allowed',
      EISDIR: 'not_a_file',
    };
    return err({ code: known[reason] ?? 'unreadable', file, reason });
  } finally {
    await handle?.close();
  }
}

async function readHeadFile(handle: FileHandle, file: string) {
  const text = await readText({ handle, file }, maxHeadFileBytes);
  if (!text.ok) return text;
  const parsed = parseHeadFile(text.value);
  return parsed.ok ? parsed : err({ ...parsed.error, file });
}

/** Both formats write their kind first, so the first bytes tell a log, which may be of any length. */
async function isLog(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
  const start = buffer.subarray(0, bytesRead).toString('latin1');
  return new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${logKind.replace('.', '\\.')}"`).test(start);
}

interface Source {
  readonly handle: FileHandle;
  readonly file: string;
}

async function verifyOne(
  { handle, file, size }: Source & { readonly size: number },
  options: VerifyOptions,
): Promise<Result<Verified, FileRefusal>> {
  if (size > maxEvidenceBytes) return err({ code: 'too_large', file, megabytes: maxEvidenceBytes / 2 ** 20 });
  const text = await readText({ handle, file }, maxEvidenceBytes);
  if (!text.ok) return text;
  const evidence = parseEvidence(text.value);
  if (!evidence.ok) return err({ ...evidence.error, file });
  const { keys, seal } = evidence.value;
  return ok({ kind: 'evidence', report: verifyEvidence(evidence.value, options), sealing: sealingKey(keys, seal) });
}

async function verifyLog({ handle, file }: Source, options: VerifyOptions): Promise<Result<Verified, FileRefusal>> {
  const lines = readLines(handle);
  const first = await lines.next();
  if (first.done === true) return err({ code: 'empty', file });
  if (first.value === null) return err({ code: 'too_large', file, megabytes: maxHeaderBytes / 2 ** 20 });
  const head = decode(first.value);
  if (head === null) return err({ code: 'not_utf8', file });
  const header = parseLogHeader(head);
  if (!header.ok) return err({ ...header.error, file });
  const verifier = startLogVerifier(header.value, options);
  for await (const line of lines) {
    const text = line === null ? null : decode(line);
    if (text === null) verifier.addUnreadable();
    else verifier.add(text);
  }
  const { keys, seal } = header.value;
  return ok({ kind: 'log', report: verifier.finish(), sealing: sealingKey(keys, seal) });
}

/** The lines of a file, each whole in memory; null for one over its limit, which is skipped. */
async function* readLines(handle: FileHandle): AsyncGenerator<Buffer | null, undefined> {
  let limit = maxHeaderBytes;
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of readChunks(handle)) {
    let rest = chunk;
    while (rest.length > 0) {
      const end = rest.indexOf(0x0a);
      const part = end === -1 ? rest : rest.subarray(0, end);
      length += part.length;
      parts = length <= limit ? [...parts, part] : [];
      // Without a header there is no log: the rest of an endless first line is not read.
      if (length > limit && limit === maxHeaderBytes) {
        yield null;
        return;
      }
      rest = end === -1 ? rest.subarray(rest.length) : rest.subarray(end + 1);
      if (end === -1) continue;
      yield length <= limit ? Buffer.concat(parts) : null;
      limit = maxRowBytes;
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield length <= limit ? Buffer.concat(parts) : null;
}

async function* readChunks(handle: FileHandle): AsyncGenerator<Buffer, undefined> {
  for (let at = 0; ;) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** The whole text, as long as it was when it was opened: a file that grows meanwhile is not followed. */
async function readText({ handle, file }: Source, maxBytes: number): Promise<Result<string, FileRefusal>> {
  const { size } = await handle.stat();
  const tooLarge = { code: 'too_large', file, megabytes: Math.max(1, Math.floor(maxBytes / 2 ** 20)) } as const;
  if (size > maxBytes) return err(tooLarge);
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  const text = decode(buffer.subarray(0, filled));
  return text === null ? err({ code: 'not_utf8', file }) : ok(text);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function sealingKey(keys: readonly PublicKey[], seal: Seal | null): Verified['sealing'] {
  const key = keys.find(({ keyId }) => keyId === seal?.keyId);
  if (key === undefined || seal === null) return null;
  return { nodeId: seal.nodeId, keyId: key.keyId, thumbprint: keyThumbprint(key.jwk) };
}

function placeOf(at: string | undefined): string {
  return at === undefined || at === '' ? '.' : at;
}

function print({ kind, report, sealing }: Verified, { file, lang, json, key }: Arguments, io: VerifyIo): void {
  const { verdict, checks } = report;
  if (json) {
    io.out(JSON.stringify({ kind, verdict, checks, sealing_key: sealing }));
    return;
  }
  io.out(`${say(lang, `verify.kind.${kind}`)}: ${file}`);
  for (const check of checks) for (const line of checkLines(check, lang)) io.out(line);
  if (sealing !== null && key === null) io.out(say(lang, 'verify.sealedBy', sealing));
  const count = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  io.out(
    say(lang, `verify.verdict.${verdict}`, { passed: count('passed'), failed: count('failed'), total: checks.length }),
  );
}

function checkLines({ number, code, outcome, fault, subject }: Check, lang: Lang): readonly string[] {
  const indent = ' '.repeat(18);
  const against = say(lang, `verify.against.${code}`, { subject: sayable(subject, lang) });
  const cause = fault === null ? null : say(lang, `verify.fault.${fault}`);
  return [
    `${String(number).padStart(2)}  ${say(lang, `verify.outcome.${outcome}`).padEnd(12)}  ${say(lang, `verify.check.${code}`)}`,
    `${indent}${say(lang, 'verify.label.against', { subject: against })}`,
    ...(cause === null ? [] : [`${indent}${say(lang, 'verify.label.cause', { cause })}`]),
  ];
}

/** The two words among subjects in the reader's language; all else is names and numbers. */
function sayable(subject: string, lang: Lang): string {
  const words = subject.split(', ').map((word) => {
    return word === 'request' || word === 'response' ? say(lang, `verify.subject.${word}`) : word;
  });
  return subject === '' ? '-' : words.join(', ');
}

function say(lang: Lang, key: keyof typeof id, values: Readonly<Record<string, string | number>> = {}): string {
  return String(new IntlMessageFormat(texts[lang][key], lang).format(values));
}
