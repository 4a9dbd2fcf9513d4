import { defineParts } from '@gatehouse/platform';
import { AccessGrantChanges } from './access-grants/access-grant-changes.js';
import { ActivationRecipient } from './access-grants/activation-recipient.js';
import { AccessGrantEntity } from './access-grants/sql-access-grant.repository.js';
import { TargetOrganizationResolver } from './access/target-organization.js';
import { ContactEnabler } from './contacts/contact-enabler.js';
import { ContactPolicy } from './contacts/contact-policy.js';
import { ContactEntity } from './contacts/sql-contact.repository.js';
import { CustomerEntity } from './customers/sql-customer.repository.js';
import { DepartmentAssignment } from './departments/department-assignment.js';
import { DepartmentEntity } from './departments/sql-department.repository.js';
import { IndependenceMove } from './independence/independence-move.js';
import { IndependenceReport } from './independence/independence-report.js';
import { InvitationFactsLoader } from './invitations/invitation-facts.js';
import { InvitationPolicy } from './invitations/invitation-policy.js';
import { InvitationValidity } from './invitations/invitation-validity.js';
import { ManageableMembers } from './members/manageable-members.js';
import { MemberView } from './members/member-view.js';
import { MembershipChanges } from './memberships/membership-changes.js';
import { MembershipEntity } from './memberships/sql-membership.repository.js';
import { EmailDomains } from './providers/email-domains.js';
import { ProviderModules } from './providers/provider-modules.js';
import { ProviderSetup } from './providers/provider-setup.js';
import { ProviderEntity } from './providers/sql-provider.repository.js';
import { RoleCatalogueLoader } from './roles/role-catalogue-loader.js';
import { RoleEntity } from './roles/sql-role.repository.js';
import { settings } from './settings.js';
import { CustomerAcceptance } from './terms/customer-acceptance.js';
import { TermsEntity } from './terms/sql-terms.repository.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { repositories } from './transport/repositories.js';

/** Who may be where: organisations, access grants, terms, memberships, roles, departments, contacts. */
export const tenantAccess = defineParts({
  name: 'tenant-access',
  settings,
  parts: () => ({
    calls,
    hearings,
    entities: [
      ProviderEntity,
      CustomerEntity,
      AccessGrantEntity,
      MembershipEntity,
      DepartmentEntity,
      RoleEntity,
      ContactEntity,
      TermsEntity,
    ],
    providers: [
      ...useCases,
      ...repositories,
      ActivationRecipient,
      TargetOrganizationResolver,
      ContactEnabler,
      ContactPolicy,
      CustomerAcceptance,
      ProviderModules,
      DepartmentAssignment,
      EmailDomains,
      AccessGrantChanges,
      IndependenceMove,
      IndependenceReport,
      InvitationValidity,
      ManageableMembers,
      MemberView,
      MembershipChanges,
      InvitationPolicy,
      InvitationFactsLoader,
      ProviderSetup,
      RoleCatalogueLoader,
    ],
  }),
});
