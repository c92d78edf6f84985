/**
 * Every refusal has a code that never changes, an HTTP status, and words in both languages that tell what to do.
 * The same codes travel over HTTP (RFC 9457) and over the socket.
 */
interface Words {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  readonly nl: string;
  readonly en: string;
}

const table = {
  // the door
  'validation-failed': {
    status: 422,
    nl: 'Niet alles is goed ingevuld. Kijk bij de velden wat er mist.',
    en: 'Not everything is filled in correctly. See what is missing at the fields.',
  },
  'not-signed-in': {
    status: 401,
    nl: 'Log eerst in.',
    en: 'Please sign in first.',
  },
  'not-allowed': {
    status: 403,
    nl: 'Dit mag je hier niet doen.',
    en: 'You are not allowed to do this here.',
  },
  'not-found': {
    status: 404,
    nl: 'Dit bestaat niet, of je kunt er niet bij.',
    en: 'This does not exist, or you cannot reach it.',
  },
  'foreign-origin': {
    status: 403,
    nl: 'Dit verzoek komt van een andere website en is geweigerd.',
    en: 'This request comes from another website and was refused.',
  },
  'too-large': {
    status: 413,
    nl: 'Dit is te groot om te bewaren.',
    en: 'This is too large to keep.',
  },
  'too-many-requests': {
    status: 429,
    nl: 'Dit gaat te snel achter elkaar. Wacht even en probeer het opnieuw.',
    en: 'This is too fast. Wait a moment and try again.',
  },
  unavailable: {
    status: 503,
    nl: 'De opslag is even niet bereikbaar. Wat je schreef staat nog op dit apparaat. Probeer het zo nog eens.',
    en: 'Storage cannot be reached for a moment. What you wrote is still on this device. Please try again shortly.',
  },
  'internal-error': {
    status: 500,
    nl: 'Er ging iets mis bij ons. Probeer het opnieuw; blijft het fout gaan, vertel het dan je beheerder.',
    en: 'Something went wrong on our side. Try again; if it stays, tell your administrator.',
  },
  'changed-meanwhile': {
    status: 409,
    nl: 'Iemand anders was je net voor. Kijk hoe het er nu voor staat en probeer het opnieuw.',
    en: 'Somebody else was just ahead of you. See how it stands now and try again.',
  },
  // identity
  'sign-in-failed': {
    status: 401,
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'This e-mail address and password do not belong together.',
  },
  'password-wrong': {
    status: 403,
    nl: 'Dit is niet je wachtwoord. Probeer het nog eens.',
    en: 'This is not your password. Please try again.',
  },
  'too-many-tries': {
    status: 429,
    nl: 'Te vaak geprobeerd. Wacht een kwartier, of vraag een nieuwe link om je wachtwoord te kiezen.',
    en: 'Too many tries. Wait fifteen minutes, or ask for a new link to choose your password.',
  },
  'link-not-valid': {
    status: 410,
    nl: 'Deze link werkt niet meer: hij is gebruikt of verlopen. Vraag een nieuwe.',
    en: 'This link no longer works: it was used or has expired. Ask for a new one.',
  },
  'already-a-member': {
    status: 409,
    nl: 'Deze persoon hoort al bij de organisatie.',
    en: 'This person belongs to the organisation already.',
  },
  'last-admin': {
    status: 409,
    nl: 'Er moet altijd één beheerder blijven. Maak eerst iemand anders beheerder.',
    en: 'One admin always has to stay. Make somebody else admin first.',
  },
  'erase-elsewhere-too': {
    status: 409,
    nl: 'Deze persoon hoort ook bij een andere organisatie. Haal iemand hier uit de organisatie; wissen kan alleen de persoon zelf.',
    en: 'This person belongs to another organisation too. Take them out of this one; only they themselves can erase their account.',
  },
  'member-elsewhere-too': {
    status: 409,
    nl: 'Deze persoon hoort ook bij een andere organisatie. Alleen via een e-mail aan die persoon zelf kan er een nieuw wachtwoord komen.',
    en: 'This person belongs to another organisation too. A new password is only possible by an e-mail to that person.',
  },
  // organisations
  'answers-to-loop': {
    status: 422,
    nl: 'Zo zou een knelpunt in een kring gaan. Kies een ander team waar dit team bij terechtkan.',
    en: 'An obstacle would go round in a circle this way. Choose another team for this team to answer to.',
  },
  'name-taken': {
    status: 409,
    nl: 'Deze naam is al in gebruik.',
    en: 'This name is already in use.',
  },
  'not-your-team': {
    status: 403,
    nl: 'Dit kan alleen iemand van dat team zelf.',
    en: 'Only somebody of that team can do this.',
  },
  // change tracks
  'not-a-facilitator': {
    status: 403,
    nl: 'Dit doet de begeleider. Als lid van het team kun je de begeleiding overnemen.',
    en: 'This is for the facilitator. As a member of the team you can take over.',
  },
  'move-not-possible': {
    status: 409,
    nl: 'Vanuit de stand van nu kan dat niet. Kijk hoe het er nu voor staat.',
    en: 'That is not possible from where it stands now. See how it stands.',
  },
  'cover-not-asked-of-you': {
    status: 403,
    nl: 'Deze dekking is aan iemand anders gevraagd.',
    en: 'This cover was asked of somebody else.',
  },
  'not-accountable': {
    status: 422,
    nl: 'Dekking geeft iemand die een team leidt. Kies iemand die dat doet.',
    en: 'Cover is given by somebody who leads a team. Choose somebody who does.',
  },
  // sessions
  'method-unknown': {
    status: 422,
    nl: 'Deze werkvorm bestaat niet.',
    en: 'This method does not exist.',
  },
  'session-without-start': {
    status: 409,
    nl: 'Deze sessie heeft nog geen dag en tijd. Kies die eerst, dan past ze in je agenda.',
    en: 'This session has no day and time yet. Choose them first, then it fits in your calendar.',
  },
  'start-has-passed': {
    status: 409,
    nl: 'Het moment van deze sessie is al voorbij. Kies eerst een nieuwe dag en tijd, en nodig dan uit.',
    en: 'The moment of this session has passed. Choose a new day and time first, and invite then.',
  },
  'mail-not-set-up': {
    status: 409,
    nl: 'Deze Inrol verstuurt geen e-mail. Geef de link van de sessie zelf door, of vraag je beheerder om e-mail in te stellen.',
    en: 'This Inrol sends no mail. Pass the link of the session on yourself, or ask your administrator to set up mail.',
  },
  'written-before': {
    status: 409,
    nl: 'Iemand heeft hier al geschreven, en dat gooien we niet weg. Verzet de sessie, of doe de deur open en sluit haar af.',
    en: 'Somebody has written here already, and we do not throw that away. Move the session, or open it and close it.',
  },
  'series-too-long': {
    status: 409,
    nl: 'Een reeks heeft hooguit zesentwintig sessies. Kies er minder.',
    en: 'A series has at most twenty-six sessions. Choose fewer.',
  },
  'series-moments-not-possible': {
    status: 409,
    nl: 'Kies momenten die nog komen, binnen drie jaar, en elk moment maar één keer.',
    en: 'Choose moments that are still to come, within three years, and each moment only once.',
  },
  'end-not-possible': {
    status: 409,
    nl: 'Kies een moment dat nog komt, en niet verder weg dan een jaar.',
    en: 'Choose a moment that is still to come, and no further away than a year.',
  },
  'too-many-methods': {
    status: 409,
    nl: 'Jullie hebben al tweehonderd eigen werkvormen. Haal er eerst een weg die niemand meer gebruikt.',
    en: 'You have two hundred methods of your own already. Take one away first that nobody uses any more.',
  },
  'not-your-method': {
    status: 403,
    nl: 'Alleen wie deze werkvorm maakte, of een beheerder, kan hem weghalen.',
    en: 'Only who made this method, or an admin, can take it away.',
  },
  'session-not-open': {
    status: 409,
    nl: 'Deze sessie is nog niet open. Wacht tot de begeleider haar opent.',
    en: 'This session is not open yet. Wait until the facilitator opens it.',
  },
  'session-not-started': {
    status: 409,
    nl: 'De sessie is nog niet begonnen. Wacht even tot de begeleider begint.',
    en: 'The session has not begun yet. Wait a moment until the facilitator begins.',
  },
  'session-closed': {
    status: 409,
    nl: 'Deze sessie is afgesloten. De begeleider kan haar heropenen.',
    en: 'This session is closed. The facilitator can reopen it.',
  },
  'not-in-this-phase': {
    status: 409,
    nl: 'Dat hoort bij een andere fase dan die waar jullie nu zijn.',
    en: 'That belongs to another phase than the one you are in now.',
  },
  'already-revealed': {
    status: 409,
    nl: 'Dit is al getoond aan iedereen.',
    en: 'This was already shown to everyone.',
  },
  'vote-closed': {
    status: 409,
    nl: 'Je stem kwam net te laat: de uitslag was al getoond. Hij telt niet mee.',
    en: 'Your vote came just too late: the result was already shown. It does not count.',
  },
  'vote-changed': {
    status: 409,
    nl: 'Intussen wordt er over iets anders gestemd. Lees het nog eens en stem opnieuw.',
    en: 'By now the vote is about something else. Read it again and vote anew.',
  },
  'nothing-to-vote-on': {
    status: 409,
    nl: 'Er is nog niets om over te stemmen. De begeleider schrijft het eerst op.',
    en: 'There is nothing to vote on yet. The facilitator writes it down first.',
  },
  'too-many-proposals': {
    status: 409,
    nl: 'Jullie hebben in deze fase al heel veel afspraken voorgelegd. Ga naar een volgende fase.',
    en: 'You have put a great many agreements to the group in this phase. Go to a next phase.',
  },
  'time-worth-closed': {
    status: 409,
    nl: 'Deze vraag is er nu niet. Antwoorden kan bij het afronden, tot de sessie is afgesloten.',
    en: 'This question is not there now. It can be answered while rounding off, until the session is closed.',
  },
  'reactions-rest': {
    status: 409,
    nl: 'In deze stap is er steeds één aan de beurt. Reageren kan weer in een volgende stap.',
    en: 'In this step people take turns. You can react again in a next step.',
  },
  'reactions-over': {
    status: 409,
    nl: 'De sessie is al een keer afgesloten. De reacties van toen staan vast.',
    en: 'The session has been closed before. The reactions of that time are final.',
  },
  'reaction-right-elsewhere': {
    status: 409,
    nl: 'Je reageert al op een ander apparaat. Omdat niemand weet wie je daar bent, kan dat er maar één zijn. Ga daar verder.',
    en: 'You react on another device already. Because nobody knows who you are there, it can only be one. Go on there.',
  },
  'reaction-right-not-valid': {
    status: 403,
    nl: 'Met dit recht kun je hier niet reageren. Laad de pagina opnieuw.',
    en: 'This right does not let you react here. Load the page again.',
  },
  'right-already-given': {
    status: 409,
    nl: 'Je kunt hier één keer antwoorden, en dat recht heb je al gekregen op een ander apparaat.',
    en: 'You can answer here once, and that right was already given to you on another device.',
  },
  'right-not-valid': {
    status: 403,
    nl: 'Met dit recht kun je hier niet antwoorden.',
    en: 'This right does not let you answer here.',
  },
  'reason-needed': {
    status: 422,
    nl: 'Schrijf er in een paar woorden bij waarom.',
    en: 'Add in a few words why.',
  },
  'too-many-dots': {
    status: 422,
    nl: 'Je hebt meer stippen gegeven dan je er hebt. Haal er eerst een weg.',
    en: 'You gave more dots than you have. Take one away first.',
  },
  'note-rights-elsewhere': {
    status: 409,
    nl: 'Je schrijft in deze stap al op een ander apparaat. Omdat niemand weet welke briefjes van jou zijn, kan dat er maar één zijn. Ga daar verder.',
    en: 'You write in this step on another device already. Because nobody knows which notes are yours, it can only be one. Go on there.',
  },
  'note-right-not-valid': {
    status: 403,
    nl: 'Met dit recht kun je hier niet schrijven. Laad de pagina opnieuw.',
    en: 'This right does not let you write here. Load the page again.',
  },
  'reading-first-changed': {
    status: 409,
    nl: 'Wie begeleidt leest de briefjes nu vooraf. Dat wist je nog niet toen je dit schreef. Leg het opnieuw neer als je dat goed vindt.',
    en: 'Who facilitates now reads the notes first. You did not know that when you wrote this. Put it down again if that is fine with you.',
  },
  'already-written': {
    status: 409,
    nl: 'Er is al geschreven in deze stap. Wie schreef, deed dat met een andere belofte. Voeg een nieuwe stap toe.',
    en: 'Somebody has written in this step already, under another promise. Add a new step.',
  },
  'too-many-held-back': {
    status: 409,
    nl: 'Er zijn hier al heel veel briefjes tegengehouden. Praat er eerst over met de groep.',
    en: 'A great many notes are held back here already. Talk about it with the group first.',
  },
  'too-many-notes': {
    status: 409,
    nl: 'Je hebt in deze fase al heel veel briefjes geschreven. Voeg er een paar samen.',
    en: 'You have written a great many notes in this phase. Merge a few.',
  },
  'too-many-phases': {
    status: 409,
    nl: 'Meer stappen passen er niet in één sessie. Haal er eerst een weg.',
    en: 'No more steps fit in one session. Take one out first.',
  },
  'phase-in-use': {
    status: 409,
    nl: 'In deze stap zijn jullie al geweest, of er is al in geschreven. Hij blijft staan; je kunt hem wel overslaan.',
    en: 'You have been in this step, or somebody wrote in it. It stays; you can skip it.',
  },
  'last-facilitator': {
    status: 409,
    nl: 'Er blijft altijd één begeleider. Voeg eerst iemand anders toe.',
    en: 'One facilitator always stays. Add somebody else first.',
  },
  'leader-is-here': {
    status: 409,
    nl: 'De begeleider is er nog. Is die een halve minuut weg, dan kun jij het overnemen.',
    en: 'The facilitator is still here. When they have been away for half a minute, you can take over.',
  },
  'nobody-to-group': {
    status: 409,
    nl: 'Er is nog niemand om in een groepje te zetten. Wacht tot er deelnemers zijn.',
    en: 'There is nobody to put in a group yet. Wait until people are here.',
  },
  'groups-in-use': {
    status: 409,
    nl: 'Deze groepjes zijn al uiteen geweest. Herhaal de fase als je nieuwe wilt maken.',
    en: 'These groups have already been apart. Repeat the phase to make new ones.',
  },
  'no-groups-before': {
    status: 409,
    nl: 'Er zijn nog geen groepjes om samen te voegen. Maak eerst nieuwe.',
    en: 'There are no groups to put together yet. Make new ones first.',
  },
  'not-apart': {
    status: 409,
    nl: 'De groepjes zijn nu niet uiteen. Iedereen is weer bij elkaar.',
    en: 'The groups are not apart now. Everybody is together again.',
  },
  'not-your-group': {
    status: 403,
    nl: 'Dit kan alleen wie in dit groepje zit.',
    en: 'Only somebody in this group can do this.',
  },
  'group-full': {
    status: 409,
    nl: 'Dit groepje is vol. Kies er een waar nog plaats is.',
    en: 'This group is full. Choose one with a place left.',
  },
  'groups-not-chosen': {
    status: 409,
    nl: 'In deze ronde kies je je groepje niet zelf. Vraag het aan wie begeleidt.',
    en: 'In this round you do not choose your group. Ask whoever facilitates.',
  },
  'too-many-chosen': {
    status: 422,
    nl: 'Er gaan al tien briefjes mee terug. Haal er eerst een weg.',
    en: 'Ten notes are coming back already. Take one away first.',
  },
  'role-taken': {
    status: 409,
    nl: 'Deze rol heeft iemand anders net genomen. Kies een andere, of overleg samen.',
    en: 'Somebody else has just taken this role. Choose another, or talk it over.',
  },
  'not-your-turn': {
    status: 409,
    nl: 'In deze beurt schrijf jij niet. Wat je wilt zeggen komt straks aan bod.',
    en: 'You do not write in this turn. What you want to say will have its moment.',
  },
  'in-rehearsal': {
    status: 409,
    nl: 'Dit is een proefsessie: hier komt niets van terecht. Doe dit in de echte sessie.',
    en: 'This is a rehearsal: nothing comes of it. Do this in the real session.',
  },
  'guest-of-another-session': {
    status: 403,
    nl: 'Je bent te gast in een andere sessie. Vraag de begeleider om de link van deze.',
    en: 'You are a guest of another session. Ask the facilitator for the link of this one.',
  },
  // experiments
  'plan-incomplete': {
    status: 422,
    nl: 'Voor de start horen de verwachting, wat je anders doet, de periode en de grens erbij.',
    en: 'Before the start, write down the expectation, what you do differently, the period and the boundary.',
  },
  'learning-missing': {
    status: 422,
    nl: 'Schrijf op wat jullie geleerd hebben, ook als jullie stoppen.',
    en: 'Write down what you learned, also when you stop.',
  },
  'period-reversed': {
    status: 422,
    nl: 'Het einde ligt voor het begin. Kies een latere datum.',
    en: 'The end lies before the start. Choose a later date.',
  },
  // feedback loops
  'waits-elsewhere': {
    status: 409,
    nl: 'Dit knelpunt wacht nu bij een ander team. Dat team geeft het antwoord.',
    en: 'This obstacle now waits with another team. That team gives the answer.',
  },
  'not-lead-of-answering-team': {
    status: 403,
    nl: 'Het antwoord komt van iemand die het team leidt waar het knelpunt wacht.',
    en: 'The answer comes from somebody who leads the team where the obstacle waits.',
  },
  'nobody-above': {
    status: 409,
    nl: 'Boven dit team staat geen ander team. Neem het knelpunt weg, of leg uit waarom het blijft.',
    en: 'There is no team above this one. Remove the obstacle, or explain why it stays.',
  },
  'only-raising-team': {
    status: 403,
    nl: 'Alleen het team dat het knelpunt meldde, kan zeggen of het nu werkt.',
    en: 'Only the team that raised the obstacle can say whether it works now.',
  },
  'reason-missing': {
    status: 422,
    nl: 'Leg in een paar woorden uit waarom.',
    en: 'Explain why in a few words.',
  },
  // procedures
  'procedure-known': {
    status: 409,
    nl: 'Deze procedure staat al in het register. Zoek hem op, dan kun je hem daar bevragen.',
    en: 'This procedure is in the register already. Look it up; you can question it there.',
  },
  'not-yours-to-change': {
    status: 403,
    nl: 'Hierover beslist iemand anders: het team zelf, of wie een team van management of bestuur leidt. Je kunt de procedure wel bevragen.',
    en: 'Somebody else decides on this: the team itself, or who leads a team of management or board. You can question the procedure.',
  },
  // practices
  'only-own-team-rolls-in': {
    status: 403,
    nl: 'Een werkwijze rol je alleen in met je eigen team. Een ander team kun je uitnodigen om mee te kijken.',
    en: 'You roll a practice in with your own team only. You can invite another team to have a look.',
  },
  'own-experience-needed': {
    status: 422,
    nl: 'Uitproberen begint met een eigen ervaring: een experiment of sessie van je eigen team.',
    en: 'Trying starts with an experience of your own: an experiment or session of your own team.',
  },
  'variant-needed': {
    status: 422,
    nl: 'Een eigen vorm vraagt wat jullie veranderden en waarom.',
    en: 'A form of your own asks what you changed and why.',
  },
  'practice-retired': {
    status: 409,
    nl: 'Deze werkwijze wordt niet meer gebruikt.',
    en: 'This practice is no longer in use.',
  },
  'not-a-carrier': {
    status: 403,
    nl: 'Hierover beslist iemand die de werkwijze draagt.',
    en: 'Somebody who carries the practice decides on this.',
  },
  // live documents
  'document-not-open': {
    status: 409,
    nl: 'Dit document is niet meer open. Laad de pagina opnieuw; wat je schreef blijft bewaard op dit apparaat.',
    en: 'This document is no longer open. Load the page again; what you wrote stays on this device.',
  },
  'document-read-only': {
    status: 403,
    nl: 'Je kunt dit lezen, maar niet meer veranderen.',
    en: 'You can read this, but no longer change it.',
  },
  'document-gap': {
    status: 409,
    nl: 'Er ontbreekt nog iets van een ander. We vragen het opnieuw op; wat je schreef staat nog op dit apparaat.',
    en: 'Something of somebody else is still missing. We ask for it again; what you wrote is still on this device.',
  },
  'document-full': {
    status: 413,
    nl: 'Hier past niet meer bij. Haal eerst iets weg, of begin een nieuw vel.',
    en: 'No more fits in here. Take something away first, or start a new sheet.',
  },
  'update-malformed': {
    status: 422,
    nl: 'Deze wijziging is onleesbaar aangekomen en is niet bewaard. Laad de pagina opnieuw.',
    en: 'This change arrived unreadable and was not kept. Load the page again.',
  },
  'client-id-not-granted': {
    status: 403,
    nl: 'Deze wijziging staat op naam van een ander en is niet bewaard. Laad de pagina opnieuw.',
    en: 'This change carries the name of somebody else and was not kept. Load the page again.',
  },
  'update-out-of-shape': {
    status: 422,
    nl: 'Deze wijziging past niet in dit document en is niet bewaard. Laad de pagina opnieuw.',
    en: 'This change does not fit in this document and was not kept. Load the page again.',
  },
  'not-your-note': {
    status: 403,
    nl: 'Dit briefje is van iemand anders. Alleen wie het schreef, kan het veranderen of weghalen.',
    en: 'This note is somebody else’s. Only who wrote it can change it or take it away.',
  },
  'not-your-name': {
    status: 403,
    nl: 'Op een briefje staat alleen je eigen naam, en alleen waar jullie met namen schrijven. Laad de pagina opnieuw.',
    en: 'A note carries your own name only, and only where you write with names. Load the page again.',
  },
  'room-full': {
    status: 503,
    nl: 'Hier zijn al duizend schermen open. Vraag of iemand er een sluit, of kijk mee op een ander scherm.',
    en: 'A thousand screens are open here already. Ask somebody to close one, or look along on another screen.',
  },
  'too-many-documents': {
    status: 409,
    nl: 'Op deze pagina staan al twintig borden en kaarten open. Sluit er eerst een die je niet meer nodig hebt.',
    en: 'Twenty boards and maps are open on this page already. Close one first that you no longer need.',
  },
  'page-outdated': {
    status: 409,
    nl: 'Inrol is vernieuwd. Laad de pagina opnieuw; wat je schreef blijft bewaard op dit apparaat.',
    en: 'Inrol was renewed. Load the page again; what you wrote stays on this device.',
  },
} as const satisfies Record<string, Words>;

export type ErrorCode = keyof typeof table;
export const errorCodes = Object.keys(table) as [ErrorCode, ...ErrorCode[]];
export const errorWords: Readonly<Record<ErrorCode, Words>> = table;
