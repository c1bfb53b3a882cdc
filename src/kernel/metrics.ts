import type { Attributes, ObservableGauge } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { AggregationType, MeterProvider } from '@opentelemetry/sdk-metrics';

/** What is asked at each scrape. One that fails shows NaN in that answer, the others stand. */
export interface MetricSources {
  readonly outbox: () => Promise<{ readonly waiting: number; readonly failing: number }>;
  readonly timersDue: () => Promise<number>;
  readonly sessions: () => Promise<number>;
  readonly databasePool: () => Promise<{ readonly total: number; readonly idle: number; readonly queued: number }>;
}

export interface RequestMeasure {
  readonly method: string;
  /** The route's pattern, never the address; null when no route matched. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
}

/** Counts and durations without anything about persons. */
export interface Metrics {
  requestDone(measure: RequestMeasure): void;
  /** `limit` names the limit, not whom it stopped. */
  rateLimited(limit: string): void;
  /** A refusal that the audit log does not hold, because the same asker's many others of that minute stand there. */
  denialNotAudited(action: string): void;
  /** The answer of GET /metrics, in the Prometheus text format 0.0.4. */
  text(): Promise<string>;
  stop(): Promise<void>;
}

const DURATIONS = 'terpadu_http_request_duration_seconds';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONGEST_MS = 2_000;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Collects in memory and answers when asked; opens no port of its own. */
export function openMetrics(sources: MetricSources): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const aggregation = { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: SECONDS } } as const;
  const provider = new MeterProvider({ readers: [exporter], views: [{ instrumentName: DURATIONS, aggregation }] });
  const meter = provider.getMeter('terpadu');
  const counter = (name: string, description: string) => meter.createCounter(name, { description });
  const requests = counter('terpadu_http_requests_total', 'Requests answered, by route, method and class of status.');
  const durations = meter.createHistogram(DURATIONS, {
    description: 'Time to answer a request.',
  });
  const refusals = counter('terpadu_rate_limited_total', 'Requests stopped by a rate limit.');
  const denials = counter(
    'terpadu_denials_not_audited_total',
    'Refusals beyond what the audit log takes of one account or address in a minute.',
  );
  const gauge = (name: string, description: string) => meter.createObservableGauge(name, { description });

  observe(
    gauge('terpadu_outbox_effects', 'Unfinished effects of the outbox.'),
    [{ state: 'waiting' }, { state: 'failing' }],
    async () => {
      const { waiting, failing } = await sources.outbox();
      return [waiting, failing];
    },
  );
  observe(gauge('terpadu_timers_due', 'Timers that are due and have not fired.'), [{}], async () => [
    await sources.timersDue(),
  ]);
  observe(gauge('terpadu_sessions', 'Living sessions.'), [{}], async () => [await sources.sessions()]);
  observe(
    gauge('terpadu_database_connections', 'Connections to the database; queued are requests waiting for one.'),
    [{ state: 'busy' }, { state: 'idle' }, { state: 'queued' }],
    async () => {
      const { total, idle, queued } = await sources.databasePool();
      return [total - idle, idle, queued];
    },
  );

  // Neither scope nor target: they would repeat the name of the program on every line.
  const serializer = new PrometheusSerializer('', false, undefined, true, true);
  return {
    requestDone({ method, route, status, ms }) {
      const labels = { route: route ?? 'unknown', method: METHODS.has(method) ? method : 'other' };
      requests.add(1, { ...labels, status: `${Math.trunc(status / 100)}xx` });
      durations.record(ms / 1000, labels);
    },
    rateLimited: (limit) => refusals.add(1, { limit }),
    denialNotAudited: (action) => denials.add(1, { action }),
    async text() {
      const { resourceMetrics } = await exporter.collect();
      return serializer.serialize(resourceMetrics);
    },
    stop: () => provider.shutdown(),
  };
}

/** A source that fails or takes too long gives NaN: an old figure would pass for a new one. */
function observe(gauge: ObservableGauge, labels: readonly Attributes[], read: () => Promise<readonly number[]>): void {
  gauge.addCallback(async (result) => {
    const values = await Promise.race([read(), afterMs(LONGEST_MS)]).catch((): readonly number[] => []);
    for (const [i, label] of labels.entries()) result.observe(values[i] ?? NaN, label);
  });
}

function afterMs(ms: number): Promise<readonly number[]> {
  return new Promise((resolve) => setTimeout(resolve, ms, []).unref());
}
