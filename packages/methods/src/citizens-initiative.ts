import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** For when an initiative of citizens asks something of us ("Leren innoveren in het sociaal domein", 4.1 and 5). The length is an estimate. */
export const citizensInitiative: Method = {
  key: 'citizens-initiative',
  title: { nl: 'Een initiatief vraagt ons iets', en: 'An initiative asks us something' },
  goodFor: {
    nl: 'Een goed antwoord vinden als bewoners iets zelf doen en jullie iets vragen. Begint bij met rust laten, en eindigt met één zin.',
    en: 'Find a good answer when residents do something themselves and ask you something. Begins with leaving it alone, and ends with one sentence.',
  },
  about: {
    nl: paragraphs(
      'Een buurtmoestuin, een eettafel, een clubje vaders: mensen beginnen iets, en op een dag vragen ze de organisatie om een sleutel, een plek of een briefje. Goedbedoelde hulp kan zo’n initiatief breken. Daarom begint deze werkvorm met de vraag wat er gebeurt als we niets doen.',
      'Kies deze werkvorm als een initiatief jullie iets vraagt, of als iemand bij jullie er iets mee wil. Gaat het om jullie eigen aanbod, dan is zij niet nodig.',
      'Voorbereiden: vraag aan de mensen zelf wat ze vragen, en schrijf dat in hun woorden op. Niet meer dan dat: hun initiatief wordt hier niet geregistreerd, gevolgd of gemeten. Gebruik geen namen van bewoners.',
      'Let op vier gewoontes die schade doen: er regels bij zetten, het overnemen, het elders namaken, en het volgen met cijfers. Zoek liever naar één hindernis van jullie zelf die weg kan. En spreek af wie het antwoord geeft, zodat de mensen niet hoeven te wachten.',
    ),
    en: paragraphs(
      'A neighbourhood garden, a dinner table, a group of fathers: people begin something, and one day they ask the organisation for a key, a place or a letter. Well-meant help can break such an initiative. That is why this method begins with the question of what happens when we do nothing.',
      'Choose this method when an initiative asks you something, or when somebody among you wants something with it. It is not needed for services of your own.',
      'To prepare: ask the people themselves what they ask, and write it down in their words. No more than that: their initiative is not registered, followed or measured here. Use no names of residents.',
      'Watch for four habits that do harm: adding rules, taking over, copying it elsewhere, and following it with figures. Rather look for one hindrance of your own that can go. And agree on who gives the answer, so that the people need not wait.',
    ),
  },
  purposes: ['case'],
  people: { min: 2, max: 12 },
  roles: [],
  phases: [
    phase({
      key: 'want',
      kind: 'write',
      title: { nl: 'Wat willen ze?', en: 'What do they want?' },
      prompt: {
        nl: 'Wat vragen deze mensen, in hun eigen woorden? En wat is hun initiatief waard voor wie erbij hoort? Geen namen.',
        en: 'What do these people ask, in their own words? And what is their initiative worth to those who belong to it? No names.',
      },
      yields: { nl: 'De vraag, en wat het voor mensen betekent.', en: 'The question, and what it means to people.' },
      minutes: 10,
      visibility: 'named',
      columns: [
        { key: 'ask', title: { nl: 'Wat ze vragen', en: 'What they ask' } },
        { key: 'worth', title: { nl: 'Wat het waard is', en: 'What it is worth' } },
      ],
    }),
    phase({
      key: 'leave',
      kind: 'discuss',
      title: { nl: 'Als we het met rust laten', en: 'If we leave it alone' },
      prompt: {
        nl: 'Stel dat we niets doen. Wat gebeurt er dan? Redden ze het zelf, of met een ander? Is ‘nee, en veel succes’ misschien het beste antwoord?',
        en: 'Suppose we do nothing. What happens then? Do they manage, alone or with others? Is “no, and good luck” perhaps the best answer?',
      },
      yields: { nl: 'Een eerlijk antwoord op: kan het zonder ons?', en: 'An honest answer to: can it do without us?' },
      minutes: 8,
    }),
    phase({
      key: 'hindrance',
      kind: 'write',
      title: { nl: 'Welke hindernis is van ons?', en: 'Which hindrance is ours?' },
      prompt: {
        nl: 'Waar lopen ze op tegen iets van ons: een vergunning, een sleutel, een formulier, een wachttijd? Wat daarvan kunnen wij weghalen?',
        en: 'Where do they run into something of ours: a permit, a key, a form, a wait? What of that can we take away?',
      },
      yields: { nl: 'Hindernissen van onszelf die weg kunnen.', en: 'Hindrances of our own that can go.' },
      minutes: 10,
      visibility: 'named',
    }),
    phase({
      key: 'harm',
      kind: 'write',
      title: { nl: 'Wat zou schade doen?', en: 'What would do harm?' },
      prompt: {
        nl: 'Schrijf in stilte: hoe zouden wij dit initiatief kunnen beschadigen, zonder het te willen?',
        en: 'Write in silence: how could we damage this initiative, without meaning to?',
      },
      yields: { nl: 'Wat jullie beter niet kunnen doen.', en: 'What you had better not do.' },
      minutes: 8,
      visibility: 'private',
      columns: [
        { key: 'rules', title: { nl: 'Regels', en: 'Rules' } },
        { key: 'taking-over', title: { nl: 'Overnemen', en: 'Taking over' } },
        { key: 'copying', title: { nl: 'Namaken', en: 'Copying' } },
        { key: 'monitoring', title: { nl: 'Volgen en meten', en: 'Following and measuring' } },
      ],
    }),
    phase({
      key: 'answer',
      kind: 'decide',
      title: { nl: 'Het antwoord', en: 'The answer' },
      prompt: {
        nl: 'Zeg het in één zin, zoals je het aan hen vertelt. Wie geeft het antwoord, en wanneer? Maak een knelpunt van de hindernis die een ander team kan weghalen.',
        en: 'Say it in one sentence, as you will tell it to them. Who gives the answer, and when? Make an obstacle of the hindrance that another team can take away.',
      },
      yields: { nl: 'Eén zin, en wie hem gaat zeggen.', en: 'One sentence, and who will say it.' },
      minutes: 9,
    }),
  ],
};
