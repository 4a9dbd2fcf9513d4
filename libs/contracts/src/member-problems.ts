import { problem } from './problem.js';

export class PersonRequired extends problem({
  code: 'person-required',
  kind: 'forbidden',
  title: 'Only for people',
  detail: 'This is about the signed-in person, and a service account has none.',
  remedy: 'Sign in as a user, and send the access token instead of the API key.',
}) {}

export class NetworkNotAllowed extends problem<{ address: string }>({
  code: 'network-not-allowed',
  kind: 'forbidden',
  title: 'API key not allowed from this network',
  detail: ({ address }) => `The API key may not be used from ${address}.`,
  remedy: 'Use it from one of its networks, or create a key that names this one.',
}) {}
