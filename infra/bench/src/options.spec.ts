import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const known = ['join', 'cold'];

test('without flags everything is measured thoroughly', () => {
  expect(readOptions([], known)).toEqual({ quick: false, json: null, only: null, curves: false });
});

test('flags are read', () => {
  const options = readOptions(['--quick', '--json', 'x.json', '--only', 'cold,join'], known);
  expect(options).toEqual({ quick: true, json: 'x.json', only: ['cold', 'join'], curves: false });
});

test('a measure or a flag that is not known is named', () => {
  expect(() => readOptions(['--only', 'join,warm'], known)).toThrow('no measure warm. There are: join, cold');
  expect(() => readOptions(['--fast'], known)).toThrow('--fast');
});
