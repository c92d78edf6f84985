/** The demo: a year of a youth-protection organisation that never existed, lived through the same routes as real use. */
import type { INestApplication } from '@nestjs/common';
import { OrganisationsService } from '../modules/organisations/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { emailOf, worthMeeting } from './house.ts';
import { DEMO_PASSWORD } from './person.ts';
import { autumn } from './story/autumn.ts';
import { spring } from './story/spring.ts';
import { summer } from './story/summer.ts';
import { winter } from './story/winter.ts';
import { DemoYear } from './year.ts';

/**
 * Lives the year on an Inrol that listens on `base` and holds no organisation yet; does nothing on any other.
 * Returns whether it did. The clock of `app` stands where the story is meanwhile, so let nobody else in.
 */
export const loadDemo = async (app: INestApplication, base: string): Promise<boolean> => {
  if (await app.get(OrganisationsService).any()) return false;
  const year = new DemoYear(app, base);
  try {
    year.dayBefore(350);
    await year.furnish();
    const begun = await winter(year);
    await spring(year, begun);
    await summer(year, begun);
    await autumn(year, begun);
  } finally {
    app.get(Clock).standAt(null);
  }
  return true;
};

/** Accounts of the demo, as lines to show whoever started it. */
export const demoAccounts = (): string[] => [
  `Accounts of the demo, all with the password: ${DEMO_PASSWORD}`,
  ...worthMeeting.map(({ name, sees }) => `  ${emailOf(name).padEnd(24)} ${name}, ${sees}`),
];
