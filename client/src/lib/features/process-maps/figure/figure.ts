import type { MapFlow, MapLane, MapStep, ProcessMapContent } from '@inrol/contracts/sync';

/** What became of a thing since an earlier map; all is the same where only one map is drawn. */
export type Fate = 'same' | 'new' | 'dropped' | 'changed' | 'moved';

/** What a figure shows: a map, or two laid over each other. */
export interface Figure {
  readonly lanes: readonly { readonly lane: MapLane; readonly fate: Fate }[];
  /** `remark`: in a few words what changed; `waitedBefore`: minutes, where that changed. */
  readonly steps: readonly {
    readonly step: MapStep;
    readonly fate: Fate;
    readonly remark: string;
    readonly waitedBefore: number | null;
  }[];
  readonly flows: readonly { readonly flow: MapFlow; readonly fate: Fate }[];
}

/** One map as it is. */
export const figureOf = ({ lanes, steps, flows }: ProcessMapContent): Figure => ({
  lanes: lanes.map((lane) => ({ lane, fate: 'same' })),
  steps: steps.map((step) => ({ step, fate: 'same', remark: '', waitedBefore: null })),
  flows: flows.map((flow) => ({ flow, fate: 'same' })),
});
