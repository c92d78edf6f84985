import type { Method } from '@inrol/contracts/sessions';

/** Takes a team's own work process apart, step by step, and holds it against what it is for. */
export const workProcessAnalysis: Method = {
  key: 'work-process-analysis',
  title: { nl: 'Ons werkproces onder de loep', en: 'A close look at our work process' },
  goodFor: {
    nl: 'Samen tekenen hoe het werk echt loopt, en bij elke stap vragen: helpt dit de mensen voor wie we het doen? Goed als het werk stroef loopt of veel tijd kost.',
    en: 'Draw together how the work really runs, and ask at each step: does this help the people we do it for? Good when work is stiff or takes much time.',
  },
  people: { min: 3, max: 10 },
  phases: [
    {
      key: 'goal',
      kind: 'write',
      title: { nl: 'Waar doen we het voor?', en: 'What is it for?' },
      prompt: {
        nl: 'Voor wie is dit werk, en wat moet er voor hen beter van worden? Schrijf het in één zin. Lees de zinnen aan elkaar voor en kies of maak er samen één. Die zin houden we er straks bij elke stap naast.',
        en: 'Whom is this work for, and what should get better for them? Write it in one sentence. Read the sentences to each other, and choose one or make one together. We will hold that sentence beside every step.',
      },
      minutes: 10,
      visibility: 'named',
      columns: [],
      voting: null,
    },
    {
      key: 'draw',
      kind: 'map',
      title: { nl: 'Tekenen hoe het gaat', en: 'Draw how it goes' },
      prompt: {
        nl: 'Teken het proces zoals het echt gaat, niet zoals het op papier staat. Begin bij de eerste vraag van een cliënt. Wie doet wat? Waar ligt het stil? Teken ook de omwegen die jullie in de praktijk nemen.',
        en: 'Draw the process as it really goes, not as it is on paper. Start at the first question of a client. Who does what? Where does it lie still? Draw the detours you take in practice as well.',
      },
      minutes: 25,
      visibility: null,
      columns: [],
      voting: null,
    },
    {
      key: 'mark',
      kind: 'map',
      title: { nl: 'Stap voor stap toetsen', en: 'Test it step by step' },
      prompt: {
        nl: 'Loop samen elke stap langs en houd jullie zin ernaast. Draagt de stap bij, maakt hij niets uit, of zit hij in de weg? En voor wie is hij er: voor de cliënt, voor onze organisatie of voor het systeem eromheen? Zijn jullie het niet eens, praat daar dan over.',
        en: 'Go through every step together and hold your sentence beside it. Does the step contribute, does it make no difference, or does it hinder? And whom is it there for: the client, our organisation, or the system around it? Where you disagree, talk about that.',
      },
      minutes: 15,
      visibility: null,
      columns: [],
      voting: null,
    },
    {
      key: 'write',
      kind: 'write',
      title: { nl: 'Wat wringt er?', en: 'Where does it rub?' },
      prompt: {
        nl: 'Schrijf in stilte op waar jij last van hebt in dit proces, en waar cliënten of jullie zelf op wachten. Schrijf ook op wat je lastig vindt om te zeggen. Geen namen van cliënten.',
        en: 'Write down in silence what bothers you in this process, and what clients or you yourselves wait for. Also write what you find hard to say. No names of clients.',
      },
      minutes: 10,
      visibility: 'private',
      columns: [
        { key: 'friction', title: { nl: 'Wat wringt', en: 'Where it rubs' } },
        { key: 'waiting', title: { nl: 'Waar we op wachten', en: 'What we wait for' } },
      ],
      voting: null,
    },
    {
      key: 'vote',
      kind: 'vote',
      title: { nl: 'Kiezen', en: 'Choose' },
      prompt: {
        nl: 'Wat pakken we het eerst aan? Je hebt drie stippen, en je mag er hooguit twee op dezelfde plek zetten. Niemand ziet waar jij ze zet.',
        en: 'What do we take on first? You have three dots, and may put at most two in the same place. Nobody sees where you put yours.',
      },
      minutes: 5,
      visibility: null,
      columns: [],
      voting: { kind: 'dots', perPerson: 3, perNote: 2 },
    },
    {
      key: 'decide',
      kind: 'decide',
      title: { nl: 'Afspreken', en: 'Decide' },
      prompt: {
        nl: 'Neem wat de meeste stippen kreeg. Kan de stap weg? Kan hij anders? Moeten we vragen of een regel nog klopt? Maak een experiment van wat jullie zelf kunnen proberen, en een knelpunt van wat een ander team moet wegnemen.',
        en: 'Take what got the most dots. Can the step go? Can it be done differently? Should we ask whether a rule still makes sense? Make an experiment of what you can try yourselves, and an obstacle of what another team has to take away.',
      },
      minutes: 20,
      visibility: null,
      columns: [],
      voting: null,
    },
    {
      key: 'check-out',
      kind: 'check-out',
      title: { nl: 'Afronden', en: 'Check out' },
      prompt: {
        nl: 'Wat zie je nu dat je eerst niet zag? Eén zin is genoeg.',
        en: 'What do you see now that you did not see before? One sentence is enough.',
      },
      minutes: 5,
      visibility: 'named',
      columns: [],
      voting: null,
    },
  ],
};
