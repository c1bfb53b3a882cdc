import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { decodeSegment, type IdentifierFault, parseServiceId, type ServiceId } from './identifier.ts';

/** A request target of X-Road's REST protocol: `/r1/{service id}` and what follows it, still raw. */
export interface ServicePath {
  readonly service: ServiceId;
  /** Empty, or begins with `/`; as received, never decoded. */
  readonly path: string;
}

export type PathFault =
  | 'path_malformed'
  | 'path_too_long'
  | 'path_empty_segment'
  | 'path_dot_segment'
  | 'path_encoded_slash'
  | 'path_double_encoding'
  | 'path_control_character';

const protocol = '/r1/';
const maxPathLength = 2048;
const maxSegments = 64;
// Controls, and the two invisible characters that X-Road warns of.
const invisible = /[\p{Cc}\u200B\uFEFF]/u;

/** Splits `/r1/instance/class/code/subsystem/service/rest`; the rest is checked by `decodePath`. */
export function parseServicePath(raw: string): Result<ServicePath, PathFault | IdentifierFault> {
  if (raw.length > maxPathLength) return err('path_too_long');
  if (!raw.startsWith(protocol)) return err('path_malformed');
  const parts = raw.slice(protocol.length).split('/');
  const service = parseServiceId(parts.slice(0, 5).join('/'));
  if (!service.ok) return service;
  const path = parts.length > 5 ? `/${parts.slice(5).join('/')}` : '';
  const decoded = decodePath(path);
  return decoded.ok ? ok({ service: service.value, path }) : decoded;
}

export function formatServicePath({ service, path }: ServicePath): string {
  return `${protocol}${service}${path}`;
}

/**
 * The decoded segments of a raw path; `''` and `/` have none. Whatever two programs could read
 * differently is refused: access is decided on exactly what the service will see.
 */
export function decodePath(raw: string): Result<readonly string[], PathFault> {
  if (raw === '' || raw === '/') return ok([]);
  if (!raw.startsWith('/')) return err('path_malformed');
  const segments = raw.slice(1).split('/', maxSegments + 1);
  if (raw.length > maxPathLength || segments.length > maxSegments) return err('path_too_long');
  const decoded: string[] = [];
  for (const segment of segments) {
    const text = decodeSegment(segment);
    if (text === null) return err('path_malformed');
    const fault = segmentFault(text);
    if (fault !== null) return err(fault);
    decoded.push(text);
  }
  return ok(decoded);
}

function segmentFault(text: string): PathFault | null {
  if (text === '') return 'path_empty_segment';
  if (text === '.' || text === '..') return 'path_dot_segment';
  if (text.includes('/') || text.includes('\\')) return 'path_encoded_slash';
  if (text.includes('%')) return 'path_double_encoding';
  return invisible.test(text) ? 'path_control_character' : null;
}
