import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnnouncedPhotos1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger attachments__announce after insert or update of width on attachments
        for each row when (new.width is not null and not new.in_bucket) execute function announce_job('bucket');
      create trigger pending_object_deletions__announce after insert on pending_object_deletions
        for each statement execute function announce_job('bucket');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger pending_object_deletions__announce on pending_object_deletions;
      drop trigger attachments__announce on attachments;
    `);
  }
}
