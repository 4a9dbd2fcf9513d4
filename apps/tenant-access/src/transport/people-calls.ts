import * as contracts from '@gatehouse/contracts/tenant-access';
import { answer } from '@gatehouse/platform';
import { CreateContact } from '../contacts/create-contact.js';
import { DeleteContact } from '../contacts/delete-contact.js';
import { GetContact } from '../contacts/get-contact.js';
import { ListContacts } from '../contacts/list-contacts.js';
import { UpdateContact } from '../contacts/update-contact.js';
import { CreateDepartment } from '../departments/create-department.js';
import { DeleteDepartment } from '../departments/delete-department.js';
import { GetDepartment } from '../departments/get-department.js';
import { ListDepartments } from '../departments/list-departments.js';
import { UpdateDepartment } from '../departments/update-department.js';
import { GetMember } from '../members/get-member.js';
import { ListMembers } from '../members/list-members.js';
import { RemoveMember } from '../members/remove-member.js';
import { UpdateMember } from '../members/update-member.js';
import { GetEmailDomains } from '../providers/get-email-domains.js';
import { CreateRole } from '../roles/create-role.js';
import { DeleteRole } from '../roles/delete-role.js';
import { GetRole } from '../roles/get-role.js';
import { ListRoles } from '../roles/list-roles.js';
import { UpdateRole } from '../roles/update-role.js';

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
