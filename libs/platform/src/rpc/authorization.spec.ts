import {
  isReadOnly,
  OrganizationId,
  Permission,
  PortalViewId,
  PortalViewIsReadOnly,
  UserId,
  type ViewerActor,
} from '@gatehouse/contracts';
import { allCalls } from '@gatehouse/contracts/topology';
import { expect, it } from 'vitest';
import { newId } from '../ids.js';
import { authorize } from './authorization.js';
import { userOf } from './context.js';

/** With every permission, so that nothing else rejects it. */
const viewer: ViewerActor = {
  kind: 'viewer',
  userId: newId(UserId),
  portalViewId: newId(PortalViewId),
  organizationId: newId(OrganizationId),
  organizationKind: 'customer',
  providerId: newId(OrganizationId),
  departmentId: null,
  permissions: Permission.options,
  areas: ['jobs'],
  termsAccepted: true,
};

const changing = allCalls.filter(
  (call) => !isReadOnly(call) && call.access !== 'anyone' && call.access !== 'internal',
);

it.each(changing.map((call) => [call.subject, call] as const))(
  'a view of the portal may not make %s, which changes something',
  (_, call) => {
    expect(() => authorize(call, viewer)).toThrow(PortalViewIsReadOnly);
  },
);

it('a view of the portal is no person', () => {
  expect(() => userOf({ actor: viewer })).toThrow('This is about the person who is signed in');
});
