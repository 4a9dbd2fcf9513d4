import { NotFound, PermissionDenied, type InputOf } from '@gatehouse/contracts';
import { deleteAttachment } from '@gatehouse/contracts/service-desk';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

@Handles(deleteAttachment)
export class DeleteAttachment implements UseCase<typeof deleteAttachment> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run(
    { attachmentId }: InputOf<typeof deleteAttachment>,
    context: Context,
  ): Promise<undefined> {
    const { userId, organizationId, permissions } = memberOf(context);
    const found = await this.attachments.find(context, perspectiveOf(context), attachmentId);
    if (!found) throw new NotFound();
    const asProvider = found.providerId === organizationId && permissions.includes('jobs:write');
    if (!asProvider && found.addedBy !== userId)
      throw new PermissionDenied({ permission: 'jobs:write' });
    const { providerId, customerId } = found;
    if (customerId === organizationId) context.transaction.enter({ organization_id: providerId });
    this.attachments.remove(context, providerId, attachmentId);
  }
}
