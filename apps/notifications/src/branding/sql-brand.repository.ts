import type { OrganizationId, ProviderId, UserId } from '@gatehouse/contracts';
import { PortalAddressTaken, type Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { violatedIndex } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import { MailIdentity } from '../shared/mail-identity.js';
import { BrandRepository, type BrandingPatch, type Logo } from './brand.repository.js';
import { withHost, type Brand } from './brand.rules.js';

const DEFAULT_COLOUR = '#1f4fd8';

/** Part of the URL, so that a new logo replaces cached ones. */
const LOGO_VERSION = `left(encode(sha256(b.logo), 'hex'), 16)`;

interface Row {
  name: string | null;
  colour: string | null;
  logoVersion: string | null;
  slug: string | null;
  domain: string | null;
  domainVerifiedAt: Date | null;
}

/** The provider of organization `$1`. */
const PROVIDER = `coalesce((select provider_id from customers where id = $1 and not independent), $1)`;

@Injectable()
export class SqlBrandRepository extends BrandRepository {
  constructor(private readonly identity: MailIdentity) {
    super();
  }

  override async brandFor(
    { transaction }: Context,
    organizationId: OrganizationId | null,
  ): Promise<Brand> {
    const platform = {
      name: this.identity.name,
      colour: DEFAULT_COLOUR,
      logoUrl: null,
      url: this.identity.publicUrl,
      timeZone: 'UTC',
    };
    if (organizationId === null) return platform;
    const [row] = await transaction.query<
      Omit<Row, 'slug' | 'domainVerifiedAt'> & { id: ProviderId; timeZone: string | null }
    >(
      `select o.id, coalesce(b.name, p.name) as name, b.colour, ${LOGO_VERSION} as "logoVersion",
         case when b.domain_verified_at is not null then b.domain end as domain,
         coalesce((select time_zone from customers where id = $1), p.time_zone) as "timeZone"
       from (select ${PROVIDER} as id) o
       left join providers p on p.id = o.id left join brandings b on b.provider_id = o.id`,
      [organizationId],
    );
    if (!row) return platform;
    return {
      name: row.name ?? platform.name,
      colour: row.colour ?? DEFAULT_COLOUR,
      logoUrl: this.logoUrlOf(row.id, row.logoVersion),
      url: row.domain === null ? platform.url : withHost(platform.url, row.domain),
      timeZone: row.timeZone ?? platform.timeZone,
    };
  }

  override async brandForUser(context: Context, userId: UserId): Promise<Brand> {
    const providers = await context.transaction.query<{ id: ProviderId }>(
      `select distinct coalesce(c.provider_id, m.organization_id) as id
       from members m left join customers c on c.id = m.organization_id and not c.independent
       where m.user_id = $1 and not m.removed limit 2`,
      [userId],
    );
    const [only] = providers;
    return this.brandFor(context, providers.length === 1 && only ? only.id : null);
  }

  override async providerOf(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<ProviderId | null> {
    const [provider] = await transaction.query<{ id: ProviderId }>(
      `select id from providers where id = ${PROVIDER}`,
      [organizationId],
    );
    return provider?.id ?? null;
  }

  override async providerAt({ transaction }: Context, address: string): Promise<ProviderId | null> {
    const [branding] = await transaction.query<{ id: ProviderId }>(
      'select provider_id as id from brandings where slug = $1 or (domain = $1 and domain_verified_at is not null)',
      [address],
    );
    return branding?.id ?? null;
  }

  override async brandingOf(context: Context, id: ProviderId): Promise<Branding> {
    const branding = await this.ownBrandingOf(context, id);
    return branding.domainVerifiedAt === null ? { ...branding, domain: null } : branding;
  }

  override async ownBrandingOf({ transaction }: Context, id: ProviderId): Promise<Branding> {
    const [row] = await transaction.query<Row>(
      `select coalesce(b.name, p.name) as name, b.colour, ${LOGO_VERSION} as "logoVersion", b.slug, b.domain,
         b.domain_verified_at as "domainVerifiedAt"
       from (select $1::uuid as id) o
       left join providers p on p.id = o.id left join brandings b on b.provider_id = o.id`,
      [id],
    );
    return {
      name: row?.name ?? this.identity.name,
      colour: row?.colour ?? DEFAULT_COLOUR,
      logo: this.logoUrlOf(id, row?.logoVersion),
      slug: row?.slug ?? null,
      domain: row?.domain ?? null,
      domainVerifiedAt: row?.domainVerifiedAt ?? null,
    };
  }

  override async update(
    { transaction }: Context,
    id: ProviderId,
    { name, colour, logo, slug, domain }: BrandingPatch,
  ): Promise<void> {
    const stored = transaction.query(
      `insert into brandings as b (provider_id, name, colour, logo, logo_type, slug, domain)
       values ($1, $2, $3, $4, $5, $8, $9)
       on conflict (provider_id) do update set
         name = case when $6 then b.name else excluded.name end,
         colour = coalesce(excluded.colour, b.colour),
         logo = case when $7 then b.logo else excluded.logo end,
         logo_type = case when $7 then b.logo_type else excluded.logo_type end,
         slug = case when $10 then b.slug else excluded.slug end,
         domain = case when $11 then b.domain else excluded.domain end`,
      [
        ...[id, name ?? null, colour ?? null, logo?.bytes ?? null, logo?.type ?? null],
        ...[name === undefined, logo === undefined],
        ...[slug ?? null, domain ?? null, slug === undefined, domain === undefined],
      ],
    );
    await stored.catch((error: unknown) => {
      if (violatedIndex(error) === 'brandings__slug')
        throw new PortalAddressTaken({ field: 'slug' });
      throw error;
    });
  }

  override async logoOf({ transaction }: Context, id: ProviderId): Promise<Logo | null> {
    const [logo] = await transaction.query<Logo>(
      'select logo as bytes, logo_type as type from brandings where provider_id = $1 and logo is not null',
      [id],
    );
    return logo ?? null;
  }

  /** Every version serves the current logo, so the URLs in old mails keep working. */
  private logoUrlOf(id: ProviderId, version: string | null | undefined): string | null {
    return version ? `${this.identity.publicUrl}/logos/${id}?v=${version}` : null;
  }
}
