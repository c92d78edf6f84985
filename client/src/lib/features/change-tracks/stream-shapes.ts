/**
 * The drawing of cohorts that join a river one after the other. Everything is worked out along the river: `along` from its
 * spring to its mouth, `across` from bank to bank; `place` turns that into the page, left to right or top to bottom.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Across {
  readonly along: number;
  readonly across: number;
}

export interface RiverPlan {
  /** Length of the river in pixels. */
  readonly length: number;
  /** Width of the drawing, bank to bank and what comes in from the sides. */
  readonly breadth: number;
  /** Where the middle of the river runs, from one side. */
  readonly middle: number;
  /** In order of joining: from which side each comes in, and whether it has joined or is still to come. */
  readonly cohorts: readonly { readonly side: 1 | -1; readonly joined: boolean }[];
  /** Half the width the river gains with each cohort. */
  readonly gain: number;
  /** How far from the middle a stream begins. */
  readonly reach: number;
  /** Over what length a stream and the river become one. */
  readonly blend: number;
  readonly place: (along: number, across: number) => Point;
}

export interface StreamShape {
  readonly path: string;
  /** Where its name stands. */
  readonly source: Point;
  /** What it brought stays to be seen in the river. */
  readonly ripple: string;
}

const SAMPLES = 72;
const SPRING = 2.5;

const ease = (t: number): number => {
  const within = Math.min(1, Math.max(0, t));
  return within * within * (3 - 2 * within);
};

/** Where on the river each cohort comes in; the first is its spring. */
export const joints = ({ length, cohorts }: Pick<RiverPlan, 'length' | 'cohorts'>): number[] =>
  cohorts.map((_, index) => (length * 0.86 * (index + 0.62)) / cohorts.length);

const meander = ({ middle, length }: RiverPlan, along: number): number =>
  middle + Math.sin((along / length) * Math.PI * 2.2 + 0.4) * Math.min(9, middle * 0.08);

const halfWidth = (plan: RiverPlan, along: number): number => {
  const later = joints(plan).filter((_, index) => index > 0 && plan.cohorts[index]!.joined);
  const joined = later.reduce((sum, joint) => sum + ease((along - joint) / (plan.blend * 3.75) + 0.16), 0);
  return SPRING + plan.gain * (0.12 + 0.88 * ease(along / (plan.length * 0.34)) + joined);
};

const drawn = (points: readonly Point[], close = false): string =>
  `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${close ? 'Z' : ''}`;

/** A line with a width at each of its points, as a closed shape. */
const ribbon = (plan: RiverPlan, line: readonly Across[], half: (t: number) => number): string => {
  const sides = [1, -1].map((side) =>
    line.map((point, index) => {
      const before = line[Math.max(0, index - 1)]!;
      const after = line[Math.min(line.length - 1, index + 1)]!;
      const slope = Math.hypot(after.along - before.along, after.across - before.across) || 1;
      const width = side * half(index / (line.length - 1));
      return plan.place(
        point.along - (width * (after.across - before.across)) / slope,
        point.across + (width * (after.along - before.along)) / slope,
      );
    }),
  );
  return drawn([...sides[0]!, ...sides[1]!.toReversed()], true);
};

const steps = (from: number, to: number, count = SAMPLES): number[] =>
  Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);

/** The river itself, from its spring to its mouth, wider with each cohort. */
export const riverShape = (plan: RiverPlan): string =>
  ribbon(
    plan,
    steps(0, plan.length).map((along) => ({ along, across: meander(plan, along) })),
    (t) => halfWidth(plan, t * plan.length),
  );

/** The stream of one cohort, by its place in order of joining; the first has none of its own: the river begins with it. */
export const streamShape = (plan: RiverPlan, index: number): StreamShape => {
  const { side } = plan.cohorts[index]!;
  const joint = joints(plan)[index]!;
  const start = { along: index === 0 ? 0 : joint - plan.reach * 1.15, across: plan.middle + side * plan.reach };
  const meets = joint + plan.blend;
  const end = { along: meets, across: meander(plan, meets) + side * halfWidth(plan, meets) * 0.45 };
  const line = steps(0, 1, 40).map((t) => ({
    along: start.along + (end.along - start.along) * (0.35 * t + 0.65 * t ** 1.35),
    across: start.across + (end.across - start.across) * ease(t * 0.96 + 0.04 * t * t),
  }));
  const source = plan.place(start.along, index === 0 ? plan.middle + side * SPRING * 4 : start.across);
  const path = index === 0 ? '' : ribbon(plan, line, (t) => 1 + (plan.gain * 0.85 - 1) * t ** 1.4);
  return { path, source, ripple: rippleOf(plan, index, index === 0 ? plan.length * 0.06 : joint + plan.blend * 1.75) };
};

const rippleOf = (plan: RiverPlan, index: number, from: number): string => {
  const { side } = plan.cohorts[index]!;
  const depth = index === 0 ? 0.04 : 0.34 + 0.1 * (index % 3);
  const to = plan.length * 0.985;
  return drawn(
    steps(Math.min(from, to - 20), to, 48).map((along) => {
      const across = meander(plan, along) + side * halfWidth(plan, Math.min(along, from + plan.blend * 3.25)) * depth;
      return plan.place(along, across + Math.sin(along / 34 + index * 2) * 1.1);
    }),
  );
};
