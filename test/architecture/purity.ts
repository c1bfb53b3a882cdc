import { lineAt, type Module, type Project, type Violation } from './project.ts';
import { zoneOf } from './zones.ts';

/** Clock, randomness and the outside world; none may be named where the law is decided. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\s*\.\s*now\b/g, 'the clock'],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\w\s(]))/g, 'the clock'],
  [/(?<![.\w]|new\s)Date\s*\(/g, 'the clock'],
  [/\bTemporal\s*\.\s*Now\b/g, 'the clock'],
  [/\bperformance\b/g, 'the clock'],
  [/\bMath\s*\.\s*random\b/g, 'randomness'],
  [/\bcrypto\s*\.\s*(?:random\w*|getRandomValues)\b/g, 'randomness'],
  [/\b(?:randomUUID|randomBytes|randomInt|randomFill|getRandomValues)\b/g, 'randomness'],
  [/\bprocess\s*[.[]/g, 'the process'],
  [/\bglobalThis\b/g, 'global state'],
  [/(?<!\.)\bfetch\s*\(/g, 'the network'],
  [/\bconsole\s*\./g, 'output'],
  [/\b(?:setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/g, 'timers'],
  [/\bimport\s*\.\s*meta\b/g, 'its own place on disk'],
  [/(?<!\.)\brequire\s*\(/g, 'modules at run time'],
  [/\bawait\s+import\b/g, 'modules at run time'],
];

/** What node:crypto offers to hash and to verify; keys and random numbers come in as arguments. */
const CRYPTO_ALLOWED = new Set([
  'createHash',
  'createHmac',
  'createPublicKey',
  'createVerify',
  'hash',
  'timingSafeEqual',
  'verify',
  'Hash',
  'Hmac',
  'JsonWebKey',
  'KeyObject',
  'X509Certificate',
]);

/**
 * domain/ is pure (DESIGN invariant 5), and so is all that it may import: its data, its words and the
 * vocabulary. No I/O, no clock, no randomness, no packages; domain alone may hash and verify.
 */
export function checkPurity({ modules }: Project): readonly Violation[] {
  return modules.filter((module) => isPure(module)).flatMap((module) => [...usesOf(module), ...packagesOf(module)]);
}

function isPure({ path, isTest }: Module): boolean {
  const zone = zoneOf(path);
  if (isTest) return false;
  return zone.kind === 'vocabulary' || (zone.kind === 'feature' && ['domain', 'data', 'text'].includes(zone.part));
}

function usesOf(module: Module): readonly Violation[] {
  return IMPURE.flatMap(([pattern, what]) =>
    [...module.lexed.code.matchAll(pattern)].map((match) =>
      fault(module, match.index, `uses ${what}: ${match[0].trim()}`),
    ),
  );
}

function packagesOf(module: Module): readonly Violation[] {
  const zone = zoneOf(module.path);
  const mayHash = zone.kind === 'feature' && zone.part === 'domain';
  return module.imports.flatMap(({ target, names, index }) => {
    if (target.kind === 'package') return [fault(module, index, `imports the package ${target.name}`)];
    if (target.kind !== 'node') return [];
    if (target.name !== 'node:crypto' || !mayHash) return [fault(module, index, `imports ${target.name}`)];
    const wrong = names.filter((name) => !CRYPTO_ALLOWED.has(name));
    return wrong.map((name) => fault(module, index, `takes ${name} from node:crypto`));
  });
}

function fault({ path, text }: Module, index: number, message: string): Violation {
  return { rule: 'purity', path, line: lineAt(text, index), message };
}
