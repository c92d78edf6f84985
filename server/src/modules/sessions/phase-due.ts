import { job } from '../../platform/jobs/index.ts';

/**
 * - `reminder`: everyone hears that it can still be done
 * - `ended`: who facilitates hears that its time is up
 */
export type PhaseNews = 'reminder' | 'ended';

export interface PhaseDue {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly phaseId: string;
  readonly news: PhaseNews;
}

/** A moment of a phase in people's own time has come: find out who has to hear of it. */
export const phaseDue = job<PhaseDue>('phase-due');

/** Tell one of them by mail. */
export const tellOfPhase = job<PhaseDue & { readonly accountId: string }>('tell-of-phase');
