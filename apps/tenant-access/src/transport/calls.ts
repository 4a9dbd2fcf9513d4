import * as contracts from '@gatehouse/contracts/tenant-access';
import { answer } from '@gatehouse/platform';
import { GetAccess } from '../access/get-access.js';
import { GetActivation } from '../access/get-activation.js';
import { ListAccessChanges } from '../access/list-access-changes.js';
import { SetAccess } from '../access/set-access.js';
import { UpdateAccess } from '../access/update-access.js';
import { AdmitMember } from '../admission/admit-member.js';
import { ListMembershipsOfPerson } from '../admission/list-memberships-of-person.js';
import { PrepareContact } from '../contacts/prepare-contact.js';
import { CreateCustomer } from '../customers/create-customer.js';
import { GetCustomer } from '../customers/get-customer.js';
import { ListCustomers } from '../customers/list-customers.js';
import { UpdateCustomer } from '../customers/update-customer.js';
import { MakeIndependent } from '../independence/make-independent.js';
import { EvaluateInvitations } from '../invitations/evaluate-invitations.js';
import { GetJoinable } from '../invitations/get-joinable.js';
import { EnsureMembership } from '../members/ensure-membership.js';
import { RemoveMembership } from '../members/remove-membership.js';
import { RequireManageable } from '../members/require-manageable.js';
import { RequireOwn } from '../members/require-own.js';
import { TakeBackMembership } from '../members/take-back-membership.js';
import { CreateProvider } from '../providers/create-provider.js';
import { GetProvider } from '../providers/get-provider.js';
import { ListProviders } from '../providers/list-providers.js';
import { UpdateProvider } from '../providers/update-provider.js';
import { AcceptTerms } from '../terms/accept-terms.js';
import { GetCurrentTerms } from '../terms/get-current-terms.js';
import { ListTermsAcceptances } from '../terms/list-terms-acceptances.js';
import { ListTerms } from '../terms/list-terms.js';
import { PublishTerms } from '../terms/publish-terms.js';
import { peopleCalls, peopleUseCases } from './people-calls.js';

export const useCases = [
  AcceptTerms,
  AdmitMember,
  CreateCustomer,
  CreateProvider,
  EnsureMembership,
  GetAccess,
  GetActivation,
  GetCurrentTerms,
  GetCustomer,
  GetJoinable,
  GetProvider,
  EvaluateInvitations,
  ListAccessChanges,
  ListCustomers,
  ListMembershipsOfPerson,
  ListProviders,
  ListTerms,
  ListTermsAcceptances,
  MakeIndependent,
  PrepareContact,
  PublishTerms,
  RemoveMembership,
  RequireManageable,
  RequireOwn,
  SetAccess,
  TakeBackMembership,
  UpdateAccess,
  UpdateCustomer,
  UpdateProvider,
  ...peopleUseCases,
];

export const calls = [
  answer(contracts.createProvider, CreateProvider),
  answer(contracts.listProviders, ListProviders),
  answer(contracts.getProvider, GetProvider),
  answer(contracts.updateProvider, UpdateProvider),
  answer(contracts.listMembershipsOfPerson, ListMembershipsOfPerson),
  answer(contracts.createCustomer, CreateCustomer),
  answer(contracts.listCustomers, ListCustomers),
  answer(contracts.getCustomer, GetCustomer),
  answer(contracts.updateCustomer, UpdateCustomer),
  answer(contracts.makeIndependent, MakeIndependent),
  answer(contracts.getAccess, GetAccess),
  answer(contracts.setAccess, SetAccess),
  answer(contracts.updateAccess, UpdateAccess),
  answer(contracts.listAccessChanges, ListAccessChanges),
  answer(contracts.getActivation, GetActivation),
  answer(contracts.getCurrentTerms, GetCurrentTerms),
  answer(contracts.acceptTerms, AcceptTerms),
  answer(contracts.listTerms, ListTerms),
  answer(contracts.listTermsAcceptances, ListTermsAcceptances),
  answer(contracts.publishTerms, PublishTerms),
  answer(contracts.judgeOffers, EvaluateInvitations),
  answer(contracts.removeMembership, RemoveMembership),
  answer(contracts.prepareContact, PrepareContact),
  answer(contracts.requireManageable, RequireManageable),
  answer(contracts.requireOwn, RequireOwn),
  answer(contracts.admitMember, AdmitMember, { scope: ({ userId }) => ({ user_id: userId }) }),
  answer(contracts.ensureMembership, EnsureMembership, {
    scope: ({ organizationId }) => ({ organization_id: organizationId }),
  }),
  answer(contracts.takeBackMembership, TakeBackMembership, {
    scope: ({ organizationId }) => ({ organization_id: organizationId }),
  }),
  answer(contracts.getJoinable, GetJoinable, {
    scope: ({ organizationId }) => ({ organization_id: organizationId }),
  }),
  ...peopleCalls,
];
