import {
  InvitationId,
  PortalViewId,
  UserId,
  type Call,
  type UserActor,
} from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { contextOf } from '@gatehouse/testing';
import { addMember, type RpcClients, createCustomer, createProvider } from './tenants-fixture.js';

/** A provider and its customer with access enabled, and one of everything that the two can have. */
export interface Tenant {
  provider: UserActor;
  customer: UserActor;
  member: UserId;
  customerMember: UserId;
  roleId: string;
  departmentId: string;
  contactId: string;
  customerContactId: string;
  serviceAccountId: string;
  keyId: string;
}

export async function createTenant(callers: RpcClients, name: string): Promise<Tenant> {
  const provider = await createProvider(callers, name);
  const customer = await createCustomer(callers, provider, `customer of ${name}`);
  const as = contextOf(provider);
  const { gateway } = callers;
  const customerId = customer.organizationId;
  const role = { name: `role of ${name}`, permissions: ['jobs:write' as const] };
  const department = { name: `department of ${name}` };
  const person = {
    firstName: 'Kim',
    lastName: `contact of ${name}`,
    email: 'kim@contact.example',
    contactOnly: true,
  };
  const account = { name: `account of ${name}`, roles: ['agent'] };
  const { id: serviceAccountId } = await gateway(as, contracts.createServiceAccount, account);
  const newKey = { serviceAccountId, name: `key of ${name}`, permissions: [] };
  return {
    serviceAccountId,
    keyId: (await gateway(as, contracts.createApiKey, newKey)).id,
    provider,
    customer,
    member: await addMember(callers, provider.organizationId, ['agent']),
    customerMember: await addMember(callers, customerId, ['member']),
    roleId: (await gateway(as, contracts.createRole, role)).id ?? '',
    departmentId: (await gateway(as, contracts.createDepartment, department)).id,
    contactId: (await gateway(as, contracts.createContact, person)).id,
    customerContactId: (
      await gateway(as, contracts.createCustomerContact, { ...person, customerId })
    ).id,
  };
}

