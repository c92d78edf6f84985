/** Values in one message, at any depth; the largest that pages send has some twenty. */
const MOST = 200;

/**
 * Whether a message holds so few values that checking it against its schema takes no time. A frame has room for 60,000 wrong
 * ones, each of which a schema looks at and describes: more than a second. Bytes count as one value, and are no message.
 */
export const isMessageSized = (message: unknown): boolean => {
  if (ArrayBuffer.isView(message)) return false;
  const waiting: unknown[] = [message];
  for (let seen = 0; waiting.length > 0; seen++) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (seen + waiting.length + inside.length > MOST) return false;
    waiting.push(...inside);
  }
  return true;
};
