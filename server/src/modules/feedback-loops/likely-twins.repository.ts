import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** More than three would be read by nobody. */
const OFFERED = 3;
/** Share of the letters in threes that two titles have in common, above which they may well say the same. */
const ALIKE = 0.35;
/** Share of the words, in their Dutch stem and without stop words, that an obstacle knows too; and never one word alone. */
const SHARED = 0.6;

/* The text must stay as it is in the index obstacle_words. */
const TEXT = `to_tsvector('dutch', o."title" || ' ' || o."inTheWayOf" || ' ' || o."description")`;

const TWINS = `
  WITH asked AS (SELECT tsvector_to_array(to_tsvector('dutch', $2)) AS words),
  near AS (
    SELECT o."id", similarity(o."title", $2) AS alike,
      (SELECT count(*) FROM unnest(asked.words) word WHERE word = ANY (tsvector_to_array(${TEXT}))) AS shared,
      cardinality(asked.words) AS words
    FROM "obstacle" o, asked
    WHERE o."organisationId" = $1 AND o."status" <> 'confirmed'
      AND (o."title" % $2 OR ${TEXT} @@ replace(plainto_tsquery('dutch', $2)::text, ' & ', ' | ')::tsquery)
  )
  SELECT "id" FROM near
  WHERE alike >= ${ALIKE} OR (shared >= 2 AND shared >= words * ${SHARED})
  ORDER BY alike + shared::float / greatest(words, 1) DESC, "id" LIMIT ${OFFERED}`;

/** Finds obstacles that are worded alike: by their letters, so that a typing error does no harm, and by their words. */
@Injectable()
export class LikelyTwins {
  constructor(private readonly database: Database) {}

  /** Ids of open obstacles of the organisation, the most alike first; at most three. */
  async of(organisationId: string, title: string): Promise<string[]> {
    const found: { id: string }[] = await this.database.manager.query(TWINS, [organisationId, title]);
    return found.map(({ id }) => id);
  }
}
