import type { DataSource } from 'typeorm';
import { SettingsError } from '../config/settings.js';

/**
 * Row-level security does not apply to superusers, roles with BYPASSRLS, and table owners.
 * @throws SettingsError if the service's role is one of them
 */
export async function assertUnprivilegedRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<
    [{ name: string; superuser: boolean; bypass: boolean; owns: number; member: boolean }]
  >(`
    select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
      exists (
        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member')
      ) as member
    from pg_roles r where r.rolname = current_user`);
  const fault = role.superuser
    ? 'is a superuser'
    : role.bypass
      ? 'bypasses row-level security'
      : role.owns > 0 || role.member
        ? 'owns tables'
        : undefined;
  if (fault) {
    throw new SettingsError(
      `The database role ${role.name} ${fault}, so nothing would keep tenants apart: use the role that the migrations prepared for this service.`,
    );
  }
}
