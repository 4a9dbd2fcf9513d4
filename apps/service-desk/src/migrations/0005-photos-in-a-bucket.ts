import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos may lie in a bucket, and go from there when they are deleted here. */
export class PhotosInABucket1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachments add column in_bucket boolean not null default false;
      create index attachments__id__to_move on attachments (id) where width is not null and not in_bucket;

      -- Only the ids of deleted photos: no personal data.
      create table pending_object_deletions (attachment_id uuid primary key);
      alter table pending_object_deletions enable row level security;
      create policy worker on pending_object_deletions using (app_worker());

      create policy mover on attachments using (app_worker() and width is not null);
      create policy mover on attachment_chunks using (app_worker());

      -- A user who deletes a photo needs no other access to the queue of objects to delete.
      create function note_bucket_removal() returns trigger
        language plpgsql security definer set search_path from current as $$
        begin
          insert into pending_object_deletions (attachment_id) values (old.id);
          return null;
        end
      $$;
      create trigger note_bucket_removal after delete on attachments
        for each row when (old.in_bucket) execute function note_bucket_removal();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger note_bucket_removal on attachments;
      drop function note_bucket_removal;
      drop policy mover on attachment_chunks;
      drop policy mover on attachments;
      drop table pending_object_deletions;
      alter table attachments drop column in_bucket;
    `);
  }
}
