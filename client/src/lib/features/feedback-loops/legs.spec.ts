import type { Obstacle, Stay } from '@inrol/contracts/feedback-loops';
import { describe, expect, it } from 'vitest';
import { daysBetween, legsOf } from './legs.ts';

const moment = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const stay = (
  id: string,
  teamId: string,
  from: number,
  answer?: [NonNullable<Stay['answer']>['kind'], number],
): Stay => ({
  ...{ id, teamId, since: moment(from), dueOn: '2026-03-30' },
  answer: answer ? { kind: answer[0], text: 'Omdat', by: 'Karin', at: moment(answer[1]), talkId: null } : null,
});
const obstacle = (stays: Stay[], verdicts: Obstacle['verdicts'] = []) =>
  ({ raisedByTeamId: 'north', stays, verdicts }) as Obstacle;
const told = (stays: Stay[], verdicts: Obstacle['verdicts'] = []) =>
  legsOf(obstacle(stays, verdicts)).map(({ kind, teamId, until }) => [kind, teamId, until]);

describe('the way of an obstacle', () => {
  it('lasts while it waits', () => {
    expect(told([stay('1', 'region', 1)])).toEqual([['stay', 'region', null]]);
  });

  it('leads on when it is passed up, and back with any other answer', () => {
    expect(told([stay('1', 'region', 1, ['passed-up', 3]), stay('2', 'board', 3, ['kept', 9])])).toEqual([
      ['stay', 'region', moment(3)],
      ['stay', 'board', moment(9)],
      ['back', 'north', null],
    ]);
  });

  it('goes up again after it was reopened, each verdict with its own answer', () => {
    const stays = [stay('1', 'region', 1, ['removed', 2]), stay('2', 'region', 5, ['removed', 6])];
    const verdicts = [
      { confirmed: false, text: 'Nog niet', at: moment(5) },
      { confirmed: true, text: '', at: moment(8) },
    ];
    expect(told(stays, verdicts)).toEqual([
      ['stay', 'region', moment(2)],
      ['back', 'north', moment(5)],
      ['stay', 'region', moment(6)],
      ['back', 'north', moment(8)],
    ]);
  });

  it('was looked at again after it worked: what was said then belongs to the same answer', () => {
    const stays = [stay('1', 'region', 1, ['removed', 2]), stay('2', 'region', 9, ['removed', 10])];
    const verdicts = [
      { confirmed: true, text: '', at: moment(5) },
      { confirmed: false, text: 'Toch niet', at: moment(9) },
      { confirmed: true, text: '', at: moment(12) },
    ];
    const backs = legsOf(obstacle(stays, verdicts)).flatMap((leg) => (leg.kind === 'back' ? [leg] : []));
    expect(backs.map(({ verdict, again }) => [verdict, again])).toEqual([
      [verdicts[0], verdicts[1]],
      [verdicts[2], null],
    ]);
  });
});

it('counts whole days, and none when a clock runs behind', () => {
  expect(daysBetween('2026-03-01T10:00:00.000Z', '2026-03-03T09:00:00.000Z')).toBe(1);
  expect(daysBetween('2026-03-03T10:00:00.000Z', '2026-03-01T10:00:00.000Z')).toBe(0);
});
