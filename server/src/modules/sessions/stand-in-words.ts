import type { Locale } from '@inrol/contracts';

/** Who takes part in a rehearsal instead of people. */
export const standInNames: Record<Locale, readonly string[]> = {
  nl: ['Ada (invaller)', 'Bram (invaller)', 'Chaima (invaller)', 'Dirk (invaller)'],
  en: ['Ada (stand-in)', 'Bram (stand-in)', 'Chaima (stand-in)', 'Dirk (stand-in)'],
};

/** What they write: something that could be said of any work. */
export const standInNotes: Record<Locale, readonly string[]> = {
  nl: [
    'Ik belde eerst, en dat hielp.',
    'We vragen mensen alles twee keer.',
    'Het duurde lang voor er antwoord kwam.',
    'Samen langsgaan werkte goed.',
    'Ik wist niet bij wie ik moest zijn.',
    'Een collega dacht met me mee.',
    'De brief was moeilijk te lezen.',
    'We namen er meer tijd voor dan anders.',
  ],
  en: [
    'I called first, and that helped.',
    'We ask people everything twice.',
    'It took long before there was an answer.',
    'Going there together worked well.',
    'I did not know whom to turn to.',
    'A colleague thought along with me.',
    'The letter was hard to read.',
    'We took more time for it than usual.',
  ],
};

/** Why they see something differently. */
export const standInReason: Record<Locale, string> = {
  nl: 'Ik weet nog niet wie dit gaat doen.',
  en: 'I do not know yet who is going to do this.',
};
