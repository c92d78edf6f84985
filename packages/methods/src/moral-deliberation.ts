import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Moral deliberation by the dilemma method: 90 to 120 minutes, two to twelve people. */
export const moralDeliberation: Method = {
  key: 'moral-deliberation',
  title: { nl: 'Moreel beraad: dilemmamethode', en: 'Moral deliberation: dilemma method' },
  goodFor: {
    nl: 'Samen uitzoeken wat juist is om te doen, als elke keuze iemand tekortdoet. Eén echte situatie, twee wegen, en alle waarden die meespelen op tafel.',
    en: 'Find out together what is right to do, when every choice fails somebody. One real situation, two ways, and all the values at play on the table.',
  },
  about: {
    nl: paragraphs(
      'Een dilemma heeft twee kanten die allebei pijn doen. In moreel beraad zoek je niet wie er gelijk heeft, maar wat er op het spel staat en wat jij zou kunnen verantwoorden. Je stelt je oordeel uit, kijkt met de ogen van iedereen die het raakt, en weegt dan pas.',
      'Kies deze werkvorm als de vraag echt “moet ik A of B?” is. Ontbreekt er vooral kennis of een regel, zoek die dan eerst op. Is er iets gebeurd dat mensen nog hevig raakt, begin dan met opvang: beraad vraagt rust.',
      'Voorbereiden: laat de casusinbrenger vooraf één situatie kiezen waar hij zelf in stond, en die in een paar zinnen opschrijven, zonder namen. Begeleid met iemand die buiten de situatie staat. Trek twee uur uit; met twee mensen kan het ook, met meer dan twaalf komt niet iedereen aan bod.',
      'Let erop dat het bij deze ene situatie blijft, en dat “wij moeten altijd…” weer “wat vraagt dit moment?” wordt. Vraag ook naar wie er niet aan tafel zit: het kind, de buren, de collega van vannacht. De stand aan het eind is geen uitslag. Wie anders kiest, heeft vaak gezien wat de rest miste.',
    ),
    en: paragraphs(
      'A dilemma has two sides that both hurt. In moral deliberation you do not look for who is right, but for what is at stake and what you could answer for. You put off your judgement, look through the eyes of everybody it touches, and only then weigh.',
      'Choose this method when the question truly is “should I do A or B?” When what is missing is knowledge or a rule, look that up first. When something happened that still hits people hard, begin with care for them: deliberation asks for calm.',
      'To prepare: let the case bringer choose one situation beforehand in which they stood themselves, and write it in a few sentences, without names. Let somebody from outside the situation facilitate. Take two hours; it works with two people, and beyond twelve not everybody gets a turn.',
      'See that it stays with this one situation, and that “we must always…” becomes “what does this moment ask?” again. Ask about those who are not at the table as well: the child, the neighbours, the colleague on the night shift. How the choices fall at the end is no result. Who chooses differently has often seen what the others missed.',
    ),
  },
  purposes: ['dilemma', 'case'],
  people: { min: 2, max: 12 },
  roles: [
    {
      key: 'case-bringer',
      title: { nl: 'Casusinbrenger', en: 'Case bringer' },
      does: {
        nl: 'Stond zelf in de situatie, vertelt het heetste moment en beantwoordt vragen. Denkt verder mee als ieder ander.',
        en: 'Stood in the situation, tells the hottest moment and answers questions. Takes part in the rest like everybody else.',
      },
      take: 'one',
    },
    {
      key: 'participants',
      title: { nl: 'Deelnemers', en: 'Participants' },
      does: {
        nl: 'Verplaatsen zich in de situatie, stellen hun oordeel uit en wegen daarna zelf.',
        en: 'Put themselves in the situation, put off their judgement, and then weigh for themselves.',
      },
      take: 'rest',
    },
  ],
  phases: [
    phase({
      key: 'aim',
      kind: 'check-in',
      title: { nl: 'Doel en spelregels', en: 'Aim and rules' },
      prompt: {
        nl: 'We onderzoeken samen één situatie. We hoeven het niet eens te worden. We stellen ons oordeel uit, en wat hier gezegd wordt blijft hier. Wat heb jij nodig om vrij mee te denken?',
        en: 'We look into one situation together. We do not have to agree. We put off our judgement, and what is said here stays here. What do you need to think along freely?',
      },
      yields: { nl: 'Spelregels waar iedereen achter staat.', en: 'Rules that everybody stands behind.' },
      minutes: 5,
      visibility: 'named',
    }),
    phase({
      key: 'moment',
      kind: 'rounds',
      title: { nl: 'Het heetste moment', en: 'The hottest moment' },
      prompt: {
        nl: 'Vertel de situatie en ga dan naar het moment waarop het er het meest om spande. Waar was je? Wat zag je? Wat dacht en voelde je?',
        en: 'Tell the situation and then go to the moment when most was at stake. Where were you? What did you see? What did you think and feel?',
      },
      yields: { nl: 'Eén moment dat iedereen voor zich ziet.', en: 'One moment that everybody can see before them.' },
      minutes: 10,
      turns: [
        {
          key: 'tell',
          title: { nl: 'De inbrenger vertelt', en: 'The case bringer tells' },
          prompt: {
            nl: 'De anderen luisteren en vragen nog niets.',
            en: 'The others listen and do not ask yet.',
          },
          minutes: 10,
          speaks: ['case-bringer'],
          writes: [],
          away: [],
        },
      ],
    }),
    phase({
      key: 'dilemma',
      kind: 'write',
      title: { nl: 'A of B?', en: 'A or B?' },
      prompt: {
        nl: 'Wat kon je doen? Schrijf de twee wegen op als A en B: twee dingen die niet samen kunnen. Schrijf bij elk wie er schade van heeft, en welke. Kijk de inbrenger aan: is dit het?',
        en: 'What could you do? Write the two ways down as A and B: two things that cannot go together. Write for each who is harmed by it, and how. Look at the case bringer: is this it?',
      },
      yields: { nl: 'Het dilemma, met de schade van beide kanten.', en: 'The dilemma, with the harm of both sides.' },
      minutes: 10,
      visibility: 'named',
      columns: [
        { key: 'a', title: { nl: 'A: ik doe dit', en: 'A: I do this' } },
        { key: 'harm-a', title: { nl: 'Schade van A', en: 'Harm of A' } },
        { key: 'b', title: { nl: 'B: ik doe dat', en: 'B: I do that' } },
        { key: 'harm-b', title: { nl: 'Schade van B', en: 'Harm of B' } },
      ],
    }),
    phase({
      key: 'questions',
      kind: 'rounds',
      title: { nl: 'Je erin verplaatsen', en: 'Put yourself there' },
      prompt: {
        nl: 'Stel vragen tot jij in de schoenen van de inbrenger kunt staan. Wat moet je weten om zelf te kunnen kiezen? Geen raad, geen oordeel.',
        en: 'Ask until you can stand in the case bringer’s shoes. What do you need to know to be able to choose yourself? No advice, no judgement.',
      },
      yields: { nl: 'Iedereen kan zich voorstellen er zelf te staan.', en: 'Everybody can imagine standing there.' },
      minutes: 15,
      turns: [
        {
          key: 'ask',
          title: { nl: 'Verhelderende vragen', en: 'Clarifying questions' },
          prompt: {
            nl: 'Om de beurt een vraag. De inbrenger antwoordt met wat er was.',
            en: 'One question each in turn. The case bringer answers with what was there.',
          },
          minutes: 15,
          speaks: ['case-bringer', 'participants'],
          writes: [],
          away: [],
        },
      ],
    }),
    phase({
      key: 'values',
      kind: 'write',
      title: { nl: 'Wie, welke waarde, welke norm', en: 'Who, which value, which norm' },
      prompt: {
        nl: 'Voor wie staat er iets op het spel? Denk ook aan wie hier niet zit. Schrijf op wat voor die persoon belangrijk is (de waarde) en wat je dan zou moeten doen (de norm). Begin elk briefje met wie het is: “het kind: veilig slapen”.',
        en: 'For whom is something at stake? Think of those who are not here as well. Write down what matters to that person (the value) and what you ought to do then (the norm). Begin each note with who it is: “the child: sleep safely”.',
      },
      yields: {
        nl: 'Een tabel van perspectieven, waarden en normen.',
        en: 'A table of perspectives, values and norms.',
      },
      minutes: 15,
      visibility: 'named',
      columns: [
        { key: 'values', title: { nl: 'Wie: wat is belangrijk', en: 'Who: what matters' } },
        { key: 'norms', title: { nl: 'Dus zou ik moeten…', en: 'So I ought to…' } },
      ],
    }),
    phase({
      key: 'ways',
      kind: 'write',
      title: { nl: 'Alle andere wegen', en: 'All other ways' },
      prompt: {
        nl: 'Wat zou je nog meer kunnen doen, behalve A en B? Schrijf alles op, ook wat onhaalbaar lijkt.',
        en: 'What else could you do, besides A and B? Write down everything, also what seems impossible.',
      },
      yields: { nl: 'Alternatieven, haalbaar of niet.', en: 'Alternatives, feasible or not.' },
      minutes: 10,
      visibility: 'named',
    }),
    phase({
      key: 'own-view',
      kind: 'write',
      title: { nl: 'Je eigen afweging', en: 'Your own weighing' },
      prompt: {
        nl: 'Nu jij. Maak in stilte deze zinnen af. Het mag A zijn, B, of een andere weg.',
        en: 'Now you. Finish these sentences in silence. It may be A, B, or another way.',
      },
      yields: { nl: 'Van ieder een eigen afweging, op papier.', en: 'Everybody’s own weighing, on paper.' },
      minutes: 10,
      visibility: 'private',
      columns: [
        { key: 'right', title: { nl: 'Juist is om…', en: 'It is right to…' } },
        { key: 'because', title: { nl: 'Want…', en: 'Because…' } },
        { key: 'cannot', title: { nl: 'Ik kan dan niet…', en: 'Then I cannot…' } },
        { key: 'limit', title: { nl: 'De schade beperk ik door…', en: 'I limit the harm by…' } },
        { key: 'need', title: { nl: 'Ik heb nodig…', en: 'I need…' } },
      ],
    }),
    phase({
      key: 'weigh',
      kind: 'vote',
      title: { nl: 'A of B, en waarom', en: 'A or B, and why' },
      prompt: {
        nl: 'Als je zou moeten kiezen: A of B? Schrijf in één zin waarom. Het gaat niet om de meeste stemmen. Zo zien jullie waar de verschillen zitten.',
        en: 'If you had to choose: A or B? Write in one sentence why. It is not about the most votes. This shows you where the differences are.',
      },
      yields: { nl: 'Hoe de keuzes liggen, met redenen.', en: 'How the choices fall, with reasons.' },
      minutes: 5,
      voting: { kind: 'dilemma' },
    }),
    phase({
      key: 'dialogue',
      kind: 'discuss',
      title: { nl: 'Het gesprek', en: 'The dialogue' },
      prompt: {
        nl: 'Wat lijkt op elkaar, en wat niet? Vraag aan iemand die anders koos: welke waarde weegt voor jou het zwaarst? Probeer die te begrijpen, niet om te praten.',
        en: 'What is alike, and what is not? Ask somebody who chose differently: which value weighs most for you? Try to understand it, not to talk them round.',
      },
      yields: {
        nl: 'Begrip van waar jullie het eens en oneens zijn.',
        en: 'An understanding of where you agree and disagree.',
      },
      minutes: 20,
    }),
    phase({
      key: 'agree',
      kind: 'decide',
      title: { nl: 'Afspraken', en: 'Agreements' },
      prompt: {
        nl: 'Wat spreken jullie af, voor deze situatie en voor de volgende? Zet er een dag bij waarop jullie kijken hoe het uitpakte. Botst het met een regel, maak er dan een knelpunt van.',
        en: 'What do you agree on, for this situation and for the next? Add a day on which you look at how it turned out. When it clashes with a rule, make it an obstacle.',
      },
      yields: { nl: 'Afspraken, en een dag om terug te kijken.', en: 'Agreements, and a day to look back.' },
      minutes: 10,
    }),
    phase({
      key: 'evaluate',
      kind: 'check-out',
      title: { nl: 'Evalueren', en: 'Evaluate' },
      prompt: {
        nl: 'Wat zie je nu anders dan aan het begin? En hoe was het om zo te praten?',
        en: 'What do you see differently now? And how was it to talk like this?',
      },
      yields: { nl: 'Wat het beraad iedereen bracht.', en: 'What the deliberation brought to each.' },
      minutes: 5,
      visibility: 'named',
    }),
  ],
};
