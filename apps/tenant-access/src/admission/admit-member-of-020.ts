import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { admitMemberOf020 } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { AdmitMember } from './admit-member.js';

const known = admitMemberOf020.output.shape.permissions.element;

/** Admits users for services of 0.2.0, which know neither the names of roles nor the permissions that were added since. */
@Handles(admitMemberOf020, { scope: ({ userId }) => ({ user_id: userId }) })
export class AdmitMemberOf020 implements UseCase<typeof admitMemberOf020> {
  constructor(private readonly admitMember: AdmitMember) {}

  async run(
    input: InputOf<typeof admitMemberOf020>,
    context: Context,
  ): Promise<OutputOf<typeof admitMemberOf020>> {
    const { roles: _, permissions, ...admission } = await this.admitMember.run(input, context);
    return {
      ...admission,
      permissions: permissions.flatMap((name) => known.safeParse(name).data ?? []),
    };
  }
}
