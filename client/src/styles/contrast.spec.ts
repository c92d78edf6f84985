import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const { resolve } = createRequire(import.meta.url);
const styleSheet = (file: string) => readFileSync(resolve(`@inrol/design-tokens/${file}`), 'utf8');

/** The values of each token by day and by night, as a style sheet gives them itself. */
function tokensOf(css: string): Map<string, { day: string; night: string }> {
  const tokens = new Map<string, { day: string; night: string }>();
  for (const [, name = '', value = ''] of css.matchAll(/--inrol-([\w-]+):\s*([^;]+);/g)) {
    const [day, night = day] = value.match(/#[0-9a-f]{6}\b/g) ?? [];
    if (day && night) tokens.set(name, { day, night });
  }
  return tokens;
}

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'sunken'];
const written = [
  'text',
  'text-soft',
  'text-faint',
  'link',
  'experiment',
  'obstacle',
  'practice',
  'question',
  'positive',
  'caution',
  'critical',
];
const onItsOwnTint = ['experiment', 'obstacle', 'practice', 'question', 'positive', 'caution', 'critical'];

const sheets = [
  { theme: 'normal contrast', enough: 4.5, tokens: tokensOf(styleSheet('color.css')) },
  {
    theme: 'high contrast',
    enough: 7,
    tokens: new Map([...tokensOf(styleSheet('color.css')), ...tokensOf(styleSheet('contrast.css'))]),
  },
];
const themes = sheets.flatMap((sheet) => (['day', 'night'] as const).map((time) => ({ ...sheet, time })));

describe.each(themes)('$theme by $time', ({ time, enough, tokens }) => {
  const token = (name: string) => {
    const value = tokens.get(name);
    if (!value) throw new Error(`no token ${name}`);
    return value[time];
  };
  it.each(written)('%s can be read on everything it may stand on', (name) => {
    for (const ground of grounds) expect(contrast(token(name), token(ground))).toBeGreaterThanOrEqual(enough);
  });

  it.each(onItsOwnTint)('%s can be read on its own tint', (name) => {
    expect(contrast(token(name), token(`${name}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it('what is written on the accent can be read, also while the pointer rests on it', () => {
    expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('on-accent'), token('accent-hover'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('text'), token('accent-soft'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of what can be operated, and the ring of focus, can be seen', () => {
    for (const ground of grounds) {
      expect(contrast(token('line-strong'), token(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(token('focus'), token(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
