import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL equivalent of `nameKey`. */
const KEY = `lower(upper(normalize(
  regexp_replace(name, '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0]', '', 'g'),
  NFKC) collate "und-x-icu") collate "und-x-icu")`;

/** Recomputes name keys. A name keeps its old key if another name already has the new one. */
export class NamesThatCompare1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['roles', 'departments'])
      await runner.query(`
        with keyed as (
          select id, k as key, row_number() over (partition by organization_id, k order by id) as place
          from ${table}, lateral (select ${KEY} as k) as computed
        )
        update ${table} r set name_key = keyed.key from keyed
        where keyed.id = r.id and keyed.place = 1 and r.name_key <> keyed.key and keyed.key <> ''
          and not exists (
            select from ${table} o
            where o.organization_id = r.organization_id and o.name_key = keyed.key and o.id <> r.id
          )
      `);
  }

  async down(): Promise<void> {
    // The old keys are not kept.
  }
}
