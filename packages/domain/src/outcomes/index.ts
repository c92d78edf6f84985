/** Outcomes of a session: who may make them, who says whether an agreement was kept, who reads the report. */
export * from './policy.ts';
