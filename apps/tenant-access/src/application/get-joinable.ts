import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { NoAccount, type getJoinable } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { letsIn } from '../domain/admission.js';
import { OrganizationRepository } from './ports.js';

@Injectable()
export class GetJoinable implements UseCase<typeof getJoinable> {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(
    { organizationId }: InputOf<typeof getJoinable>,
    context: Context,
  ): Promise<OutputOf<typeof getJoinable>> {
    const organization = await this.organizations.find(context, organizationId);
    if (!organization || !letsIn(organization)) throw new NoAccount();
    return {
      organizationName: organization.name,
      accessEpoch: organization.grant?.endedEpoch ?? 0,
    };
  }
}
