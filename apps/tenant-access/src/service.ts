import { defineService, serviceSettings } from '@gatehouse/platform';
import { z } from 'zod';
import { CustomerAcceptance } from './application/customer-acceptance.js';
import { CustomerLogin } from './application/customer-login.js';
import { GrantChanges } from './application/grant-changes.js';
import {
  AccessGrantRepository,
  CustomerRepository,
  MembershipRepository,
  OrganizationRepository,
  ProviderRepository,
  TermsRepository,
} from './application/ports.js';
import { SqlAccessGrantRepository } from './persistence/access-grants.js';
import { SqlCustomerRepository } from './persistence/customers.js';
import { SqlMembershipRepository } from './persistence/memberships.js';
import { SqlOrganizationRepository } from './persistence/organizations.js';
import { SqlProviderRepository } from './persistence/providers.js';
import { entities } from './persistence/schema.js';
import { SqlTermsRepository } from './persistence/terms.js';
import { calls, useCases } from './transport/calls.js';

/** Who may be where: organisations, access grants, terms, memberships. */
export const tenantAccess = defineService({
  name: 'tenant-access',
  settings: z.object(serviceSettings),
  parts: () => ({
    calls,
    entities,
    providers: [
      ...useCases,
      CustomerAcceptance,
      CustomerLogin,
      GrantChanges,
      { provide: ProviderRepository, useClass: SqlProviderRepository },
      { provide: CustomerRepository, useClass: SqlCustomerRepository },
      { provide: AccessGrantRepository, useClass: SqlAccessGrantRepository },
      { provide: MembershipRepository, useClass: SqlMembershipRepository },
      { provide: TermsRepository, useClass: SqlTermsRepository },
      { provide: OrganizationRepository, useClass: SqlOrganizationRepository },
    ],
  }),
});
