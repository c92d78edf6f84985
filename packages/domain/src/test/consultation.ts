/** A session with roles, in the turns of a peer consultation: who brings a case is at a distance while others advise. */
import type { MethodTurn, Session } from '@inrol/contracts/sessions';
import { sessionFromMethod } from '../sessions/index.ts';
import { ids, noon, sam } from './house.ts';
import { after, draft, method, words } from './sessions.ts';

const turn = (key: string, who: Pick<MethodTurn, 'speaks' | 'writes' | 'away'>): MethodTurn => ({
  ...{ key, title: words(key), prompt: words(`Wat hoort bij ${key}?`), minutes: 10 },
  ...who,
});

const [arrive, write] = method.phases;
const session: Session = {
  ...sessionFromMethod(
    {
      ...method,
      roles: [
        { key: 'brings', title: words('Inbrenger'), does: words('Je brengt een casus in.'), take: 'one' },
        { key: 'advises', title: words('Adviseur'), does: words('Je denkt mee.'), take: 'rest' },
        { key: 'observes', title: words('Waarnemer'), does: words('Je kijkt hoe het gaat.'), take: 'some' },
      ],
      phases: [
        arrive!,
        {
          ...write!,
          ...{ key: 'rounds', kind: 'rounds', columns: [] },
          turns: [
            turn('vragen', { speaks: ['brings', 'advises'], writes: ['advises'], away: [] }),
            turn('adviseren', { speaks: ['advises'], writes: ['advises'], away: ['brings'] }),
            turn('antwoorden', { speaks: ['brings'], writes: ['brings'], away: [] }),
          ],
        },
      ],
    },
    draft,
    sam,
    noon,
    ids(600),
  ),
  id: draft.id,
};

/** At the first turn; nobody has a role yet. */
export const consultation = after(
  session,
  { kind: 'open' },
  { kind: 'start' },
  { kind: 'go-to', phaseId: session.phases[1]!.id },
);
