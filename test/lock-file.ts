/**
 * What is wrong with the two files that decide which packages are installed: every direct dependency is
 * pinned to one version, every package by its hash, and no address of a registry is written down.
 */
export function lockFaults(manifest: unknown, lock: unknown): readonly string[] {
  return [
    ...pinFaults(manifest as Manifest),
    ...entryFaults(lock as Lock),
    ...rootFaults(manifest as Manifest, lock as Lock),
  ];
}

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

interface LockEntry extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

function pinFaults(manifest: Manifest): readonly string[] {
  const direct = SECTIONS.flatMap((section) => Object.entries(manifest[section] ?? {}));
  const overridden = Object.entries(manifest.overrides ?? {}).flatMap(versionsWithin);
  if (direct.length === 0) return ['package.json names no dependency at all'];
  return [...direct, ...overridden]
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json: ${name} is not pinned to one version but "${version}"`);
}

function versionsWithin([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(versionsWithin);
}

function entryFaults({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([place, entry]) => {
    if (place === '') return [];
    if (entry.resolved !== undefined) return [`package-lock.json: ${place} names the address ${entry.resolved}`];
    return entry.integrity === undefined ? [`package-lock.json: ${place} has no hash`] : [];
  });
}

/** The lock's own copy of the manifest, and that each direct dependency is there at its pinned version. */
function rootFaults(manifest: Manifest, { packages }: Lock): readonly string[] {
  return SECTIONS.flatMap((section) =>
    Object.entries(manifest[section] ?? {}).flatMap(([name, version]) => {
      const isListed = packages['']?.[section]?.[name] === version;
      const isHeld = packages[`node_modules/${name}`]?.version === version;
      return isListed && isHeld ? [] : [`package-lock.json does not hold ${name} ${version}`];
    }),
  );
}
