import { defineParts } from '@gatehouse/platform';
import { Activations } from './application/activations.js';
import { AddressedOrganization } from './application/addressed.js';
import { ContactEnabling } from './application/contact-enabling.js';
import { ContactRules } from './application/contact-rules.js';
import { CustomerAcceptance } from './application/customer-acceptance.js';
import { CustomerLogin } from './application/customer-login.js';
import { DepartmentChoice } from './application/department-choice.js';
import { EmailDomains } from './application/email-domains.js';
import { AddressBooks } from './application/erase-person.js';
import { GrantChanges } from './application/grant-changes.js';
import { IndependenceMove } from './application/independence-move.js';
import { IndependenceReport } from './application/independence-report.js';
import { JoinableOffer } from './application/joinable-offer.js';
import { ManageableMember } from './application/manageable-member.js';
import { MemberView } from './application/member-view.js';
import { MembershipChanges } from './application/membership-changes.js';
import { OfferDesk } from './application/offer-desk.js';
import { OfferFacts } from './application/offer-facts.js';
import { ProviderFounding } from './application/provider-founding.js';
import { RoleBook } from './application/role-book.js';
import { SqlAddressBooks } from './persistence/address-books.js';
import { repositories } from './persistence/repositories.js';
import { entities } from './persistence/schema.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

/** Who may be where: organisations, access grants, terms, memberships, roles, departments, contacts. */
export const tenantAccess = defineParts({
  name: 'tenant-access',
  settings,
  parts: () => ({
    calls,
    hearings,
    entities,
    providers: [
      ...useCases,
      ...repositories,
      { provide: AddressBooks, useClass: SqlAddressBooks },
      Activations,
      AddressedOrganization,
      ContactEnabling,
      ContactRules,
      CustomerAcceptance,
      CustomerLogin,
      DepartmentChoice,
      EmailDomains,
      GrantChanges,
      IndependenceMove,
      IndependenceReport,
      JoinableOffer,
      ManageableMember,
      MemberView,
      MembershipChanges,
      OfferDesk,
      OfferFacts,
      ProviderFounding,
      RoleBook,
    ],
  }),
});
