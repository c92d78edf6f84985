/** So many moments of one document are kept. */
const MOMENTS = 40;

/**
 * Which of these moments can best be missed, once there are too many: the one that lies closest between its neighbours,
 * for its age. What stays lies dense in the last hours and ever thinner before; first and last always stay. Times in
 * milliseconds, oldest first; answers places in that list.
 */
export const superfluous = (times: readonly number[], most = MOMENTS): number[] => {
  const left = times.map((time, place) => ({ time, place }));
  const gone: number[] = [];
  const now = times.at(-1) ?? 0;
  while (left.length > Math.max(2, most)) {
    let worst = 1;
    const room = (at: number) => (left[at + 1]!.time - left[at - 1]!.time) / (now - left[at]!.time + 1);
    for (let at = 2; at < left.length - 1; at++) if (room(at) < room(worst)) worst = at;
    gone.push(left.splice(worst, 1)[0]!.place);
  }
  return gone;
};
