import type { Locale } from '@inrol/contracts';
import type { WordInNote } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** What PostgreSQL has for each language: it takes off endings, and leaves out the words that every text is full of. */
const stems: Readonly<Record<Locale, string>> = { nl: 'dutch_stem', en: 'english_stem' };

/** Plain words and the parts of words with a hyphen, as the parser of PostgreSQL numbers them; no addresses and no numbers. */
const wordKinds = [1, 2, 10, 11];

/** Cuts texts up in words; keeps nothing. */
@Injectable()
export class WordsRepository {
  constructor(private readonly database: Database) {}

  /** Of each text its words, in the order of the texts. */
  async of(texts: readonly string[], language: Locale): Promise<WordInNote[][]> {
    const rows = await this.database.manager.query<{ at: number; word: string; stem: string }[]>(
      `SELECT spoken.at, spoken.word, spoken.stem
       FROM (
         SELECT text.at::int AS at, lower(part.token) AS word, (ts_lexize($2::regdictionary, lower(part.token)))[1] AS stem
         FROM unnest($1::text[]) WITH ORDINALITY AS text(words, at), ts_parse('default', text.words) AS part
         WHERE part.tokid = ANY($3::int[])
       ) AS spoken
       WHERE spoken.stem IS NOT NULL`,
      [texts, stems[language], wordKinds],
    );
    const words = texts.map((): WordInNote[] => []);
    for (const { at, word, stem } of rows) words[at - 1]!.push({ word, stem });
    return words;
  }
}
