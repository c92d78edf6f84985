/** Without the signs that XML 1.0 cannot hold, not even escaped. */
export const xmlText = (words: string): string =>
  words.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
