import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** The S and the A of plan, do, study, act, in half an hour. The length is an estimate. */
export const pdsaReview: Method = {
  key: 'pdsa-review',
  title: { nl: 'Een experiment bespreken (PDSA)', en: 'Review an experiment (PDSA)' },
  goodFor: {
    nl: 'In een half uur bepalen wat een experiment jullie leerde: aanpassen, houden of stoppen. Goed als een periode van proberen om is.',
    en: 'Decide in half an hour what an experiment taught you: adapt, adopt or stop. Good when a period of trying has ended.',
  },
  about: {
    nl: paragraphs(
      'Plannen, doen, bestuderen, bijstellen: in die kring leer je van proberen. Deze werkvorm is voor de laatste twee. Je legt wat je verwachtte naast wat je zag. Het verschil is wat je geleerd hebt, ook als het tegenviel.',
      'Kies deze werkvorm aan het eind van een periode, of eerder als de grens in zicht komt. Is er nog niets geprobeerd, dan valt er niets te bespreken: spreek dan af wie maandag begint.',
      'Voorbereiden: open het experiment, met de verwachting zoals jullie die toen opschreven en de waarnemingen die er sindsdien bij kwamen. Nodig uit wie meedeed, en als het kan iemand die er iets van merkte.',
      'Let op het herschrijven van de verwachting: laat haar staan zoals zij was. Stoppen is geen verlies. Aanpassen is bijna altijd beter dan nog eens precies hetzelfde doen, en overnemen mag pas als het ook zonder jullie extra aandacht werkt.',
    ),
    en: paragraphs(
      'Plan, do, study, act: in that circle you learn by trying. This method is for the last two. You lay what you expected beside what you saw. The difference is what you learned, also when it let you down.',
      'Choose this method at the end of a period, or earlier when the boundary comes in sight. When nothing has been tried yet there is nothing to review: agree on who begins on Monday.',
      'To prepare: open the experiment, with the expectation as you wrote it then and the observations that were added since. Invite those who took part, and if you can somebody who noticed something of it.',
      'Watch for rewriting the expectation: leave it as it was. Stopping is no loss. Adapting is nearly always better than doing exactly the same again, and adopting is for what works without your extra attention as well.',
    ),
  },
  purposes: ['experiment', 'look-back'],
  people: { min: 2, max: 10 },
  roles: [],
  phases: [
    phase({
      key: 'plan-done',
      kind: 'write',
      title: { nl: 'Plan en praktijk', en: 'Plan and practice' },
      prompt: {
        nl: 'Wat wilden we doen, en wat hebben we echt gedaan? Schrijf op waar het anders liep dan het plan.',
        en: 'What did we want to do, and what did we really do? Write down where it went differently from the plan.',
      },
      yields: { nl: 'Wat er echt geprobeerd is.', en: 'What was really tried.' },
      minutes: 6,
      visibility: 'named',
    }),
    phase({
      key: 'expected-seen',
      kind: 'write',
      title: { nl: 'Verwacht en gezien', en: 'Expected and seen' },
      prompt: {
        nl: 'Lees eerst de verwachting voor die jullie toen opschreven. Wat zag of hoorde je zelf? Wat had je niet verwacht? Schrijf waarnemingen, nog geen oordelen.',
        en: 'First read out the expectation you wrote then. What did you see or hear yourself? What had you not expected? Write observations, no judgements yet.',
      },
      yields: { nl: 'Waarnemingen naast de verwachting.', en: 'Observations beside the expectation.' },
      minutes: 8,
      visibility: 'private',
      columns: [
        { key: 'as-expected', title: { nl: 'Zoals verwacht', en: 'As expected' } },
        { key: 'otherwise', title: { nl: 'Anders dan verwacht', en: 'Other than expected' } },
      ],
    }),
    phase({
      key: 'learn',
      kind: 'discuss',
      title: { nl: 'Wat leren we hiervan?', en: 'What do we learn?' },
      prompt: {
        nl: 'Wat verklaart het verschil? Wat weten jullie nu dat jullie eerst niet wisten? Zeg het in één zin.',
        en: 'What explains the difference? What do you know now that you did not know? Say it in one sentence.',
      },
      yields: { nl: 'Een leerervaring in één zin.', en: 'A learning in one sentence.' },
      minutes: 8,
    }),
    phase({
      key: 'act',
      kind: 'decide',
      title: { nl: 'Aanpassen, houden of stoppen', en: 'Adapt, adopt or stop' },
      prompt: {
        nl: 'Kies samen. Aanpassen: wat doen we in de volgende ronde anders? Houden: wat wordt onze werkwijze? Stoppen: wat nemen we mee? Schrijf de leerervaring bij het experiment.',
        en: 'Choose together. Adapt: what will we do differently in the next round? Adopt: what becomes our practice? Stop: what do we take along? Write the learning at the experiment.',
      },
      yields: { nl: 'Een besluit, en de volgende ronde.', en: 'A decision, and the next cycle.' },
      minutes: 8,
    }),
  ],
};
