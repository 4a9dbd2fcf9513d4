import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queues are announced, and it is quick to find when the next mail expires or the next lease ends. */
export class Announced1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index mails__expires_at__queued on mails (expires_at) where status = 'queued';
      create index mails__leased_until on mails (leased_until) where status = 'queued' and leased_until is not null;
      create index webhook_deliveries__leased_until on webhook_deliveries (leased_until)
        where status = 'queued' and leased_until is not null;

      create trigger mails__announce after insert or update on mails
        for each row when (new.status = 'queued' and new.leased_until is null) execute function announce_job('mails');
      -- Mails of an organisation without access wait until it has it again.
      create trigger grants__announce_mails after update of closed on grants
        for each row when (old.closed and not new.closed) execute function announce_job('mails');
      create trigger customers__announce_mails after update of independent on customers
        for each row when (new.independent and not old.independent) execute function announce_job('mails');
      create trigger providers__announce_mails after update of modules on providers
        for each row when (old.modules <> new.modules) execute function announce_job('mails');

      create trigger webhook_deliveries__announce after insert or update on webhook_deliveries
        for each row when (new.status = 'queued' and (new.leased_until is null or new.leased_until <= now()))
        execute function announce_job('deliveries');
      create trigger webhooks__announce_deliveries after update of status on webhooks
        for each row when (new.status = 'active' and old.status <> 'active') execute function announce_job('deliveries');

      create trigger pending_digests__announce after insert or update of due_at on pending_digests
        for each row execute function announce_job('digests');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger pending_digests__announce on pending_digests;
      drop trigger webhooks__announce_deliveries on webhooks;
      drop trigger webhook_deliveries__announce on webhook_deliveries;
      drop trigger providers__announce_mails on providers;
      drop trigger customers__announce_mails on customers;
      drop trigger grants__announce_mails on grants;
      drop trigger mails__announce on mails;
      drop index webhook_deliveries__leased_until;
      drop index mails__leased_until;
      drop index mails__expires_at__queued;
    `);
  }
}
