/**
 * The value below which the given share of all values lies, by the nearest rank; NaN of nothing.
 * @param share from 0 to 1
 */
export const percentile = (values: readonly number[], share: number): number => {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
