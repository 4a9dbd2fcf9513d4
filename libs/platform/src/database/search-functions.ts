import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Combining marks, once decomposed, and invisible characters. */
const MARKS = String.raw`[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u200B-\u200F\u2060\uFEFF]`;

/** Scripts in which a term of one or two characters may stand anywhere, not only after a space. */
const WITHOUT_SPACES = String.raw`[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u1100-\u11FF]`;

/** The single definition of how text and search terms are compared. */
export class SearchFunctions0000000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      -- Without case and accents, a space before each word; letters that have no accent to lose become what people type for them.
      create function search_text(variadic parts text[]) returns text immutable parallel safe language sql return
        ' ' || regexp_replace(replace(replace(replace(replace(translate(
          normalize(regexp_replace(
            normalize(lower(array_to_string(parts, ' ') collate "und-x-icu"), NFKD), '${MARKS}', '', 'g'
          ), NFC),
          'øłđħıςð', 'oldhiσd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '\s+', ' ', 'g');

      -- Each word once, as what LIKE takes. One of one or two letters begins a word: within words it would be everywhere.
      create function search_patterns(sought text) returns text[] immutable parallel safe language sql return (
        select coalesce(array_agg(distinct
          case when length(word) < 3 and word ~ '^[^[:punct:]]+$' and word !~ '${WITHOUT_SPACES}' then '% ' else '%' end
            || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
        from unnest(string_to_array(search_text(sought), ' ')) word
        where word <> ''
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function search_patterns, search_text');
  }
}
