import type { Team } from '@inrol/contracts/organisations';
import { describe, expect, it } from 'vitest';
import { ladderPlan, type Room } from './ladder-plan.ts';
import type { Leg, StayLeg } from './legs.ts';

const room: Room = { length: 1_000, rung: 80, empty: 50, least: 90, climb: 40 };
const teams: Pick<Team, 'id' | 'name' | 'layer'>[] = [
  { id: 'north', name: 'Team Noord', layer: 'execution' },
  { id: 'region', name: 'Regiomanagement', layer: 'management' },
  { id: 'quality', name: 'Kwaliteit', layer: 'management' },
  { id: 'board', name: 'Bestuur', layer: 'board' },
];
const day = (number: number) => new Date(Date.UTC(2026, 2, number)).toISOString();
const stay = (teamId: string, from: number, until: number | null, dueOn = '2099-01-01'): StayLeg => ({
  kind: 'stay',
  key: `${teamId}-${from}`,
  teamId,
  from: day(from),
  until: until === null ? null : day(until),
  stay: { id: teamId, teamId, since: day(from), dueOn, answer: null },
});
const plan = (legs: Leg[], now = day(40)) => ladderPlan(legs, 'north', teams, now, room);

describe('the ladder', () => {
  it('has three bands from the foot up, also where the obstacle never was', () => {
    const { bands, breadth } = plan([stay('region', 1, null)]);
    expect(bands.map(({ layer, from, to }) => [layer, from, to])).toEqual([
      ['execution', 0, 80],
      ['management', 80, 160],
      ['board', 160, 210],
    ]);
    expect(breadth).toBe(210);
  });

  it('gives two teams of one layer a rung each, the later one higher', () => {
    const { bands } = plan([stay('region', 1, 3), stay('quality', 3, null)]);
    expect(bands[1]?.rungs.map(({ name, across }) => [name, across])).toEqual([
      ['Regiomanagement', 120],
      ['Kwaliteit', 200],
    ]);
  });

  it('draws a wait as long as it lasted, and none too short to be seen', () => {
    const [short, long] = plan([stay('region', 1, 1), stay('board', 1, null)]).legs;
    expect(short!.to - short!.from).toBe(room.least);
    expect(long!.to - long!.from).toBeGreaterThan(600);
    expect(long!.from).toBe(short!.to + room.climb);
  });

  it('leaves room for what is to come while the wait is short', () => {
    const { legs, length } = plan([stay('region', 1, null)], day(1));
    expect(legs[0]!.to - legs[0]!.from).toBe(room.least);
    expect(length).toBe(room.least + room.climb);
  });

  it('stays within its room until the legs need more', () => {
    const few = plan([stay('region', 1, 5), stay('board', 5, null)]);
    expect(few.length).toBeCloseTo(room.length);
    const many = plan(Array.from({ length: 12 }, (_, index) => stay('region', index, index + 1)));
    expect(many.length).toBeGreaterThan(room.length);
  });

  it('marks the end of the term where it passed, and only there', () => {
    const [late] = plan([stay('region', 1, null, '2026-03-10')]).legs;
    expect(late!.due).toBeGreaterThan(late!.from);
    expect(late!.due).toBeLessThan((late!.from + late!.to) / 2);
    expect(plan([stay('region', 1, 5, '2026-03-10')]).legs[0]!.due).toBeNull();
  });
});
