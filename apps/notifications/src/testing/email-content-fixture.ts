import type { Language } from '@gatehouse/contracts';
import type { Brand } from '../branding/brand.rules.js';
import type { EmailContent } from '../email-templates/email-content.rules.js';

const expiresAt = new Date('2026-11-23T14:05:30Z');
const url = 'https://portal.example/activate#token=Abc-_123';
const unsubscribeUrl = 'https://portal.example/unsubscribe/abc.def';

/** One of each mail, with user input. */
export const contents: Record<string, EmailContent> = {
  invitation: {
    template: 'invitation',
    data: { organizationName: 'Acme', firstName: 'Ada', who: 'Grace (grace@acme.example)' },
    ...{ url, expiresAt },
  },
  'password-reset': { template: 'password-reset', data: { firstName: 'Ada' }, url, expiresAt },
  'password-changed': { template: 'password-changed', data: { firstName: 'Ada' }, url, expiresAt },
  'administrator-added': {
    template: 'administrator-added',
    data: { firstName: 'Ada', organizationName: 'Acme', who: 'Grace (grace@acme.example)' },
    ...{ url, expiresAt },
  },
  'news-of-one': {
    ...{ template: 'news', firstName: 'Ada', url, unsubscribeUrl },
    items: [
      {
        ...{ kind: 'job', number: 12, title: 'Lift 2 is stuck' },
        url: 'https://portal.example/jobs/12',
        changes: [
          { event: 'created', state: 'new', before: null, body: null },
          { event: 'moved', state: 'in-progress', before: null, body: null },
          { event: 'commented', state: null, before: null, body: null },
          { event: 'commented', state: null, before: null, body: null },
        ],
      },
    ],
  },
  'news-of-many': {
    ...{ template: 'news', firstName: 'Ada', url, unsubscribeUrl },
    items: Array.from({ length: 23 }, (_, index) => ({
      ...{ kind: 'asset' as const, number: null, url: null },
      title: index === 1 ? 'x'.repeat(200) : `Pump ${index}`,
      changes: [
        { event: 'moved' as const, state: 'out-of-order', before: 'in-operation', body: null },
      ],
    })),
  },
};

export const brand: Brand = {
  name: 'Acme',
  colour: '#1f4fd8',
  logoUrl: null,
  url: 'https://portal.example',
  timeZone: 'UTC',
};

export const languages: Language[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'];
