import type { Locale } from '@inrol/contracts';
import type { PhaseNews } from '../phase-due.ts';

interface About {
  readonly name: string;
  /** Of the session, and of the phase. */
  readonly title: string;
  readonly phase: string;
  /** In words. */
  readonly until: string;
  readonly url: string;
}

interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What people read of a phase in their own time. */
export const phaseEndWords: Readonly<Record<Locale, Record<PhaseNews, (about: About) => Letter>>> = {
  nl: {
    reminder: ({ name, title, phase, until, url }) => ({
      subject: `Nog tot ${until}: ${title}`,
      paragraphs: [
        `Dag ${name},`,
        `Tot ${until} kun je meedoen aan de stap ‘${phase}’ van ‘${title}’. Doe het wanneer het jou uitkomt:\n${url}`,
        'Iedereen krijgt dit bericht, ook wie al heeft meegedaan.',
      ],
    }),
    ended: ({ name, title, phase, url }) => ({
      subject: `De tijd is om: ${phase} (${title})`,
      paragraphs: [
        `Dag ${name},`,
        `De tijd voor de stap ‘${phase}’ van ‘${title}’ is om.`,
        `De sessie gaat niet vanzelf verder: dat doe jij, wanneer jullie eraan toe zijn. Tot dan kan iedereen nog meedoen.\n${url}`,
      ],
    }),
  },
  en: {
    reminder: ({ name, title, phase, until, url }) => ({
      subject: `Open until ${until}: ${title}`,
      paragraphs: [
        `Hello ${name},`,
        `Until ${until} you can take part in the step ‘${phase}’ of ‘${title}’. Do it whenever it suits you:\n${url}`,
        'Everyone gets this message, also those who have taken part already.',
      ],
    }),
    ended: ({ name, title, phase, url }) => ({
      subject: `The time is up: ${phase} (${title})`,
      paragraphs: [
        `Hello ${name},`,
        `The time for the step ‘${phase}’ of ‘${title}’ is up.`,
        `The session does not go on by itself: you take it further when you are all ready. Until then everyone can still take part.\n${url}`,
      ],
    }),
  },
};
