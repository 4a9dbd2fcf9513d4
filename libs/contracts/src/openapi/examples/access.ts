import { created, customerId, departmentId, later, providerId } from './ids.js';

const grant = {
  status: 'pending',
  areas: ['jobs', 'assets'],
  pendingSince: created,
  acceptedAt: null,
  disabledAt: null,
  role: 'administrator',
  language: null,
};

const customer = {
  name: 'City Hospital',
  kind: 'corporate',
  email: 'portal@hospital.example',
  externalId: 'C-1042',
};

export const access: Readonly<Record<string, object>> = {
  Provider: {
    id: providerId,
    name: 'Lift Service Ltd',
    modules: ['customer-login'],
    emailDomains: ['provider.example'],
    usernameSuffix: null,
    supportContact: 'help@provider.example',
    timeZone: 'Europe/Berlin',
    language: 'en',
    createdAt: created,
  },
  CreateCustomerRequest: customer,
  Customer: {
    id: customerId,
    ...customer,
    departmentId,
    independent: false,
    timeZone: null,
    language: 'de',
    updatedAt: created,
    archivedAt: null,
    access: grant,
  },
  AccessGrant: grant,
  SetAccessRequest: { enabled: true, areas: ['jobs', 'assets'] },
  Department: { id: departmentId, name: 'North' },
  Terms: {
    version: 2,
    title: 'Terms of use',
    body: 'The portal is for customers of Lift Service Ltd.',
    publishedAt: later,
  },
};
