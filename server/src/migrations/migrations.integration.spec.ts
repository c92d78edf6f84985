import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pendingSchema } from '../platform/database/pending.ts';
import { TestInrol } from '../test/start-inrol.ts';

let inrol: TestInrol;

beforeAll(async () => {
  inrol = await TestInrol.start();
});
afterAll(() => inrol.stop());

it('bring the tables to what the entities ask for', async () => {
  expect((await pendingSchema(inrol.app.get(DataSource))).up).toEqual([]);
});
