/** The demo: a year of a youth-protection organisation that never existed, lived through the same routes as real use. */
import type { INestApplication } from '@nestjs/common';
import { OrganisationsService } from '../modules/organisations/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/index.ts';
import { emailOf, worthMeeting } from './house.ts';
import { HalfDemo } from './half-demo.ts';
import { DEMO_PASSWORD } from './person.ts';
import { autumn } from './story/autumn.ts';
import { ownMethod } from './story/own-method.ts';
import { procedures } from './story/procedures.ts';
import { spring } from './story/spring.ts';
import { summer } from './story/summer.ts';
import { winter } from './story/winter.ts';
import { DemoYear } from './year.ts';

/**
 * Lives the year on an Inrol that listens on `base` and holds no organisation yet; does nothing on any other. A year that
 * was cut off in the last start is begun anew. Returns whether it did. The clock of `app` stands where the story is meanwhile, so let nobody else in.
 */
export const loadDemo = async (app: INestApplication, base: string): Promise<boolean> => {
  const half = new HalfDemo(app.get(Database));
  await half.clear();
  if (await app.get(OrganisationsService).any()) return false;
  await half.begin();
  const year = new DemoYear(app, base);
  try {
    year.dayBefore(350);
    await year.furnish();
    const begun = await winter(year);
    await spring(year, begun);
    await summer(year, begun);
    await autumn(year, begun);
    await procedures(year, begun);
    await ownMethod(year);
  } finally {
    app.get(Clock).standAt(null);
  }
  await half.accept();
  return true;
};

/** From here on people come in: what there is of a demo is theirs now, and is never cleared. */
export const acceptDemo = (app: INestApplication): Promise<void> => new HalfDemo(app.get(Database)).accept();

/** Accounts of the demo, as lines to show whoever started it. */
export const demoAccounts = (): string[] => [
  `Accounts of the demo, all with the password: ${DEMO_PASSWORD}`,
  ...worthMeeting.map(({ name, sees }) => `  ${emailOf(name).padEnd(24)} ${name}, ${sees}`),
];
