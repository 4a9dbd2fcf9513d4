import type { OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailIdentity } from '../shared/mail-identity.js';
import { BrandRepository, type BrandingPatch, type Logo } from './brand.repository.js';
import type { Brand } from './brand.rules.js';

const DEFAULT_COLOUR = '#1f4fd8';
const DEFAULT_NAME = 'Gatehouse';

/** Part of the URL, so that a new logo replaces cached ones. */
const LOGO_VERSION = `left(encode(sha256(b.logo), 'hex'), 16)`;

interface Row {
  name: string | null;
  colour: string | null;
  logoVersion: string | null;
}

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
      name: displayNameOf(this.identity.from),
      colour: DEFAULT_COLOUR,
      logoUrl: null,
    };
    if (organizationId === null) return platform;
    const [row] = await transaction.query<Row & { id: ProviderId }>(
      `select o.id, coalesce(b.name, p.name) as name, b.colour, ${LOGO_VERSION} as "logoVersion"
       from (select coalesce((select provider_id from customers where id = $1 and not independent), $1) as id) o
       left join providers p on p.id = o.id left join brandings b on b.provider_id = o.id`,
      [organizationId],
    );
    if (!row) return platform;
    return {
      name: row.name ?? platform.name,
      colour: row.colour ?? DEFAULT_COLOUR,
      logoUrl: this.logoUrlOf(row.id, row.logoVersion),
    };
  }

  override async brandingOf({ transaction }: Context, id: ProviderId): Promise<Branding> {
    const [row] = await transaction.query<Row>(
      `select coalesce(b.name, p.name) as name, b.colour, ${LOGO_VERSION} as "logoVersion"
       from (select $1::uuid as id) o
       left join providers p on p.id = o.id left join brandings b on b.provider_id = o.id`,
      [id],
    );
    return {
      name: row?.name ?? displayNameOf(this.identity.from),
      colour: row?.colour ?? DEFAULT_COLOUR,
      logo: this.logoUrlOf(id, row?.logoVersion),
    };
  }

  override update(
    { transaction }: Context,
    id: ProviderId,
    { name, colour, logo }: BrandingPatch,
  ): void {
    transaction.send(
      `insert into brandings as b (provider_id, name, colour, logo, logo_type) values ($1, $2, $3, $4, $5)
       on conflict (provider_id) do update set
         name = case when $6 then b.name else excluded.name end,
         colour = coalesce(excluded.colour, b.colour),
         logo = case when $7 then b.logo else excluded.logo end,
         logo_type = case when $7 then b.logo_type else excluded.logo_type end`,
      [
        ...[id, name ?? null, colour ?? null, logo?.bytes ?? null, logo?.type ?? null],
        ...[name === undefined, logo === undefined],
      ],
    );
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

/** The display name of a sender. */
const displayNameOf = (from: string): string =>
  /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? DEFAULT_NAME;
