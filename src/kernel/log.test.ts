import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseKkNumber } from '../vocabulary/kk-number.ts';
import { parseNik } from '../vocabulary/nik.ts';
import { Secret } from '../vocabulary/secret.ts';
import { openLog, type LogLevel } from './log.ts';

function captured(level: LogLevel = 'info') {
  const lines: string[] = [];
  const log = openLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') };
}

describe('the log', () => {
  it('writes one JSON line with time, level, message and fields', () => {
    const { log, lines, last } = captured();
    log.info('The outbox started.', { kinds: 3 });
    assert.match(lines[0] ?? '', /^\{.*\}\n$/);
    const { time, ...line } = last();
    assert.deepEqual(line, { level: 'info', msg: 'The outbox started.', kinds: 3 });
    assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('prints no NIK, KK number or secret, wherever in an object it stands', () => {
    const [nik, kk] = [parseNik('3314074909909001'), parseKkNumber('3314070909909002')];
    assert.ok(nik.ok && kk.ok);
    const { log, lines } = captured();
    log.warn('Looked up.', {
      nik: nik.value,
      deep: { list: [{ kk: kk.value }], key: new Secret('hunter2') },
      text: `NIK ${nik.value.reveal()}`,
      err: new Error(`no ${nik.value.reveal()}`),
    });
    log.info(`Person ${nik.value.reveal()} was found.`);
    const printed = lines.join('');
    assert.ok(!/\d{16}/.test(printed) && !printed.includes('hunter2'), printed);
    assert.ok(
      printed.includes('331407******9001') && printed.includes('331407******9002') && printed.includes('[secret]'),
      printed,
    );
  });

  it('writes an error as class, code and message; the calls that led there only at debug', () => {
    const fault = Object.assign(new RangeError('too far\n  at evil (Ratna)'), { code: 'E_FAR' });
    const info = captured('info');
    info.log.error('It failed.', { err: fault });
    assert.deepEqual(info.last()['err'], { type: 'RangeError', code: 'E_FAR', message: 'too far\n  at evil (Ratna)' });
    const debug = captured('debug');
    debug.log.error('It failed.', { err: fault });
    const printed = JSON.stringify(debug.last()['err']);
    assert.match(printed, /"stack":\["at .*log\.test\.ts/);
    assert.equal(printed.split('Ratna').length, 2, 'once, in the message');
  });

  it('writes one line for a request, with the route and never the address', () => {
    const { log, last } = captured();
    log.request({
      trace: '0123456789012345678901234567890a',
      audit: '01234567-1234-7234-8234-123456789012',
      method: 'POST',
      route: '/layanan/:code',
      status: 303,
      ms: 12.3456,
    });
    const { time: _, ...line } = last();
    assert.deepEqual(line, {
      level: 'info',
      msg: 'request',
      trace: '0123456789012345678901234567890a',
      audit: '01234567-1234-7234-8234-123456789012',
      method: 'POST',
      route: '/layanan/:code',
      status: 303,
      ms: 12.3,
    });
  });

  it('masks a trace that is none', () => {
    const { log, lines } = captured();
    log.request({ trace: '3314079909909001', audit: null, method: 'GET', route: null, status: 404, ms: 1 });
    assert.ok(!lines.join('').includes('3314079909909001'));
  });

  it('keeps quiet below its level', () => {
    const { log, lines } = captured('warn');
    log.debug('a');
    log.info('b');
    log.request({ trace: 't', audit: null, method: 'GET', route: null, status: 200, ms: 1 });
    log.warn('c');
    assert.equal(lines.length, 1);
  });

  it('lets no field pass itself off as its own', () => {
    const { log, last } = captured();
    log.info('true', { msg: 'false', level: 'error', time: 0 });
    assert.equal(last()['msg'], 'true');
    assert.equal(last()['level'], 'info');
  });
});
