import { randomUUID } from 'node:crypto';
import { createClient, type Client } from '@gatehouse/client';
import { Session } from '@gatehouse/contracts/identity';
import { acceptTerms } from '@gatehouse/contracts/tenant-access';
import {
  call,
  expectResponse,
  type ApiResponse,
  type Method,
  type RequestOptions,
} from './api-client.js';
import { stack } from './stack.js';

/** A unique part for names and addresses. */
export const unique = (): string => randomUUID().slice(0, 13);

export const PASSWORD = 'a long password for tests';

/** A signed-in user. */
export class Person {
  constructor(
    readonly email: string,
    readonly password: string,
    public session: Session,
  ) {}

  get token(): string {
    return this.session.accessToken;
  }

  call(method: Method, path: string, options: RequestOptions = {}): Promise<ApiResponse> {
    return call(method, path, { token: this.token, ...options });
  }

  /** The client package, for what a test needs and is not about: it is typed, and throws on any problem. */
  get api(): Client {
    return createClient({ url: stack.urls[0], token: () => this.token, retries: 0 });
  }

  /** Refreshes the session. */
  async refresh(): Promise<void> {
    const { refreshToken } = this.session;
    const response = await call('POST', '/auth/refresh', { body: { refreshToken } });
    this.session = expectResponse(response, 200, Session);
  }

  /** Accepts the current terms and refreshes the session. */
  async acceptTerms(): Promise<void> {
    const version = this.session.termsRequired?.version;
    const response = await this.call('POST', '/terms/acceptances', { body: { version } });
    expectResponse(response, 201, acceptTerms.output);
    await this.refresh();
  }

  /** Opens another session, as on another device. */
  signInAgain(): Promise<Person> {
    return signIn(this.email, this.password);
  }
}

/** Signs in, without checking the response. */
export const trySignIn = (
  username: string,
  password: string,
  options: RequestOptions = {},
): Promise<ApiResponse> =>
  call('POST', '/auth/sign-in', { ...options, body: { username, password } });

export async function signIn(username: string, password: string): Promise<Person> {
  const session = expectResponse(await trySignIn(username, password), 200, Session);
  return new Person(username, password, session);
}

export const signInOperator = (): Promise<Person> =>
  signIn('operator@gatehouse.local', 'operator-password-for-local-use');

/** Redeems a link as a new user. */
export async function activate(
  email: string,
  token: string,
  options: RequestOptions = {},
): Promise<Person> {
  const body = { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' };
  const response = await call('POST', '/activations', { ...options, body });
  return new Person(email, PASSWORD, expectResponse(response, 201, Session));
}
