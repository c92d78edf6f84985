/**
 * What in a text points to one person: a citizen service number (BSN), a date of birth, a phone number, an e-mail address,
 * a home address. Pure, in time that grows with the length of the text only, so that it can run on the writer's own machine
 * at every letter. It points out; it does not judge: names and stories it cannot see.
 */
import { addressesIn } from './addresses.ts';
import { birthDatesIn } from './birth-dates.ts';
import { bsnsIn } from './bsn.ts';
import { emailsIn, phonesIn } from './contact.ts';
import { inText, type PersonalDetail } from './detail.ts';

export type { PersonalDetail, PersonalKind } from './detail.ts';
export { passesElevenTest } from './bsn.ts';

/** Everything that is found, in the order of the text; where two overlap, the one that begins first or else is longer. */
export const personalDetailsIn = (text: string, today: Date): PersonalDetail[] => {
  const found = [
    ...emailsIn(text),
    ...phonesIn(text),
    ...bsnsIn(text),
    ...birthDatesIn(text, today),
    ...addressesIn(text),
  ].toSorted(inText);
  const kept: PersonalDetail[] = [];
  for (const detail of found) if (detail.start >= (kept.at(-1)?.end ?? 0)) kept.push(detail);
  return kept;
};

/** The text with something else in the place of a detail. */
export const withoutDetail = (text: string, { start, end }: PersonalDetail, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);
