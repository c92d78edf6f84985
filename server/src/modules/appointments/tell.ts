import { job } from '../../platform/jobs/index.ts';

/** Tell somebody by mail what they do not know yet of these appointments. */
export const tell = job<{ readonly accountId: string; readonly appointmentIds: readonly string[] }>(
  'tell-appointments',
);
