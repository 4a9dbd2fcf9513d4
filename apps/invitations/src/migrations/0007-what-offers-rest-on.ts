import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** What an invitation rests on may go away, and a customer that was shut comes back with its invitations. */
export class WhatOffersRestOn1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitations
        add column withdrawn_because text check (
          withdrawn_because in ('role-removed', 'contact-removed', 'inviter-removed', 'customer-independent')
        ),
        -- No link ends any more because its customer was shut meanwhile; the version before still writes it.
        alter column access_epoch set default 0;
      create index invitations__inviter_id__open on invitations (inviter_id) where status in ('draft', 'sent');
      create index invitations__contact_id__open on invitations (contact_id) where status in ('draft', 'sent');
    `);
    await auditTables(runner, 'invitations', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index invitations__inviter_id__open, invitations__contact_id__open;
      alter table invitations drop column withdrawn_because, alter column access_epoch drop default;
    `);
  }
}
