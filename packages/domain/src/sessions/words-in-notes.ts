/** The words of notes, as PostgreSQL cuts them up, made ready to be compared. */
import type { Locale } from '@inrol/contracts';

/** A word as it was written, without capitals, and the stem it shares with its other forms: “wachten” and “gewacht”. */
export interface WordInNote {
  readonly word: string;
  readonly stem: string;
}

/** Words that are in so many notes of any team that they say nothing about what belongs together. */
const plainWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  nl: new Set(
    `we wij jij je jou jouw jullie onze ons zichzelf elkaar iedereen allemaal alleen altijd vaak soms nooit steeds weer
    wel niet echt gewoon erg heel best beter goed slecht veel weinig meer minder eerst daarna dan pas al nog
    moet moeten mag mogen gaan gaat ging komt komen kwam krijgt krijgen kreeg blijft blijven maakt maken doet deed
    vindt vinden vond weet weten wist zegt zeggen zei zien ziet zag willen wilde laat laten staat staan hadden
    gehad geweest iets iemand dingen ding bijvoorbeeld eigenlijk misschien elke elk ieder waarom waar wanneer
    terwijl voordat nadat omdat daarom daardoor hierdoor erbij ervan erop want ook zelf samen per twee drie keer tijdens
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag dagen week weken maand uur`.split(/\s+/),
  ),
  en: new Set(
    `us one also always often sometimes never still again really just quite very good bad better much many more less first
    then get gets got go goes went come comes came make makes made do does did done know knows knew say says said see
    sees saw want wants let lets thing things something someone everyone everybody nobody maybe perhaps each every
    why where when because while before after would could should must may might together two three times during
    monday tuesday wednesday thursday friday saturday sunday day days week weeks month hour hours`.split(/\s+/),
  ),
};

/** No more of a note is looked at. */
const mostWords = 30;
/** A part of a compound this short is chance, and so is a rest this short. */
const shortest = { start: 4, end: 5, rest: 2 };

/** By stem, how a note writes it; null where it only holds it as a part of a longer word. */
export type StemsOfNote = Map<string, string | null>;

/**
 * The stems of each note that say something. Dutch writes one word where another language writes two: “wachttijd” and
 * “intakeformulier” also count as “wacht” and “formulier”, where those stand by themselves in some note.
 */
export const stemsOf = (notes: readonly (readonly WordInNote[])[], language: Locale): StemsOfNote[] => {
  const stems = notes.map((words): StemsOfNote => {
    const telling = words.slice(0, mostWords).filter(({ word }) => !plainWords[language].has(word));
    return new Map(telling.map(({ word, stem }) => [stem, word]));
  });
  if (language !== 'nl') return stems;
  const known = new Set(stems.flatMap((ofNote) => [...ofNote.keys()]));
  const parts = new Map([...known].map((stem) => [stem, partsOf(stem, known)]));
  return stems.map((ofNote) => {
    const held = [...ofNote.keys()].flatMap((stem) => parts.get(stem) ?? []);
    return new Map([...held.map((part) => [part, null] as const), ...ofNote]);
  });
};

const partsOf = (stem: string, known: ReadonlySet<string>): string[] => {
  const parts: string[] = [];
  for (let cut = shortest.rest; cut <= stem.length - shortest.rest; cut++) {
    const [start, end] = [stem.slice(0, cut), stem.slice(cut)];
    if (start.length >= shortest.start && known.has(start)) parts.push(start);
    if (end.length >= shortest.end && known.has(end)) parts.push(end);
  }
  return parts;
};
