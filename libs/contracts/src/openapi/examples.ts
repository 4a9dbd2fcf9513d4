const customerId = '0198c0f2-3b5e-7d4c-9a41-5f0d2f6f8a11';
const job = {
  title: 'The gate does not open',
  description: 'It stops half way, and hums.',
  type: 'repair',
  priority: 'high',
};

/** Examples of what is sent and received most, by the name of the schema. A test holds them to it. */
export const examples: Readonly<Record<string, object>> = {
  SignInRequest: { username: 'ada@provider.example', password: 'correct horse battery staple' },
  CreateCustomerRequest: {
    name: 'City Hospital',
    kind: 'corporate',
    email: 'portal@hospital.example',
    externalId: 'C-1042',
  },
  Customer: {
    id: customerId,
    name: 'City Hospital',
    kind: 'corporate',
    email: 'portal@hospital.example',
    departmentId: null,
    independent: false,
    timeZone: null,
    externalId: 'C-1042',
    language: 'de',
    updatedAt: '2026-03-02T09:30:00.000Z',
    access: {
      status: 'pending',
      areas: ['jobs', 'assets'],
      pendingSince: '2026-03-02T09:30:00.000Z',
      acceptedAt: null,
      disabledAt: null,
      role: 'administrator',
      language: null,
    },
  },
  SetAccessRequest: { enabled: true, areas: ['jobs', 'assets'] },
  InviteToCustomerRequest: {
    firstName: 'Kim',
    lastName: 'Doe',
    email: 'kim@hospital.example',
    language: 'en',
    role: 'member',
  },
  CreateJobRequest: { customerId, ...job },
  CreateWebhookRequest: {
    url: 'https://erp.example/gatehouse',
    events: ['job.changed', 'access-grant.changed'],
  },
  CreateApiKeyRequest: {
    name: 'ERP',
    permissions: ['customers:read', 'customers:write'],
    networks: ['203.0.113.0/24'],
  },
};
