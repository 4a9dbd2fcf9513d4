import type { AccessStatus, Customer } from '@gatehouse/client';
import type { Command } from '../command.js';
import { CUSTOMER, customerNamed } from '../customer.js';

const STATUS = ['off', 'pending', 'accepted', 'disabled'] as const;

export const customers: Command = {
  name: 'customers',
  summary: 'List customers, or show one',
  arguments: [{ ...CUSTOMER, optional: true }],
  options: {
    access: { value: 'status', help: 'Only those whose access is', choices: STATUS },
    search: { value: 'words', help: 'Only those with these words in name or email address' },
    'updated-since': { value: 'time', help: 'Only those that have changed since, in this order' },
  },
  async run(given, { output, client }) {
    const gatehouse = await client();
    if (given.argument(0) !== '') {
      const customer = await customerNamed(gatehouse, given.argument(0));
      output.result(customer, described(customer));
      return;
    }
    const [access, q, updatedSince] = ['access', 'search', 'updated-since'].map((name) =>
      given.text(name),
    );
    const query = {
      ...(access === undefined ? {} : { access: access as AccessStatus }),
      ...(q === undefined ? {} : { q }),
      ...(updatedSince === undefined ? {} : { updatedSince }),
      limit: 200,
    };
    await output.list(gatehouse.items('/customers', { params: { query } }), {
      ID: ({ id }) => id,
      NAME: ({ name }) => name,
      ACCESS: ({ access: { status } }) => status,
      AREAS: ({ access: { areas } }) => areas.join(','),
      'EXTERNAL ID': ({ externalId }) => externalId,
    });
  },
};

export const described = ({ id, name, kind, email, externalId, access }: Customer): string =>
  [
    name,
    `  id           ${id}`,
    `  kind         ${kind}`,
    `  email        ${email ?? '-'}`,
    `  external id  ${externalId ?? '-'}`,
    `  access       ${access.status}`,
    `  areas        ${access.areas.join(', ') || '-'}`,
  ].join('\n');
