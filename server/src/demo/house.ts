/** Who works in the demo organisation, with names that belong to nobody. */
import type { Layer } from '@inrol/contracts/organisations';

export const organisationName = 'Jeugdbescherming De Oever';

export const goal = {
  statement: 'Elk kind in onze regio is veilig, en groeit zo veel mogelijk thuis op.',
  forWhom: 'Kinderen en ouders in gezinnen waar de veiligheid onder druk staat',
};

export interface DemoTeam {
  readonly name: string;
  readonly layer: Layer;
  readonly answersTo: string | null;
  /** The first one leads it. */
  readonly people: readonly string[];
}

export const teams = [
  { name: 'Bestuur', layer: 'board', answersTo: null, people: ['Marijke van Dam'] },
  {
    name: 'Regiomanagement',
    layer: 'management',
    answersTo: 'Bestuur',
    people: ['Hans Dekker', 'Fatima El Amrani'],
  },
  {
    name: 'Team Noord',
    layer: 'execution',
    answersTo: 'Regiomanagement',
    people: ['Sanne de Wit', 'Youssef Haddad', 'Ilse Brouwer', 'Mark Visser', 'Naomi Pinas', 'Tom Bakker'],
  },
  {
    name: 'Team Zuid',
    layer: 'execution',
    answersTo: 'Regiomanagement',
    people: ['Karin Post', 'Delano Martina', 'Eline Smit', 'Bas Kuipers'],
  },
  {
    name: 'Team West',
    layer: 'execution',
    answersTo: 'Regiomanagement',
    people: ['Aylin Yılmaz', 'Jeroen Mulder', 'Priya Ramdin', 'Wouter Jansen'],
  },
] as const satisfies readonly DemoTeam[];

export type TeamName = (typeof teams)[number]['name'];
export type PersonName = (typeof teams)[number]['people'][number] | typeof keeper;

/** Keeps the house and guides the track. */
export const keeper = 'Roos van Leeuwen';

export const emailOf = (name: string): string => {
  const first = name.split(' ')[0] ?? name;
  return `${first.toLowerCase()}@deoever.example`;
};

/** Those it is worth signing in as, with what there is to see for them. */
export const worthMeeting: readonly { name: PersonName; sees: string }[] = [
  { name: 'Sanne de Wit', sees: 'begeleidt Team Noord, dat begon' },
  { name: 'Karin Post', sees: 'leidt Team Zuid, dat daarna inrolde' },
  { name: 'Hans Dekker', sees: 'manager: bij hem wachten knelpunten op antwoord' },
  { name: 'Marijke van Dam', sees: 'bestuurder: geeft dekking' },
  { name: 'Roos van Leeuwen', sees: 'beheerder, en begeleider van het verandertraject' },
];
