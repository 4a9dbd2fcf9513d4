import { areaOfSubject, providerVisibility } from '@gatehouse/contracts/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Audit events follow the visibility of the records they are about: a customer's users see those of their areas, a provider those
 * that its lists show. The contracts define both; when they change, a new migration recreates these functions.
 */
export class WhoReadsWhat1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function subject_area(kind text) returns text immutable language sql return ${byKind(areaOfSubject)};
      create function read_by_provider(kind text) returns text immutable language sql return ${byKind(providerVisibility)};

      -- Whether it was the provider who sent an invitation to its customer. The change that created it says so, even if others changed
      -- it since; if that entry is gone, it is unknown.
      create function was_offered_by(provider uuid, customer uuid, invitation uuid) returns boolean stable security definer
        language sql set search_path from current as $$
          select exists (
            select from audit_events e left join audit_details d on d.event_id = e.id
            where e.organization_id = customer and e.subject_id = invitation
              and e.subject_kind = 'invitation' and e.operation = 'created'
              and (
                e.actor_organization_id = provider
                or d.changes::jsonb #>> '{providerId,to}' = provider::text
                or d.changes::jsonb #>> '{purpose,to}' = 'activation'
              )
          )
        $$;

      drop policy own on audit_events;
      create policy own on audit_events for select using (
        organization_id = app_organization() and app_department() is null
        and (subject_area(subject_kind) is null or app_area(subject_area(subject_kind)))
      );
      drop policy of_customers on audit_events;
      create policy of_customers on audit_events for select using (
        read_by_provider(subject_kind) <> 'never' and exists (
          select from customers c where c.id = organization_id and (
            read_by_provider(subject_kind) = 'always'
            or not c.independent and (
              read_by_provider(subject_kind) = 'served'
              or was_offered_by(app_organization(), organization_id, subject_id)
            )
          )
        )
      );
      drop policy of_oneself on audit_events;
      create policy of_oneself on audit_events for select using (
        app_organization() is null and (person_id = app_user() or actor_id = app_user())
        and (subject_area(subject_kind) is null or app_area(subject_area(subject_kind)))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own on audit_events;
      drop policy of_customers on audit_events;
      drop policy of_oneself on audit_events;
      create policy own on audit_events for select using (organization_id = app_organization() and app_department() is null);
      create policy of_customers on audit_events for select using (
        exists (
          select from customers c where c.id = organization_id and (
            not c.independent
            or subject_kind in ('customer', 'access-grant', 'site', 'asset', 'job', 'comment', 'attachment', 'video-session')
          )
        )
      );
      create policy of_oneself on audit_events for select using (
        app_organization() is null and (person_id = app_user() or actor_id = app_user())
      );
      drop function was_offered_by, read_by_provider, subject_area;
    `);
  }
}

export const byKind = (answers: Readonly<Record<string, string | null>>): string =>
  `case kind ${Object.entries(answers)
    .filter(([, answer]) => answer !== null)
    .map(([kind, answer]) => `when '${kind}' then '${answer ?? ''}'`)
    .join(' ')} end`;
