const CLASS = /^[A-Z]\w*(?:Error|Fault|Refused|Exception|Exhausted)$|^Error$/;

/** Words that no message begins with by chance: a bare word in capitals might be somebody's name. */
const CODES: readonly RegExp[] = [
  // Node's, with and without underscores; PostgreSQL's (SQLSTATE); ours; a status of HTTP.
  /^[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,6}$/,
  /^E(?:CONNREFUSED|CONNRESET|CONNABORTED|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|NETUNREACH|NOENT|ACCES|NOSPC|MFILE)$/,
  /^(?=.*\d)[0-9A-Z]{5}$/,
  /^[a-z]{2,20}(?:_[a-z]{1,20}){1,6}$/,
  /^[1-5]\d\d$/,
];

/**
 * What of a recorded fault may be shown on a page: its class and its code, never its message, which may
 * quote what somebody wrote. `DatabaseError 23505`, `Error`; null when it begins with neither.
 */
export function faultCode(line: string | null): string | null {
  const [type = '', code = ''] = (line ?? '').split(' ', 2);
  if (!CLASS.test(type)) return null;
  return CODES.some((pattern) => pattern.test(code)) ? `${type} ${code}` : type;
}
