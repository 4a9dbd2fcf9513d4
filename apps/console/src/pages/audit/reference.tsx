import type { Call, OutputOf, Permission, RequestOf } from '@gatehouse/contracts';
import { getApplication } from '@gatehouse/contracts/identity';
import { getAsset, getJob, getSite } from '@gatehouse/contracts/service-desk';
import {
  getContact,
  getCustomer,
  getDepartment,
  getServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import type { ComponentType } from 'react';
import { useApiQuery } from '../../api/queries.js';
import { fullName, useMe } from '../../app/me.js';
import { useKnownNames } from '../../app/use-person-names.js';

interface Props {
  id: string;
  /** The organization of the record. */
  organizationId: string | null;
}

const NAMES: Readonly<Record<string, ComponentType<Props>>> = {
  ...Object.fromEntries(
    ['acceptedBy', 'assigneeId', 'enabledBy', 'inviterId', 'issuedBy'].map((field) => [
      field,
      PersonName,
    ]),
  ),
  ...{ removedBy: PersonName, retriedBy: PersonName, userId: PersonName },
  ...{ organizationId: OrganizationName, providerId: OrganizationName },
  customers: OrganizationName,
  applicationId: nameBy(getApplication, {
    permission: 'applications:manage',
    inputOf: (applicationId) => ({ applicationId }),
    nameOf: ({ name }) => name,
  }),
  assetId: nameBy(getAsset, {
    inputOf: (assetId) => ({ assetId }),
    nameOf: ({ name }) => name,
  }),
  contactId: nameBy(getContact, {
    permission: 'contacts:manage',
    inputOf: (contactId) => ({ contactId }),
    nameOf: fullName,
  }),
  departmentId: nameBy(getDepartment, {
    permission: 'customers:write',
    inputOf: (departmentId) => ({ departmentId }),
    nameOf: ({ name }) => name,
  }),
  jobId: nameBy(getJob, {
    inputOf: (jobId) => ({ jobId }),
    nameOf: ({ number, title }) => `#${String(number)} ${title}`,
  }),
  serviceAccountId: nameBy(getServiceAccount, {
    permission: 'service-accounts:manage',
    inputOf: (serviceAccountId) => ({ serviceAccountId }),
    nameOf: ({ name }) => name,
  }),
  siteId: nameBy(getSite, { inputOf: (siteId) => ({ siteId }), nameOf: ({ name }) => name }),
};

/** Whether the values of a recorded field are ids of something with a name. */
export const isReference = (field: string): boolean => field in NAMES;

/** What an id in a record stands for, where the user may see it; otherwise, the id. */
export function Reference({ field, ...props }: Props & { field: string }) {
  const Name = NAMES[field];
  return Name ? <Name {...props} /> : props.id;
}

function nameBy<C extends Call>(
  contract: C,
  by: {
    permission?: Permission;
    inputOf: (id: string) => RequestOf<C>;
    nameOf: (found: OutputOf<C>) => string;
  },
): ComponentType<Props> {
  return function Name({ id }: Props) {
    const { permissions } = useMe();
    const enabled = by.permission === undefined || permissions.includes(by.permission);
    const { data, isLoading } = useApiQuery(contract, by.inputOf(id), { enabled });
    if (data !== undefined) return by.nameOf(data);
    return isLoading ? '…' : id;
  };
}

function PersonName({ id, organizationId }: Props) {
  const nameOf = useKnownNames(organizationId ?? undefined);
  return nameOf(id) ?? id;
}

const CustomerName = nameBy(getCustomer, {
  permission: 'customers:read',
  inputOf: (customerId) => ({ customerId }),
  nameOf: ({ name }) => name,
});

function OrganizationName({ id, ...rest }: Props) {
  const { organizations } = useMe();
  const own = organizations.find((each) => each.id === id);
  return own ? own.name : <CustomerName id={id} {...rest} />;
}
