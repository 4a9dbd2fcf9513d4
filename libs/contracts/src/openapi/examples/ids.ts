/** Whom and what the examples are about: a provider, its customer City Hospital, and Ada, who works for the provider. */
const id = (suffix: string): string => `0198c0f2-3b5e-7d4c-9a41-5f0d2f6f8${suffix}`;

export const customerId = id('a11');
export const providerId = id('a12');
export const userId = id('a13');
export const departmentId = id('a14');
export const siteId = id('a15');
export const assetId = id('a16');
export const jobId = id('a17');
export const ids = {
  comment: id('b11'),
  attachment: id('b12'),
  videoSession: id('b13'),
  template: id('b14'),
  role: id('b15'),
  contact: id('b16'),
  invitation: id('b17'),
  serviceAccount: id('c11'),
  apiKey: id('c12'),
  application: id('c13'),
  secret: id('c14'),
  webhook: id('c15'),
  delivery: id('c16'),
  event: id('c17'),
  notification: id('d11'),
  audit: id('d12'),
};

export const ada = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@provider.example' };
export const kim = { firstName: 'Kim', lastName: 'Doe', email: 'kim@hospital.example' };

export const created = '2026-03-02T09:30:00.000Z';
export const later = '2026-03-04T14:05:00.000Z';
