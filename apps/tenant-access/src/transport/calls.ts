import * as contracts from '@gatehouse/contracts/tenant-access';
import { answer } from '@gatehouse/platform';
import { AcceptTerms } from '../application/accept-terms.js';
import { AdmitMember } from '../application/admit-member.js';
import { CreateCustomer } from '../application/create-customer.js';
import { CreateProvider } from '../application/create-provider.js';
import { EnsureMembership } from '../application/ensure-membership.js';
import { GetAccess } from '../application/get-access.js';
import { GetActivation } from '../application/get-activation.js';
import { GetCurrentTerms } from '../application/get-current-terms.js';
import { GetCustomer } from '../application/get-customer.js';
import { GetJoinable } from '../application/get-joinable.js';
import { GetProvider } from '../application/get-provider.js';
import { JudgeOffers } from '../application/judge-offers.js';
import { ListAccessChanges } from '../application/list-access-changes.js';
import { ListCustomers } from '../application/list-customers.js';
import { ListMembershipsOfPerson } from '../application/list-memberships-of-person.js';
import { ListProviders } from '../application/list-providers.js';
import { ListTerms } from '../application/list-terms.js';
import { ListTermsAcceptances } from '../application/list-terms-acceptances.js';
import { MakeIndependent } from '../application/make-independent.js';
import { PrepareContact } from '../application/prepare-contact.js';
import { PublishTerms } from '../application/publish-terms.js';
import { RemoveMembership } from '../application/remove-membership.js';
import { RequireManageable } from '../application/require-manageable.js';
import { RequireOwn } from '../application/require-own.js';
import { SetAccess } from '../application/set-access.js';
import { TakeBackMembership } from '../application/take-back-membership.js';
import { UpdateAccess } from '../application/update-access.js';
import { UpdateCustomer } from '../application/update-customer.js';
import { UpdateProvider } from '../application/update-provider.js';
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
  JudgeOffers,
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
  answer(contracts.judgeOffers, JudgeOffers),
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
