const CLASS = /^[A-Z]\w*(?:Error|Fault|Refused|Exception|Exhausted)$|^Error$/;
const CODE = /^(?:[A-Z][A-Z0-9_]{2,49}|[0-9A-Z]{5}|[a-z]+(?:_[a-z]+){1,8}|[1-5]\d{2})$/;

/**
 * What of a recorded fault may be shown on a page: its class and its code, never its message, which may
 * quote what somebody wrote. `DatabaseError 23505`, `Error`; null when it begins with neither.
 */
export function faultCode(line: string | null): string | null {
  const [type = '', code = ''] = (line ?? '').split(' ', 2);
  if (!CLASS.test(type)) return null;
  return CODE.test(code) ? `${type} ${code}` : type;
}
