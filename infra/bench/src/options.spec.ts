import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const known = ['join', 'cold'];
const plots = ['by-size'];

test('without flags everything is measured thoroughly', () => {
  expect(readOptions([], known, plots)).toEqual({ quick: false, json: null, only: null, curves: false });
});

test('flags are read', () => {
  const options = readOptions(['--quick', '--json', 'x.json', '--only', 'cold,join'], known, plots);
  expect(options).toEqual({ quick: true, json: 'x.json', only: ['cold', 'join'], curves: false });
});

test('plots are named like measures', () => {
  const options = readOptions(['--curves', '--only', 'by-size'], known, plots);
  expect(options).toMatchObject({ only: ['by-size'], curves: true });
});

test('a measure or a flag that is not known is named', () => {
  expect(() => readOptions(['--only', 'join,warm'], known, plots)).toThrow('no measure warm. There are: join, cold');
  expect(() => readOptions(['--curves', '--only', 'join'], known, plots)).toThrow('no plot join. There are: by-size');
  expect(() => readOptions(['--fast'], known, plots)).toThrow('--fast');
});
