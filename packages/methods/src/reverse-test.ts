import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** The reverse test (omgekeerde toets): from what is needed, by way of values and effects, to the law. The length is an estimate. */
export const reverseTest: Method = {
  key: 'reverse-test',
  title: { nl: 'Omgekeerde toets', en: 'Reverse test' },
  goodFor: {
    nl: 'Een besluit maken dat klopt voor deze mensen, met de wet als gereedschap in plaats van als begin. Goed als het standaardantwoord niet past.',
    en: 'Make a decision that is right for these people, with the law as a tool instead of the beginning. Good when the standard answer does not fit.',
  },
  about: {
    nl: paragraphs(
      'Meestal beginnen we bij de regel en kijken we of iemand erin past. De omgekeerde toets draait dat om. Eerst: wat is er nodig, en wat moet het opleveren? Dan: past dat bij waar de wet voor bedoeld is? Dan: wat doet het met mensen? En pas daarna: welk artikel helpt ons?',
      'Kies deze werkvorm als het gewone antwoord schade doet of niets oplost. Ligt het antwoord voor de hand en mag het gewoon, dan heb je haar niet nodig. Zij is er niet om wetten te ontduiken: wat echt niet mag, mag ook hierna niet.',
      'Voorbereiden: vat de situatie samen zonder naam, adres of geboortedatum. Zoek de kernwaarden van de wet op waar het om gaat, zoals meedoen, bestaanszekerheid of veilig opgroeien. Nodig iemand uit die de wet goed kent, en vraag die om mee te zoeken.',
      'Let erop dat niemand halverwege toch bij het artikel begint. Schrijf de redenen zo op dat een collega over een jaar begrijpt waarom. Een uitzondering met goede redenen is geen dam die doorbreekt. Komen er drie van dezelfde soort, bespreek dan de regel zelf.',
    ),
    en: paragraphs(
      'Mostly we begin at the rule and see whether somebody fits it. The reverse test turns that around. First: what is needed, and what should it bring? Then: does that fit what the law is meant for? Then: what does it do to people? And only after that: which article helps us?',
      'Choose this method when the usual answer does harm or solves nothing. When the answer is plain and simply allowed, you do not need it. It is not there to dodge the law: what is truly forbidden stays forbidden.',
      'To prepare: sum up the situation without a name, address or date of birth. Look up the core values of the law at hand, such as taking part, a secure living or growing up safely. Invite somebody who knows the law well, and ask them to search along.',
      'See that nobody starts from the article halfway. Write the reasons so that a colleague understands them a year from now. An exception with good reasons opens no dam. When three of the same kind come, discuss the rule itself.',
    ),
  },
  purposes: ['case', 'dilemma'],
  people: { min: 2, max: 10 },
  roles: [],
  phases: [
    phase({
      key: 'needed',
      kind: 'write',
      title: { nl: 'Wat is er nodig?', en: 'What is needed?' },
      prompt: {
        nl: 'Vergeet de regels even. Wat is hier nodig, en wat moet het deze mensen opleveren? Vraag je af of zij het zelf ook zo zouden zeggen. Schrijf geen namen op.',
        en: 'Forget the rules for a moment. What is needed here, and what should it bring these people? Ask yourself whether they would put it that way. Write down no names.',
      },
      yields: { nl: 'Wat nodig is, en het effect dat jullie willen.', en: 'What is needed, and the effect you want.' },
      minutes: 20,
      visibility: 'named',
      columns: [
        { key: 'needed', title: { nl: 'Wat nodig is', en: 'What is needed' } },
        { key: 'brings', title: { nl: 'Wat het moet opleveren', en: 'What it should bring' } },
      ],
    }),
    phase({
      key: 'values',
      kind: 'discuss',
      title: { nl: 'Past het bij de bedoeling van de wet?', en: 'Does it fit what the law is for?' },
      prompt: {
        nl: 'Waar is deze wet voor gemaakt? Leg jullie plan naast die kernwaarden. Waar komt het dichterbij, en waar schuurt het?',
        en: 'What was this law made for? Lay your plan beside those core values. Where does it come nearer, and where does it rub?',
      },
      yields: {
        nl: 'Een antwoord op de vraag of het past bij de bedoeling.',
        en: 'An answer to whether it fits the purpose.',
      },
      minutes: 15,
    }),
    phase({
      key: 'effects',
      kind: 'write',
      title: { nl: 'Wat doet het met mensen?', en: 'What does it do to people?' },
      prompt: {
        nl: 'Wat gebeurt er als we dit doen, en wat als we het niet doen? Kijk naar de persoon, het gezin en de omgeving, nu en over een jaar. Kun je het uitleggen aan de buren, en aan jezelf?',
        en: 'What happens when we do this, and what when we do not? Look at the person, the family and the surroundings, now and a year from now. Could you explain it to the neighbours, and to yourself?',
      },
      yields: { nl: 'De gevolgen, en of het eerlijk is.', en: 'The effects, and whether it is fair.' },
      minutes: 25,
      visibility: 'private',
      columns: [
        { key: 'person', title: { nl: 'Voor de persoon', en: 'For the person' } },
        { key: 'family', title: { nl: 'Voor het gezin', en: 'For the family' } },
        { key: 'around', title: { nl: 'Voor de omgeving', en: 'For those around' } },
        { key: 'fair', title: { nl: 'Is het eerlijk?', en: 'Is it fair?' } },
      ],
    }),
    phase({
      key: 'law',
      kind: 'write',
      title: { nl: 'Nu pas de wet', en: 'The law, only now' },
      prompt: {
        nl: 'Welke artikelen helpen om dit te doen? Waar geeft de wet ruimte: “in elk geval”, “kan”, “in bijzondere gevallen”? Wat staat het echt in de weg?',
        en: 'Which articles help to do this? Where does the law leave room: “at least”, “may”, “in special cases”? What is truly in the way?',
      },
      yields: {
        nl: 'Artikelen die helpen, en wat echt niet kan.',
        en: 'Articles that help, and what truly cannot be.',
      },
      minutes: 20,
      visibility: 'named',
      columns: [
        { key: 'helps', title: { nl: 'Dit artikel helpt', en: 'This article helps' } },
        { key: 'hinders', title: { nl: 'Dit staat in de weg', en: 'This is in the way' } },
      ],
    }),
    phase({
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Besluiten en uitleggen', en: 'Decide and explain' },
      prompt: {
        nl: 'Wat besluiten jullie, en waarom? Schrijf de redenen in gewone taal. Wijken jullie af van de regel, zeg dan wie dat dekt en wanneer jullie terugkijken.',
        en: 'What do you decide, and why? Write the reasons in plain words. When you depart from the rule, say who covers it and when you will look back.',
      },
      yields: {
        nl: 'Een besluit met redenen, of maatwerk met dekking.',
        en: 'A reasoned decision, or an exception with cover.',
      },
      minutes: 10,
    }),
  ],
};
