/** The two services by which offices of one region ask each other and answer: subsystem, service and path. */
export const recommendationRoutes = {
  /** At the health office. */
  ask: { service: 'rekomendasi/permintaan', path: '/rekomendasi/v1' },
  /** At the licensing office. */
  answer: { service: 'perizinan/jawaban-rekomendasi', path: '/rekomendasi/v1/jawaban' },
} as const;

/** What the health office's application is called on the exchange. */
export const HEALTH = 'rekomendasi';
