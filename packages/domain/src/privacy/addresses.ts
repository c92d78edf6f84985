import { matchesOf, type PersonalDetail } from './detail.ts';

/** 12, 12a, 12-3, 12 bis. */
const HOUSE = String.raw`[ \u00A0](?:nr\.? ?)?\d{1,5}(?: ?(?:[a-zA-Z]|bis|hs)(?![\p{L}\d]))?(?:[-/]\d{1,4})?(?![\d.,]\d|\d)`;
const POSTCODE = String.raw`[1-9]\d{3}[ \u00A0]?[A-Z]{2}(?!\p{L})`;
const PLACE_AFTER = String.raw`(?:,? ${POSTCODE})?`;

/** Streets whose name ends in what they are: Kerkstraat, hoofdstraat, Lange Nieuwstr. */
const ANY_CASE = 'straat|straatje|str\\.|laan|plein|gracht|singel|steeg|kade|plantsoen';
/** Endings that other words have as well, so only where the name is written with a capital. */
const CAPITAL = 'weg|dijk|hof|pad|dreef|wal|erf|brink|boulevard|hoek|waard|akker|oord|burg|park|poort|ring';
const NO_STREET =
  'onderweg|snelweg|autoweg|halverwege|zorgpad|leerpad|stappenpad|ontwikkelpad|herkomst|kerkhof|gerechtshof|zorgpark';
const OF = String.raw`(?:van|der|de|den|het|aan|op|ten|ter|naar|'t)`;

const PATTERNS = [
  String.raw`(?<!\p{L})(?!(?:${NO_STREET})(?!\p{L}))\p{L}[\p{L}'’-]{1,40}(?:${ANY_CASE})${HOUSE}${PLACE_AFTER}`,
  String.raw`(?<!\p{L})(?!(?:${capitalised(NO_STREET)})(?!\p{L}))\p{Lu}[\p{L}'’-]{1,40}(?:${CAPITAL})${HOUSE}${PLACE_AFTER}`,
  String.raw`(?<!\p{L})(?:Laan|Weg|Plein|Hof|Kade|Dijk|Straat|Park) ${OF}(?: ${OF})? \p{Lu}[\p{L}'’-]{1,40}${HOUSE}${PLACE_AFTER}`,
  String.raw`(?<![\p{L}\d])\d{1,5}[a-zA-Z]? (?:\p{Lu}[\p{L}'’-]{1,30} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Square|Crescent|Terrace|Gardens|St\.|Rd\.|Ave\.)`,
  String.raw`(?<![\p{L}\d])${POSTCODE},?(?: (?:nr\.?|nummer|huisnummer|number))?[ -]?\d{1,5}(?: ?[a-zA-Z](?!\p{L}))?(?!\d)`,
  String.raw`(?<![\p{L}\d])(?:nr\.?|nummer|huisnummer|number) \d{1,5}[a-zA-Z]?,? (?:in |op )?${POSTCODE}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Home addresses: a street with a house number, or a Dutch postcode with one. */
export const addressesIn = (text: string): PersonalDetail[] =>
  PATTERNS.flatMap((pattern) => matchesOf('address', pattern, text));

function capitalised(words: string): string {
  return words
    .split('|')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('|');
}
