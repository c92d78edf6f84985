import { locale } from '#lib/i18n';

/** What a spreadsheet takes for the beginning of a formula, also in the wide letters of East Asia. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows for a spreadsheet that is set to the reader's language: a Dutch one reads a comma as part of a number. What somebody
 * wrote is never a formula.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[], language: string = locale.current): string {
  const between = language === 'nl' ? ';' : ',';
  const cell = (value: string | number): string => {
    const words = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
    return /[;,"\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  // how a spreadsheet knows that the letters are UTF-8
  return `\uFEFF${rows.map((row) => row.map(cell).join(between)).join('\r\n')}\r\n`;
}
