/** Where an obstacle is: always with exactly one team, or back with those who raised it. */
import type { Answer, Obstacle, Stay } from '@inrol/contracts/feedback-loops';

/** What the way of an obstacle is read from. */
export type ObstaclesWay = Pick<Obstacle, 'status' | 'raisedByTeamId' | 'stays' | 'verdicts' | 'askAgainOn'>;

export type Whereabouts =
  /** Written down, and with no team yet. */
  | { readonly at: 'raised' }
  /** A team is to answer. */
  | { readonly at: 'with'; readonly stay: Stay }
  /** The answer came back; the team that raised it says whether it works now. */
  | { readonly at: 'returned'; readonly stay: Stay; readonly answer: Answer }
  /** It works. After a month the team is asked once more; until that is answered it can be opened again. */
  | { readonly at: 'confirmed'; readonly askAgainOn: string | null };

export const whereIs = (obstacle: ObstaclesWay): Whereabouts => {
  const stay = obstacle.stays.at(-1);
  switch (obstacle.status) {
    case 'raised':
      return { at: 'raised' };
    case 'with':
      return stay ? { at: 'with', stay } : { at: 'raised' };
    case 'returned':
      return stay?.answer ? { at: 'returned', stay, answer: stay.answer } : { at: 'raised' };
    case 'confirmed':
      return { at: 'confirmed', askAgainOn: obstacle.askAgainOn };
  }
};

/** The stay that waits for an answer; null when it waits with nobody. */
export const openStay = (obstacle: ObstaclesWay): Stay | null => {
  const where = whereIs(obstacle);
  return where.at === 'with' ? where.stay : null;
};
