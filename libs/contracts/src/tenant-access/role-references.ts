import { z } from 'zod';
import { problem } from '../problem.js';
import { line } from '../scalar.js';

/** A built-in role by name, or a custom role by name or id. */
export const RoleReference = line(100);

/** The roles to assign. */
export const RoleReferences = z.array(RoleReference).max(20);

export class RoleUnknown extends problem<{ role: string }>({
  code: 'role-unknown',
  kind: 'invalid',
  at: ({ role }) => ({ fields: ['roles', 'role', 'profile'], value: role }),
  title: 'Unknown role',
  detail: ({ role }) => `The organization has no role ${role}.`,
  remedy: 'Use a built-in role or one listed by GET /roles.',
}) {}
