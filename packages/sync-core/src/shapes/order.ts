const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MIDDLE = DIGITS.length >> 1;

/**
 * A text that sorts between two others, as fractions in base 62 do; null means the very start or end. Appending grows it by
 * one character in thirty, so that long lists keep short texts.
 */
export const orderBetween = (before: string | null, after: string | null): string => {
  if (before === null && after === null) return DIGITS[MIDDLE]!;
  // two people may have placed things at the same spot at once: then anything behind it will do
  let limit = before !== null && after !== null && before >= after ? null : after;
  let order = '';
  for (let at = 0; ; at++) {
    if (limit !== null && !DIGITS.includes(limit[at] ?? '?')) limit = null;
    const low = Math.max(0, DIGITS.indexOf(before?.[at] ?? '0'));
    const high = limit === null ? DIGITS.length : DIGITS.indexOf(limit[at]!);
    if (high - low > 1) return order + DIGITS[limit === null && low > 0 ? low + 1 : (low + high) >> 1]!;
    order += DIGITS[low]!;
    if (low < high) limit = null;
  }
};

/** How things with an order are sorted: by it, then by id, so that everybody sees the same. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1;

/** An order behind all of these. */
export const orderAfter = (things: readonly { order: string }[]): string =>
  orderBetween(
    things.reduce<string | null>((last, { order }) => (last === null || order > last ? order : last), null),
    null,
  );
