import type { Locale } from '@inrol/contracts';
import type { z } from 'zod';

type Fault = z.core.$ZodRawIssue;

const nl = (fault: Fault): string => {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined || fault.input === null ? 'Vul dit in.' : 'Dit heeft niet de goede vorm.';
    case 'too_small':
      if (fault.origin === 'string') {
        return Number(fault.minimum) <= 1 ? 'Vul dit in.' : `Gebruik minstens ${fault.minimum} tekens.`;
      }
      return fault.origin === 'array' ? `Kies er minstens ${fault.minimum}.` : `Kies ${fault.minimum} of meer.`;
    case 'too_big':
      if (fault.origin === 'string') return `Maak dit korter: er passen ${fault.maximum} tekens in.`;
      return fault.origin === 'array' ? `Kies er hoogstens ${fault.maximum}.` : `Kies ${fault.maximum} of minder.`;
    case 'invalid_format':
      if (fault.format === 'email') return 'Dit is geen e-mailadres. Het lijkt op naam@voorbeeld.nl.';
      return fault.format === 'date' ? 'Dit is geen datum.' : 'Dit heeft niet de goede vorm.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Kies een van de mogelijkheden.';
    case 'unrecognized_keys':
      return `Dit veld bestaat hier niet: ${fault.keys.join(', ')}.`;
    case 'custom':
      if (fault.params?.fault === 'taken') return 'Dit staat er al. Geef het een andere naam.';
      return 'Hier staat een teken in dat we niet kunnen bewaren. Haal het weg.';
    default:
      return 'Dit klopt niet.';
  }
};

const en = (fault: Fault): string => {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined || fault.input === null ? 'Fill this in.' : 'This does not have the right form.';
    case 'too_small':
      if (fault.origin === 'string') {
        return Number(fault.minimum) <= 1 ? 'Fill this in.' : `Use at least ${fault.minimum} characters.`;
      }
      return fault.origin === 'array' ? `Choose at least ${fault.minimum}.` : `Choose ${fault.minimum} or more.`;
    case 'too_big':
      if (fault.origin === 'string') return `Make this shorter: it holds ${fault.maximum} characters.`;
      return fault.origin === 'array' ? `Choose at most ${fault.maximum}.` : `Choose ${fault.maximum} or less.`;
    case 'invalid_format':
      if (fault.format === 'email') return 'This is not an e-mail address. It looks like name@example.org.';
      return fault.format === 'date' ? 'This is not a date.' : 'This does not have the right form.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Choose one of the options.';
    case 'unrecognized_keys':
      return `This field does not exist here: ${fault.keys.join(', ')}.`;
    case 'custom':
      if (fault.params?.fault === 'taken') return 'This is there already. Give it another name.';
      return 'This holds a character that we cannot keep. Take it out.';
    default:
      return 'This is not right.';
  }
};

/** What is wrong with one field, in words for the one who fills it in. */
export const fieldWords: Readonly<Record<Locale, (fault: Fault) => string>> = { nl, en };
