/**
 * The same things in an order that tells nothing of who wrote first (Fisher and Yates).
 * `random`: at least 0, less than 1; every order is equally likely when every number is.
 */
export const shuffle = <Thing>(things: readonly Thing[], random: () => number): Thing[] => {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
};
