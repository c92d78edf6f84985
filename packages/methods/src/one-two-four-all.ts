import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** 1-2-4-All: everybody thinks before anybody talks to all, in twelve minutes. */
export const oneTwoFourAll: Method = {
  key: 'one-two-four-all',
  title: { nl: 'Eén, twee, vier, allemaal', en: 'One, two, four, all' },
  goodFor: {
    nl: 'In twaalf minuten de ideeën van iedereen ophalen, ook van wie niet snel het woord neemt. Werkt met een klein team en met een volle zaal.',
    en: 'Gather everybody’s ideas in twelve minutes, also of those who are not quick to speak. Works with a small team and with a full hall.',
  },
  about: {
    nl: paragraphs(
      'Stel een vraag aan een groep en dezelfde drie mensen geven antwoord. Hier denkt eerst ieder voor zich, dan met twee, dan met vier. Een idee is al twee keer gewogen voordat de hele groep het hoort, en niemand hoeft het alleen te verdedigen.',
      'Kies deze werkvorm aan het begin van een bijeenkomst, of als een gesprek vastloopt. Zij is niet geschikt om diep op één situatie in te gaan, en ook niet om knopen door te hakken.',
      'Voorbereiden: denk lang na over de vraag. Eén zin, open, en over iets waar mensen wat aan kunnen doen. “Wat zou jij maandag al anders kunnen doen?” werkt beter dan “Wat vinden we van de samenwerking?”.',
      'Let op de klok: het korte is juist goed. De eerste minuut is echt stil. Vraag aan het eind niet om een verslag van elk groepje, maar om het ene idee dat eruit sprong.',
    ),
    en: paragraphs(
      'Ask a group a question and the same three people answer. Here each thinks alone first, then with two, then with four. An idea has been weighed twice before the whole group hears it, and nobody has to defend it alone.',
      'Choose this method at the beginning of a meeting, or when a talk gets stuck. It does not suit going deep into one situation, nor cutting knots.',
      'To prepare: think long about the question. One sentence, open, and about something people can act on. “What could you do differently on Monday?” works better than “What do we think of working together?”.',
      'Watch the clock: short is good here. The first minute is truly silent. At the end do not ask each group for a report, but for the one idea that stood out.',
    ),
  },
  purposes: ['ideas'],
  people: { min: 4, max: 100 },
  roles: [],
  phases: [
    phase({
      key: 'one',
      kind: 'write',
      title: { nl: 'Eén: alleen', en: 'One: alone' },
      prompt: {
        nl: 'Denk in stilte over de vraag. Schrijf op wat er in je opkomt.',
        en: 'Think about the question in silence. Write down what comes up.',
      },
      yields: { nl: 'Eigen ideeën van iedereen.', en: 'Everybody’s own ideas.' },
      minutes: 1,
      visibility: 'private',
    }),
    phase({
      key: 'two',
      kind: 'discuss',
      title: { nl: 'Twee: met je buur', en: 'Two: with your neighbour' },
      prompt: {
        nl: 'Vertel elkaar je ideeën. Bouw voort op wat de ander zegt.',
        en: 'Tell each other your ideas. Build on what the other says.',
      },
      yields: { nl: 'Ideeën die een ander al sterker maakte.', en: 'Ideas that another made stronger already.' },
      minutes: 2,
      groups: { size: 2 },
    }),
    phase({
      key: 'four',
      kind: 'discuss',
      title: { nl: 'Vier: twee paren bij elkaar', en: 'Four: two pairs together' },
      prompt: {
        nl: 'Vertel aan het andere paar wat jullie vonden. Wat lijkt op elkaar, en wat is echt anders? Kies één idee dat de hele groep moet horen.',
        en: 'Tell the other pair what you found. What is alike, and what is truly different? Choose one idea that the whole group has to hear.',
      },
      yields: { nl: 'Van elke vier mensen één idee.', en: 'One idea from every four people.' },
      minutes: 4,
      groups: { size: 4 },
    }),
    phase({
      key: 'all',
      kind: 'write',
      title: { nl: 'Allemaal: wat sprong eruit?', en: 'All: what stood out?' },
      prompt: {
        nl: 'Elk viertal schrijft één idee op en vertelt het. Niet herhalen wat al gezegd is.',
        en: 'Each four writes down one idea and tells it. Do not repeat what was said.',
      },
      yields: { nl: 'De beste ideeën, voor iedereen te zien.', en: 'The best ideas, for everybody to see.' },
      minutes: 5,
      visibility: 'named',
    }),
  ],
};
