import { problem } from '../problem.js';

export class CustomerIndependent extends problem({
  code: 'customer-independent',
  kind: 'conflict',
  title: 'This customer is an organisation of its own',
  detail: 'It administers its people and their access itself.',
  remedy: 'Ask an administrator of that organisation.',
}) {}

export class AdministratorNeeded extends problem({
  code: 'administrator-needed',
  kind: 'conflict',
  title: 'Nobody could administer this organisation',
  detail: 'A customer that has no administrator cannot become an organisation of its own.',
  remedy: 'Make one of its people an administrator first.',
}) {}

export class DepartmentBound extends problem({
  code: 'department-bound',
  kind: 'forbidden',
  title: 'You manage your own department only',
  detail: 'This reaches beyond the department that you belong to.',
  remedy: 'Ask an administrator of your organisation.',
}) {}

export class DepartmentNameTaken extends problem({
  code: 'department-name-taken',
  kind: 'conflict',
  title: 'There is a department of this name already',
  detail: 'Names of departments differ by more than case.',
  remedy: 'Choose another name.',
}) {}

export class DepartmentInUse extends problem({
  code: 'department-in-use',
  kind: 'conflict',
  title: 'Somebody belongs to this department',
  detail: 'Customers, people or contacts belong to this department.',
  remedy: 'Move them to another department, or to none, first.',
}) {}

export class RoleNameTaken extends problem({
  code: 'role-name-taken',
  kind: 'conflict',
  title: 'There is a role of this name already',
  detail: 'Names of roles differ by more than case, also from those of the built-in roles.',
  remedy: 'Choose another name.',
}) {}

export class RoleInUse extends problem<{ members: number }>({
  code: 'role-in-use',
  kind: 'conflict',
  title: 'Somebody has this role',
  detail: ({ members }) => `Members who have this role: ${String(members)}.`,
  remedy: 'Give them another role first.',
}) {}

export class ContactExists extends problem({
  code: 'contact-exists',
  kind: 'conflict',
  title: 'There is a contact with this address already',
  detail: 'Each address is written down once.',
  remedy: 'Change the contact that exists.',
}) {}

export class ContactIsUser extends problem({
  code: 'contact-is-user',
  kind: 'conflict',
  title: 'This contact is a user',
  detail: 'The address of a contact that was made a user is the one that they sign in with.',
  remedy: 'Make another contact for another address.',
}) {}
