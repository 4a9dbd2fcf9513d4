import type { OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BrandRepository, type BrandingPatch, type Logo } from './brand.repository.js';
import { MailIdentity } from '../mail-queue/mail-queue.repository.js';
import type { Brand } from '../email-templates/email-content.rules.js';

const COLOUR = '#1f4fd8';
const PLATFORM = 'Gatehouse';

/** So that another logo is seen as another, by browsers and by whoever compares what they read before. */
const LOGO_VERSION = `left(encode(sha256(b.logo), 'hex'), 16)`;

interface Row {
  name: string | null;
  colour: string | null;
  logoVersion: string | null;
}

@Injectable()
export class SqlBrandRepository extends BrandRepository {
  constructor(private readonly letterhead: MailIdentity) {
    super();
  }

  override async brandFor(
    { transaction }: Context,
    organizationId: OrganizationId | null,
  ): Promise<Brand> {
    const own = { name: senderIn(this.letterhead.from), colour: COLOUR, logoUrl: null };
    if (organizationId === null) return own;
    const [row] = await transaction.query<Row & { id: ProviderId }>(
      `select o.id, coalesce(b.name, p.name) as name, b.colour, ${LOGO_VERSION} as "logoVersion"
       from (select coalesce((select provider_id from customers where id = $1 and not independent), $1) as id) o
       left join providers p on p.id = o.id left join brandings b on b.provider_id = o.id`,
      [organizationId],
    );
    if (!row) return own;
    return {
      name: row.name ?? own.name,
      colour: row.colour ?? COLOUR,
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
      name: row?.name ?? senderIn(this.letterhead.from),
      colour: row?.colour ?? COLOUR,
      logo: this.logoUrlOf(id, row?.logoVersion),
    };
  }

  override async update(
    { transaction }: Context,
    id: ProviderId,
    { name, colour, logo }: BrandingPatch,
  ): Promise<void> {
    await transaction.query(
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

  /** At each address lies the logo of today, also where a mail of long ago names the one of then. */
  private logoUrlOf(id: ProviderId, version: string | null | undefined): string | null {
    return version ? `${this.letterhead.publicUrl}/logos/${id}?v=${version}` : null;
  }
}

/** The name of a sender, where it has one. */
const senderIn = (from: string): string => /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? PLATFORM;
