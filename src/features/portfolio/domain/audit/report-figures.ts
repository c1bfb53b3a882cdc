/** The figures of the day on which the report was put together; by ministry in the order of the letter. */
export interface ReportFigures {
  readonly requests: number;
  readonly papers: number;
  readonly ministries: readonly MinistryFigures[];
}

export interface MinistryFigures {
  readonly agencyId: string;
  readonly objects: number;
  readonly applications: number;
  readonly asked: number;
  readonly answered: number;
  readonly isSilent: boolean;
  /** The day of its last attestation; null: none. */
  readonly attestedAsOf: string | null;
  readonly findings: number;
  /** Applications it may have, rounded; null: too few were seen to say. */
  readonly estimated: { readonly total: number; readonly low: number; readonly high: number } | null;
}
