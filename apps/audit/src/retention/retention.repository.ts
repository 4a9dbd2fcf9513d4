import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** How many days organisations keep their audit events; null means forever. */
export abstract class RetentionRepository {
  abstract find(context: Context, id: OrganizationId): Promise<number | null>;
  abstract put(context: Context, id: OrganizationId, days: number | null): void;
  /** The organisations that do not keep their events forever. */
  abstract withLimit(context: Context): Promise<OrganizationId[]>;
  /** Deletes expired events, up to a checkpoint: what remains can still be verified. */
  abstract purge(context: Context, id: OrganizationId): void;
}
