import { statfs } from 'node:fs/promises';
import { fault, warning, well, type Finding } from './finding.ts';

const GIB = 1024 ** 3;
/** PostgreSQL and the log stop for want of space well before the last byte. */
const WARN_BYTES = 2 * GIB;
const FAULT_BYTES = 0.2 * GIB;

/** Free space where the data folder is. */
export async function checkDisk(folder: string): Promise<readonly Finding[]> {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) {
    const todo = 'Look at TERPADU_DATA; setup and start make the folder.';
    return [warning('disk', { says: `The data folder ${folder} is not there or closed to this user.`, todo })];
  }
  return [diskFinding(folder, disk.bavail * disk.bsize)];
}

export function diskFinding(folder: string, freeBytes: number): Finding {
  const says = `${(freeBytes / GIB).toFixed(1)} GiB are free in ${folder}.`;
  if (freeBytes >= WARN_BYTES) return well('disk', says);
  return (freeBytes >= FAULT_BYTES ? warning : fault)('disk', {
    says,
    todo: 'Free some space or give the volume more.',
  });
}
