import type { Method } from '@inrol/contracts/sessions';
import { paragraphs, phase } from './phase.ts';

/** Takes a team's own work process apart, step by step, and holds it against what it is for. */
export const workProcessAnalysis: Method = {
  key: 'work-process-analysis',
  title: { nl: 'Ons werkproces onder de loep', en: 'A close look at our work process' },
  goodFor: {
    nl: 'Samen tekenen hoe het werk echt loopt, en bij elke stap vragen: helpt dit de mensen voor wie we het doen? Goed als het werk stroef loopt of veel tijd kost.',
    en: 'Draw together how the work really runs, and ask at each step: does this help the people we do it for? Good when work is stiff or takes much time.',
  },
  about: {
    nl: paragraphs(
      'Wie zijn eigen werk tekent, ziet stappen waar niemand meer van weet waarom ze er zijn. Deze werkvorm haalt jullie proces uit elkaar en legt bij elke stap de vraag neer: helpt dit de mensen voor wie we het doen? Wat niet helpt, mag ter discussie staan.',
      'Kies deze werkvorm als het werk stroef loopt, veel wacht of veel papier vraagt. Gaat het om één voorval, neem dan een korte nabespreking. Is het proces van een ander team, nodig dat team dan uit: over iemand anders tekenen leert je weinig.',
      'Voorbereiden: neem één soort vraag van begin tot eind, niet het hele werk. Nodig de mensen uit die de stappen echt doen, ook die aan de balie. Leg de officiële procedure in een la. Een groot scherm helpt.',
      'Let erop dat jullie tekenen wat er gebeurt, ook de omwegen. Blijf weg van “zij moeten”. Zijn jullie het over een stap niet eens, laat dat dan staan en schrijf het erbij. Een paar stappen die kunnen verdwijnen, zijn meer waard dan een compleet plaatje.',
    ),
    en: paragraphs(
      'Who draws their own work sees steps that nobody knows the reason of any more. This method takes your process apart and asks at each step: does this help the people we do it for? What does not help may be questioned.',
      'Choose this method when work is stiff, waits a lot or asks for much paper. For one single event take an after-action review. When the process is of another team, invite that team: drawing somebody else’s work teaches you little.',
      'To prepare: take one kind of question from beginning to end, not all of the work. Invite the people who really do the steps, also those at the desk. Put the official procedure in a drawer. A large screen helps.',
      'See that you draw what happens, detours included. Stay away from “they should”. When you disagree about a step, leave it so and write it down. A few steps that can go are worth more than a complete picture.',
    ),
  },
  purposes: ['process'],
  people: { min: 3, max: 10 },
  roles: [],
  phases: [
    phase({
      key: 'goal',
      kind: 'write',
      title: { nl: 'Waar doen we het voor?', en: 'What is it for?' },
      prompt: {
        nl: 'Voor wie is dit werk, en wat moet er voor hen beter van worden? Schrijf het in één zin. Lees de zinnen aan elkaar voor en kies of maak er samen één. Die zin houden we er straks bij elke stap naast.',
        en: 'Whom is this work for, and what should get better for them? Write it in one sentence. Read the sentences to each other, and choose one or make one together. We will hold that sentence beside every step.',
      },
      yields: { nl: 'Het doel, in één zin.', en: 'The goal, in one sentence.' },
      minutes: 10,
      visibility: 'named',
    }),
    phase({
      key: 'draw',
      kind: 'map',
      title: { nl: 'Tekenen hoe het gaat', en: 'Draw how it goes' },
      prompt: {
        nl: 'Teken het proces zoals het echt gaat, niet zoals het op papier staat. Begin bij de eerste vraag van een cliënt. Wie doet wat? Waar ligt het stil? Teken ook de omwegen die jullie in de praktijk nemen.',
        en: 'Draw the process as it really goes, not as it is on paper. Start at the first question of a client. Who does what? Where does it lie still? Draw the detours you take in practice as well.',
      },
      yields: { nl: 'Een kaart van hoe het werk echt loopt.', en: 'A map of how the work really runs.' },
      minutes: 25,
    }),
    phase({
      key: 'mark',
      kind: 'map',
      title: { nl: 'Stap voor stap toetsen', en: 'Test it step by step' },
      prompt: {
        nl: 'Loop samen elke stap langs en houd jullie zin ernaast. Draagt de stap bij, maakt hij niets uit, of zit hij in de weg? En voor wie is hij er: voor de cliënt, voor onze organisatie of voor het systeem eromheen? Zijn jullie het niet eens, praat daar dan over.',
        en: 'Go through every step together and hold your sentence beside it. Does the step contribute, does it make no difference, or does it hinder? And whom is it there for: the client, our organisation, or the system around it? Where you disagree, talk about that.',
      },
      yields: {
        nl: 'Bij elke stap: wat hij bijdraagt, en voor wie.',
        en: 'At every step: what it contributes, and for whom.',
      },
      minutes: 15,
    }),
    phase({
      key: 'write',
      kind: 'write',
      title: { nl: 'Wat wringt er?', en: 'Where does it rub?' },
      prompt: {
        nl: 'Schrijf in stilte op waar jij last van hebt in dit proces, en waar cliënten of jullie zelf op wachten. Schrijf ook op wat je lastig vindt om te zeggen. Geen namen van cliënten.',
        en: 'Write down in silence what bothers you in this process, and what clients or you yourselves wait for. Also write what you find hard to say. No names of clients.',
      },
      yields: { nl: 'Wat wringt, en waar mensen op wachten.', en: 'Where it rubs, and what people wait for.' },
      minutes: 10,
      visibility: 'private',
      columns: [
        { key: 'friction', title: { nl: 'Wat wringt', en: 'Where it rubs' } },
        { key: 'waiting', title: { nl: 'Waar we op wachten', en: 'What we wait for' } },
      ],
    }),
    phase({
      key: 'vote',
      kind: 'vote',
      title: { nl: 'Kiezen', en: 'Choose' },
      prompt: {
        nl: 'Wat pakken we het eerst aan? Je hebt drie stippen, en je mag er hooguit twee op dezelfde plek zetten. Niemand ziet waar jij ze zet.',
        en: 'What do we take on first? You have three dots, and may put at most two in the same place. Nobody sees where you put yours.',
      },
      yields: { nl: 'Waar jullie het eerst mee aan de slag gaan.', en: 'What you take on first.' },
      minutes: 5,
      voting: { kind: 'dots', perPerson: 3, perNote: 2 },
    }),
    phase({
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Afspreken', en: 'Decide' },
      prompt: {
        nl: 'Neem wat de meeste stippen kreeg. Kan de stap weg? Kan hij anders? Moeten we vragen of een regel nog klopt? Maak een experiment van wat jullie zelf kunnen proberen, en een knelpunt van wat een ander team moet wegnemen.',
        en: 'Take what got the most dots. Can the step go? Can it be done differently? Should we ask whether a rule still makes sense? Make an experiment of what you can try yourselves, and an obstacle of what another team has to take away.',
      },
      yields: {
        nl: 'Experimenten, knelpunten en stappen die weg kunnen.',
        en: 'Experiments, obstacles and steps that can go.',
      },
      minutes: 20,
    }),
    phase({
      key: 'check-out',
      kind: 'check-out',
      title: { nl: 'Afronden', en: 'Check out' },
      prompt: {
        nl: 'Wat zie je nu dat je eerst niet zag? Eén zin is genoeg.',
        en: 'What do you see now that you did not see before? One sentence is enough.',
      },
      yields: { nl: 'Wat ieder nu ziet.', en: 'What each sees now.' },
      minutes: 5,
      visibility: 'named',
    }),
  ],
};
