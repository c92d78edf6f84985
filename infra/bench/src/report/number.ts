/** A number in three figures that count, with commas between thousands: 0.0142, 3.46, 21,400. */
export const inThreeFigures = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en', { minimumFractionDigits: 0, maximumFractionDigits: Math.max(0, 2 - size) });
};
