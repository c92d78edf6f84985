import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import type { Acknowledged } from '../board-writer.ts';
import { openLoop } from '../open-loop.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface WriteUntilCutJob {
  readonly shape: Shape;
  readonly rate: number;
  readonly seconds: number;
}

/** Types at a rate, ends the server in the midst of it with SIGKILL, and says what had been acknowledged by then. */
export const writeUntilCut = async (
  target: Target,
  { shape, rate, seconds }: WriteUntilCutJob,
): Promise<Acknowledged[]> => {
  const crew = await Crew.gather(dialects[target.name], target.port, shape, new Watch());
  const { writers } = crew;
  let killed = false;
  const start = performance.now();
  const stop = () => {
    if (!killed && performance.now() - start > seconds * 1000) {
      process.kill(target.pid, 'SIGKILL');
      killed = true;
    }
    return killed && crew.ended;
  };
  await openLoop({ rate, seconds: seconds + 10, stop }, (at) => writers[at % writers.length]!.type());
  return writers.map(({ acknowledged }) => acknowledged);
};
