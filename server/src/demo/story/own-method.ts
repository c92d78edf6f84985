import { methodRoutes } from '@inrol/contracts/methods';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { contentOf } from '@inrol/domain/methods';
import type { DemoYear } from '../year.ts';

/** Team Zuid has too little time for a whole roll-in session, and makes a shorter one; and plans peer consultation. */
export const ownMethod = async (year: DemoYear): Promise<void> => {
  const { organisationId } = year;
  const karin = year.person('Karin Post');
  year.dayBefore(20);
  const whole = await karin.call(methodRoutes.method, { organisationId, methodKey: 'roll-in-session' });
  const minutes: Readonly<Record<string, number>> = { tell: 10, write: 8, talk: 15, decide: 10, 'check-out': 2 };
  const phases = whole.phases.flatMap((phase) => {
    const shorter = minutes[phase.key];
    return shorter ? [{ ...phase, minutes: shorter }] : [];
  });
  const words = {
    title: { nl: 'Inrollen in drie kwartier', en: '' },
    goodFor: {
      nl: 'Onze korte inrolsessie, voor na de weekstart. We slaan het stemmen over en praten over wat het eerst opvalt.',
      en: '',
    },
  };
  const people = { min: 3, max: 8 };
  await karin.call(methodRoutes.createMethod, {
    organisationId,
    method: { ...contentOf(whole), ...words, people, phases },
  });

  year.dayBefore(2);
  await karin.call(sessionRoutes.createSession, {
    ...{ organisationId, teamId: year.team('Team Zuid'), trackId: null, language: 'nl' },
    ...{ methodKey: 'peer-consultation', title: 'Intervisie: vastgelopen in één gezin' },
    question: 'Wat maakt dat ik harder werk dan de ouders?',
    startsAt: year.moment(-5, '13:00'),
  });
};
