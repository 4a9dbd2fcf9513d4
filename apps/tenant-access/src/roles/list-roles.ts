import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listRoles, type Role } from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  decodeCursor,
  Handles,
  page,
  type UseCase,
  memberOf,
} from '@gatehouse/platform';
import { builtInRoles } from '../shared/built-in-roles.rules.js';
import { nameKey } from '../shared/name-key.rules.js';
import { roleView } from './role-view.js';
import { RoleRepository } from './role.repository.js';

interface Row {
  role: Role;
  /** The cursor: how many built-in roles were listed, and the last custom name. */
  key: [number, string];
}

/** Lists built-in roles first, most powerful first, then custom ones by name. */
@Handles(listRoles)
export class ListRoles implements UseCase<typeof listRoles> {
  constructor(private readonly roles: RoleRepository) {}

  async run(
    { limit, cursor, q }: InputOf<typeof listRoles>,
    context: Context,
  ): Promise<OutputOf<typeof listRoles>> {
    const { organizationId, organizationKind } = memberOf(context);
    const [shown, after] = decodeCursor(cursor, ['integer', 'text']) ?? [0, ''];
    const words = nameKey(q ?? '').split(/\s+/);
    const builtIn = Object.entries(builtInRoles(organizationKind))
      .filter(([name]) => words.every((word) => name.includes(word)))
      .map(([name, permissions], index): Row => {
        const role = { id: null, name, builtIn: true, permissions: [...permissions] };
        return { role, key: [index + 1, ''] };
      });
    const first = builtIn.filter(({ key: [place] }) => place > Number(shown)).slice(0, limit + 1);
    const rest = { limit: limit + 1 - first.length, after: String(after), q };
    const own = rest.limit > 0 ? await this.roles.list(context, organizationId, rest) : [];
    const others = own.map((role): Row => {
      return { role: roleView(role), key: [builtIn.length, role.nameKey] };
    });
    const { items, nextCursor } = page([...first, ...others], limit, ({ key }) => key);
    return { items: items.map(({ role }) => role), nextCursor };
  }
}
