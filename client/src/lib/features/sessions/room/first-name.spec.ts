import { describe, expect, it } from 'vitest';
import { firstName } from './first-name.ts';

describe('what people are called in a room', () => {
  it.each([
    ['Sanne de Wit', 'Sanne'],
    ['Ayşe', 'Ayşe'],
    ['J. de Vries', 'J. de Vries'],
    ['', ''],
  ])('"%s" is "%s"', (name, called) => expect(firstName(name)).toBe(called));
});
