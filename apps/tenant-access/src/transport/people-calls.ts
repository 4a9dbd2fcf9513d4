import * as contracts from '@gatehouse/contracts/tenant-access';
import { answer } from '@gatehouse/platform';
import { CreateContact } from '../application/create-contact.js';
import { CreateDepartment } from '../application/create-department.js';
import { CreateRole } from '../application/create-role.js';
import { DeleteContact } from '../application/delete-contact.js';
import { DeleteDepartment } from '../application/delete-department.js';
import { DeleteRole } from '../application/delete-role.js';
import { GetContact } from '../application/get-contact.js';
import { GetDepartment } from '../application/get-department.js';
import { GetEmailDomains } from '../application/get-email-domains.js';
import { GetMember } from '../application/get-member.js';
import { GetRole } from '../application/get-role.js';
import { ListContacts } from '../application/list-contacts.js';
import { ListDepartments } from '../application/list-departments.js';
import { ListMembers } from '../application/list-members.js';
import { ListRoles } from '../application/list-roles.js';
import { RemoveMember } from '../application/remove-member.js';
import { UpdateContact } from '../application/update-contact.js';
import { UpdateDepartment } from '../application/update-department.js';
import { UpdateMember } from '../application/update-member.js';
import { UpdateRole } from '../application/update-role.js';

export const peopleUseCases = [
  CreateContact,
  CreateDepartment,
  CreateRole,
  DeleteContact,
  DeleteDepartment,
  DeleteRole,
  GetContact,
  GetDepartment,
  GetEmailDomains,
  GetMember,
  GetRole,
  ListContacts,
  ListDepartments,
  ListMembers,
  ListRoles,
  RemoveMember,
  UpdateContact,
  UpdateDepartment,
  UpdateMember,
  UpdateRole,
];

/** What is done to one's own people is done to a customer's by the same use case. */
export const peopleCalls = [
  answer(contracts.listMembers, ListMembers),
  answer(contracts.getMember, GetMember),
  answer(contracts.updateMember, UpdateMember),
  answer(contracts.removeMember, RemoveMember),
  answer(contracts.listCustomerMembers, ListMembers),
  answer(contracts.getCustomerMember, GetMember),
  answer(contracts.updateCustomerMember, UpdateMember),
  answer(contracts.removeCustomerMember, RemoveMember),
  answer(contracts.listRoles, ListRoles),
  answer(contracts.getRole, GetRole),
  answer(contracts.createRole, CreateRole),
  answer(contracts.updateRole, UpdateRole),
  answer(contracts.deleteRole, DeleteRole),
  answer(contracts.listDepartments, ListDepartments),
  answer(contracts.getDepartment, GetDepartment),
  answer(contracts.createDepartment, CreateDepartment),
  answer(contracts.updateDepartment, UpdateDepartment),
  answer(contracts.deleteDepartment, DeleteDepartment),
  answer(contracts.listContacts, ListContacts),
  answer(contracts.createContact, CreateContact),
  answer(contracts.getContact, GetContact),
  answer(contracts.updateContact, UpdateContact),
  answer(contracts.deleteContact, DeleteContact),
  answer(contracts.listCustomerContacts, ListContacts),
  answer(contracts.createCustomerContact, CreateContact),
  answer(contracts.getCustomerContact, GetContact),
  answer(contracts.updateCustomerContact, UpdateContact),
  answer(contracts.deleteCustomerContact, DeleteContact),
  answer(contracts.getEmailDomains, GetEmailDomains),
];
