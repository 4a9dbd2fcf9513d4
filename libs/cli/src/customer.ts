import { GatehouseProblem, type Client, type Customer } from '@gatehouse/client';
import type { Argument } from './command.js';

export const CUSTOMER: Argument = { name: 'customer', help: 'Its id, or its external id' };

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id of ours comes first; an external id may look like one. */
export async function customerNamed(client: Client, name: string): Promise<Customer> {
  if (ID.test(name)) {
    try {
      const params = { path: { customerId: name.toLowerCase() } };
      return (await client.GET('/customers/{customerId}', { params })).data;
    } catch (error) {
      if (!(error instanceof GatehouseProblem && error.status === 404)) throw error;
    }
  }
  const params = { path: { externalId: name } };
  return (await client.GET('/customers/by-external-id/{externalId}', { params })).data;
}
