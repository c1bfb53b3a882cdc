import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openMetrics, type Metrics, type MetricSources } from './metrics.ts';

describe('the figures at /metrics', () => {
  let metrics: Metrics;
  let isDatabaseUp = true;
  const sources: MetricSources = {
    outbox: async () => {
      if (!isDatabaseUp) throw new Error('down');
      return { waiting: 7, failing: 2 };
    },
    timersDue: async () => 3,
    sessions: async () => 11,
    databasePool: async () => ({ total: 10, idle: 4, queued: 1 }),
  };
  before(() => {
    metrics = openMetrics(sources);
  });
  after(() => metrics.stop());

  it('count requests by route, method and class of status', async () => {
    metrics.requestDone({ method: 'GET', route: '/layanan/:code', status: 200, ms: 30 });
    metrics.requestDone({ method: 'GET', route: '/layanan/:code', status: 204, ms: 60 });
    metrics.requestDone({ method: 'POST', route: null, status: 404, ms: 1 });
    const text = await metrics.text();
    assert.match(text, /^terpadu_http_requests_total\{route="\/layanan\/:code",method="GET",status="2xx"\} 2$/m);
    assert.match(text, /^terpadu_http_requests_total\{route="unknown",method="POST",status="4xx"\} 1$/m);
  });

  it('sort durations into buckets of seconds', async () => {
    const text = await metrics.text();
    const bucket = (le: string) =>
      new RegExp(
        `^terpadu_http_request_duration_seconds_bucket\\{route="/layanan/:code",method="GET",le="${le}"\\} (\\d+)$`,
        'm',
      ).exec(text)?.[1];
    assert.deepEqual([bucket('0.025'), bucket('0.05'), bucket('0.1'), bucket('\\+Inf')], ['0', '1', '2', '2']);
  });

  it('show outbox, timers, sessions, connections and refusals', async () => {
    metrics.rateLimited('sign-in');
    metrics.denialNotAudited('audit.read');
    const text = await metrics.text();
    for (const line of [
      'terpadu_outbox_effects{state="waiting"} 7',
      'terpadu_outbox_effects{state="failing"} 2',
      'terpadu_timers_due 3',
      'terpadu_sessions 11',
      'terpadu_database_connections{state="busy"} 6',
      'terpadu_database_connections{state="queued"} 1',
      'terpadu_rate_limited_total{limit="sign-in"} 1',
      'terpadu_denials_not_audited_total{action="audit.read"} 1',
    ])
      assert.ok(text.split('\n').includes(line), `${line}\nin\n${text}`);
  });

  it('still answer when one source does not, without showing an old figure for it', async () => {
    isDatabaseUp = false;
    const text = await metrics.text();
    assert.match(text, /^terpadu_outbox_effects\{state="waiting"\} NaN$/m);
    assert.match(text, /^terpadu_sessions 11$/m);
    isDatabaseUp = true;
  });

  it('wait two seconds at most for a source that hangs', async () => {
    const hanging = openMetrics({ ...sources, sessions: () => new Promise(() => {}) });
    const began = Date.now();
    assert.match(await hanging.text(), /^terpadu_sessions NaN$/m);
    assert.ok(Date.now() - began < 3_000);
    await hanging.stop();
  });

  it('do not grow by methods that a stranger makes up', async () => {
    for (let i = 0; i < 50; i++) metrics.requestDone({ method: `X${i}`, route: null, status: 405, ms: 1 });
    assert.equal(
      (await metrics.text()).match(/^terpadu_http_requests_total.*405|^terpadu_http_requests_total\{.*"other".*$/gm)
        ?.length,
      1,
    );
  });

  it('open no port', async () => {
    const countServers = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
    const before = countServers();
    const another = openMetrics(sources);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(countServers(), before);
    await another.stop();
  });
});