/** Every call that refers to a tenant's data by id. */
export const callsOn = (tenant: Tenant): [Call, unknown][] => {
  const { roleId, departmentId, contactId, customerContactId, member, customerMember } = tenant;
  const { serviceAccountId, keyId } = tenant;
  const customerId = tenant.customer.organizationId;
  const providerId = tenant.provider.organizationId;
  const administrator = { email: 'a@b.example', firstName: 'A', lastName: 'B' };
  const person = { email: 'x@theirs.example', firstName: 'A', lastName: 'B' };
  const ofCustomer = { customerId, userId: customerMember };
  const invitationId = newId(InvitationId);
  const invitation = { email: person.email, roles: [], platformRole: 'platform-user' };
  return [
    [contracts.createProvider, { name: 'x', administrator }],
    [contracts.listProviders, {}],
    [contracts.getProvider, { providerId }],
    [contracts.updateProvider, { providerId, name: 'x', modules: [] }],
    [contracts.listMembershipsOfPerson, { userId: member }],
    [contracts.getCustomer, { customerId }],
    [contracts.archiveCustomer, { customerId }],
    [contracts.unarchiveCustomer, { customerId }],
    [contracts.countCustomerPeople, { customerId }],
    [contracts.deleteCustomer, { customerId }],
    [contracts.updateCustomer, { customerId, name: 'x', email: 'x@theirs.example' }],
    [contracts.makeIndependent, { customerId }],
    [contracts.makeIndependent, { customerId, dryRun: true }],
    [contracts.getAccess, { customerId }],
    [contracts.setAccess, { customerId, enabled: false }],
    [contracts.setAccess, { customerId, enabled: true, areas: ['dashboard'], role: 'member' }],
    [contracts.updateAccess, { customerId, areas: ['dashboard'], role: 'member' }],
    [contracts.listAccessChanges, { customerId }],
    [contracts.getActivation, { customerId }],
    [contracts.admitMember, { userId: newId(UserId), organizationId: providerId }],
    [contracts.admitMemberOf020, { userId: newId(UserId), organizationId: providerId }],
    [
      contracts.ensureMembership,
      { userId: newId(UserId), organizationId: providerId, roles: ['administrator'], person },
    ],
    [contracts.checkInvitationValidity, { organizationId: customerId }],
    [contracts.evaluateInvitations, { organizationId: providerId, invitations: [invitation] }],
    [contracts.removeMembership, { organizationId: providerId, userId: member, invitationId }],
    [contracts.revokeInvitedMembership, { organizationId: providerId, invitationId }],
    [contracts.prepareContact, { contactId }],
    [contracts.prepareContact, { contactId: customerContactId }],
    [contracts.authorizeMemberManagement, { userId: member }],
    [contracts.authorizeMemberManagement, ofCustomer],
    [contracts.checkOwnership, { customerId }],
    [contracts.checkOwnership, { userId: member }],
    [contracts.listPortalViewRoles, { customerId }],
    [contracts.startPortalView, { customerId, role: 'member' }],
    [contracts.endPortalView, { customerId, portalViewId: newId(PortalViewId) }],
    [contracts.getMember, { userId: member }],
    [contracts.updateMember, { userId: member, profile: 'admin' }],
    [contracts.removeMember, { userId: member }],
    [contracts.listCustomerMembers, { customerId }],
    [contracts.exportCustomerMembers, { customerId }],
    [contracts.getCustomerMember, ofCustomer],
    [contracts.updateCustomerMember, { ...ofCustomer, profile: 'admin' }],
    [contracts.removeCustomerMember, ofCustomer],
    [contracts.getRole, { roleId }],
    [contracts.updateRole, { roleId, name: 'x', permissions: ['jobs:write'] }],
    [contracts.deleteRole, { roleId }],
    [contracts.createCustomer, { name: 'x', kind: 'corporate', departmentId }],
    [contracts.getDepartment, { departmentId }],
    [contracts.updateDepartment, { departmentId, name: 'x' }],
    [contracts.deleteDepartment, { departmentId }],
    [contracts.getContact, { contactId }],
    [contracts.updateContact, { contactId, firstName: 'x' }],
    [contracts.deleteContact, { contactId }],
    [contracts.listCustomerContacts, { customerId }],
    [contracts.createCustomerContact, { customerId, ...person, contactOnly: true }],
    [contracts.getCustomerContact, { customerId, contactId: customerContactId }],
    [contracts.updateCustomerContact, { customerId, contactId: customerContactId, lastName: 'x' }],
    [contracts.deleteCustomerContact, { customerId, contactId: customerContactId }],
    [contracts.getServiceAccount, { serviceAccountId }],
    [contracts.updateServiceAccount, { serviceAccountId, name: 'x', roles: ['administrator'] }],
    [contracts.deleteServiceAccount, { serviceAccountId }],
    [contracts.listApiKeys, { serviceAccountId }],
    [contracts.createApiKey, { serviceAccountId, name: 'x', permissions: [] }],
    [contracts.deleteApiKey, { serviceAccountId, keyId }],
    [contracts.checkServiceAccount, { serviceAccountId }],
    // The caller is a service that knows the account; an id of something else belongs to no one.
    [contracts.admitServiceAccount, { organizationId: providerId, serviceAccountId: keyId }],
    [contracts.admitApiKey, { keyHash: '00'.repeat(32) }],
    [contracts.admitPortalView, { portalViewId: newId(PortalViewId) }],
    [contracts.recordApiKeyRefusal, { keyId, organizationId: providerId, address: '192.0.2.1' }],
  ];
};

/** Calls that the customer's own members may make, but no one else. */
export const callsOnCustomer = ({ customer, customerMember }: Tenant): [Call, unknown][] => {
  const organizationId = customer.organizationId;
  const invitationId = newId(InvitationId);
  const invitation = { email: 'x@theirs.example', roles: [], platformRole: 'platform-user' };
  return [
    [contracts.evaluateInvitations, { organizationId, invitations: [invitation] }],
    [contracts.removeMembership, { organizationId, userId: customerMember, invitationId }],
  ];
};

/** Calls without ids. */
export const CALLS_WITHOUT_IDS: Call[] = [
  contracts.listCustomers,
  contracts.countCustomers,
  contracts.exportCustomers,
  contracts.exportMembers,
  contracts.importCustomers,
  contracts.getCustomerByExternalId,
  contracts.putCustomer,
  contracts.setAccessOfMany,
  contracts.getCurrentTerms,
  contracts.acceptTerms,
  contracts.listTerms,
  contracts.listTermsAcceptances,
  contracts.publishTerms,
  contracts.listMembers,
  contracts.updateMembers,
  contracts.listRoles,
  contracts.createRole,
  contracts.listDepartments,
  contracts.createDepartment,
  contracts.listContacts,
  contracts.createContact,
  contracts.getEmailDomains,
  contracts.listServiceAccounts,
  contracts.createServiceAccount,
];
