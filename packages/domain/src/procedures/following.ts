import type { ProcessMapContent } from '@inrol/contracts/sync';
import { sumsOf } from '../process-maps/sums.ts';
import { isSameProcedure } from './same-name.ts';

/** The steps of a map that name a procedure, with the minutes that go into them; whatever names it after it was scrapped as well. */
export const stepsThatFollow = ({ steps }: Pick<ProcessMapContent, 'steps'>, title: string) => {
  const following = steps.filter(({ procedure }) => isSameProcedure(procedure, title));
  const { waiting, working } = sumsOf(following);
  return { steps: following.map((step) => ({ id: step.id, title: step.title })), waiting, working };
};
