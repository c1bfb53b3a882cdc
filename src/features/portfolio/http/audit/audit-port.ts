/** What this part is given by app.ts. */
export interface AuditPort {
  /** Where people reach this program: `https://layanan.example.go.id`. */
  readonly origin: string;
}
