/** Steps that people count in. */
const steps = [1, 2, 2.5, 5, 10];

/**
 * Marks for an axis from zero: at most five steps, on round numbers, the last at or beyond the largest value.
 */
export const marksUpTo = (largest: number): number[] => {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = steps.map((one) => one * power).find((one) => one >= rough * 0.999_999)!;
  const count = Math.ceil(largest / step - 0.000_001);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(6)));
};
