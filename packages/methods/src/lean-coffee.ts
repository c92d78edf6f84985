import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Lean coffee: the agenda is made on the spot, and thumbs decide how long a topic takes. The length is an estimate. */
export const leanCoffee: Method = {
  key: 'lean-coffee',
  title: { nl: 'Lean coffee', en: 'Lean coffee' },
  goodFor: {
    nl: 'Overleggen zonder agenda vooraf: ieder brengt een onderwerp mee, jullie kiezen, en een duim bepaalt wanneer het genoeg is.',
    en: 'Meet without an agenda made beforehand: everybody brings a topic, you choose, and a thumb decides when it is enough.',
  },
  about: {
    nl: paragraphs(
      'De agenda van een vast overleg is vaak van één persoon. Hier maakt de groep haar ter plekke. Wat de meeste stippen krijgt, komt eerst, en elk onderwerp krijgt zeven minuten. Daarna zeggen duimen: verder, of het volgende?',
      'Kies deze werkvorm voor een geregeld overleg, of voor een uur met mensen die elkaar veel te vertellen hebben. Voor een besluit met grote gevolgen is zij te licht.',
      'Voorbereiden is niet nodig, behalve koffie. Zet bij het praten de klok op zeven minuten en zeg hardop wanneer hij loopt.',
      'Let op de duimen: meer omlaag dan omhoog is doorgaan met het volgende, ook als jij zelf nog zit te popelen. Wie het onderwerp inbracht, begint met één zin waarom. En schrijf aan het eind op wat je meeneemt, anders blijft het bij praten.',
    ),
    en: paragraphs(
      'The agenda of a regular meeting often belongs to one person. Here the group makes it on the spot. What gets most dots comes first, and each topic gets seven minutes. Then thumbs say: go on, or the next?',
      'Choose this method for a regular meeting, or for an hour with people who have much to tell each other. For a decision with large consequences it is too light.',
      'Nothing to prepare, except coffee. While you talk, set the clock to seven minutes and say aloud when it runs.',
      'Watch the thumbs: more down than up means the next topic, even when you are burning to go on. Who brought the topic begins with one sentence of why. And write down what you take along at the end, or it stays with talking.',
    ),
  },
  purposes: ['ideas', 'look-back'],
  people: { min: 3, max: 10 },
  roles: [],
  phases: [
    phase({
      key: 'topics',
      kind: 'write',
      title: { nl: 'Onderwerpen', en: 'Topics' },
      prompt: {
        nl: 'Waar wil jij het over hebben? Eén onderwerp per briefje. Vertel het in één zin.',
        en: 'What do you want to talk about? One topic on each note. Tell it in one sentence.',
      },
      yields: { nl: 'Onderwerpen van iedereen.', en: 'Topics from everybody.' },
      minutes: 5,
      visibility: 'named',
    }),
    phase({
      key: 'choose',
      kind: 'vote',
      title: { nl: 'Kiezen', en: 'Choose' },
      prompt: {
        nl: 'Geef stippen aan wat jij wilt bespreken. Je hebt er drie, hooguit twee op dezelfde plek.',
        en: 'Give dots to what you want to discuss. You have three, at most two in the same place.',
      },
      yields: { nl: 'De volgorde waarin jullie praten.', en: 'The order in which you talk.' },
      minutes: 4,
      voting: { kind: 'dots', perPerson: 3, perNote: 2 },
    }),
    phase({
      key: 'talk',
      kind: 'discuss',
      title: { nl: 'Praten in rondes van zeven', en: 'Talk in rounds of seven' },
      prompt: {
        nl: 'Begin met het onderwerp met de meeste stippen. Zet de klok op zeven minuten. Is de tijd om, doe dan allemaal een duim: omhoog voor een paar minuten erbij, omlaag voor het volgende.',
        en: 'Begin with the topic with the most dots. Set the clock to seven minutes. When the time is up, all show a thumb: up for a few minutes more, down for the next.',
      },
      yields: { nl: 'Een stuk of zes onderwerpen besproken.', en: 'Some six topics discussed.' },
      minutes: 42,
    }),
    phase({
      key: 'takeaways',
      kind: 'check-out',
      title: { nl: 'Wat neem je mee?', en: 'What do you take along?' },
      prompt: {
        nl: 'Schrijf één ding op dat je gaat doen, of dat je nu anders ziet.',
        en: 'Write down one thing that you will do, or see differently now.',
      },
      yields: { nl: 'Van iedereen één ding.', en: 'One thing from everybody.' },
      minutes: 9,
      visibility: 'named',
    }),
  ],
};
