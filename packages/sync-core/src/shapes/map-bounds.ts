/** How much a map may hold, and how long its texts may be; what is beyond it is not read. */
export const mapBounds = {
  lanes: 40,
  steps: 600,
  flows: 1_500,
  title: 200,
  label: 120,
  note: 4_000,
  order: 200,
  minutes: 525_600,
  far: 100_000,
} as const;

export const mapChoices = {
  kind: ['start', 'step', 'decision', 'waiting', 'end'],
  contribution: ['contributes', 'neutral', 'hinders'],
  serves: ['client', 'organisation', 'system'],
} as const;
