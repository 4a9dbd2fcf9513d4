import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnnouncedHeldBack1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger invitations__announce_held_back after update of held_back_by on invitations
        for each row when (new.held_back_by is not null) execute function announce_job('held-back');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger invitations__announce_held_back on invitations');
  }
}
