import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ownerRole, runtimeRole } from '../database/roles.js';

/**
 * Creates one schema and two roles per service: the owner of its tables, which cannot log in, and the role that the service runs as,
 * which owns nothing and is subject to row-level security. Idempotent, except that it sets passwords.
 * @param adminUrl a role with the privileges to create roles and schemas
 */
export async function provisionDatabase(
  adminUrl: string,
  roles: readonly { service: string; password: string }[],
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Only one provisioner at a time.
    await client.query(`select pg_advisory_lock(hashtext('gatehouse provisioning'))`);
    // Trusted extensions, part of PostgreSQL: the privilege to create schemas suffices.
    await client.query(
      'create extension if not exists pg_trgm; create extension if not exists btree_gin',
    );
    for (const { service, password } of roles) await client.query(statementsFor(service, password));
  } finally {
    await client.end();
  }
}

function statementsFor(service: string, password: string): string {
  const schema = escapeIdentifier(runtimeRole(service));
  const owner = escapeIdentifier(ownerRole(service));
  const secret = escapeLiteral(password);
  return `
    do $$ begin
      if not exists (select from pg_roles where rolname = ${escapeLiteral(ownerRole(service))}) then
        create role ${owner} nologin;
      end if;
      if not exists (select from pg_roles where rolname = ${escapeLiteral(runtimeRole(service))}) then
        create role ${schema} login nosuperuser nocreatedb nocreaterole nobypassrls;
      end if;
    end $$;
    alter role ${schema} login password ${secret};
    alter role ${schema} set search_path = ${schema};
    grant ${owner} to current_user;
    create schema if not exists ${schema} authorization ${owner};
    grant usage on schema ${schema} to ${schema};
    set role ${owner};
    alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${schema};
    alter default privileges in schema ${schema} grant usage on sequences to ${schema};
    reset role;`;
}
