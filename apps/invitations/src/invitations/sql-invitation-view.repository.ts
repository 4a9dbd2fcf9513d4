import { NotFound, type InvitationId } from '@gatehouse/contracts';
import type {
  SupportInvitation,
  Invitation,
  InvitationStatus,
} from '@gatehouse/contracts/invitations';
import { decodeCursor, filtered, page, searchIndexed, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationViewRepository } from './invitation-view.repository.js';
import type { Page, PageRequest } from './page.js';

/** The status as shown: expiry and blocks take effect without the stored status changing. */
const STATUS = `case
  when i.status in ('draft', 'sent') and exists (select from email_blocks b where b.email_key = i.email_key) then 'blocked'
  when i.status = 'sent' and i.expires_at <= now() then 'expired'
  else i.status end`;

/** The same as a condition on the stored columns, which have an index. */
const WITH_STATUS: Readonly<Record<InvitationStatus, string>> = {
  draft: `i.status = 'draft'`,
  sent: `i.status = 'sent' and coalesce(i.expires_at, 'infinity') > now()`,
  expired: `i.status = 'sent' and coalesce(i.expires_at, 'infinity') <= now()`,
  blocked: `i.status in ('draft', 'sent')`,
  accepted: `i.status = 'accepted'`,
  revoked: `i.status = 'revoked'`,
};

const VIEW = `i.id, i.organization_id as "organizationId", i.email, i.first_name as "firstName", i.last_name as "lastName",
  i.language, i.role_names as roles, i.platform_role as "platformRole", i.external_id as "externalId", ${STATUS} as status,
  i.created_at as "createdAt", i.sent_at as "sentAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.warnings,
  i.withdrawn_because as "withdrawnBecause"`;

@Injectable()
export class SqlInvitationViewRepository extends InvitationViewRepository {
  override async require({ transaction }: Context, id: InvitationId): Promise<Invitation> {
    const [view] = await transaction.query<Invitation>(
      `select ${VIEW} from invitations i where i.id = $1`,
      [id],
    );
    if (!view) throw new NotFound();
    return view;
  }

  override async list(
    { transaction }: Context,
    { organizationId, providerId }: Parameters<InvitationViewRepository['list']>[1],
    { limit, cursor, q, status }: Parameters<InvitationViewRepository['list']>[2],
  ): Promise<Page<Invitation>> {
    const found = await searchIndexed(transaction, 'invitations', q, organizationId);
    const filters = [
      providerId ?? null,
      decodeCursor(cursor, ['uuid'])?.[0] ?? null,
      found.value,
      status ?? null,
    ];
    const views = await transaction.query<Invitation>(
      filtered(
        `($2::uuid is null or i.provider_id = $2)
         and ($3::uuid is null or i.id < $3)
         and ${found.where('$4', 'i')}
         and ($5::text is null or ${STATUS} = $5)${status ? ` and ${WITH_STATUS[status]}` : ''}`,
        filters,
        (where) => `select ${VIEW} from invitations i
       where i.organization_id = $1 and ${where}
       order by i.id desc limit $6`,
      ),
      [organizationId, ...filters, limit + 1],
    );
    return page(views, limit, (view) => [view.id]);
  }

  override async listByEmail(
    { transaction }: Context,
    emailKey: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<SupportInvitation>> {
    const found = await transaction.query<SupportInvitation>(
      `select i.id, i.organization_id as "organizationId", i.organization_name as "organizationName", ${STATUS} as status,
         i.created_at as "createdAt", i.sent_at as "sentAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt"
       from invitations i
       where i.email_key = $1 and ($2::uuid is null or i.id < $2)
       order by i.id desc limit $3`,
      [emailKey, decodeCursor(cursor, ['uuid'])?.[0] ?? null, limit + 1],
    );
    return page(found, limit, ({ id }) => [id]);
  }
}
