/** How wide a text is, in the units of the picture. */
export type Measure = (text: string) => number;

/**
 * A text in lines that fit a width, at most so many; what does not fit ends in an ellipsis. A word that is wider than a line
 * is broken.
 */
export function wrapWords(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    for (const part of broken(word, width, measure)) {
      const longer = line === '' ? part : `${line} ${part}`;
      if (line !== '' && measure(longer) > width) {
        lines.push(line);
        line = part;
      } else line = longer;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(`${lines[most - 1]}…`, width, measure)];
}

function broken(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (parts.at(-1) !== '' && measure(longer) > width) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

function shortened(line: string, width: number, measure: Measure): string {
  const letters = Array.from(line.slice(0, -1));
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
