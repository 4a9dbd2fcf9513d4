import { z } from 'zod';
import { ViewerActor } from '../actor.js';
import { call, NoContent } from '../call.js';
import { CustomerId, PortalViewId } from '../ids.js';
import { PortalViewEnded } from '../portal-view-problems.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { CustomerIndependent, CustomerNotCorporate, ModuleNotEnabled } from './organizations.js';
import { PortalView } from './portal-view.js';
import { RoleReference, RoleUnknown } from './role-references.js';

export const listPortalViewRoles = call('tenant-access', 'list-portal-view-roles', {
  summary: 'List the roles as which a portal can be viewed',
  description:
    'The built-in roles of a customer, then those of its own that its members have, by name: the others are not shown to its provider. Without `members:read`, the built-in ones only.',
  http: { method: 'GET', path: '/customers/:customerId/portal-views/roles' },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId }),
  output: z.object({ roles: z.array(z.string()) }),
  problems: [NotFound, ModuleNotEnabled, CustomerIndependent, CustomerNotCorporate],
});

export const startPortalView = call('tenant-access', 'start-portal-view', {
  summary: 'View the portal as a customer',
  description:
    'Starts a view of the portal as a role of the customer would see it: a built-in one, or one of its own that its members have, by name or id. Requests of this session with its id as `X-Gatehouse-Portal-View` read as that role, and can change nothing; calls about a person are not part of the view. It lasts 30 minutes at most, ends with the session, and replaces the one that the session had. The customer sees it in its audit log.',
  http: { method: 'POST', path: '/customers/:customerId/portal-views', status: 201 },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId, role: RoleReference }),
  output: PortalView,
  problems: [NotFound, ModuleNotEnabled, CustomerIndependent, CustomerNotCorporate, RoleUnknown],
});

export const endPortalView = call('tenant-access', 'end-portal-view', {
  summary: 'End a view of the portal',
  http: {
    method: 'DELETE',
    path: '/customers/:customerId/portal-views/:portalViewId',
    status: 204,
  },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId, portalViewId: PortalViewId }),
  output: NoContent,
  problems: [NotFound],
});

/** Asked for each request of a view, so that it ends with whatever allowed it. */
export const admitPortalView = call('tenant-access', 'admit-portal-view', {
  summary: 'Decide what a view of the portal shows',
  access: 'signed-in',
  readOnly: true,
  input: z.strictObject({ portalViewId: PortalViewId }),
  output: z.object({ actor: ViewerActor, endsAt: Instant }),
  problems: [PortalViewEnded],
});
