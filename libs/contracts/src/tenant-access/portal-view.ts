import { z } from 'zod';
import { Area } from '../actor.js';
import { PortalViewId } from '../ids.js';
import { Permission } from '../permissions.js';
import { Instant } from '../scalar.js';
import { AccessStatus } from './access-states.js';
import { OrganizationRef } from './organizations.js';

/** Names the view that a request is part of. */
export const PORTAL_VIEW_HEADER = 'x-gatehouse-portal-view';

/** How long a view lasts. */
export const PORTAL_VIEW_MINUTES = 30;

/** A provider's user looking at the portal of a customer. */
export const PortalView = z.object({
  id: PortalViewId,
  customer: OrganizationRef,
  role: z.string().describe('The display name of the role.'),
  permissions: z
    .array(Permission)
    .describe('Those of the role that read what you may read of your customers anyway.'),
  areas: z
    .array(Area)
    .describe('If access was never turned on, those that turning it on would open.'),
  access: AccessStatus.describe("The status of the customer's portal access."),
  endsAt: Instant,
});

export type PortalView = z.infer<typeof PortalView>;
