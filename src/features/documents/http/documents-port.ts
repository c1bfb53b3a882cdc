/** What this feature is given by app.ts. */
export interface DocumentsPort {
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
}
